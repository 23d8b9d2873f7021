// What the cells answer, and how far they know the log.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import type { RunQuery } from "../counted.ts";
import { isExact, percentile, valueOf } from "./bins.ts";
import { type AskedCells, cellsQuery } from "./cells.ts";
import { tallyId } from "./identity.ts";

/** How far a tally is folded. */
export interface FoldMark {
  /** The instant before which everything recorded is counted, ms; null when nothing is missing at all. */
  readonly countedTo: number | null;
}

const marks = `
  select tally::float8 as tally, (extract(epoch from counted) * 1000)::float8 as counted,
         not exists (select from unnest(m.batches, ends.batches) as one (held, batch)
                      where held < batch) as current
    from figure_mark m, (select array(select batch from bucket_lease order by bucket) as batches) ends
   where tally = any($1::bigint[]) and whole`;

/** The marks of those tallies that cells answer for; a tally that was never folded to the end has none. */
export async function foldMarks(
  run: RunQuery,
  mechanism: AnyMechanism,
  tallies: readonly Tally[],
  timeZone: string,
): Promise<ReadonlyMap<Tally, FoldMark>> {
  const ids = new Map(tallies.map(tally => [tallyId(mechanism, tally, timeZone), tally]));
  const rows = await run(marks, [[...ids.keys()]]);
  const known = new Map(rows.map(row => [Number(row["tally"]), row]));
  const found = new Map<Tally, FoldMark>();
  for (const tally of tallies) {
    const row = known.get(tallyId(mechanism, tally, timeZone));
    if (row) found.set(tally, { countedTo: row["current"] === true ? null : Number(row["counted"]) });
  }
  return found;
}

/** A total, as the recount gives it; `about` where it stands for values that lie near it. */
export interface FoldedTotal {
  readonly period: string;
  readonly level: number;
  readonly columns: readonly string[];
  readonly value: number;
  readonly about: boolean;
}

/** The totals of a tally from its cells; undefined where they lack what is asked. */
export async function foldedTotals(
  run: RunQuery,
  mechanism: AnyMechanism,
  tally: Tally,
  asked: AskedCells,
): Promise<readonly FoldedTotal[] | undefined> {
  const query = cellsQuery(mechanism, tally, asked);
  if (query === undefined) return undefined;
  const groups = new Map<string, Group>();
  for (const row of await run(query.text, query.values)) {
    const [period, level] = [String(row["period"]), Number(row["level"])];
    const columns = row["columns"] as readonly string[];
    const key = JSON.stringify([period, level, columns]);
    const group = groups.get(key) ?? { period, level, columns, bins: new Map() };
    groups.set(key, group);
    group.bins.set(Number(row["bin"]), Number(row["value"]));
  }
  return [...groups.values()].flatMap(group => totalOf(tally, group));
}

interface Group extends Pick<FoldedTotal, "period" | "level" | "columns"> {
  readonly bins: Map<number, number>;
}

/** What adds up to nothing because nobody counts is no group; a sum of nought is one. */
function totalOf(tally: Tally, { bins, ...group }: Group): readonly FoldedTotal[] {
  if ("median" in tally || "p90" in tally) {
    const bin = percentile(bins, "median" in tally ? 0.5 : 0.9);
    return bin === undefined ? [] : [{ ...group, value: valueOf(bin), about: !isExact(bin) }];
  }
  const value = bins.get(0) ?? 0;
  const matters = "sum" in tally ? (bins.get(1) ?? 0) : value;
  return matters === 0 ? [] : [{ ...group, value, about: false }];
}
