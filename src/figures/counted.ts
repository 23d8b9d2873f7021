// Counts the tallies under a figure for all readings at once: one statement for each tally, whatever the
// number of periods, earlier years and columns. What is folded is read from cells; what cells lack is counted
// anew from the faces of matters.

import type { AnyMechanism } from "../define/mechanism.ts";
import type { Tally } from "../define/figure.ts";
import { type FoldMark, foldMarks, foldedTotals } from "./fold/answer.ts";
import type { ReadPart } from "./formula.ts";
import { type Leaf, leavesUnder } from "./leaves.ts";
import { type Period, monthsBefore, startOfYear } from "./period.ts";
import { foldFaces } from "./sql/faces.ts";
import type { Filters, Reading } from "./sql/query.ts";
import { isStock } from "./sql/rows.ts";
import { type AskedTotals, toSql } from "./sql/totals.ts";
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
  /** Counts anew, whatever is folded: of faces that are not those of the log. */
  readonly recount?: boolean;
}

/** What was counted in one span. */
export interface Counted {
  /** For `evaluate`: a value as a whole, or of one option of an index's column. */
  readonly whole: ReadPart;
  /** The same in one group of the columns that were asked for, by its key. */
  readonly group: (key: string) => ReadPart;
  /** All groups in which anything was counted: the values in the columns, by key. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** The instant before which everything recorded is counted, ms; null when nothing is missing. */
  readonly countedTo: number | null;
  /** Whether a tally stands for values within 1 % of it, as a whole or in a group: read from bins. */
  readonly about: (name: string, key?: string) => boolean;
}

/** Counts each tally under the figures once; one answer for each span, in order. */
export async function count(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  asked: CountingAsked,
): Promise<readonly Counted[]> {
  const leaves = leavesUnder(mechanism, ...names);
  const zones = new Set(asked.spans.map(({ period }) => period.timeZone));
  const [timeZone = ""] = zones;
  const tallies = leaves.map(({ tally }) => tally);
  const isFolded = zones.size === 1 && asked.recount !== true;
  const marks = isFolded ? await foldMarks(run, mechanism, tallies, timeZone) : new Map();
  let faces: Promise<unknown> | undefined;
  const folded = () => (faces ??= run(foldFaces, []));
  const ground = { run, mechanism, asked, timeZone, marks, folded };
  const counted = await Promise.all(leaves.map(leaf => countLeaf(ground, leaf)));
  const tables = new Map(leaves.map((leaf, i) => [leaf.name, counted[i]!]));
  return asked.spans.map((_, i) => countedIn(leaves, tables, i, asked.by));
}

interface Ground {
  readonly run: RunQuery;
  readonly mechanism: AnyMechanism;
  readonly asked: CountingAsked;
  readonly timeZone: string;
  readonly marks: ReadonlyMap<Tally, FoldMark>;
  /** Brings the faces up to the log, once for all that need them. */
  readonly folded: () => Promise<unknown>;
}

interface Table {
  /** "span/months before/columns/group" → value. */
  readonly cells: ReadonlyMap<string, number>;
  /** Those of them that stand for values near them. */
  readonly about: ReadonlySet<string>;
  readonly countedTo: number | null;
}

/** The key of a group: its values in the columns. */
const keyOf = (values: readonly string[]): string => JSON.stringify(values);

interface Total {
  readonly period: string;
  readonly level: number;
  readonly columns: readonly string[];
  readonly value: number;
  readonly about?: boolean;
}

async function countLeaf(ground: Ground, leaf: Leaf): Promise<Table> {
  const { run, mechanism, asked, timeZone } = ground;
  const { tally, shifts, over } = leaf;
  const columns = [asked.by, over === undefined ? [] : [over]].filter(({ length }) => length > 0);
  const levels = [[], ...columns];
  const readings = asked.spans.flatMap(({ period, asOf }, i) =>
    [...shifts].map(before => readingOf(tally, period, asOf, before, `${i}/${before}`)),
  );
  const isParted = (label: string) => Number.parseInt(label, 10) < asked.parted;
  const wanted = {
    readings,
    levels,
    // The strata of an index are read in every span.
    ...(over === undefined ? { parted: readings.map(({ label }) => label).filter(isParted) } : {}),
    columns: asked.group,
    orgs: asked.orgs,
  };
  const mark = ground.marks.get(tally);
  const known = mark && (await foldedTotals(run, mechanism, tally, { ...wanted, timeZone }));
  const totals = known ?? (await recounted(ground, tally, wanted));
  const size = unitSize(mechanism, tally);
  const cells = new Map<string, number>();
  const about = new Set<string>();
  for (const { period, level, columns: at, value, about: isAbout } of totals) {
    const key = `${period}/${(levels[level] ?? []).join()}/${keyOf(at)}`;
    cells.set(key, value / size);
    if (isAbout) about.add(key);
  }
  return { cells, about, countedTo: known && mark ? mark.countedTo : null };
}

/** The recount: from the faces, whatever is asked. */
async function recounted(
  { run, mechanism, folded }: Ground,
  tally: Tally,
  wanted: AskedTotals,
): Promise<readonly Total[]> {
  await folded();
  const { text, values } = toSql(mechanism, tally, wanted);
  return (await run(text, values)).map(row => ({
    period: String(row["period"]),
    level: Number(row["level"]),
    columns: row["columns"] as readonly string[],
    value: Number(row["value"]),
  }));
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
  tables: ReadonlyMap<string, Table>,
  span: number,
  by: readonly string[],
): Counted {
  const tallies = new Map(leaves.map(leaf => [leaf.name, leaf.tally]));
  const cell = (name: string, before: number, columns: string, key: string): number | null => {
    const tally = tallies.get(name);
    if (tally === undefined) return null;
    // Nothing to count is 0; nothing to take the middle of has no value.
    const empty = "median" in tally || "p90" in tally ? null : 0;
    return tables.get(name)?.cells.get(`${span}/${before}/${columns}/${key}`) ?? empty;
  };
  const overOf = (name: string) => leaves.find(leaf => leaf.name === name)?.over ?? "";
  const start = `${span}/0/${by.join()}/`;
  const cells = by.length === 0 ? [] : [...tables.values()].flatMap(table => [...table.cells.keys()]);
  const keys = cells.filter(key => key.startsWith(start)).map(key => key.slice(start.length));
  return {
    whole: (name, before, option) =>
      option === undefined ? cell(name, before, "", "[]") : cell(name, before, overOf(name), keyOf([option])),
    group: key => (name, before) => cell(name, before, by.join(), key),
    groups: new Map(keys.map(key => [key, JSON.parse(key) as readonly string[]])),
    countedTo: earliestOf([...tables.values()].map(({ countedTo }) => countedTo)),
    about(name, key) {
      const place = key === undefined ? `${span}/0//[]` : `${start}${key}`;
      return tables.get(name)?.about.has(place) ?? false;
    },
  };
}

/** The earliest of these instants; null when there is none. */
const earliestOf = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter(instant => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
};
