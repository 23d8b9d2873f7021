// One portion of the log for the tallies that stand at the same marks: read, folded, and written with the
// marks in one transaction.

import type pg from "pg";
import type { FoldCalendar } from "../../figures/fold/calendar.ts";
import { Folder } from "../../figures/fold/folder.ts";
import type { MechanismFold } from "../../figures/fold/folding.ts";
import { type Above, Postings } from "../../figures/fold/postings.ts";
import type { Database } from "../connection.ts";
import { assertLease } from "../worker-lease.ts";
import { type Ends, type Span, readEarlier, readEvents } from "./log.ts";
import { moveMarks } from "./marks.ts";
import { writePostings } from "./write.ts";

/** Tallies that are folded together, since they have come equally far. */
export interface Group {
  readonly tallies: readonly number[];
  readonly folder: Folder;
  batches: readonly number[];
}

export interface Holding {
  readonly name: string;
  readonly holder: string;
  readonly epoch: number;
}

/** Events that are looked at together, and cells that are written together, at most about so many. */
const eventsAtOnce = 8_000;
const cellsAtOnce = 250_000;

/** A group of tallies at these marks; it begins with no matter at hand. */
export const groupOf = (
  folds: ReadonlyMap<string, MechanismFold>,
  tallies: readonly number[],
  batches: readonly number[],
): Group => ({ tallies, batches, folder: new Folder(folds) });

export const hasReached = (group: Group, { batches }: Ends): boolean =>
  group.batches.every((batch, bucket) => batch >= (batches[bucket] ?? 0));

export class PortionReader {
  /** Batches of a bucket that are read at once: as many as hold a portion's events. */
  #batches = 50;

  /** The next spans of a group on its way to the ends. */
  spans(batches: readonly number[], ends: Ends): readonly Span[] {
    return batches.flatMap((from, bucket) => {
      const to = Math.min(ends.batches[bucket] ?? 0, from + this.#batches);
      return from < to ? [{ bucket, from, to }] : [];
    });
  }

  /** Learns from a portion how many batches the next one may have. */
  learn(read: number): void {
    const wanted = this.#batches * (eventsAtOnce / Math.max(1, read));
    this.#batches = Math.round(Math.min(2000, this.#batches * 4, Math.max(1, wanted)));
  }
}

/**
 * Folds events of a group until many cells are touched or the ends are reached, and writes them. Answers how
 * many events were folded. Throws LeaseLost when another has taken over; then nothing was written.
 */
export async function foldPortion(
  pool: pg.Pool,
  group: Group,
  ends: Ends,
  reader: PortionReader,
  { calendar, above, holding }: FoldGround,
): Promise<number> {
  const postings = new Postings(calendar, above);
  let marks = group.batches;
  let folded = 0;
  let spans = reader.spans(marks, ends);
  while (spans.length > 0 && postings.size < cellsAtOnce) {
    const events = await readEvents(pool, spans, group.folder.mechanisms);
    group.folder.recall(await readEarlier(pool, group.folder.missing(events)));
    group.folder.take(events, postings);
    folded += events.length;
    const moved = new Map(spans.map(({ bucket, to }) => [bucket, to]));
    marks = marks.map((batch, bucket) => moved.get(bucket) ?? batch);
    reader.learn(events.length);
    spans = reader.spans(marks, ends);
  }
  await inTransaction(pool, async database => {
    await assertLease(database, holding.name, holding.holder, holding.epoch);
    await writePostings(database, postings);
    await moveMarks(database, group.tallies, marks, spans.length === 0 ? ends.at : undefined);
  });
  group.batches = marks;
  return folded;
}

export interface FoldGround {
  readonly calendar: FoldCalendar;
  readonly above: Above;
  readonly holding: Holding;
}

export async function inTransaction<T>(pool: pg.Pool, work: (database: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // A connection in an unknown state is not given to anybody else.
    client.release(true);
    throw error;
  }
}
