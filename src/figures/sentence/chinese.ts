// A figure in Chinese, the way an official reads it out: 什么时间、哪些件、算什么、什么单位。

import type { ClockAnswer, Condition, Formula, Outside, Span, Tally } from "../../define/figure.ts";
import { listOf } from "../../define/parts.ts";
import { clockOfTime, whereOf } from "../fields.ts";
import type { Times } from "./times.ts";
import type { Words } from "./words.ts";

const quoted = (text: string) => `“${text}”`;
/** “甲”“乙”或“丙” */
const either = (names: readonly string[], say: (name: string) => string): string => {
  const all = names.map(name => quoted(say(name)));
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join("")}或${all.at(-1)}`;
};

/** “按期答复：本期内首次办理“答复”，且“办理答复”按期完成的群众诉求数量，单位：件。”; without the columns as a part. */
export function sayTally(
  tally: Tally,
  name: string,
  words: Words,
  times: Times,
  unit: string,
  part: boolean,
): string {
  const notes = [...judged(tally), ...(part ? [] : columns(tally, words)), ...hidden(tally)];
  const what = `${scope(tally, words, times)}${except(tally, words, times)}${measure(tally, words)}`;
  return `${words.figure(name)}：${what}，单位：${unit}。${notes.join("")}`;
}

function scope(tally: Tally, words: Words, { period, asOf, standing }: Times): string {
  const conditions = conditionParts(tally, words);
  const { title } = words;
  const took = (actions: readonly string[], how: string) =>
    `${period}${how}办理${[either(actions, words.action), ...conditions].join("，且")}的${title}`;
  if ("each" in tally) return took(listOf(tally.each), "");
  if ("first" in tally) return took(listOf(tally.first), "首次");
  if ("among" in tally) {
    const cohort = `${period}首次办理${either(listOf(tally.among), words.action)}的${title}`;
    return conditions.length ? `${cohort}中，截至${asOf}${conditions.join("，且")}的${title}` : cohort;
  }
  return conditions.length
    ? `截至${standing}，${conditions.join("，且")}的${title}`
    : `截至${standing}的全部${title}`;
}

function except(tally: Tally, words: Words, { asOf }: Times): string {
  if (tally.except === undefined) return "";
  const day = "among" in tally ? `截至${asOf}` : "";
  return `（不含${day}${conditionParts(tally.except, words).join("，且")}的）`;
}

const answers: Readonly<Record<ClockAnswer, string>> = {
  running: "未到期",
  met: "按期完成",
  late: "超期完成",
  overdue: "超期仍未完成",
};

function conditionParts(condition: Condition, words: Words): readonly string[] {
  const { in: states, passed, clock = {} } = condition;
  return [
    ...(states === undefined ? [] : [`处于${either(listOf(states), words.state)}状态`]),
    ...(passed === undefined ? [] : [`办理过${either(listOf(passed), words.action)}`]),
    ...Object.entries(clock).map(
      ([name, asked]) =>
        `${quoted(words.clock(name))}${listOf(asked)
          .map(one => answers[one])
          .join("或")}`,
    ),
    ...Object.entries(whereOf(condition)).map(([field, asked]) => askedPart(field, asked, words)),
  ];
}

function askedPart(name: string, asked: unknown, words: Words): string {
  const field = quoted(words.field(name));
  if (typeof asked === "boolean") return `${asked ? "属于" : "不属于"}${field}`;
  if (typeof asked === "number") return `${field}为${words.amount(name, asked)}`;
  if (typeof asked === "object" && asked !== null && !Array.isArray(asked)) {
    const { atLeast, below } = asked as { readonly atLeast?: number; readonly below?: number };
    const low = atLeast === undefined ? [] : [`不小于${words.amount(name, atLeast)}`];
    const high = below === undefined ? [] : [`小于${words.amount(name, below)}`];
    return `${field}${[...low, ...high].join("、")}`;
  }
  const options = listOf(asked as string | readonly string[]);
  const filled = options.length === 1 && options[0] === "filled" && words.option(name, "filled") === "filled";
  return filled ? `已填${field}` : `${field}为${either(options, option => words.option(name, option))}`;
}

function measure(tally: Tally, words: Words): string {
  if ("count" in tally) return "each" in tally ? "次数" : "数量";
  if ("distinct" in tally) return `涉及的不同${quoted(words.field(tally.distinct))}数量（相同的只计一次）`;
  if ("sum" in tally) return `的${quoted(words.field(tally.sum))}合计`;
  const [source, label] = "median" in tally ? [tally.median, "中位数"] : [tally.p90, "第90百分位数"];
  const clock = clockOfTime(source);
  if (clock === undefined) return `的${quoted(words.field(source))}${label}`;
  return `的${quoted(words.clock(clock))}用时${label}（只算已完成的）`;
}

function judged(tally: Tally): readonly string[] {
  if ("each" in tally) {
    return [
      "count" in tally ? "同一件每办理一次计一次，按办理当时的情况认定。" : "按每次办理当时的情况认定。",
    ];
  }
  return "first" in tally ? ["每件只计一次，按办理当时的情况认定。"] : [];
}

const columns = ({ by = [] }: Tally, words: Words): readonly string[] =>
  by.length ? [`可按${by.map(words.field).join("、")}逐级查看。`] : [];
const hidden = ({ hideBelow }: Tally): readonly string[] =>
  hideBelow === undefined ? [] : [`公开时，小于${hideBelow}的数不显示。`];

const spans: Readonly<Record<Span, string>> = {
  "1 month": "上月同期",
  "1 year": "上年同期",
  "2 years": "前年同期",
};
const empty = "分母为零时不计算，记作“—”";
const rounded = "四舍五入保留两位小数";

/** “按期答复率＝“按期答复”÷（“按期答复”＋“逾期答复”）×100%，四舍五入保留两位小数；分母为零时不计算，记作“—”。” */
export function sayFormula(formula: Formula, name: string, words: Words): string {
  return `${words.figure(name)}＝${arithmetic(formula, words)}。`;
}

function arithmetic(formula: Formula, words: Words): string {
  const say = (part: string) => quoted(words.figure(part));
  if ("share" in formula) {
    const parts = listOf(formula.of).map(say);
    const whole = parts.length > 1 ? `（${parts.join("＋")}）` : parts.join("");
    return `${say(formula.share)}÷${whole}×100%，${rounded}；${empty}`;
  }
  if ("ratio" in formula) return `${say(formula.ratio)}÷${say(formula.to)}，${rounded}；${empty}`;
  if ("cut" in formula) return `（1－${say(formula.cut)}÷${say(formula.from)}）×100%，${rounded}；${empty}`;
  if ("difference" in formula) return `${say(formula.difference)}－${say(formula.less)}`;
  if ("growth" in formula) return `${say(formula.growth)}比${spans[formula.over]}增长的百分比，${rounded}`;
  if ("change" in formula) return `${say(formula.change)}比${spans[formula.over]}增减的数`;
  if ("yearly" in formula) return `${say(formula.yearly)}近${formula.years}年的几何平均，${rounded}`;
  if ("margin" in formula) return `${say(formula.margin)}的抽样误差（置信度95%），${rounded}`;
  if ("index" in formula) {
    const weights = Object.entries(formula.weights).map(
      ([option, weight]) => `${words.option(formula.over, option)}${Number((weight * 100).toFixed(2))}%`,
    );
    return `${say(formula.index)}按${quoted(words.field(formula.over))}加权（${weights.join("、")}），${rounded}`;
  }
  const limit = (bound: string | number) => (typeof bound === "string" ? say(bound) : String(bound));
  const low = formula.atLeast === undefined ? [] : [`不低于${limit(formula.atLeast)}`];
  const high = formula.atMost === undefined ? [] : [`不高于${limit(formula.atMost)}`];
  return `${say(formula.target)}，目标${[...low, ...high].join("、")}`;
}

export const sayOutside = (outside: Outside, name: string, words: Words): string =>
  `${words.figure(name)}：外部数据，来源为${quoted(outside.source)}，单位：${outside.outside}。凭原件录入，平台不计算。`;
