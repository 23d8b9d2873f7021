// One row of a file as the acts that it records. Pure: nothing is looked up but the orgs of the map. An act
// without a date is never invented: it is named in the report, and the row stands without it.

import type { ImportMap, MappedAct, Source } from "./plan.ts";
import { parseWhen } from "./when.ts";

export type Row = Readonly<Record<string, string>>;

/**
 * What is said of a row in the report. `left` rows are in, with something left out; the others are not in.
 */
export interface RowProblem {
  readonly code: string;
  readonly column: string;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  readonly left?: true;
}

export interface RowAct {
  readonly action: string;
  readonly at: number;
  readonly org: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}
export interface PlannedRow {
  readonly key: string;
  readonly acts: readonly RowAct[];
  readonly problems: readonly RowProblem[];
}

/** What the rows are read against. */
export interface Reading {
  readonly map: ImportMap;
  /** Key of an org → its reference. */
  readonly orgs: ReadonlyMap<string, string>;
  readonly now: number;
}

const shown = (value: string) => value.slice(0, 80);

/** Reads a row. Its problems tell whether it can enter. */
export function planRow(row: Row, reading: Reading): PlannedRow {
  const { map } = reading;
  const key = row[map.key]?.trim() ?? "";
  const problems: RowProblem[] = [];
  if (key === "") {
    problems.push({
      code: "no_key",
      column: map.key,
      value: "",
      zh: "缺少唯一编号。",
      en: "The row has no key.",
    });
  }
  if (!applies(map.open, row)) return { key, acts: [], problems: [...problems, notOpened(map.open, row)] };
  const acts = [map.open, ...(map.acts ?? [])]
    .filter(act => applies(act, row))
    .flatMap(act => readAct(act, row, reading, act === map.open, problems));
  for (let i = 1; i < acts.length; i += 1) {
    if (acts[i]!.at < acts[i - 1]!.at) problems.push(backwards(map, acts[i]!, row));
  }
  return { key, acts, problems };
}

const applies = ({ when = {} }: MappedAct, row: Row): boolean =>
  Object.entries(when).every(([column, values]) => values.includes(row[column]?.trim() ?? ""));

function notOpened({ when = {} }: MappedAct, row: Row): RowProblem {
  const [column = ""] = Object.keys(when).filter(name => !when[name]!.includes(row[name]?.trim() ?? ""));
  return {
    code: "not_opened",
    column,
    value: shown(row[column] ?? ""),
    zh: "按映射里 open 的 when，这一行不开件，整行不导入。",
    en: "By `when` of the map's opening act this row opens nothing. It stays out.",
  };
}

function backwards(map: ImportMap, act: RowAct, row: Row): RowProblem {
  const column = map.acts?.find(({ action }) => action === act.action)?.at ?? map.open.at;
  return {
    code: "runs_backwards",
    column,
    value: shown(row[column] ?? ""),
    zh: "这一步早于前一步，时间倒流，整行不导入；请核对原始记录。",
    en: "This step lies before the one before it. The row stays out; check the record.",
  };
}

function readAct(
  act: MappedAct,
  row: Row,
  reading: Reading,
  opens: boolean,
  problems: RowProblem[],
): RowAct[] {
  const { map, now } = reading;
  const text = row[act.at]?.trim() ?? "";
  if (text === "") {
    problems.push(undated(act, opens));
    return [];
  }
  const at = parseWhen(text, map.dates, map.timeZone);
  if (at === undefined || at > now) {
    const zh = at === undefined ? "日期无法识别，或没有这一天。" : "日期在将来。";
    const en =
      at === undefined ? "The date cannot be read or does not exist." : "The date lies in the future.";
    problems.push({
      code: at === undefined ? "bad_date" : "future",
      column: act.at,
      value: shown(text),
      zh,
      en,
    });
    return [];
  }
  const input: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(act.fields ?? {})) {
    const value = valueOf(source, row, reading, problems);
    if (value !== undefined && value !== "") input[name] = value;
  }
  const org = act.org ? valueOf(act.org, row, reading, problems) : undefined;
  return [{ action: act.action, at, org: typeof org === "string" ? org : null, input }];
}

const undated = (act: MappedAct, opens: boolean): RowProblem => ({
  code: "undated",
  column: act.at,
  value: "",
  zh: opens ? "没有开件日期，整行不导入。" : `“${act.action}”没有日期，不补造；该件已导入，这一步未记。`,
  en: opens
    ? "There is no opening date. The row stays out."
    : `“${act.action}” has no date and is not made up. The matter is in without it.`,
  ...(opens ? {} : { left: true }),
});

function valueOf(source: Source, row: Row, { orgs }: Reading, problems: RowProblem[]): unknown {
  if (source.template !== undefined) {
    return source.template.replace(/\{([^}]+)\}/g, (_, name: string) => row[name]?.trim() ?? "").trim();
  }
  if (source.column === undefined) return source.value;
  const text = row[source.column]?.trim() ?? "";
  if (text === "") return undefined;
  const { column, values, otherwise, org } = source;
  const listed = values === undefined ? text : Object.hasOwn(values, text) ? values[text] : otherwise;
  if (listed === undefined) {
    const zh = "映射里没有这个值，请补充映射，或写明 otherwise。";
    problems.push({
      code: "unknown_value",
      column,
      value: shown(text),
      zh,
      en: "The map does not know this value.",
    });
    return undefined;
  }
  if (org === undefined) return listed;
  const reference = orgs.get(org.replace("{}", String(listed)));
  if (reference === undefined) {
    problems.push({
      code: "unknown_org",
      column,
      value: shown(text),
      zh: "没有这个单位，请在映射的 orgs 中补上。",
      en: "There is no such org. Add it to the map's orgs.",
    });
  }
  return reference;
}
