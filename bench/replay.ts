// A what-if over a hundred thousand appeals: the sample city's own, with their whole histories, copied to
// other matters. The limit is three minutes, and the process must not grow with the log.

import { openCity } from "../src/cli/city.ts";
import { loadSample } from "../src/cli/load-sample.ts";
import type { Found } from "../src/replay/found.ts";
import type { Database } from "../src/store/connection.ts";
import { openPlace } from "./place.ts";
import type { Measurement } from "./report.ts";

const now = Date.parse("2026-11-20T09:00:00+08:00");
const end = Date.parse("2026-11-19T23:59:59.999+08:00");
const wanted = 100_000;
const limitSeconds = 180;
const limitMegabytes = 300;

/** A copy's id keeps the slot, so the bucket stays; its events keep their times. */
async function grow(database: Database): Promise<void> {
  const appeals = "mechanism = 'appeal'";
  const { rows } = await database.query<{ n: number }>(
    `select count(*)::int as n from matter where ${appeals}`,
  );
  const copies = Math.ceil(wanted / rows[0]!.n) - 1;
  const id = (column: string) => `${column} + n * 64::int8 * 10000`;
  await database.query(
    `insert into event select ${id("matter")}, seq, happened, recorded, mechanism, action, batch, payload,
       hash, bucket from event, generate_series(1, $1::int) n where ${appeals}`,
    [copies],
  );
  await database.query(
    `insert into matter select ${id("id")}, mechanism, version, seq, state, fields, clocks, passed, takers,
       head, origin, asker, handler, opened, happened, null, settled, bucket
       from matter, generate_series(1, $1::int) n where ${appeals}`,
    [copies],
  );
  await database.query("update face_position set batch = 0");
  await database.query("truncate face");
  await database.query("analyze event");
  await database.query("analyze matter");
}

const change = {
  mechanism: "appeal",
  clocks: { answer: { limit: { ordinary: "3 working days" } } },
} as const;

/** Five working days become three, over a hundred thousand appeals: time, memory, others' wait. */
export async function* replayBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    const appUrl = await place.database("replay");
    const { instance } = await place.asOwner("replay", async () =>
      loadSample({ appUrl, password: "sample-pass-1", now, end }),
    );
    await place.asOwner("replay", grow);
    const city = await openCity({ appUrl, instance, now: () => now, log: console.error });
    try {
      await city.pool.query("select fold_faces()");
      yield* measured(city);
    } finally {
      await city.close();
    }
  } finally {
    await place.end();
  }
}

async function* measured({ replays }: Awaited<ReturnType<typeof openCity>>): AsyncGenerator<Measurement> {
  const before = process.memoryUsage().rss;
  const seen = { most: before, late: 0, at: performance.now() };
  const timer = setInterval(() => {
    const at = performance.now();
    seen.most = Math.max(seen.most, process.memoryUsage().rss);
    seen.late = Math.max(seen.late, at - seen.at - 20);
    seen.at = at;
  }, 20);
  const used = process.cpuUsage();
  const began = performance.now();
  const id = await replays.ask({ change, period: "all", by: "system", post: null });
  await replays.idle();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(timer);
  const { user, system } = process.cpuUsage(used);
  const run = await replays.runs.get(id);
  if (run?.state !== "done") throw new Error(`The run ended as ${run?.state}.`);
  const found = run.result as Found;
  const grown = (seen.most - before) / 1024 ** 2;
  yield { name: "what-if, matters", value: found.matters, unit: "matters" };
  yield { name: "what-if, events", value: found.events, unit: "events" };
  const limit = { peer: `the limit of ${limitSeconds} s`, ratio: limitSeconds / seconds, goal: 1 };
  yield { name: "what-if of 5 → 3 working days", value: seconds, unit: "s", ...limit };
  yield { name: "what-if, of which our processor", value: (user + system) / 1e6, unit: "s" };
  const flat = { peer: `${limitMegabytes} MB`, ratio: limitMegabytes / Math.max(1, grown), goal: 1 };
  yield { name: "what-if, memory grown by at most", value: grown, unit: "MB", ...flat };
  yield { name: "what-if, longest that others waited for the process", value: seen.late, unit: "ms" };
}
