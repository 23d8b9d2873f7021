// Checking a log against the least that anybody could do with it: copying the same events out of PostgreSQL,
// in order and without looking at them. In rounds that take turns.

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { to as copyTo } from "pg-copy-streams";
import { readFileOf, writeFileOf } from "../src/cli/log-file.ts";
import { behind, makeCheckpoint, type Query } from "../src/proof/checkpoint.ts";
import { exportLog } from "../src/proof/export-log.ts";
import { newKeyText, readKey } from "../src/proof/key.ts";
import type { Note } from "../src/proof/note.ts";
import { LogVerifier } from "../src/proof/verify-log.ts";
import { registerDefinitions } from "../src/store/definitions.ts";
import { openClient, openPool } from "../src/store/connection.ts";
import { withLogSource } from "../src/store/log-source.ts";
import { openWriter } from "../src/store/writer/writer.ts";
import { instance } from "../test/proof/small-log.ts";
import { plans } from "../test/store/city.ts";
import { ground } from "./city.ts";
import { openPlace } from "./place.ts";
import { type Measurement, median } from "./report.ts";
import { opening, twoStates } from "./workload.ts";
import { drive } from "./writer.ts";

const matters = 50_000;
const events = 300_000;
const callers = 512;
const rounds = 5;

/** Opens the matters and lets callers act on them until the log is long enough. */
async function fill(url: string): Promise<void> {
  const writer = await openWriter({ ...ground, url, queue: matters });
  const opened = await Promise.all(Array.from({ length: matters }, () => writer.act(opening())));
  const ids = opened.map(({ matter }) => matter);
  let left = events - matters;
  const working = Array.from({ length: callers }, (_, i) => twoStates.caller(i, callers, ids));
  while (left > 0) left -= (await drive(working, request => writer.act(request), 1000)).times.length;
  await writer.close();
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

async function copyOut(url: string): Promise<void> {
  const client = await openClient(url);
  const columns = "matter, seq, happened, recorded, bucket, batch, hash, payload";
  const text = `copy (select ${columns} from event order by matter, seq) to stdout (format binary)`;
  for await (const chunk of client.query(copyTo(text))) void chunk;
  await client.end();
}

async function verify(file: string): Promise<number> {
  const verifier = new LogVerifier();
  for await (const { chunk } of readFileOf(file)) verifier.feed(chunk);
  const { flaw, events: read } = verifier.finish();
  if (flaw) throw new Error(flaw.en);
  return read;
}

async function* checkpointed(url: string): AsyncGenerator<Measurement> {
  const pool = openPool(url, 1);
  const query: Query = async (text, values) =>
    (await pool.query(text, [...values])).rows as Record<string, unknown>[];
  await registerDefinitions(
    pool,
    plans.map(({ mechanism, english }) => ({ definition: mechanism, english, rules: "0" })),
    0,
  );
  const needs = { query, instance, key: readKey(newKeyText())!, most: 10_000 };
  let made = 0;
  const took = await seconds(async () => {
    while (await makeCheckpoint(needs, await behind(query), Date.now())) made += 1;
  });
  await pool.end();
  yield { name: `${made} checkpoints of ${events} events`, value: took, unit: "s" };
  yield { name: "events a second into checkpoints", value: events / took, unit: "events/s" };
}

/** Verifying a file of a log, against copying the events out of PostgreSQL. */
export async function* verifyBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  const folder = mkdtempSync(join(tmpdir(), "keymove-verify-bench-"));
  const file = join(folder, "log.ndjson");
  try {
    const url = await place.database("verify");
    await fill(url);
    await place.asOwner("verify", client => client.query("vacuum analyze"));
    yield* checkpointed(url);
    const exporting = await seconds(() =>
      withLogSource<Note, void>(url, log =>
        writeFileOf(file, exportLog(log, { instance, city: "", made: 0 })),
      ),
    );
    const read = await verify(file);
    yield { name: `file of ${read} events`, value: statSync(file).size / 1e6, unit: "MB" };
    yield { name: "events a second into a file", value: read / exporting, unit: "events/s" };
    const ratios: number[] = [];
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const out = await seconds(() => copyOut(url));
      const took = await seconds(() => verify(file));
      ratios.push(out / took);
      rates.push(read / took);
    }
    const held = { peer: "copying them out of PostgreSQL", ratio: median(ratios), goal: 0.5 };
    yield { name: "events verified a second", value: median(rates), unit: "events/s", ...held };
  } finally {
    await place.end();
    rmSync(folder, { recursive: true });
  }
}
