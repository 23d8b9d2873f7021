// Pages of lists in a ledger of a million matters, each against the time that a page may take. The matters
// are written by one statement and then listed by the follower itself, as any that were acted.

import type { Database } from "../src/store/connection.ts";
import { openPool } from "../src/store/connection.ts";
import { keepSortIndexes, openFollower } from "../src/store/listing/follow.ts";
import { openReaders } from "../src/store/readers/readers.ts";
import { china } from "../src/cities/calendar.ts";
import { standingOf } from "../src/http/views/row.ts";
import { ground } from "../test/store/city.ts";
import { fillMatters } from "./list-fill.ts";
import { pagesOf } from "./list-pages.ts";
import { openPlace } from "./place.ts";
import { type Measurement, percentile } from "./report.ts";

const matters = Number(process.env["KEYMOVE_BENCH_MATTERS"] ?? 1_000_000);
const limitMs = 50;
const times = 60;
const secret = new Uint8Array(32).fill(7);
const benchNow = Date.parse("2026-11-20T02:00:00Z");

/** Lists what was filled; rows a second. */
async function listAll(database: Database): Promise<number> {
  const needs = {
    database,
    readers: openReaders(database),
    registry: ground.registry,
    calendar: china,
    numberKey: secret,
    secret,
    standing: standingOf.bind(undefined, { calendar: china }),
    now: () => benchNow,
    log: (text: string) => console.error(text),
  };
  const follower = openFollower(needs);
  const started = performance.now();
  await follower.fresh(3_600_000);
  const rate = (matters / (performance.now() - started)) * 1000;
  await follower.close();
  return rate;
}

async function measured(name: string, read: () => Promise<unknown>): Promise<Measurement[]> {
  for (let warm = 0; warm < 3; warm += 1) await read();
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    await read();
    took.push(performance.now() - from);
  }
  const value = percentile(took, 0.95);
  return [
    { name: `${name}, half within`, value: percentile(took, 0.5), unit: "ms" },
    {
      name: `${name}, 95 of 100 within`,
      value,
      unit: "ms",
      peer: `the limit of ${limitMs} ms`,
      ratio: limitMs / value,
      goal: 1,
    },
  ];
}

/** Fills a ledger and reads its pages. */
export async function* listBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    const url = await place.database("lists");
    await place.asOwner("lists", client => fillMatters(client, matters, benchNow));
    const pool = openPool(url, 4);
    try {
      await keepSortIndexes(pool, ground.registry, 0);
      const name = `matters listed, of ${matters.toLocaleString("en")}`;
      yield { name, value: await listAll(pool), unit: "rows/s" };
      await place.asOwner("lists", client => client.query("vacuum analyze"));
      for (const [page, read] of await pagesOf(pool, secret, benchNow)) yield* await measured(page, read);
    } finally {
      await pool.end();
    }
  } finally {
    await place.end();
  }
}
