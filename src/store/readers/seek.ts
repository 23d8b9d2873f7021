// Where the rows of a list are: conditions over `listed` as SQL.

import { stateToken, tokenKey } from "../listing/tokens.ts";

/** A column of every matter, or a field that its mechanism declares. */
export type SortBy =
  "opened" | "happened" | "due" | "state" | { readonly field: string; readonly numeric: boolean };

/** From, including, and up to, not including: ms for times, else what the field holds. */
export interface Range {
  readonly by: SortBy;
  readonly from?: string | number;
  readonly below?: string | number;
}

/** What a row must have to be in the list. */
export interface Wanted {
  readonly mechanism: string;
  /** In one of these states; all when left out. */
  readonly states?: readonly string[];
  /** Of each group at least one key (listing/tokens.ts). */
  readonly groups?: readonly (readonly string[])[];
  /** Words: each found by all keys of its first list, or by one of its second. */
  readonly words?: readonly { readonly all: readonly string[]; readonly any: readonly string[] }[];
  readonly ranges?: readonly Range[];
  /** The beginning of the asker's number, without its hyphen. */
  readonly number?: string;
  /** These matters and no others. */
  readonly ids?: readonly number[];
  /** Keys of a person, all of which must lead to the matter. */
  readonly traces?: readonly string[];
}

/** The value that a list is sorted by and the id of the last row, after which the next page begins. */
export interface Last {
  readonly value: string | number;
  readonly id: number;
}

/** Collects parameters. */
export class Values {
  readonly all: unknown[] = [];

  add(value: unknown, type: string): string {
    return `$${this.all.push(value)}::${type}`;
  }
}

const isTime = (by: SortBy): boolean => by === "opened" || by === "happened" || by === "due";

/** The name of a field stands in the text, since an index over it is found by its text alone. */
const quoted = (name: string): string => {
  if (/^[a-z][A-Za-z0-9]*$/.test(name)) return `'${name}'`;
  throw new RangeError(`${name} is no field's name`);
};

/** What is sorted by, as the indexes have it; null where a field has no value. */
export function expression(by: SortBy): string {
  if (typeof by === "string") return by;
  return by.numeric ? `(facts->>${quoted(by.field)})::float8` : `((facts->>${quoted(by.field)}) collate "C")`;
}

/** Where a field has a value, as its index says it. */
export const isHeld = (field: string): string => `facts->>${quoted(field)} is not null`;

/** Blanks stand behind all values, whichever way is sorted; what stands for them in a page's last row. */
export const blank = (by: SortBy): string => (typeof by === "object" && by.numeric ? "-Infinity" : "");
export const isBlank = (by: SortBy, { value }: Last): boolean =>
  typeof by === "object" && value === blank(by);

/** A value to compare with it. Times travel in ms; infinity, where no deadline runs, as null's stand-in. */
export function comparable(by: SortBy, of: string | number, values: Values): string {
  if (isTime(by)) {
    if (of === "infinity") return "'infinity'::timestamptz";
    return `to_timestamp(${values.add(of, "float8")} / 1000)`;
  }
  return values.add(of, typeof by === "object" && by.numeric ? "float8" : "text");
}

/** How it is read back for the next page. */
export const readBack = (by: SortBy): string =>
  isTime(by)
    ? `case when s = 'infinity' then 'infinity' else (extract(epoch from s) * 1000)::numeric::text end`
    : `coalesce(s::text, '${blank(by)}')`;

function rangeConditions({ by, from, below }: Range, values: Values): string[] {
  const column = expression(by);
  return [
    ...(from === undefined ? [] : [`${column} >= ${comparable(by, from, values)}`]),
    ...(below === undefined ? [] : [`${column} < ${comparable(by, below, values)}`]),
  ];
}

const keysOf = (keys: readonly string[], values: Values) => values.add([...keys], "bigint[]");

function wordConditions({ words = [] }: Wanted, values: Values): string[] {
  return words.map(({ all, any }) => {
    const ways = [
      ...(all.length > 0 ? [`keys @> ${keysOf(all, values)}`] : []),
      ...(any.length > 0 ? [`keys && ${keysOf(any, values)}`] : []),
    ];
    return ways.length > 0 ? `(${ways.join(" or ")})` : "false";
  });
}

/** At least one of these keys. */
const keyed = (group: readonly string[], values: Values): string[] => [
  `keys ${group.length === 1 ? "@>" : "&&"} ${keysOf(group, values)}`,
];

function sought(wanted: Wanted, values: Values): string[] {
  const { number, ids, traces = [] } = wanted;
  const led = traces.map(
    key => `matter in (select t.matter from trace t where t.key = ${values.add(key, "bigint")})`,
  );
  return [
    ...wordConditions(wanted, values),
    ...(number === undefined ? [] : [`number like ${values.add(`${number}%`, "text")}`]),
    ...(ids === undefined ? [] : [`matter = any (${values.add([...ids], "bigint[]")})`]),
    ...led,
  ];
}

const isSame = (one: SortBy, other: SortBy): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Conditions that the index which sorts can serve: it is walked within them. */
export function within(wanted: Wanted, by: SortBy, values: Values): string[] {
  const { mechanism, states, ranges = [] } = wanted;
  return [
    `mechanism = ${values.add(mechanism, "text")}`,
    ...(states?.length === 1 ? [`state = ${values.add(states[0], "text")}`] : []),
    ...ranges.filter(range => isSame(range.by, by)).flatMap(range => rangeConditions(range, values)),
  ];
}

/** All conditions, as the index of keys serves them best: a state is one key more, which thins the others. */
export function anywhere(wanted: Wanted, values: Values): string[] {
  const { mechanism, states, groups = [], ranges = [] } = wanted;
  const named = states?.map(state => tokenKey(stateToken(mechanism, state)));
  return [
    `mechanism = ${values.add(mechanism, "text")}`,
    ...(named === undefined ? [] : keyed(named, values)),
    ...groups.flatMap(group => keyed(group, values)),
    ...ranges.flatMap(range => rangeConditions(range, values)),
    ...sought(wanted, values),
  ];
}

/** The others, which each row is asked for. */
export function besides(wanted: Wanted, by: SortBy, values: Values): string[] {
  const { states, groups = [], ranges = [] } = wanted;
  const inStates =
    states && states.length !== 1 ? [`state = any (${values.add([...states], "text[]")})`] : [];
  return [
    ...inStates,
    ...groups.flatMap(group => keyed(group, values)),
    ...ranges.filter(range => !isSame(range.by, by)).flatMap(range => rangeConditions(range, values)),
    ...sought(wanted, values),
  ];
}
