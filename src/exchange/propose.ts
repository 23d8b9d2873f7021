// A map proposed from the names of the columns and the values under them. It is a proposal: whoever imports
// looks at it, changes it, and answers what a sheet cannot say by itself.

import { doneAs } from "../define/derive.ts";
import type { Field } from "../define/fields.ts";
import { asked, listOf } from "../define/parts.ts";
import type { Plan } from "../engine/registry.ts";
import { isCopyColumn } from "./error-copy.ts";
import { linkedMatter } from "./propose-matters.ts";
import type { ImportMap, MappedAct, Source } from "./plan.ts";
import { type ValueGround, folded } from "./read-value.ts";
import { type ColumnSample, type Sample, fits } from "./sample.ts";
import { closedNames, numberNames, openedNames, synonymsOf } from "./synonyms.ts";
import { usualDates } from "./when.ts";

export interface ProposeGround extends Omit<ValueGround, "dates"> {
  readonly plans: (name: string) => Plan | undefined;
  /** The name under which rows are remembered: a later import under it finds them again. */
  readonly name: string;
  readonly timeZone: string;
  readonly calendar: "weekends" | "cn";
}

/** What a column may become: a field of an act, or the time at which the act was taken. */
export interface Target {
  readonly action: string;
  /** Left out: when the action was taken. */
  readonly field?: string;
}

/** What the sheet does not say, so that somebody must. */
export type Question = "date_order" | "time_zone" | "opening_date" | "act_date";

export interface Proposal {
  readonly map: ImportMap;
  readonly questions: readonly Question[];
}

interface Match extends Target {
  readonly column: string;
  readonly score: number;
}

/** The action by which history opens a matter: of those from nothing, the one that asks for most. */
export function openingOf({ mechanism }: Plan): string {
  const opening = Object.entries(mechanism.actions).filter(([, { from }]) => listOf(from).includes("new"));
  const sorted = opening.toSorted(([, a], [, b]) => (b.asks?.length ?? 0) - (a.asks?.length ?? 0));
  return sorted[0]?.[0] ?? "";
}

/** The acts that a record may tell of: the opening one, and what people did after it. */
function toldActs({ mechanism }: Plan): readonly string[] {
  const opening = openingOf({ mechanism } as Plan);
  const after = Object.entries(mechanism.actions).filter(
    ([, { from, by }]) => !listOf(from).includes("new") && listOf(by).some(role => role !== "system"),
  );
  return [opening, ...after.map(([name]) => name)].filter(Boolean);
}

const asksOf = ({ mechanism }: Plan, action: string, opening: string): readonly string[] => [
  ...(mechanism.actions[action]?.asks ?? []).map(asked),
  ...(action === opening ? (mechanism.imports ?? []) : []),
];

/** Every field that a sheet may fill, under each act that asks for it, and the time of each act. */
export function targetsOf(plan: Plan): readonly Target[] {
  const opening = openingOf(plan);
  return toldActs(plan).flatMap(action => [
    { action },
    ...[...new Set(asksOf(plan, action, opening))].map(field => ({ action, field })),
  ]);
}

/** The name without units and notes, and of a head of several rows also its last level. */
const namesOf = (column: string): readonly string[] => {
  const plain = (name: string) =>
    folded(name)
      .replace(/[（(].*?[）)]/g, "")
      .replace(/[*＊:：]/g, "");
  return [...new Set([plain(column), plain(column.split("/").at(-1) ?? "")])].filter(Boolean);
};

function nameScore(column: string, labels: readonly string[]): number {
  const names = namesOf(column);
  const known = labels.map(folded);
  if (names.some(name => known.includes(name))) return 10;
  if (names.some(name => known.some(label => synonymsOf(label).map(folded).includes(name)))) return 8;
  return names.some(
    name => name.length > 1 && known.some(label => label.includes(name) || name.includes(label)),
  )
    ? 4
    : 0;
}

const labelsOf = ({ mechanism, english }: Plan, name: string): readonly string[] => {
  const said = english.fields[name];
  const label = typeof said === "string" ? said : said?.label;
  return [mechanism.fields[name]?.label ?? "", label ?? "", name].filter(Boolean);
};

function fieldScore(plan: Plan, name: string, sample: ColumnSample, ground: ValueGround): number {
  const field: Field = plan.mechanism.fields[name]!;
  const byName = nameScore(sample.name, labelsOf(plan, name));
  const fit = fits(field, sample, ground);
  // Values that a field cannot hold are worse than a name that does not say it.
  if (byName >= 8) return byName + fit * 4 - (field.kind === "date" && fit < 0.3 ? 8 : 0);
  const speaks =
    ["phone", "identity", "choice", "creditCode"].includes(field.kind) && sample.values.length > 0;
  const byValue = speaks && fit >= 0.6 ? 5 * fit : 0;
  return byName > 0 && fit < 0.3 ? 0 : byName + byValue + (byName > 0 ? fit * 4 : 0);
}

function timeScore(plan: Plan, action: string, opening: string, { name, dates }: ColumnSample): number {
  if (dates < 0.6) return 0;
  const { title, to } = plan.mechanism.actions[action]!;
  const names = namesOf(name);
  const english = folded(plan.english.actions[action] ?? "");
  // 拟定日期 says when 拟定任务 was done: the verb stands first in both.
  const stems = names.map(one => one.replace(/(时间|日期)$/, "")).filter(one => one.length > 1);
  if (stems.some(one => folded(title) === one)) return 12;
  if (names.some(one => one === `${english}date` || one === `${english}at`)) return 11;
  const begins = stems.some(one => folded(title).startsWith(one));
  if (begins && action === opening) return 10;
  if (action === opening) return names.some(one => openedNames.test(one)) ? 9 : 0;
  const done = typeof to === "string" && to !== "same" ? doneAs(plan.mechanism, to) : undefined;
  const ends = done !== undefined && done !== "verified" && names.some(one => closedNames.test(one));
  return ends ? 9 : begins ? 8 : 0;
}

const least = 4;

/** The best pairs first, each column and each thing once. */
function paired<T extends { readonly column: string; readonly score: number }>(
  all: readonly T[],
  thing: (one: T) => string,
): readonly T[] {
  const taken = new Set<string>();
  return all
    .filter(({ score }) => score > least)
    .toSorted((a, b) => b.score - a.score)
    .filter(one => {
      const [column, what] = [`column ${one.column}`, `thing ${thing(one)}`];
      if (taken.has(column) || taken.has(what)) return false;
      taken.add(column).add(what);
      return true;
    });
}

function matches(plan: Plan, { columns }: Sample, ground: ValueGround): readonly Match[] {
  const opening = openingOf(plan);
  const acts = toldActs(plan);
  const asking = (field: string) => acts.filter(action => asksOf(plan, action, opening).includes(field));
  const names = Object.keys(plan.mechanism.fields).filter(field => asking(field).length > 0);
  const fields = paired(
    names.flatMap(field =>
      columns.map(sample => ({ field, column: sample.name, score: fieldScore(plan, field, sample, ground) })),
    ),
    ({ field }) => field,
  );
  // Of two acts that a time may mean, it is the one that asks for what the sheet has.
  const has = (action: string) =>
    fields.filter(({ field }) => asksOf(plan, action, opening).includes(field)).length / 100;
  const times = acts.flatMap(action =>
    columns.map((sample): Match => {
      const score = timeScore(plan, action, opening, sample);
      return { action, column: sample.name, score: score > 0 ? score + has(action) : 0 };
    }),
  );
  const told = paired([...times, ...fields], one => ("action" in one ? one.action : `field ${one.field}`));
  const timed = new Set(told.flatMap(one => ("action" in one ? [one.action] : [])));
  return told.map((one): Match => {
    if ("action" in one) return one;
    const some = asking(one.field);
    const action = some.find(name => name === opening) ?? some.find(name => timed.has(name)) ?? some[0]!;
    return { ...one, action };
  });
}

/** The column that numbers the rows, or those that tell them apart together. */
function keyOf({ columns, rows }: Sample, plan: Plan, found: readonly Match[]): ImportMap["key"] {
  const numbered = columns.find(
    ({ name, distinct }) => distinct && namesOf(name).some(one => numberNames.test(one)),
  );
  if (numbered) return numbered.name;
  const head = found.filter(({ field }) => field !== undefined && plan.mechanism.headline.includes(field));
  const named = head.map(({ column }) => column);
  const at = named.map(name => columns.findIndex(column => column.name === name));
  const keys = new Set(rows.map(row => JSON.stringify(at.map(column => row[column]))));
  return named.length > 0 && keys.size === rows.length ? named : [];
}

function actOf(
  plan: Plan,
  action: string,
  found: readonly Match[],
  others: Readonly<Record<string, Source>>,
): MappedAct {
  const own = found.filter(match => match.action === action);
  const time = own.find(({ field }) => field === undefined);
  const fields = own.flatMap(({ field, column }) =>
    field === undefined ? [] : [[field, others[field] ?? { column }] as const],
  );
  const extra = Object.entries(others).filter(
    ([name]) =>
      !own.some(({ field }) => field === name) &&
      targetsOf(plan).some(t => t.action === action && t.field === name),
  );
  return { action, at: time?.column ?? { value: "" }, fields: Object.fromEntries([...fields, ...extra]) };
}

/** Proposes a map. `at: { value: "" }` stands where no column says when; such an act is not recorded. */
export function propose(plan: Plan, whole: Sample, given: ProposeGround): Proposal {
  const sample = { ...whole, columns: whole.columns.filter(({ name }) => !isCopyColumn(name)) };
  const ground: ValueGround = { ...given, dates: usualDates };
  const opening = openingOf(plan);
  const others = linkedMatter(plan, sample, given.plans, given.name);
  const used = new Set(Object.values(others).flatMap(({ columns }) => columns));
  const sources = Object.fromEntries(Object.entries(others).map(([name, { source }]) => [name, source]));
  const found = matches(plan, sample, ground).filter(({ column }) => !used.has(column));
  const acts = Object.keys(plan.mechanism.actions).filter(
    action => action !== opening && found.some(match => match.action === action),
  );
  const map: ImportMap = {
    name: given.name,
    timeZone: given.timeZone,
    calendar: given.calendar,
    key: keyOf(whole, plan, found),
    open: actOf(plan, opening, found, sources),
    acts: acts.map(action => actOf(plan, action, found, sources)),
  };
  return { map, questions: questionsOf(map, sample) };
}

function questionsOf(map: ImportMap, { columns }: Sample): readonly Question[] {
  const acts = [map.open, ...(map.acts ?? [])];
  const undated = ({ at }: MappedAct) => typeof at !== "string" && at.value === "";
  const times = columns.filter(({ name }) => acts.some(({ at }) => at === name));
  return [
    ...(columns.some(({ ambiguous }) => ambiguous > 0) ? (["date_order"] as const) : []),
    ...(times.some(({ timed }) => timed > 0) ? (["time_zone"] as const) : []),
    ...(undated(map.open) ? (["opening_date"] as const) : []),
    ...(acts.slice(1).some(undated) ? (["act_date"] as const) : []),
  ];
}
