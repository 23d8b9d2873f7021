// Settles the clocks that ran out while nobody acted. It asks the database what is due, so a restart
// forgets nothing, and settles through the writer, where a version check lets an expiry be recorded once,
// whoever comes first.

import type { Calendar } from "../define/calendar.ts";
import { nextDue } from "../engine/clocks.ts";
import { type Matter, buckets } from "../engine/matter.ts";
import type { Writer } from "../engine/ports.ts";
import type { Database } from "./connection.ts";
import { settleProvisional } from "./late-calendar.ts";
import { sweepUploads } from "./uploads.ts";
import { type Rest, Wakeful } from "./wakeful.ts";

export interface SweeperOptions {
  readonly database: Database;
  readonly writer: Writer;
  /** The city's calendar, which may know years that it did not when deadlines were computed. */
  readonly calendar?: Calendar;
  /** The buckets that this process sweeps; all unless told otherwise. */
  readonly led?: () => readonly number[];
  /** ms since 1970. */
  readonly now?: () => number;
  readonly log?: (text: string) => void;
}

export interface Sweeper {
  /** Settles all that is due now; how many matters were settled. Rejects when the log cannot be written. */
  sweep(): Promise<number>;
  /** Sweeps now and then whenever a deadline comes; until `close`. */
  start(): void;
  /** Tells of matters that were just written, whose deadline may be the next one. */
  noticed(matters: readonly Matter[]): void;
  close(): Promise<void>;
}

const page = 500;
/** Other processes open matters too: look at least this often, ms. */
const longestPause = 60_000;
const afterFailure = 5_000;

const due = `
  select id, due from matter
   where due <= to_timestamp($1::float8 / 1000) and (due, id) > (to_timestamp($2::float8 / 1000), $3::bigint)
     and bucket = any ($4::smallint[])
   order by due, id limit ${page}`;
const next = `
  select min(due) as due from matter
   where due > to_timestamp($1::float8 / 1000) and bucket = any ($2::smallint[])`;
const everyBucket = Array.from({ length: buckets }, (_, bucket) => bucket);

export function openSweeper(options: SweeperOptions): Sweeper {
  const { database, writer, led = () => everyBucket, now = Date.now, log = () => {} } = options;
  // Until deadlines are in order under it; then it is the one that all are computed by.
  let { calendar } = options;
  async function sweep(until: number): Promise<number> {
    let settled = 0;
    // One that can't be settled stays due; the next page begins behind it, so it holds nobody up.
    for (let last = { due: 0, id: 0 }; ;) {
      const values = [until, last.due, last.id, led()];
      const { rows } = await database.query<{ id: number; due: number }>(due, values);
      if (rows.length === 0) return settled;
      settled += await writer.settle(
        rows.map(row => row.id),
        until,
      );
      last = rows.at(-1)!;
    }
  }
  async function work(): Promise<Rest> {
    try {
      const until = now();
      await sweep(until);
      if (calendar !== undefined) await settleProvisional(database, writer, calendar, until);
      calendar = undefined;
      await sweepUploads(database, until);
      // A deadline may have passed while we swept: it comes first, and at once.
      const { rows } = await database.query<{ due: number | null }>(next, [until, led()]);
      const pause = (rows[0]?.due ?? Number.POSITIVE_INFINITY) - now();
      return { pause: Math.min(longestPause, Math.max(0, pause)) };
    } catch (error) {
      log(`到期检查未完成，稍后重试 / the sweep failed and will be repeated: ${String(error)}`);
      return { pause: afterFailure };
    }
  }
  const loop = new Wakeful(work);
  return {
    sweep: () => sweep(now()),
    start: () => loop.wake(),
    noticed(matters) {
      let first = Number.POSITIVE_INFINITY;
      for (const matter of matters) first = Math.min(first, nextDue(matter.clocks) ?? first);
      if (first - now() < longestPause) loop.wakeIn(Math.max(0, first - now()));
    },
    close: () => loop.close(),
  };
}
