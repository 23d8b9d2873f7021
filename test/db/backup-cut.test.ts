// A log that is cut at a checkpoint in the middle of what acts cause elsewhere: nothing is lost, nothing is
// told twice, and no effect stands without its cause.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { checkBackup } from "../../src/cli/backup/damage.ts";
import { makeBackup } from "../../src/cli/backup/make.ts";
import type { Manifest } from "../../src/cli/backup/manifest.ts";
import { restore } from "../../src/cli/backup/restore.ts";
import { bucketOf } from "../../src/engine/matter.ts";
import { verifyDatabase } from "../../src/cli/verify.ts";
import { behind, makeCheckpoint } from "../../src/proof/checkpoint.ts";
import { newKeyText, readKey } from "../../src/proof/key.ts";
import { nextSigningKey, openCheckpointer, signingKeyOf } from "../../src/proof/worker.ts";
import { openClient, openPool } from "../../src/store/connection.ts";
import { registerDefinitions } from "../../src/store/definitions.ts";
import { readInstance } from "../../src/store/instance.ts";
import { openReaders } from "../../src/store/readers/readers.ts";
import { openRelay } from "../../src/store/relay/relay.ts";
import { openWriter } from "../../src/store/writer/writer.ts";
import { testDatabase } from "../harness/database.ts";
import { checkpointAll, instance, key, queryOn } from "../proof/small-log.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, ground } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";
import { answered, reportClerk, reported, reportHandler, reports } from "../store/report.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

const folder = mkdtempSync(join(tmpdir(), "keymove-cut-"));
const at = (minute: number) => ({ at: noon + minute * 60_000 });
const now = () => noon + 900_000;
let ledger: Ledger;
let manifest: Manifest;
let [main, child] = [0, 0];

/** A relay that notes whom it told. */
function boxOf({ pool, writer }: Pick<Ledger, "pool" | "writer">) {
  const told: string[] = [];
  const relay = openRelay({
    database: pool,
    writer,
    registry: reports,
    sender: { send: async ({ phone }) => void told.push(phone) },
    now,
    ballots: noBallots,
    polls: noPolls,
    asker: async () => undefined,
    papers: { issuer: org => org, year: () => "2026", number: (...parts) => parts.join("/") },
    render: async ({ person }) => ({ phone: person, text: "已答复" }),
  });
  return { relay, told };
}

async function play(): Promise<void> {
  const { relay, told } = boxOf(ledger);
  const file = async (person: number) =>
    (await ledger.writer.act(request("report", null, "file", reported, citizen(person)))).matter;
  [main, child] = [await file(1), await file(2)];
  while (bucketOf(main) === bucketOf(child)) child = await file(2);
  await checkpointAll(ledger, 1000);
  await ledger.writer.act(request("report", child, "merge", { into: `matter:${main}` }, reportClerk, at(1)));
  await checkpointAll(ledger, 1000); // 2: the cause alone
  await relay.drain();
  await checkpointAll(ledger, 1000); // 3: what it caused
  await ledger.writer.act(request("report", main, "answer", answered, reportHandler, at(2)));
  await relay.drain();
  expect(told.toSorted()).toEqual(["person:1", "person:2"]);
  // 4: only the bucket of what was caused, as a checkpoint of thousands of events may be cut.
  const query = queryOn(ledger);
  const spans = (await behind(query)).filter(({ bucket }) => bucket === bucketOf(child));
  await makeCheckpoint({ query, instance, key, most: 1000 }, spans, noon);
  await checkpointAll(ledger, 1000); // 5
  await ledger.writer.act(request("report", null, "file", reported, citizen(3)));
}

async function backup(name: string): Promise<Manifest> {
  const found = (await readInstance(ledger.pool))!;
  const options = { adminUrl: ledger.adminUrl, instance: found, gzip: false, now: noon };
  return makeBackup({ ...options, folder: join(folder, name) });
}

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  ledger = await openLedger({ now, registry: reports });
  const plans = [...reports.current.values()];
  await registerDefinitions(
    ledger.pool,
    plans.map(({ mechanism, english }) => ({ definition: mechanism, english, rules: "0" })),
    noon,
  );
  await ledger.pool.query(
    `insert into instance (id, number_key, city, sample, created)
     values ($1, '\\x00', '{"name":"澜城市"}', false, now())`,
    [instance],
  );
  await play();
  manifest = await backup("whole");
}, 90_000);
afterAll(async () => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  await ledger?.[Symbol.asyncDispose]();
});

/** A database of its own with what came back. */
async function restored(upTo?: number, name = "whole", of = manifest) {
  const database = await testDatabase();
  const client = await openClient(database.adminUrl);
  const options = { folder: join(folder, name), manifest: of, ...(upTo === undefined ? {} : { upTo }) };
  return { ...database, result: await restore(client, options).finally(() => client.end()) };
}

/** The city as it goes on from a checkpoint, with everything delivered that waits. */
async function goneOnFrom(upTo: number) {
  const database = await restored(upTo);
  const writer = await openWriter({ ...ground, url: database.appUrl, now, registry: reports });
  const pool = openPool(database.appUrl, 2);
  try {
    const readers = openReaders(pool);
    const state = async () => [(await readers.matter(main))!.seq, (await readers.matter(child))!.seq];
    const before = await state();
    const { relay, told } = boxOf({ pool, writer });
    await relay.drain();
    const joined = (await readers.matter(main))!.fields["children"];
    return { before, after: await state(), joined, told, faults: await faultsOfLog(pool, ground.genesis) };
  } finally {
    await writer.close();
    await pool.end();
  }
}

it("what was caused behind the checkpoint is delivered again", async () => {
  const { before, after, joined, told, faults } = await goneOnFrom(2);
  expect([before, after]).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(joined).toEqual([`matter:${child}`]);
  expect(told).toEqual([]);
  expect(faults).toEqual([]);
});

it("what was caused before it is not applied twice, and nobody is told twice", async () => {
  for (const [upTo, seqs] of [
    [3, [2, 2]],
    [5, [3, 3]],
  ] as const) {
    const { before, after, told, faults } = await goneOnFrom(upTo);
    expect([before, after]).toEqual([seqs, seqs]);
    expect(told).toEqual([]);
    expect(faults).toEqual([]);
  }
});

it("a checkpoint that holds an effect without its cause is refused, and a later one named", async () => {
  await expect(goneOnFrom(4)).rejects.toThrow(/件 \d+ 的第 3 步由件 \d+ 的第 3 步引起[^]*例如 5/);
});

it("goes on with another key where the former is lost, and both are known", async () => {
  const { appUrl, adminUrl } = await restored(3);
  const pool = openPool(adminUrl, 1);
  const writer = await openWriter({ ...ground, url: appUrl, now, registry: reports });
  try {
    const query = queryOn({ pool });
    const other = readKey(newKeyText())!;
    await nextSigningKey(query, other, noon);
    expect(await signingKeyOf(query)).toBe(other.public);
    await writer.act(request("report", null, "file", reported, citizen(4)));
    const needs = { query, instance, now: () => noon, log: () => {}, hold: async () => true };
    expect(await openCheckpointer({ ...needs, key }).round()).toBe(0);
    expect(await openCheckpointer({ ...needs, key: other }).round()).toBe(1);
    await verifyDatabase(appUrl, { keys: [key.public, other.public] });
    await expect(verifyDatabase(appUrl, { keys: [key.public] })).rejects.toThrow(
      /第 4 号存证点不是由所给公钥/,
    );
  } finally {
    await writer.close();
    await pool.end();
  }
});

it("beside a running city all of it is of one moment", async () => {
  const isOver = new AbortController();
  const filing = async (person: number): Promise<void> => {
    while (!isOver.signal.aborted) {
      const { matter } = await ledger.writer.act(request("report", null, "file", reported, citizen(person)));
      await ledger.writer.act(
        request("report", matter, "merge", { into: `matter:${main}` }, reportClerk, at(9)),
      );
    }
  };
  const busy = Promise.all([5, 6, 7].map(filing));
  const before = (await ledger.pool.query<{ n: number }>("select count(*) as n from event")).rows[0]!.n;
  const made = await backup("busy").finally(() => isOver.abort());
  await busy;
  const after = (await ledger.pool.query<{ n: number }>("select count(*) as n from event")).rows[0]!.n;
  expect(after).toBeGreaterThan(made.events);
  expect(made.events).toBeGreaterThanOrEqual(before);
  await checkBackup(join(folder, "busy"), made);
  const { adminUrl, result } = await restored(undefined, "busy", made);
  expect(result).toMatchObject({ events: made.events, healed: [] });
  const pool = openPool(adminUrl, 1);
  expect(await faultsOfLog(pool, ground.genesis).finally(() => pool.end())).toEqual([]);
});
