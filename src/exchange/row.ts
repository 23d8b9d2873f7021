// One row of a file as the acts that it records. Pure: nothing is looked up but the orgs of the map. An act
// without a date is never invented: it is named in the report, and the row stands without it.

import { hash } from "node:crypto";
import type { Field } from "../define/fields.ts";
import type { Plan } from "../engine/registry.ts";
import { type ImportMap, type MappedAct, type Opens, type Source, keyColumns } from "./plan.ts";
import {
  type Unread,
  type ValueGround,
  ambiguousDate,
  badDate,
  eachOf,
  folded,
  readValue,
} from "./read-value.ts";
import { asksOrder, parseWhen, usualDates } from "./when.ts";

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

/** A matter that a cell names, standing in an input until it was found or opened. */
export class NamedMatter {
  readonly mechanism: string;
  readonly title: string;
  /** Tells it from others of the same title: its own fields and the matters that it names itself. */
  readonly path: string;
  readonly acts: readonly RowAct[];

  constructor(mechanism: string, title: string, path: string, acts: readonly RowAct[]) {
    this.mechanism = mechanism;
    this.title = title;
    this.path = path;
    this.acts = acts;
  }
}

/** What the rows are read against. */
export interface Reading {
  readonly map: ImportMap;
  readonly plan: Plan;
  /** Other mechanisms, whose matters are opened on the way. */
  readonly plans?: (name: string) => Plan | undefined;
  /** Key or name of an org → its reference. */
  readonly orgs: ReadonlyMap<string, string>;
  readonly people?: ReadonlyMap<string, string>;
  readonly now: number;
}

/** What sheets and maps call an org: its key and reference, and its names where it alone has them. */
export function orgNames(
  orgs: readonly {
    readonly key: string;
    readonly ref: string;
    readonly name: string;
    readonly english: string;
  }[],
): ReadonlyMap<string, string> {
  const names = orgs.flatMap(({ ref, name, english }) =>
    [...new Set([name, english].map(folded))].map(one => [one, ref] as const),
  );
  const counted = Map.groupBy(names, ([name]) => name);
  const unique = names.filter(([name]) => counted.get(name)!.length === 1);
  return new Map([...unique, ...orgs.flatMap(({ key, ref }) => [[ref, ref] as const, [key, ref] as const])]);
}

const shown = (value: string) => value.slice(0, 80);

/** A row in the making: where its problems are collected. */
interface Work {
  readonly row: Row;
  readonly reading: Reading;
  readonly ground: ValueGround;
  readonly problems: RowProblem[];
}

/** Reads a row. Its problems tell whether it can enter. */
export function planRow(row: Row, reading: Reading): PlannedRow {
  const { map, plan } = reading;
  const key = keyOf(row, map);
  const problems: RowProblem[] = [];
  const ground = { dates: map.dates ?? usualDates, orgs: reading.orgs, ...peopleOf(reading) };
  const work = { row, reading, ground, problems };
  if (key === "") {
    const column = keyColumns(map)[0] ?? "";
    problems.push({ code: "no_key", column, value: "", zh: "缺少唯一编号。", en: "The row has no key." });
  }
  if (!applies(map.open, row)) return { key, acts: [], problems: [...problems, notOpened(map.open, row)] };
  const acts = readActs(work, plan, map.open, map.acts ?? []);
  return { key, acts, problems };
}

const peopleOf = ({ people }: Reading) => (people === undefined ? {} : { people });

function keyOf(row: Row, map: ImportMap): string {
  const columns = keyColumns(map);
  if (columns.length === 0)
    return hash("sha256", JSON.stringify(Object.entries(row)), "base64url").slice(0, 22);
  const parts = columns.map(column => row[column]?.trim() ?? "");
  return parts.every(part => part === "") ? "" : parts.join(" / ");
}

function readActs(work: Work, plan: Plan, open: MappedAct, more: readonly MappedAct[]): readonly RowAct[] {
  const acts = [open, ...more]
    .filter(act => applies(act, work.row))
    .flatMap(act => readAct(work, plan, act, act === open));
  for (let i = 1; i < acts.length; i += 1) {
    const act = more.find(({ action }) => action === acts[i]!.action) ?? open;
    if (acts[i]!.at < acts[i - 1]!.at) work.problems.push(backwards(act, work.row));
  }
  return acts;
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

/** The column of an act's date, or the day that holds for every row. */
const whenOf = ({ at }: MappedAct, row: Row): readonly [column: string, text: string] =>
  typeof at === "string" ? [at, row[at]?.trim() ?? ""] : ["", at.value.trim()];

function backwards(act: MappedAct, row: Row): RowProblem {
  const [column, text] = whenOf(act, row);
  return {
    code: "runs_backwards",
    column,
    value: shown(text),
    zh: "这一步早于前一步，时间倒流，整行不导入；请核对原始记录。",
    en: "This step lies before the one before it. The row stays out; check the record.",
  };
}

/** When an act happened; undefined when it is no time that can stand, which is said. */
function timeOf({ reading, row, ground, problems }: Work, act: MappedAct): number | undefined {
  const [column, text] = whenOf(act, row);
  const at = parseWhen(text, ground.dates, reading.map.timeZone);
  if (at !== undefined && at <= reading.now) return at;
  const unclear = asksOrder(text, ground.dates) ? ambiguousDate(text) : badDate;
  const future = ["future", "日期在将来。", "The date lies in the future."] as const;
  const [code, zh, en] = at === undefined ? unclear : future;
  problems.push({ code, column, value: shown(text), zh, en });
  return undefined;
}

function readAct(work: Work, plan: Plan, act: MappedAct, opens: boolean): RowAct[] {
  if (whenOf(act, work.row)[1] === "") {
    work.problems.push(undated(plan, act, opens));
    return [];
  }
  const at = timeOf(work, act);
  if (at === undefined) return [];
  const input: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(act.fields ?? {})) {
    const value = valueOf(work, plan, name, source);
    if (value !== undefined && value !== "") input[name] = value;
  }
  const org = act.org ? valueOf(work, plan, undefined, act.org) : undefined;
  return [{ action: act.action, at, org: typeof org === "string" ? org : null, input }];
}

function undated({ mechanism }: Plan, act: MappedAct, opens: boolean): RowProblem {
  const title = mechanism.actions[act.action]?.title ?? act.action;
  return {
    code: "undated",
    column: typeof act.at === "string" ? act.at : "",
    value: "",
    zh: opens ? "没有开件日期，整行不导入。" : `“${title}”没有日期，不补造；该件已导入，这一步未记。`,
    en: opens
      ? "There is no opening date. The row stays out."
      : `“${act.action}” has no date and is not made up. The matter is in without it.`,
    ...(opens ? {} : { left: true }),
  };
}

const own = (values: Source["values"], text: string): unknown =>
  values !== undefined && Object.hasOwn(values, text) ? values[text] : undefined;

function say(
  { problems }: Work,
  column: string,
  value: string,
  { code, zh, en }: Omit<Unread, "part">,
): void {
  problems.push({ code, column, value: shown(value), zh, en });
}

const unlisted: Omit<Unread, "part"> = {
  code: "unknown_value",
  zh: "映射里没有这个值，请补充映射，或写明 otherwise。",
  en: "The map does not know this value.",
};
const noSuchOrg: Omit<Unread, "part"> = {
  code: "unknown_org",
  zh: "没有这个单位，请在映射的 orgs 中补上。",
  en: "There is no such org. Add it to the map's orgs.",
};

const filled = (template: string, row: Row): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) => row[name]?.trim() ?? "").trim();

/** The value of a field of an act, or of the org that took it when no field is named. */
function valueOf(work: Work, plan: Plan, name: string | undefined, source: Source): unknown {
  const { row } = work;
  if (source.template !== undefined) return filled(source.template, row);
  const field: Field | undefined = name === undefined ? takingOrg : plan.mechanism.fields[name];
  if (source.opens !== undefined) return named(work, source, source.opens);
  if (source.column === undefined) return constant(work, field, source.value);
  const text = row[source.column]?.trim() ?? "";
  if (text === "") return undefined;
  const mapped = own(source.values, text);
  if (mapped === null) return undefined;
  if (source.org !== undefined) return byKey(work, source.column, text, source.org, mapped);
  if (mapped !== undefined && typeof mapped !== "string") return mapped;
  if (field?.kind === "text" || field === undefined) {
    if (mapped !== undefined || source.values === undefined) return mapped ?? text;
    if (source.otherwise === undefined) say(work, source.column, text, unlisted);
    return source.otherwise;
  }
  return byField(work, plan, name, field, source, mapped ?? text);
}

const takingOrg = { kind: "org", label: "", audience: "public", personal: "none" } as const;

function byKey(work: Work, column: string, text: string, template: string, mapped: unknown): unknown {
  const reference = work.reading.orgs.get(template.replace("{}", String(mapped ?? text)));
  if (reference === undefined) say(work, column, text, noSuchOrg);
  return reference;
}

/** The same for every row: an option, an org or a day as somebody writes it. */
function constant({ ground }: Work, field: Field | undefined, value: unknown): unknown {
  if (field === undefined || field.kind === "text" || typeof value !== "string") return value;
  const read = readValue(field, value, "", ground);
  return "value" in read ? read.value : value;
}

function byField(
  work: Work,
  plan: Plan,
  name: string | undefined,
  field: Field,
  { column = "", values, otherwise }: Source,
  text: string,
): unknown {
  const said = name === undefined ? undefined : plan.english.fields[name];
  const english = typeof said === "object" ? (said.options ?? {}) : {};
  const listed = field.kind === "list" ? eachOf(text, part => own(values, part)) : text;
  const read = readValue(field, listed, column, work.ground, english);
  if ("value" in read) return read.value;
  if (otherwise === undefined) say(work, column, read.unread.part, read.unread);
  return otherwise;
}

/** The matter that a cell names, with the acts that open it where there is none yet. */
function named(work: Work, { column, value }: Source, opens: Opens): NamedMatter | undefined {
  // All rows may stand under one matter: the year's plan has no column of its own.
  const title = column === undefined ? String(value ?? "") : (work.row[column]?.trim() ?? "");
  const plan = work.reading.plans?.(opens.mechanism);
  if (title === "" || plan === undefined) return undefined;
  const acts = readActs(work, plan, opens, opens.acts ?? []);
  const above = acts.flatMap(({ input }) => Object.values(input).filter(one => one instanceof NamedMatter));
  const path = JSON.stringify([opens.mechanism, folded(title), ...above.map(matter => matter.path)]);
  return new NamedMatter(opens.mechanism, title, path, acts);
}
