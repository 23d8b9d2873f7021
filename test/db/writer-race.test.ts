// Two writers on one database, as two processes would be: neither knows what the other has in memory, both
// must be right.

import { expect, test } from "vitest";
import type { Answer } from "../../src/engine/ports.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, clerk, desk, ground, lodging } from "../store/city.ts";
import { noon, openLedger, refusalOf, request } from "../store/ledger.ts";

const fresh = (key?: string) =>
  request("toggle", null, "open", { note: "登记" }, clerk, key === undefined ? {} : { key });
const count = (matter: number, n: number, key?: string) =>
  request("toggle", matter, "count", { amount: n }, clerk, key === undefined ? {} : { key });

test("a thousand acts at once on one matter through two writers: each once, in one chain", async () => {
  await using ledger = await openLedger();
  const writers = [ledger.writer, await ledger.second()];
  const { matter } = await ledger.writer.act(fresh());
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, n) => writers[n % 2]!.act(count(matter, n))),
  );
  expect(new Set(answers.map(answer => answer.seq)).size).toBe(1000);
  expect((await ledger.readers.matter(matter))!.seq).toBe(1001);
  const events = await ledger.readers.events(matter);
  const amounts = events.slice(1).map(event => JSON.parse(event.payload).input.amount as number);
  expect(amounts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, n) => n));
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("two desks dispatch the same appeal at the same time: never both, in 300 tries", async () => {
  await using ledger = await openLedger();
  const writers = [ledger.writer, await ledger.second()];
  const tries = 300;
  const appeals = await Promise.all(
    Array.from({ length: tries }, (_, n) =>
      writers[n % 2]!.act(request("appeal", null, "lodge", lodging, citizen(n + 1))),
    ),
  );
  const dispatch = (matter: number, n: number) =>
    refusalOf(
      writers[n]!.act(
        request("appeal", matter, "dispatch", { handler: `org:${3 + n}` }, desk, { at: noon + 1 }),
      ),
    );
  const outcomes = await Promise.all(
    appeals.map(({ matter }) => Promise.all([dispatch(matter, 0), dispatch(matter, 1)])),
  );
  for (const both of outcomes) expect(both.toSorted()).toEqual(["accepted", "wrong_state"]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a refusal from memory is looked up first: what another writer has allowed is allowed", async () => {
  await using ledger = await openLedger();
  const other = await ledger.second();
  const { matter } = await ledger.writer.act(request("appeal", null, "lodge", lodging, citizen(7)));
  await other.act(request("appeal", matter, "dispatch", { handler: "org:3" }, desk, { at: noon + 1 }));
  const accept = request(
    "appeal",
    matter,
    "accept",
    {},
    { ...desk, org: "org:3", roles: ["handler"] },
    { at: noon + 2 },
  );
  expect(await ledger.writer.act(accept)).toMatchObject({ seq: 3, state: "handling" });
});

test("the same key through two writers at once is one act, for openings and for acts", async () => {
  await using ledger = await openLedger();
  const writers = [ledger.writer, await ledger.second()];
  for (let n = 0; n < 40; n += 1) {
    const opened = await Promise.all(writers.map(writer => writer.act(fresh(`open ${n}`))));
    expect(opened[0]!.hash).toBe(opened[1]!.hash);
    const matter = opened[0]!.matter;
    const counted = await Promise.all(writers.map(writer => writer.act(count(matter, n, `count ${n}`))));
    expect(counted[0]!.hash).toBe(counted[1]!.hash);
    expect(counted.filter(answer => answer.repeated)).toHaveLength(1);
  }
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("two writers on a hundred matters: every acknowledged act is there, nothing twice, no gap", async () => {
  await using ledger = await openLedger();
  const writers = [ledger.writer, await ledger.second({ lanes: 2 })];
  const opened = await Promise.all(Array.from({ length: 100 }, () => ledger.writer.act(fresh())));
  const answers: Answer[] = [];
  const caller = async (n: number) => {
    for (let turn = 0; turn < 30; turn += 1) {
      const { matter } = opened[(n * 7 + turn * 13) % opened.length]!;
      answers.push(await writers[n % 2]!.act(count(matter, n, `${n}/${turn}`)));
    }
  };
  await Promise.all(Array.from({ length: 64 }, (_, n) => caller(n)));
  expect(answers.filter(answer => answer.repeated)).toEqual([]);
  const { rows } = await ledger.pool.query("select encode(hash, 'hex') as hash from event where seq > 1");
  expect(rows.map(row => row.hash).toSorted()).toEqual(answers.map(answer => answer.hash).toSorted());
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});
