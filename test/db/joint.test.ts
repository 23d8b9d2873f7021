// Rounds, samples and calendars that come late, through the writer and back from the log.

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { china, chinaWith } from "../../src/cities/calendar.ts";
import type { EventBody } from "../../src/engine/event.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { at, people, world } from "../../src/engine/test/city.ts";
import { circular, circularInEnglish } from "../../src/engine/test/circular.ts";
import { errand, errandInEnglish } from "../../src/engine/test/errand.ts";
import { inquiry, inquiryInEnglish } from "../../src/engine/test/inquiry.ts";
import { openPool } from "../../src/store/connection.ts";
import { openOrgTree } from "../../src/store/org-tree.ts";
import { openUploads } from "../../src/store/uploads.ts";
import { openSweeper } from "../../src/store/sweeper.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { ground } from "../store/city.ts";
import { type Ledger, openLedger, request } from "../store/ledger.ts";

const known = registry([
  plan(circular("all"), circularInEnglish),
  plan(errand, errandInEnglish),
  plan(inquiry(1000), inquiryInEnglish),
]);
const open = () => openLedger({ registry: known, world });
const as = (who: keyof typeof people, role: string) => ({ ...people[who], roles: [role] });
const [clerk, desk, unit] = [as("zhou", "clerk"), as("desk", "desk"), as("roads", "unit")];

async function bodies({ readers }: Ledger, matter: number): Promise<EventBody[]> {
  return (await readers.events(matter)).map(({ payload }) => JSON.parse(payload) as EventBody);
}

test("the last signature of a round and the engine's act that ends it are written together", async () => {
  await using ledger = await open();
  const ask = (matter: number | null, action: string, input: object, who = clerk) =>
    ledger.writer.act(request("circular", matter, action, input as never, who, { at: at("2026-03-02") }));
  const { matter } = await ask(null, "draft", { kind: "notice" });
  await ask(matter, "submit", { seats: ["org:3", "org:5"] });
  const both = await Promise.all([
    ask(matter, "sign", { view: "agree" }, as("roads", "signer")),
    ask(matter, "sign", { view: "agree" }, as("power", "signer")),
  ]);
  expect(both.map(({ state }) => state)).toEqual(["signing", "signed"]);
  const told = (await bodies(ledger, matter)).map(({ action }) => action);
  expect(told.join(" ")).toBe("draft submit sign sign settle");
  await expect(ask(matter, "sign", { view: "agree" }, as("roads", "signer"))).rejects.toMatchObject({
    code: "wrong_state",
  });
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("what came with the last signature stays with it, not with the engine's act that follows", async () => {
  await using ledger = await open();
  const ask = (matter: number | null, action: string, input: object, who = clerk) =>
    ledger.writer.act(request("circular", matter, action, input as never, who, { at: at("2026-03-02") }));
  const signer = as("roads", "signer");
  const uploads = openUploads(ledger.pool);
  const bytes = Buffer.from("依据");
  const digest = createHash("sha256").update(bytes).digest();
  const { matter } = await ask(null, "draft", { kind: "notice" });
  await ask(matter, "submit", { seats: ["org:3"] });
  const sent = { owner: signer.person, name: "依据.txt", type: "text/plain", digest, bytes };
  const { file } = (await uploads.keep(sent, Date.now()))!;
  expect((await ask(matter, "sign", { view: "agree", basis: [file] }, signer)).state).toBe("signed");
  const told = (await bodies(ledger, matter)).map(({ action }) => action);
  expect(told.join(" ")).toBe("draft submit sign settle");
  const [kept, ...others] = await uploads.attached(matter);
  expect([kept!.seq, others]).toEqual([3, []]);
  const apart = await ledger.readers.apart(matter);
  expect(apart.map(({ seq, values }) => [seq, values])).toEqual([[3, { basis: [kept!.file] }]]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a sample is drawn from the hash of the event before, also within one history", async () => {
  await using ledger = await open();
  const told = { kind: "noise", unit: "org:3" };
  const filing = request("inquiry", null, "file", told, desk, { at: at("2026-03-02") });
  const answer = (matter: number | null) =>
    request("inquiry", matter, "answer", {}, unit, { at: at("2026-03-03") });
  const one = (await ledger.writer.act(filing)).matter;
  await ledger.writer.act(answer(one));
  const other = (await ledger.writer.history([filing, answer(null)])).matter;
  for (const matter of [one, other]) {
    const events = await ledger.readers.events(matter);
    const { draws, set } = JSON.parse(events[1]!.payload) as EventBody;
    const { after, pool } = draws!["callBack"] as { after: number; pool: string[] };
    expect(after).toBe(1);
    const seed = createHash("sha256").update(events[0]!.hash).update("callBack").digest();
    expect(set["visitor"]).toBe(pool[Number(seed.readBigUInt64BE(8) % BigInt(pool.length))]);
  }
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a server that starts with a newer calendar puts provisional deadlines right, each once", async () => {
  await using ledger = await open();
  const sent = Array.from({ length: 30 }, (_, day) =>
    ledger.writer.act(
      request("errand", null, "send", { kind: "help" }, desk, {
        at: at(`2026-12-${day + 1}`.replace(/-(\d)$/, "-0$1")),
      }),
    ),
  );
  const matters = (await Promise.all(sent)).map(({ matter }) => matter);
  const years = { 2027: { off: ["2027-01-01"], work: [] } };
  const calendar = chinaWith({ version: "late", years });
  const writer = await ledger.second({ registry: known, world: { ...world, calendar } });
  let now = at("2026-12-30", "12:00");
  const start = async () => {
    const sweeper = openSweeper({ database: ledger.pool, writer, calendar, now: () => now });
    sweeper.start();
    await expect.poll(async () => (await recomputed()).length).toBeGreaterThan(0);
    await sweeper.close();
  };
  const recomputed = async () =>
    (await ledger.pool.query("select matter from event where action = 'recompute'")).rows as {
      matter: number;
    }[];
  await start();
  // Five working days from 25 December on end in 2027.
  expect((await recomputed()).map(({ matter }) => matter).toSorted()).toEqual(matters.slice(24).toSorted());
  now += 1000;
  await start();
  expect(await recomputed()).toHaveLength(6);
  const last = await ledger.readers.matter(matters[29]!);
  expect(last!.clocks["answer"]).toMatchObject({ calendar: `cn/${china.version}+late` });
  expect(last!.clocks["answer"]).not.toHaveProperty("provisional");
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("who holds a post with a role is known from the posts, at any time, after a refresh", async () => {
  await using ledger = await open();
  const admin = openPool(ledger.adminUrl, 1);
  const time = (day: string) => new Date(at(day));
  await admin.query(
    `insert into org (id, key, name, english, level) values (7, 'reform', '市改革办', 'Reform', 'department')`,
  );
  await admin.query(
    `insert into post (id, key, org, title, english, roles)
     values (1, 'a', 7, '回访', 'Caller', '{caller,desk}')`,
  );
  await admin.query(
    `insert into person (id, account, created) values (9, 'nine', now()), (21, 'two', now())`,
  );
  await admin.query(
    "insert into holding (person, post, since, until) values (9, 1, $1, $2), (21, 1, $2, null)",
    [time("2026-01-01"), time("2026-03-01")],
  );
  const tree = await openOrgTree(ledger.pool);
  const held = (day: string) => tree.holders("caller", at(day)).map(({ person }) => person);
  expect(held("2025-12-31")).toEqual([]);
  expect(held("2026-02-01")).toEqual(["person:9"]);
  expect(tree.holders("desk", at("2026-03-01"))).toEqual([
    expect.objectContaining({ person: "person:21", org: "org:7" }),
  ]);
  expect(tree.holders("leader", at("2026-03-01"))).toEqual([]);
  await admin.query("update holding set until = $1 where person = 21", [time("2026-04-01")]);
  expect(held("2026-05-01")).toEqual(["person:21"]);
  await tree.refresh();
  expect(held("2026-05-01")).toEqual([]);
  await admin.end();
});
