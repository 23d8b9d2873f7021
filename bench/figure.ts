// What a reader of figures waits for, on a log of a hundred thousand events: the sample city's own events
// copied to other matters, spread over eighteen months. The limit is for the first reader; nothing is kept.

import type { FastifyInstance } from "fastify";
import { openCity } from "../src/cli/city.ts";
import { loadSample } from "../src/cli/load-sample.ts";
import { buildApp } from "../src/http/app.ts";
import { portal } from "../src/http/portal/portal.ts";
import type { Database } from "../src/store/connection.ts";
import { type Place, openPlace } from "./place.ts";
import { type Measurement, median } from "./report.ts";

const now = Date.parse("2026-11-20T09:00:00+08:00");
const end = Date.parse("2026-11-19T23:59:59.999+08:00");
const events = 100_000;
const limitMs = 300;
const runs = 5;

/** A copy's id keeps the slot, so the bucket stays; it lies some days before the matter that it is of. */
async function grow(database: Database): Promise<number> {
  const { rows } = await database.query<{ n: number }>("select count(*)::int as n from event");
  const copies = Math.ceil(events / rows[0]!.n) - 1;
  const shift = "make_interval(days => (n * 37 % 420)::int)";
  const id = (column: string) => `${column} + n * 64::int8 * 10000`;
  await database.query(
    `insert into event select ${id("matter")}, seq, happened - ${shift}, recorded, mechanism, action, batch,
       payload, hash, bucket from event, generate_series(1, $1::int) n`,
    [copies],
  );
  await database.query(
    `insert into matter select ${id("id")}, mechanism, version, seq, state, fields, clocks, passed, takers,
       head, origin, asker, handler, opened - ${shift}, happened - ${shift}, null, settled, bucket
       from matter, generate_series(1, $1::int) n`,
    [copies],
  );
  await database.query("analyze event");
  await database.query("analyze matter");
  return rows[0]!.n * (copies + 1);
}

const addresses: readonly (readonly [string, string])[] = [
  ["page of all figures", "/figures"],
  ["page of a share", "/figures/appeal.onTimeShare"],
  ["page of a share on a past day", "/figures/appeal.onTimeShare?asOf=2026-05-31"],
  ["page of a stock", "/figures/appeal.overdue"],
  ["page of a count by channel", "/figures/appeal.lodged?by=channel&period=2026"],
  ["answer of the API, all figures", "/api/figures"],
  ["answer of the API, a share by unit", "/api/figures/appeal.onTimeShare?by=handler"],
];

async function* read(app: FastifyInstance): AsyncGenerator<Measurement> {
  for (const [name, url] of addresses) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      const { statusCode, body } = await app.inject({ url });
      if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body.slice(0, 300)}`);
      times.push(performance.now() - started);
    }
    const first = times[0]!;
    yield {
      name: `${name}, first reader`,
      value: first,
      unit: "ms",
      peer: `the limit of ${limitMs} ms`,
      ratio: limitMs / first,
      goal: 1,
    };
    yield { name: `${name}, readers after`, value: median(times.slice(1)), unit: "ms" };
  }
}

/** Pages and answers of figures, first and later readers, against the limit. */
export async function* figureBench(): AsyncGenerator<Measurement> {
  const place: Place = await openPlace();
  try {
    const appUrl = await place.database("figures");
    const { instance } = await place.asOwner("figures", async () =>
      loadSample({ appUrl, password: "sample-pass-1", now, end }),
    );
    const count = await place.asOwner("figures", grow);
    yield { name: "events that figures are read from", value: count, unit: "events" };
    const city = await openCity({ appUrl, instance, now: () => now, log: () => {} });
    const { pool } = city;
    const app = await buildApp(
      {
        ...city,
        settings: { requestsPerMinute: 100_000 },
        query: async (text, values) => (await pool.query(text, [...values])).rows,
        ready: () => pool.query("select"),
        now: () => now,
        log: console.error,
      },
      { portal },
    );
    try {
      const started = performance.now();
      await pool.query("select fold_faces()");
      yield { name: "folding them, once", value: performance.now() - started, unit: "ms" };
      yield* read(app);
    } finally {
      await app.close();
      await city.close();
    }
  } finally {
    await place.end();
  }
}
