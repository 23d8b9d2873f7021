// The marks of the fold: which tallies there are, and up to which batch of each bucket they are folded.

import type { Database } from "../connection.ts";
import { seizeLease } from "../worker-lease.ts";

/** A tally that this program declares. */
export interface Declared {
  readonly tally: number;
  readonly mechanism: string;
  /** The hash of its literal; with that of the org tree, where its lines follow the tree. */
  readonly literal: string;
}

export interface Mark {
  readonly tally: number;
  /** By bucket. */
  readonly batches: readonly number[];
  /** Whether it has ever reached the end of the log. */
  readonly whole: boolean;
}

const buckets = 16;
const gone = [
  "delete from figure_cell where tally = any($1)",
  "delete from figure_thing where tally = any($1)",
  "delete from figure_mark where tally = any($1)",
];

/**
 * Brings the marks to what is declared, inside a transaction: what is no longer declared, or was folded up
 * another org tree, goes with its cells; what is new begins at the beginning.
 */
export async function syncMarks(database: Database, declared: readonly Declared[]): Promise<readonly Mark[]> {
  const { rows: held } = await database.query<{ tally: number; literal: string }>(
    "select tally, literal from figure_mark",
  );
  const literals = new Map(declared.map(({ tally, literal }) => [tally, literal]));
  const stale = held.filter(({ tally, literal }) => literals.get(tally) !== literal).map(one => one.tally);
  if (stale.length > 0) for (const statement of gone) await database.query(statement, [stale]);
  await database.query(
    `insert into figure_mark (tally, mechanism, literal, batches, whole, counted)
     select tally, mechanism, literal, array_fill(0::bigint, array[${buckets}]), false, '-infinity'
       from unnest($1::bigint[], $2::text[], $3::text[]) as declared (tally, mechanism, literal)
     on conflict (tally) do nothing`,
    [declared.map(one => one.tally), declared.map(one => one.mechanism), declared.map(one => one.literal)],
  );
  const { rows } = await database.query<Mark>(
    "select tally, batches::float8[] as batches, whole from figure_mark order by tally",
  );
  return rows;
}

/** The name of the lease under which figures are folded. */
export const foldLease = "figures";

/** Forgets all cells, so that everything is folded again; inside a transaction. */
export async function forgetCells(database: Database): Promise<void> {
  await seizeLease(database, foldLease);
  await database.query("delete from figure_cell");
  await database.query("delete from figure_thing");
  await database.query("delete from figure_mark");
}

/** Whether all these tallies are folded up to these batches. */
export async function marksReach(
  database: Database,
  tallies: readonly number[],
  batches: readonly number[],
): Promise<boolean> {
  const { rows } = await database.query<{ reached: number }>(
    `select count(*)::int as reached
       from figure_mark m
      where tally = any($1)
        and not exists (select from unnest(m.batches, $2::bigint[]) as one (held, batch) where held < batch)`,
    [tallies, batches],
  );
  return rows[0]!.reached === tallies.length;
}

/**
 * Moves the marks of tallies that were folded together; `counted` where they have reached the log's end.
 * Throws when any of them was forgotten meanwhile.
 */
export async function moveMarks(
  database: Database,
  tallies: readonly number[],
  batches: readonly number[],
  counted: number | undefined,
): Promise<void> {
  const { rowCount } = await database.query(
    `update figure_mark
        set batches = $2::bigint[], whole = whole or $3::float8 is not null,
            counted = coalesce(to_timestamp($3::float8 / 1000), counted)
      where tally = any($1)`,
    [tallies, batches, counted ?? null],
  );
  if (rowCount !== tallies.length) throw new Error("marks of figures were removed; they are folded anew");
}
