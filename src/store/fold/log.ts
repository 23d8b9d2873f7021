// What the fold reads of the log, and how far each tally has come.

import type { FoldEvent } from "../../figures/fold/projection.ts";
import type { Missing } from "../../figures/fold/folder.ts";
import type { Database } from "../connection.ts";

/** Batches of a bucket after one and up to another. */
export interface Span {
  readonly bucket: number;
  readonly from: number;
  readonly to: number;
}

/** How far the log goes: the last batch of every bucket, and when that was asked, ms by the database. */
export interface Ends {
  readonly batches: readonly number[];
  readonly at: number;
}

// The time is the statement's own, which is before it sees anything: whatever was committed by then is seen.
const ends = `
  select array(select batch from bucket_lease order by bucket)::float8[] as batches,
         (extract(epoch from statement_timestamp()) * 1000)::float8 as at`;

const columns = `
  e.matter::float8 as matter, e.seq, (extract(epoch from e.happened) * 1000)::float8 as happened, e.mechanism,
  e.action, e.payload`;
// Span by span, so that each is looked up in the index: joined, they looked like half of a log still small.
const events = `
  select ${columns}
    from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as span (bucket, "from", "to")
    cross join lateral (select e.* from event e
      where e.bucket = span.bucket and e.batch > span."from" and e.batch <= span."to"
        and e.mechanism = any($4) offset 0) as e
   order by e.bucket, e.batch, e.matter, e.seq`;
const earlier = `
  select ${columns}
    from unnest($1::bigint[], $2::integer[]) as missing (matter, before)
    join event e on e.matter = missing.matter and e.seq < missing.before
                and e.bucket = (missing.matter % 64 % 16)::smallint
   order by e.matter, e.seq`;

export async function readEnds(database: Database): Promise<Ends> {
  return (await database.query<Ends>(ends)).rows[0]!;
}

/** The events of these batches in their order. */
export async function readEvents(
  database: Database,
  spans: readonly Span[],
  mechanisms: readonly string[],
): Promise<readonly FoldEvent[]> {
  const values = [
    spans.map(span => span.bucket),
    spans.map(span => span.from),
    spans.map(span => span.to),
    mechanisms,
  ];
  return (await database.query<FoldEvent>(events, values)).rows;
}

/** What these matters did before. */
export async function readEarlier(
  database: Database,
  missing: readonly Missing[],
): Promise<readonly FoldEvent[]> {
  if (missing.length === 0) return [];
  const values = [missing.map(one => one.matter), missing.map(one => one.before)];
  return (await database.query<FoldEvent>(earlier, values)).rows;
}
