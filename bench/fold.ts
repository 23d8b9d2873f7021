// What folded figures cost those who act, and what their readers wait for when the log has grown: acts with
// every figure folded in the same run against the same acts without; the compiled tallies by themselves; and
// a figure read at ten thousand, a million and five million events.

import type pg from "pg";
import { openPool } from "../src/store/connection.ts";
import { openWriter } from "../src/store/writer/writer.ts";
import { readTrend } from "../src/figures/read.ts";
import { readMatters } from "../src/figures/records.ts";
import { allTime, lastSteps, periodOf } from "../src/figures/period.ts";
import { foldCalendar } from "../src/figures/fold/calendar.ts";
import { MechanismFold } from "../src/figures/fold/folding.ts";
import { talliesOf } from "../src/figures/fold/identity.ts";
import { Postings } from "../src/figures/fold/postings.ts";
import type { FoldEvent, Projection } from "../src/figures/fold/projection.ts";
import { readEvents } from "../src/store/fold/log.ts";
import { type FigureFold, openFold } from "../src/store/fold/worker.ts";
import { ground } from "./city.ts";
import { actsOfAppeal, fillLog } from "./fold-fill.ts";
import { type Place, openPlace } from "./place.ts";
import { type Measurement, median, percentile } from "./report.ts";
import { appeals } from "./workload.ts";
import { drive } from "./writer.ts";

const timeZone = "Asia/Shanghai";
const now = Date.parse("2026-11-20T02:00:00Z");
const tomorrow = Date.parse("2026-11-21T00:00:00+08:00");
const callers = 512;
const rounds = 5;
const roundMs = 2000;
const limitMs = 50;
const times = 60;
/** Faces of more events than this take longer to fold than is worth waiting for here. */
const mostFaces = 1_000_000;
const sizes = (process.env["KEYMOVE_BENCH_EVENTS"] ?? "10000,1000000,5000000").split(",").map(Number);

const mechanisms = [...ground.registry.current.values()].map(({ mechanism }) => mechanism);
const appeal = ground.registry.current.get("appeal")!.mechanism;

function foldOf(pool: pg.Pool): FigureFold {
  const log = (text: string) => console.error(text);
  return openFold({ pool, mechanisms, timeZone, orgs: () => [], log });
}

/** Acts a second while nobody folds, and while all is folded to the last act before the clock stops. */
async function* besideActs(place: Place): AsyncGenerator<Measurement> {
  const urls = [await place.database("plain"), await place.database("folded")] as const;
  const [plain, folded] = [
    await openWriter({ ...ground, url: urls[0] }),
    await openWriter({ ...ground, url: urls[1] }),
  ];
  const pool = openPool(urls[1], 4);
  const fold = foldOf(pool);
  folded.onCommit(() => fold.wake());
  const working = () => Array.from({ length: callers }, (_, index) => appeals.caller(index, callers, []));
  const [one, other] = [working(), working()];
  const rates: number[] = [];
  const ratios: number[] = [];
  // The first round warms caches and compilers and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const without = (await drive(one, request => plain.act(request), roundMs)).rate;
    fold.start();
    const started = performance.now();
    const driven = await drive(other, request => folded.act(request), roundMs);
    await fold.fresh(60_000);
    const rate = (driven.times.length / (performance.now() - started)) * 1000;
    if (round === 0) continue;
    rates.push(rate);
    ratios.push(rate / without);
  }
  await fold.close();
  await Promise.all([plain.close(), folded.close(), pool.end()]);
  const value = median(rates);
  const peer = "the same acts without figures";
  yield {
    name: "acts with all figures folded",
    value,
    unit: "acts/s",
    peer,
    ratio: median(ratios),
    goal: 0.8,
  };
}

/** The compiled tallies alone, by the processor's time: that of a busy neighbour is not ours. */
async function* compiled(pool: pg.Pool): AsyncGenerator<Measurement> {
  const tallies = talliesOf(appeal);
  const spans = Array.from({ length: 16 }, (_, bucket) => ({ bucket, from: 0, to: 16 }));
  const events = await readEvents(pool, spans, ["appeal"]);
  const took: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const fold = new MechanismFold(appeal, tallies, timeZone);
    const postings = new Postings(foldCalendar(timeZone), org => [org]);
    const matters = new Map<number, Projection>();
    const before = process.cpuUsage();
    for (const event of events) takeOne(fold, matters, event, postings);
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / (events.length * tallies.length));
  }
  const value = median(took);
  yield {
    name: `an event and a tally, of ${tallies.length}`,
    value,
    unit: "µs",
    peer: "the limit of 0.5 µs",
    ratio: 0.5 / value,
    goal: 1,
  };
}

function takeOne(
  fold: MechanismFold,
  matters: Map<number, Projection>,
  event: FoldEvent,
  postings: Postings,
): void {
  let matter = matters.get(event.matter);
  if (matter === undefined) matters.set(event.matter, (matter = fold.slots.empty()));
  fold.take(matter, event, postings);
}

type Read = (pool: pg.Pool) => Promise<unknown>;

/** What a page asks: the figure with its trend and its comparisons, and its table. */
function reading(name: string, more: { period?: string; asOf?: number; by?: readonly string[] } = {}): Read {
  const { asOf = tomorrow, by = [] } = more;
  const period = more.period === undefined ? allTime(timeZone) : periodOf(more.period, timeZone);
  const trend = lastSteps("month", 12, asOf, timeZone).map(step => ({ period: step, asOf }));
  const asked = { audience: "staff", by, above: () => null, spans: [{ period, asOf }, ...trend] } as const;
  return pool =>
    readTrend(async (text, values) => (await pool.query(text, [...values])).rows, appeal, name, asked);
}

const reads: readonly (readonly [string, Read])[] = [
  ["a share", reading("onTimeShare")],
  ["a share by unit", reading("onTimeShare", { by: ["handler"] })],
  ["a share of a month, by unit", reading("solvedShare", { period: "2026-10", by: ["handler"] })],
  [
    "a share on a past day, by unit",
    reading("solvedShare", { asOf: tomorrow - 400 * 86_400_000, by: ["handler"] }),
  ],
  ["a count, two columns crossed", reading("lodged", { by: ["area", "topic"] })],
];

/** The page of matters behind a part of the share, as it is opened from a table: a unit's of one month. */
async function behind(pool: pg.Pool): Promise<number> {
  const run = async (text: string, values: readonly unknown[]) => (await pool.query(text, [...values])).rows;
  const handler = "select handler from matter where handler is not null limit 1";
  const { rows } = await pool.query<{ handler: string }>(handler);
  const asked = {
    period: periodOf("2026-10", timeZone),
    asOf: tomorrow,
    group: rows[0]!,
    limit: 50,
  } as const;
  return (await readMatters(run, appeal, "onTime", { ...asked, audience: "staff" })).length;
}

/** A log of so many events: folded anew, then read. */
async function* grown(place: Place, size: number): AsyncGenerator<Measurement> {
  const name = `grown_${size}`;
  const url = await place.database(name);
  await place.asOwner(name, database => fillLog(database, Math.round(size / actsOfAppeal), now));
  const pool = openPool(url, 4);
  const count = size.toLocaleString("en");
  try {
    if (size === sizes.at(-1)) yield* compiled(pool);
    const fold = foldOf(pool);
    const started = performance.now();
    await fold.fresh(3_600_000);
    const rate = (size / (performance.now() - started)) * 1000;
    await fold.close();
    yield { name: `figures folded anew, of ${count}`, value: rate, unit: "events/s" };
    await place.asOwner(name, database => database.query("vacuum analyze figure_cell"));
    for (const [what, read] of reads) yield await measured(`${what}, of ${count} events`, () => read(pool));
    // A second copy of the log, which a page of a large one waits for once a minute.
    if (size <= mostFaces) {
      const lines = await behind(pool);
      yield await measured(`the matters behind one, of ${count} events (${lines} lines)`, () => behind(pool));
    }
  } finally {
    await pool.end();
  }
}

async function measured(name: string, read: () => Promise<unknown>): Promise<Measurement> {
  for (let warm = 0; warm < 3; warm += 1) await read();
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    await read();
    took.push(performance.now() - from);
  }
  const value = percentile(took, 0.95);
  const held = { peer: `the limit of ${limitMs} ms`, ratio: limitMs / value, goal: 1 };
  return { name: `${name}, 95 of 100 within`, value, unit: "ms", ...held };
}

/** Folding beside acts, the tallies by themselves, and reading at every size of the log. */
export async function* foldBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    yield* besideActs(place);
    for (const size of sizes) yield* grown(place, size);
  } finally {
    await place.end();
  }
}
