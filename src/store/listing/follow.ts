// Follows the log and keeps `listed` behind it. The writer pays nothing for it: what was acted is listed a
// moment later, and whoever reads a list has what is missing listed first.

import { setTimeout as pause } from "node:timers/promises";
import { type Calendar, dayOf, startOfDay } from "../../define/calendar.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import { toNumber } from "../../engine/number.ts";
import type { Database } from "../connection.ts";
import type { StoredMatter } from "../matter-row.ts";
import type { ApartValues, Readers } from "../readers/readers.ts";
import { Wakeful } from "../wakeful.ts";
import { type Standing, entryOf, isNumeric, isSortable, traceFields, traceKeys } from "./entry.ts";
import { type Turning, writeEntries, writeMarks } from "./write.ts";

export interface FollowerNeeds {
  readonly database: Database;
  readonly readers: Pick<Readers, "matters" | "apartOf">;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly numberKey: Uint8Array;
  /** The key of names and telephone numbers. */
  readonly secret: Uint8Array;
  /** How a matter stands at a moment. */
  standing(plan: Plan, matter: StoredMatter, now: number): Standing;
  readonly now: () => number;
  readonly log: (text: string) => void;
}

export interface Follower {
  /** Resolves once everything that was committed before the call is listed, or after `patience` ms. */
  fresh(patience?: number): Promise<void>;
  /** Lists what is missing now and whenever it is woken, until `close`. */
  start(): void;
  /** Something was committed: list it soon, once it was started. */
  wake(): void;
  close(): Promise<void>;
}

/** Batches of a bucket and matters that are taken at once. */
const batches = 50;
const chunk = 1000;
/** What queues within this time is listed together, ms. */
const gathering = 40;
/**
 * After a pass the follower rests four times as long as it took, two seconds at least and five at most: acts
 * that come thick and fast are not slowed by the lists, and a matter that is acted on several times meanwhile
 * is listed once. Whoever reads a list does not wait for its rest.
 */
const restPerWork = 4;
const [restLeast, restMost] = [2_000, 5_000];
const afterFailure = 5_000;
const minute = 60_000;

const behind = `
  select l.bucket, coalesce(m.batch, 0) as "from", least(l.batch, coalesce(m.batch, 0) + ${batches}) as "to",
         l.batch as last
    from bucket_lease l left join listed_mark m on m.bucket = l.bucket
   where l.batch > coalesce(m.batch, 0)`;
// Span by span, so that each is looked up in the index: joined, they looked like half of a log still small.
/** The matters that were acted on within spans of batches: buckets, from, to. */
export const acted = `
  select distinct found.matter
    from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as span (bucket, "from", "to")
    cross join lateral (select e.matter from event e
      where e.bucket = span.bucket and e.batch > span."from" and e.batch <= span."to" offset 0) as found`;
const turned = `
  select matter from listed where turns <= to_timestamp($1::float8 / 1000) order by turns limit ${chunk}`;

interface Span {
  readonly bucket: number;
  readonly from: number;
  readonly to: number;
  /** Where the bucket stands. */
  readonly last: number;
}

/**
 * When a light may change though nobody acts: where the deadline is near, the minute in which it does; else
 * the next midnight, since limits in days change their light with the day.
 */
function turnOf(needs: FollowerNeeds, plan: Plan, matter: StoredMatter, standing: Standing, now: number) {
  if (matter.settled || matter.due === null) return null;
  const { calendar } = needs;
  const midnight = startOfDay(calendar, dayOf(calendar, now) + 1);
  // A deadline that has passed is settled by an act; until then, as while days of the past are played, it
  // turns nothing, and to look again at once would never end.
  let [early, late] = [now, matter.due > now ? Math.min(midnight, matter.due) : midnight];
  const changed = (at: number) => needs.standing(plan, matter, at).light !== standing.light;
  if (!changed(late)) return late;
  while (late - early > minute) {
    const middle = Math.floor((early + late) / 2);
    if (changed(middle)) late = middle;
    else early = middle;
  }
  return late;
}

function planOf({ registry }: FollowerNeeds, { mechanism, version }: StoredMatter): Plan | undefined {
  return registry.version(mechanism, version) ?? registry.current.get(mechanism);
}

function turningOf(
  needs: FollowerNeeds,
  matter: StoredMatter,
  apart: readonly ApartValues[],
  now: number,
): Turning[] {
  const plan = planOf(needs, matter);
  if (plan === undefined) return [];
  const standing = needs.standing(plan, matter, now);
  const number = toNumber(needs.numberKey, matter.id).replace("-", "");
  const held = Object.assign({}, ...apart.map(({ values }) => values)) as Record<string, unknown>;
  const traces = traceFields(plan).length > 0 ? traceKeys(plan, held, needs.secret) : [];
  const turns = turnOf(needs, plan, matter, standing, now);
  return [{ entry: entryOf(plan, matter, standing, number), turns, traces }];
}

async function list(needs: FollowerNeeds, ids: readonly number[]): Promise<void> {
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    const [matters, apart] = await Promise.all([needs.readers.matters(some), needs.readers.apartOf(some)]);
    const now = needs.now();
    const turnings = matters.flatMap(matter => turningOf(needs, matter, apart.get(matter.id) ?? [], now));
    await writeEntries(needs.database, turnings);
  }
}

/** Lists one portion of what is missing now; whether there was more. What comes meanwhile waits. */
async function step(needs: FollowerNeeds): Promise<boolean> {
  const { database } = needs;
  const spans = (await database.query<Span>(behind)).rows;
  if (spans.length > 0) {
    const columns = [spans.map(one => one.bucket), spans.map(one => one.from), spans.map(one => one.to)];
    const { rows } = await database.query<{ matter: number }>(acted, columns);
    await list(
      needs,
      rows.map(row => row.matter),
    );
    // Rows first, marks after: a process that dies between lists some matters twice and none too little.
    await writeMarks(
      database,
      spans.map(({ bucket, to }) => [bucket, to]),
    );
    if (spans.some(({ to, last }) => to < last)) return true;
  }
  const { rows } = await database.query<{ matter: number }>(turned, [needs.now()]);
  await list(
    needs,
    rows.map(row => row.matter),
  );
  return rows.length === chunk;
}

// "if not exists" looks before it makes: of two servers that look at once, the later waits for the earlier.
const keepIndex = "select keep_sort_index($1, $2, $3) from pg_advisory_xact_lock($4)";
const indexLock = 0x6b6d6978;
const isLong = `
  select wanted.name from unnest($1::text[]) as wanted (name)
   where (select count(*) from (select from listed l where l.mechanism = wanted.name limit $2) few) >= $2`;
/**
 * A list that is shorter is sorted as quickly without an index. Every field of every mechanism had one: some
 * eight hundred, into which each row was written and which each statement was planned with.
 */
const long = 10_000;

/**
 * Sees to the indexes that sorting by a field wants, of each list with at least so many rows; those that
 * stand already cost a look each.
 */
export async function keepSortIndexes(database: Database, registry: Registry, least = long): Promise<void> {
  const { rows } = await database.query<{ name: string }>(isLong, [[...registry.current.keys()], least]);
  for (const { name: mechanism } of rows) {
    for (const [name, field] of Object.entries(registry.current.get(mechanism)!.mechanism.fields)) {
      if (!isSortable(field)) continue;
      await database.query(keepIndex, [mechanism, name, isNumeric(field), indexLock]);
    }
  }
}

/** Opens a follower; it sleeps until it is woken or asked. */
export function openFollower(needs: FollowerNeeds): Follower {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;
  let restsUntil = 0;
  const work = async (): Promise<void> => {
    const began = performance.now();
    do {
      again = false;
      while (!stop.signal.aborted && (await step(needs)));
    } while (again && !stop.signal.aborted);
    const ended = performance.now();
    restsUntil = ended + Math.min(restMost, Math.max(restLeast, restPerWork * (ended - began)));
  };
  const catchUp = (): Promise<void> => {
    // What is committed while a pass runs may be behind it: whoever asks now waits for one more look.
    again = true;
    running ??= work().finally(() => (running = undefined));
    return running;
  };
  const loop = new Wakeful(async () => {
    try {
      await pause(Math.max(0, restsUntil - performance.now()), undefined, { signal: stop.signal });
      await catchUp();
      return { pause: minute };
    } catch (error) {
      if (stop.signal.aborted) return { pause: minute };
      needs.log(`列表未跟上，稍后重试 / lists are behind and will be repeated: ${String(error)}`);
      return { pause: afterFailure };
    }
  });
  return {
    async fresh(patience = 300) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, patience);
      try {
        await Promise.race([catchUp(), promise]);
      } finally {
        clearTimeout(timer);
      }
    },
    start: () => loop.wake(),
    wake: () => loop.wakeIn(gathering),
    async close() {
      stop.abort();
      await loop.close();
      await running?.catch(() => {}); // the loop or a reader has told of it
    },
  };
}
