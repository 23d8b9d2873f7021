// Writes rows of lists. A row never goes back behind a later one that another process wrote.

import { bucketOf } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";
import type { Entry } from "./entry.ts";

/** An entry and the moment, ms, at which it has to be looked at again although nobody acts; null: never. */
export interface Turning {
  readonly entry: Entry;
  readonly turns: number | null;
  readonly traces: readonly string[];
}

const time = (column: string) => `to_timestamp(given.${column}::float8 / 1000)`;

const upsert = `
  insert into listed (matter, mechanism, seq, state, light, number, opened, happened, due, turns, keys, facts,
                      bucket)
  select given.matter, given.mechanism, given.seq, given.state, given.light, given.number,
         ${time("opened")}, ${time("happened")}, coalesce(${time("due")}, 'infinity'), ${time("turns")},
         given.keys, given.facts, (given.matter % 64 % 16)::smallint
    from json_to_recordset($1) as given (matter bigint, mechanism text, seq int, state text, light text,
         number text, opened float8, happened float8, due float8, turns float8, keys bigint[], facts jsonb)
  on conflict (matter, bucket) do update
     set seq = excluded.seq, state = excluded.state, light = excluded.light, happened = excluded.happened,
         due = excluded.due, turns = excluded.turns, keys = excluded.keys, facts = excluded.facts
   where listed.seq <= excluded.seq`;

// What a matter no longer holds leads to it no longer: a corrected name, a number that was erased.
const lose = `
  delete from trace
   where matter = any ($2::bigint[]) and bucket = any ($4::smallint[])
     and (key, matter) not in (select * from unnest($1::bigint[], $3::bigint[]))`;
const leave = `
  insert into trace (key, matter, bucket)
  select given.key, given.matter, (given.matter % 64 % 16)::smallint
    from unnest($1::bigint[], $2::bigint[]) as given (key, matter)
  on conflict do nothing`;

const mark = `
  insert into listed_mark (bucket, batch) select * from unnest($1::smallint[], $2::bigint[])
  on conflict (bucket) do update set batch = greatest(listed_mark.batch, excluded.batch)`;

/** Writes the rows of these matters, each once. */
export async function writeEntries(database: Database, turnings: readonly Turning[]): Promise<void> {
  if (turnings.length === 0) return;
  // Always in one order, so that two processes that write the same rows queue instead of deadlocking.
  const inOrder = turnings.toSorted((one, other) => one.entry.matter - other.entry.matter);
  const rows = inOrder.map(({ entry, turns }) => ({ ...entry, turns }));
  await database.query(upsert, [JSON.stringify(rows)]);
  const traces = inOrder.flatMap(({ entry, traces: keys }) => keys.map(key => [key, entry.matter] as const));
  const [keys, leadTo] = [traces.map(([key]) => key), traces.map(([, matter]) => matter)];
  const matters = inOrder.map(({ entry }) => entry.matter);
  await database.query(lose, [keys, matters, leadTo, [...new Set(matters.map(bucketOf))]]);
  if (traces.length > 0) await database.query(leave, [keys, leadTo]);
}

/** Remembers how far the log has been listed; [bucket, batch]. */
export async function writeMarks(
  database: Database,
  marks: readonly (readonly [bucket: number, batch: number])[],
): Promise<void> {
  await database.query(mark, [marks.map(([bucket]) => bucket), marks.map(([, batch]) => batch)]);
}
