// A figure in English, with the labels that the author wrote for it.

import type { ClockAnswer, Condition, Formula, Outside, Span, Tally } from "../../define/figure.ts";
import { listOf } from "../../define/parts.ts";
import { clockOfTime, whereOf } from "../fields.ts";
import type { Times } from "./times.ts";
import type { Words } from "./words.ts";

const quoted = (text: string) => `“${text}”`;
/** “A”, “B” or “C” */
const either = (names: readonly string[], say: (name: string) => string): string => {
  const all = names.map(name => quoted(say(name)));
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
};

/**
 * “Answered on time: the number of matters under “Appeal” whose first “Answer” came in …”; without columns as
 * a part.
 */
export function sayTally(
  tally: Tally,
  name: string,
  words: Words,
  times: Times,
  unit: string,
  part: boolean,
): string {
  const conditions = conditionParts(tally, words);
  const also = conditions.length ? `, ${conditions.join(" and ")}` : "";
  const except = tally.except
    ? `, leaving out those ${conditionParts(tally.except, words).join(" and ")}`
    : "";
  const notes = [...judged(tally), ...(part ? [] : columns(tally, words)), ...hidden(tally)].map(
    note => ` ${note}`,
  );
  const what = `${measure(tally, words)} ${scope(tally, words, times)}${also}${except}`;
  return `${words.figure(name)}: ${what}. Unit: ${unit}.${notes.join("")}`;
}

function scope(tally: Tally, words: Words, { period, asOf, standing }: Times): string {
  const matters = `matters under ${quoted(words.title)}`;
  if ("each" in tally) return `acts of ${either(listOf(tally.each), words.action)} ${period} on ${matters}`;
  if ("first" in tally)
    return `${matters} whose first ${either(listOf(tally.first), words.action)} came ${period}`;
  if ("among" in tally) {
    const first = either(listOf(tally.among), words.action);
    return `${matters} whose first ${first} came ${period}, as they stand ${asOf}`;
  }
  return `${matters} as they stand ${standing}`;
}

const answers: Readonly<Record<ClockAnswer, string>> = {
  running: "not yet due",
  met: "completed in time",
  late: "completed late",
  overdue: "overdue and still open",
};

function conditionParts(condition: Condition, words: Words): readonly string[] {
  const { in: states, passed, clock = {} } = condition;
  return [
    ...(states === undefined ? [] : [`in the state ${either(listOf(states), words.state)}`]),
    ...(passed === undefined ? [] : [`having been through ${either(listOf(passed), words.action)}`]),
    ...Object.entries(clock).map(
      ([name, asked]) =>
        `with ${quoted(words.clock(name))} ${listOf(asked)
          .map(one => answers[one])
          .join(" or ")}`,
    ),
    ...Object.entries(whereOf(condition)).map(([field, asked]) => askedPart(field, asked, words)),
  ];
}

function askedPart(name: string, asked: unknown, words: Words): string {
  const field = quoted(words.field(name));
  if (typeof asked === "boolean") return asked ? `marked ${field}` : `not marked ${field}`;
  if (typeof asked === "number") return `with ${field} of ${words.amount(name, asked)}`;
  if (typeof asked === "object" && asked !== null && !Array.isArray(asked)) {
    const { atLeast, below } = asked as { readonly atLeast?: number; readonly below?: number };
    const low = atLeast === undefined ? [] : [`at least ${words.amount(name, atLeast)}`];
    const high = below === undefined ? [] : [`below ${words.amount(name, below)}`];
    return `with ${field} ${[...low, ...high].join(" and ")}`;
  }
  const options = listOf(asked as string | readonly string[]);
  const filled = options.length === 1 && options[0] === "filled" && words.option(name, "filled") === "filled";
  return filled
    ? `with ${field} filled in`
    : `with ${field} given as ${either(options, option => words.option(name, option))}`;
}

function measure(tally: Tally, words: Words): string {
  if ("count" in tally) return "the number of";
  if ("distinct" in tally)
    return `the number of different ${quoted(words.field(tally.distinct))}, each counted once, in`;
  if ("sum" in tally) return `the sum of ${quoted(words.field(tally.sum))} over`;
  const [source, label] =
    "median" in tally ? [tally.median, "the median"] : [tally.p90, "the 90th percentile"];
  const clock = clockOfTime(source);
  if (clock === undefined) return `${label} of ${quoted(words.field(source))} over`;
  return `${label} of the time taken for ${quoted(words.clock(clock))}, once completed, over`;
}

function judged(tally: Tally): readonly string[] {
  if ("each" in tally) return ["Every act counts, judged as the matter stood just after it."];
  return "first" in tally ? ["Each matter counts once, judged as it stood just after that act."] : [];
}

const columns = ({ by = [] }: Tally, words: Words): readonly string[] =>
  by.length ? [`It can be broken down by ${by.map(words.field).map(quoted).join(", then ")}.`] : [];
const hidden = ({ hideBelow }: Tally): readonly string[] =>
  hideBelow === undefined ? [] : [`In public, numbers below ${hideBelow} are not shown.`];

const spans: Readonly<Record<Span, string>> = {
  "1 month": "the same time a month earlier",
  "1 year": "the same time a year earlier",
  "2 years": "the same time two years earlier",
};
const empty = "no value (“—”) when the denominator is 0";
const rounded = "rounded half up to two decimals";

/** “On-time share = “Answered in time” ÷ (“Answered in time” + “Answered late”) × 100 %, rounded …” */
export function sayFormula(formula: Formula, name: string, words: Words): string {
  return `${words.figure(name)} = ${arithmetic(formula, words)}.`;
}

function arithmetic(formula: Formula, words: Words): string {
  const say = (part: string) => quoted(words.figure(part));
  if ("share" in formula) {
    const parts = listOf(formula.of).map(say);
    const whole = parts.length > 1 ? `(${parts.join(" + ")})` : parts.join("");
    return `${say(formula.share)} ÷ ${whole} × 100 %, ${rounded}; ${empty}`;
  }
  if ("ratio" in formula) return `${say(formula.ratio)} ÷ ${say(formula.to)}, ${rounded}; ${empty}`;
  if ("cut" in formula)
    return `(1 − ${say(formula.cut)} ÷ ${say(formula.from)}) × 100 %, ${rounded}; ${empty}`;
  if ("difference" in formula) return `${say(formula.difference)} − ${say(formula.less)}`;
  if ("growth" in formula)
    return `the growth of ${say(formula.growth)} over ${spans[formula.over]}, in %, ${rounded}`;
  if ("change" in formula) return `the change of ${say(formula.change)} since ${spans[formula.over]}`;
  if ("yearly" in formula) {
    return `the geometric mean of ${say(formula.yearly)} over the last ${formula.years} years, ${rounded}`;
  }
  if ("margin" in formula)
    return `the sampling error of ${say(formula.margin)} at 95 % confidence, ${rounded}`;
  if ("index" in formula) {
    const weights = Object.entries(formula.weights).map(
      ([option, weight]) => `${words.option(formula.over, option)} ${Number((weight * 100).toFixed(2))} %`,
    );
    const over = `${quoted(words.field(formula.over))} (${weights.join(", ")})`;
    return `${say(formula.index)} weighted by ${over}, ${rounded}`;
  }
  const limit = (bound: string | number) => (typeof bound === "string" ? say(bound) : String(bound));
  const low = formula.atLeast === undefined ? [] : [`at least ${limit(formula.atLeast)}`];
  const high = formula.atMost === undefined ? [] : [`at most ${limit(formula.atMost)}`];
  return `${say(formula.target)}, whose target is ${[...low, ...high].join(" and ")}`;
}

export const sayOutside = (outside: Outside, name: string, words: Words, unit: string): string =>
  `${words.figure(name)}: an outside figure from ${quoted(outside.source)}. Unit: ${unit}. ` +
  "It is typed in with its document and never computed here.";
