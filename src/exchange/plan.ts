// MAP.json: how the columns of somebody else's records become acts of a mechanism. Plain data, checked
// before a row is read.

import type { AnyMechanism } from "../define/mechanism.ts";
import { asked, listOf } from "../define/parts.ts";

/** Where a value comes from; exactly one of `value`, `column`, `template`. */
export interface Source {
  /** The same for every row. */
  readonly value?: unknown;
  readonly column?: string;
  /** Text with `{Column}` in it. */
  readonly template?: string;
  /** Their value → ours. A value that is not listed is reported, or taken as `otherwise`. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly otherwise?: unknown;
  /** The value is the key of an org; `{}` stands for it. */
  readonly org?: string;
}

export interface MappedAct {
  readonly action: string;
  /** The column that says when it happened. A row without it has not taken the act. */
  readonly at: string;
  /** Only for rows with one of these values in each column. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** The org that took it. */
  readonly org?: Source;
  readonly fields?: Readonly<Record<string, Source>>;
}

export interface MappedOrg {
  readonly key: string;
  readonly name: string;
  readonly english?: string;
  readonly level: string;
  readonly parent?: string;
}

export interface ImportMap {
  /** The name of the collection: with a row's key it makes the import idempotent. */
  readonly name: string;
  readonly city?: { readonly name: string; readonly english: string };
  /** IANA name: the zone that the dates are written in, and that the instance's days are counted in. */
  readonly timeZone: string;
  /** "weekends": Monday to Friday; "cn": the State Council's notices. */
  readonly calendar: "weekends" | "cn";
  readonly encoding?: "utf-8" | "gb18030";
  /** The column whose value is a row's own key. */
  readonly key: string;
  /** Ways in which dates are written, tried in order: yyyy yy MM M dd d HH H hh h mm ss a. */
  readonly dates: readonly string[];
  readonly orgs?: readonly MappedOrg[];
  readonly open: MappedAct;
  readonly acts?: readonly MappedAct[];
}

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
): readonly MapProblem[] {
  const shape = shapeProblems(map);
  if (shape.length > 0) return shape;
  const { key, open, acts = [] } = map as ImportMap;
  const all = [open, ...acts];
  const used = new Set([key, ...all.flatMap(columnsRead)]);
  const twice = [...used].filter(name => columns.indexOf(name) !== columns.lastIndexOf(name));
  return [
    ...(columns.includes(key) ? [] : [noColumn(key)]),
    ...all.flatMap(act => actProblems(mechanism, act, act === open, columns)),
    ...twice.map(twoColumns),
  ];
}

function shapeProblems(map: unknown): readonly MapProblem[] {
  if (!isRecord(map)) return [said("映射文件应是一个 JSON 对象。", "The map must be a JSON object.")];
  const texts = ["name", "timeZone", "key"].filter(name => typeof map[name] !== "string" || map[name] === "");
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
  if (
    !Array.isArray(map["dates"]) ||
    map["dates"].length === 0 ||
    map["dates"].some(one => typeof one !== "string")
  ) {
    problems.push(
      said("“dates”应列出日期写法，例如 yyyy-MM-dd HH:mm。", "“dates” must list the forms of dates."),
    );
  }
  if (!isRecord(map["open"]))
    problems.push(said("缺少“open”（开件动作）。", "The map lacks “open”, the opening act."));
  if (map["acts"] !== undefined && (!Array.isArray(map["acts"]) || !map["acts"].every(isRecord))) {
    problems.push(said("“acts”应为数组。", "“acts” must be an array."));
  }
  return problems;
}

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

function actProblems(mechanism: AnyMechanism, act: MappedAct, opens: boolean, columns: readonly string[]) {
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
  for (const name of Object.keys(act.fields ?? {})) {
    if (!fields.has(name))
      problems.push(
        said(`“${act.action}”不填写字段“${name}”。`, `“${act.action}” does not ask for “${name}”.`),
      );
  }
  return [
    ...problems,
    ...columnsRead(act)
      .filter(name => !columns.includes(name))
      .map(noColumn),
  ];
}

function columnsRead({ at, when = {}, fields = {}, org }: MappedAct): readonly string[] {
  const sources = [...Object.values(fields), ...(org ? [org] : [])];
  return [at, ...Object.keys(when), ...sources.flatMap(columnsOf)];
}

const columnsOf = ({ column, template }: Source): readonly string[] => [
  ...(column === undefined ? [] : [column]),
  ...[...(template ?? "").matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name),
];
