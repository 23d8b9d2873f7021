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

export interface CountingAsked {
  readonly periods: readonly Period[];
  /** The instant before which events count, ms. */
  readonly asOf: number;
  readonly group: Filters;
  /** The column to break down by. */
  readonly by?: string;
  readonly orgs: "tree" | "own";
}

/** What was counted in one period. */
export interface Counted {
  /** For `evaluate`: a value as a whole, or of one option of an index's column. */
  readonly whole: ReadPart;
  /** The same in one group of the column that was asked for. */
  readonly group: (value: string) => ReadPart;
  /** All groups of that column in which anything was counted. */
  readonly groups: ReadonlySet<string>;
}

/** Counts each tally under the figures once; one answer for each period, in order. */
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
  return asked.periods.map((_, i) => countedIn(leaves, tables, i, asked.by));
}

/** "period/months before/level/group" → value. */
type Cells = ReadonlyMap<string, number>;

const cellKey = (period: number, before: number, column: string, group: string) =>
  `${period}/${before}/${column}/${group}`;

async function countLeaf(
  run: RunQuery,
  mechanism: AnyMechanism,
  leaf: Leaf,
  asked: CountingAsked,
): Promise<Cells> {
  const { tally, shifts, over } = leaf;
  const columns = [asked.by, over].filter(column => column !== undefined);
  const levels = [[], ...columns.map(column => [column])];
  const readings = asked.periods.flatMap((period, i) =>
    [...shifts].map(before => readingOf(tally, period, asked.asOf, before, `${i}/${before}`)),
  );
  const { text, values } = toSql(mechanism, tally, {
    readings,
    levels,
    columns: asked.group,
    orgs: asked.orgs,
  });
  const size = unitSize(mechanism, tally);
  const cells = new Map<string, number>();
  for (const { period, level, columns: at, value } of await run(text, values)) {
    const [column = ""] = levels[Number(level)] ?? [];
    const [group = ""] = at as readonly string[];
    cells.set(`${String(period)}/${column}/${group}`, Number(value) / size);
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
  period: number,
  by: string | undefined,
): Counted {
  const tallies = new Map(leaves.map(leaf => [leaf.name, leaf.tally]));
  const cell = (name: string, before: number, column: string, group: string): number | null => {
    const tally = tallies.get(name);
    if (tally === undefined) return null;
    // Nothing to count is 0; nothing to take the middle of has no value.
    const empty = "median" in tally || "p90" in tally ? null : 0;
    return tables.get(name)?.get(cellKey(period, before, column, group)) ?? empty;
  };
  const overOf = (name: string) => leaves.find(leaf => leaf.name === name)?.over ?? "";
  const start = `${period}/0/${by ?? ""}/`;
  const keys = by === undefined ? [] : [...tables.values()].flatMap(cells => [...cells.keys()]);
  return {
    whole: (name, before, option) =>
      cell(name, before, option === undefined ? "" : overOf(name), option ?? ""),
    group: value => (name, before) => cell(name, before, by ?? "", value),
    groups: new Set(keys.filter(key => key.startsWith(start)).map(key => key.slice(start.length))),
  };
}
