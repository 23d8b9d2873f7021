// The writer against the raw limit and against one transaction per act, in rounds that take turns, so that
// a machine that is busy for a while slows all of them alike.

import type { ActRequest } from "../src/engine/ports.ts";
import { openPool } from "../src/store/connection.ts";
import { matterColumns, matterOf } from "../src/store/matter-row.ts";
import { openWriter } from "../src/store/writer/writer.ts";
import { ground } from "./city.ts";
import { Naive } from "./naive.ts";
import { type Place, openPlace } from "./place.ts";
import { Raw, lanes } from "./raw.ts";
import { type Measurement, median, percentile } from "./report.ts";
import { type Caller, type Workload, appeals, opening, twoStates } from "./workload.ts";

const callers = 512;
const rounds = 5;
const roundMs = 1500;

type Act = (request: ActRequest) => Promise<{ readonly matter: number }>;

export interface Driven {
  readonly rate: number;
  readonly times: readonly number[];
}

/** Lets the callers act until the time is over; acts a second, and how long each took. */
export async function drive(working: readonly Caller[], act: Act, ms: number): Promise<Driven> {
  const times: number[] = [];
  const started = performance.now();
  const end = started + ms;
  const work = async (caller: Caller): Promise<void> => {
    for (let from = performance.now(); from < end; from = performance.now()) {
      caller.answered((await act(caller.next())).matter);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(working.map(work));
  return { rate: (times.length / (performance.now() - started)) * 1000, times };
}

async function opened(url: string, count: number): Promise<readonly number[]> {
  if (count === 0) return [];
  const writer = await openWriter({ ...ground, url, queue: count });
  const answers = await Promise.all(Array.from({ length: count }, () => writer.act(opening())));
  await writer.close();
  return answers.map(answer => answer.matter);
}

async function allMatters(url: string) {
  const pool = openPool(url, 1);
  const { rows } = await pool.query(`select ${matterColumns} from matter`);
  await pool.end();
  return rows.map(matterOf);
}

const sizes = `
  select (select count(*)::float8 from event) as acts, pg_total_relation_size('event')::float8 as event,
         (select sum(pg_total_relation_size(c.oid))::float8 from pg_class c
           where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace) as whole`;
interface Sizes {
  readonly acts: number;
  readonly event: number;
  readonly whole: number;
}
const sizesOf = (place: Place, name: string) =>
  place.asOwner(name, async database => {
    await database.query("vacuum");
    return (await database.query<Sizes>(sizes)).rows[0]!;
  });

async function compare(place: Place, workload: Workload, name: string): Promise<Measurement[]> {
  const url = await place.database(`${name}_writer`);
  const matters = await opened(url, workload.matters);
  await place.asOwner(`${name}_writer`, database => database.query("vacuum analyze"));
  const rawUrl = await place.database(`${name}_raw`, `${name}_writer`);
  const naiveUrl = await place.database(`${name}_naive`, `${name}_writer`);
  const make = (count: number) =>
    Array.from({ length: count }, (_, index) => workload.caller(index, count, matters));
  const writer = await openWriter({ ...ground, url, lanes });
  const raw = new Raw(rawUrl, make(callers), await allMatters(rawUrl));
  const naive = new Naive(naiveUrl);
  const [working, naively] = [make(callers), make(callers)];
  const before = await sizesOf(place, `${name}_writer`);
  const rates = { raw: [] as number[], naive: [] as number[], writer: [] as number[] };
  const times: number[] = [];
  // The first round warms caches and compilers and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const driven = await drive(working, request => writer.act(request), roundMs);
    const naiveRate = (await drive(naively, request => naive.act(request), roundMs)).rate;
    const rawRate = await raw.round(60_000);
    if (round === 0) continue;
    rates.writer.push(driven.rate);
    rates.naive.push(naiveRate);
    rates.raw.push(rawRate);
    for (const time of driven.times) times.push(time);
  }
  const after = await sizesOf(place, `${name}_writer`);
  const alone = await drive(working.slice(0, 1), request => writer.act(request), 500);
  await Promise.all([writer.close(), naive.close()]);
  return measurements(workload, rates, [times, alone.times], before, after);
}

function measurements(
  { name, goal }: Workload,
  rates: Readonly<Record<"raw" | "naive" | "writer", readonly number[]>>,
  [times, alone]: readonly [readonly number[], readonly number[]],
  before: Sizes,
  after: Sizes,
): Measurement[] {
  const value = median(rates.writer);
  const ratio = (peer: "raw" | "naive") =>
    median(rates.writer.map((rate, round) => rate / rates[peer][round]!));
  const acts = after.acts - before.acts;
  return [
    { name: `raw limit, ${name}`, value: median(rates.raw), unit: "acts/s" },
    { name: `one transaction per act, ${name}`, value: median(rates.naive), unit: "acts/s" },
    {
      name: `writer, ${name}, ${callers} callers`,
      value,
      unit: "acts/s",
      peer: "raw limit",
      ratio: ratio("raw"),
      goal,
    },
    {
      name: `writer, ${name}, ${callers} callers`,
      value,
      unit: "acts/s",
      peer: "one transaction per act",
      ratio: ratio("naive"),
      goal: 4,
    },
    { name: `writer, ${name}, half of the acts within`, value: percentile(times, 0.5), unit: "ms" },
    { name: `writer, ${name}, 99 of 100 within`, value: percentile(times, 0.99), unit: "ms" },
    { name: `writer, ${name}, one caller, half within`, value: percentile(alone, 0.5), unit: "ms" },
    { name: `events on disk, ${name}`, value: (after.event - before.event) / acts, unit: "bytes/act" },
    { name: `all tables on disk, ${name}`, value: (after.whole - before.whole) / acts, unit: "bytes/act" },
  ];
}

export async function* writerBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    yield* await compare(place, twoStates, "toggle");
    yield* await compare(place, appeals, "appeal");
  } finally {
    await place.end();
  }
}
