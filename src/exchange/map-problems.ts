// What is wrong with a map, said before a row is read.

import type { AnyMechanism } from "../define/mechanism.ts";
import { asked, listOf } from "../define/parts.ts";
import { type ImportMap, type MappedAct, type Opens, columnsRead, keyColumns } from "./plan.ts";

export interface MapProblem {
  readonly zh: string;
  readonly en: string;
}

const said = (zh: string, en: string): MapProblem => ({ zh, en });
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with a map for this mechanism and these columns; empty when it can be used. */
export function mapProblems(
  mechanism: AnyMechanism,
  map: unknown,
  columns: readonly string[],
  others: (name: string) => AnyMechanism | undefined = () => undefined,
): readonly MapProblem[] {
  const shape = shapeProblems(map);
  if (shape.length > 0) return shape;
  const { open, acts = [] } = map as ImportMap;
  const all = [open, ...acts];
  const used = [...new Set([...keyColumns(map as ImportMap), ...all.flatMap(columnsRead)])];
  const twice = used.filter(name => columns.indexOf(name) !== columns.lastIndexOf(name));
  return [
    ...used.filter(name => !columns.includes(name)).map(noColumn),
    ...all.flatMap(act => actProblems(mechanism, act, act === open, others)),
    ...twice.map(twoColumns),
  ];
}

function shapeProblems(map: unknown): readonly MapProblem[] {
  if (!isRecord(map)) return [said("映射文件应是一个 JSON 对象。", "The map must be a JSON object.")];
  const texts = ["name", "timeZone"].filter(name => typeof map[name] !== "string" || map[name] === "");
  const problems = texts.map(name => said(`映射文件缺少“${name}”。`, `The map lacks “${name}”.`));
  if (map["calendar"] !== "weekends" && map["calendar"] !== "cn") {
    problems.push(said("“calendar”应为 weekends 或 cn。", "“calendar” must be weekends or cn."));
  }
  if (typeof map["timeZone"] === "string" && !isZone(map["timeZone"])) {
    problems.push(
      said(
        "“timeZone”不是有效时区，例如 Asia/Shanghai。",
        "“timeZone” is no time zone, such as Asia/Shanghai.",
      ),
    );
  }
  const { key, dates } = map;
  if ((typeof key !== "string" || key === "") && !isTexts(key)) {
    problems.push(
      said("映射文件缺少“key”（每行的编号列）。", "The map lacks “key”, the column of a row's number."),
    );
  }
  if (dates !== undefined && (!isTexts(dates) || dates.length === 0)) {
    problems.push(
      said("“dates”应列出日期写法，例如 yyyy-MM-dd HH:mm。", "“dates” must list the forms of dates."),
    );
  }
  const { open, acts = [] } = map;
  if (!isRecord(open))
    problems.push(said("缺少“open”（开件动作）。", "The map lacks “open”, the opening act."));
  if (!Array.isArray(acts) || !acts.every(isRecord)) {
    problems.push(said("“acts”应为数组。", "“acts” must be an array."));
  } else for (const act of isRecord(open) ? [open, ...acts] : acts) problems.push(...actShape(act));
  return problems;
}

/** Read from a file or a request, an act may be anything; what is walked over later must have its shape. */
function actShape(act: Record<string, unknown>): readonly MapProblem[] {
  const { at, when = {}, fields = {}, org } = act;
  const name = String(act["action"]).slice(0, 40);
  const dated = typeof at === "string" || (isRecord(at) && typeof at["value"] === "string");
  const sources = isRecord(fields) ? [...Object.values(fields), ...(org === undefined ? [] : [org])] : [null];
  const whole =
    isRecord(when) && Object.values(when).every(isTexts) && sources.every(source => isRecord(source));
  const nested = sources.flatMap(source => (isRecord(source) && "opens" in source ? [source["opens"]] : []));
  return [
    ...(dated
      ? []
      : [said(`“${name}”缺少“at”（何时发生）。`, `“${name}” lacks “at”, the column of its date.`)]),
    ...(whole
      ? []
      : [said(`“${name}”的 when、fields 或 org 写法不对。`, `when, fields or org of “${name}” are wrong.`)]),
    ...nested.flatMap(opens => {
      if (!isRecord(opens)) return [said("“opens”应为对象。", "“opens” must be an object.")];
      const acts = opens["acts"] ?? [];
      if (!Array.isArray(acts) || !acts.every(isRecord))
        return [said("“acts”应为数组。", "“acts” must be an array.")];
      return [opens, ...acts].flatMap(actShape);
    }),
  ];
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === "string");

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const noColumn = (name: string) =>
  said(`文件里没有“${name}”这一列，请核对映射文件。`, `The file has no column “${name}”. Check the map.`);

const twoColumns = (name: string) =>
  said(
    `文件里有两列都叫“${name}”，分不清用哪一列，请改名。`,
    `The file has two columns “${name}”. Rename one of them.`,
  );

function actProblems(
  mechanism: AnyMechanism,
  act: MappedAct,
  opens: boolean,
  others: (name: string) => AnyMechanism | undefined,
): readonly MapProblem[] {
  const action = Object.hasOwn(mechanism.actions, String(act.action))
    ? mechanism.actions[act.action]
    : undefined;
  if (action === undefined) {
    const name = String(act.action);
    return [said(`“${mechanism.title}”没有动作“${name}”。`, `The mechanism has no action “${name}”.`)];
  }
  const problems: MapProblem[] = [];
  if (listOf(action.from).includes("new") !== opens) {
    problems.push(
      said(
        `“${act.action}”${opens ? "不是" : "是"}开件动作。`,
        `“${act.action}” ${opens ? "does not open" : "opens"} a matter.`,
      ),
    );
  }
  const fields = new Set([...(action.asks ?? []).map(asked), ...(opens ? (mechanism.imports ?? []) : [])]);
  for (const [name, { opens: other }] of Object.entries(act.fields ?? {})) {
    if (!fields.has(name)) {
      problems.push(
        said(`“${act.action}”不填写字段“${name}”。`, `“${act.action}” does not ask for “${name}”.`),
      );
    }
    if (other !== undefined) problems.push(...opensProblems(other, others));
  }
  return problems;
}

function opensProblems(
  opens: Opens,
  others: (name: string) => AnyMechanism | undefined,
): readonly MapProblem[] {
  const mechanism = others(String(opens.mechanism));
  if (mechanism === undefined) {
    const name = String(opens.mechanism).slice(0, 40);
    return [said(`没有“${name}”这个机制。`, `There is no mechanism “${name}”.`)];
  }
  const { acts = [] } = opens;
  return [opens, ...acts].flatMap(act => actProblems(mechanism, act, act === opens, others));
}
