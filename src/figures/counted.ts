// Counts the tallies under a figure for all readings at once: one statement for each tally, whatever the
// number of periods, earlier years and columns.

import type { AnyMechanism } from "../define/mechanism.ts";
import type { Tally } from "../define/figure.ts";
import type { ReadPart } from "./formula.ts";
import { type Leaf, leavesUnder } from "./leaves.ts";
import { type Period, monthsBefore, startOfYear } from "./period.ts";
import { foldFaces } from "./sql/faces.ts";
import type { Filters, Reading } from "./sql/query.ts";
import { isStock } from "./sql/rows.ts";
import { toSql } from "./sql/totals.ts";
import { unitSize } from "./units.ts";

/** Runs a statement and gives its rows; the store's readers provide it. */
export type RunQuery = (
  text: string,
  values: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A period, and the instant before which events count, ms. */
export interface Span {
  readonly period: Period;
  readonly asOf: number;
}

export interface CountingAsked {
  readonly spans: readonly Span[];
  readonly group: Filters;
  /** The columns to break down by, together; none for wholes alone. */
  readonly by: readonly string[];
  /** How many of the spans, the first ones, are broken down at all. */
  readonly parted: number;
  readonly orgs: "tree" | "own";
}

/** What was counted in one span. */
export interface Counted {
  /** For `evaluate`: a value as a whole, or of one option of an index's column. */
  readonly whole: ReadPart;
  /** The same in one group of the columns that were asked for, by its key. */
  readonly group: (key: string) => ReadPart;
  /** All groups in which anything was counted: the values in the columns, by key. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Counts each tally under the figures once; one answer for each span, in order. */
export async function count(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  asked: CountingAsked,
): Promise<readonly Counted[]> {
  const leaves = leavesUnder(mechanism, ...names);
  const tables = new Map<string, Cells>();
  await run(foldFaces, []);
  await Promise.all(
    leaves.map(async leaf => void tables.set(leaf.name, await countLeaf(run, mechanism, leaf, asked))),
  );
  return asked.spans.map((_, i) => countedIn(leaves, tables, i, asked.by));
}

/** "span/months before/columns/group" → value. */
type Cells = ReadonlyMap<string, number>;

/** The key of a group: its values in the columns. */
const keyOf = (values: readonly string[]): string => JSON.stringify(values);

async function countLeaf(
  run: RunQuery,
  mechanism: AnyMechanism,
  leaf: Leaf,
  asked: CountingAsked,
): Promise<Cells> {
  const { tally, shifts, over } = leaf;
  const columns = [asked.by, over === undefined ? [] : [over]].filter(({ length }) => length > 0);
  const levels = [[], ...columns];
  const readings = asked.spans.flatMap(({ period, asOf }, i) =>
    [...shifts].map(before => readingOf(tally, period, asOf, before, `${i}/${before}`)),
  );
  const isParted = (label: string) => Number.parseInt(label, 10) < asked.parted;
  const { text, values } = toSql(mechanism, tally, {
    readings,
    levels,
    // The strata of an index are read in every span.
    ...(over === undefined ? { parted: readings.map(({ label }) => label).filter(isParted) } : {}),
    columns: asked.group,
    orgs: asked.orgs,
  });
  const size = unitSize(mechanism, tally);
  const cells = new Map<string, number>();
  for (const { period, level, columns: at, value } of await run(text, values)) {
    const column = (levels[Number(level)] ?? []).join();
    cells.set(`${String(period)}/${column}/${keyOf(at as readonly string[])}`, Number(value) / size);
  }
  return cells;
}

/**
 * The period and the day for one tally. A stock is read at the period's end where that is past; a count of
 * things once a year runs from the year's first day; an earlier reading is moved as a whole, period and day
 * (同期).
 */
export function readingOf(
  tally: Tally,
  period: Period,
  asOf: number,
  before = 0,
  label = period.label,
): Reading {
  const { timeZone } = period;
  const moved = (instant: number) => monthsBefore(instant, before, timeZone);
  const yearly = "per" in tally && tally.per === "year";
  const opens = yearly ? startOfYear(period) : period.from;
  const from = opens === null ? null : moved(opens);
  const to = period.to === null ? null : moved(period.to);
  const day = moved(asOf);
  return { label, from, to, asOf: isStock(tally) && to !== null ? Math.min(day, to) : day };
}

function countedIn(
  leaves: readonly Leaf[],
  tables: ReadonlyMap<string, Cells>,
  span: number,
  by: readonly string[],
): Counted {
  const tallies = new Map(leaves.map(leaf => [leaf.name, leaf.tally]));
  const cell = (name: string, before: number, columns: string, key: string): number | null => {
    const tally = tallies.get(name);
    if (tally === undefined) return null;
    // Nothing to count is 0; nothing to take the middle of has no value.
    const empty = "median" in tally || "p90" in tally ? null : 0;
    return tables.get(name)?.get(`${span}/${before}/${columns}/${key}`) ?? empty;
  };
  const overOf = (name: string) => leaves.find(leaf => leaf.name === name)?.over ?? "";
  const start = `${span}/0/${by.join()}/`;
  const cells = by.length === 0 ? [] : [...tables.values()].flatMap(table => [...table.keys()]);
  const keys = cells.filter(key => key.startsWith(start)).map(key => key.slice(start.length));
  return {
    whole: (name, before, option) =>
      option === undefined ? cell(name, before, "", "[]") : cell(name, before, overOf(name), keyOf([option])),
    group: key => (name, before) => cell(name, before, by.join(), key),
    groups: new Map(keys.map(key => [key, JSON.parse(key) as readonly string[]])),
  };
}
