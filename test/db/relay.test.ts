// What acts cause elsewhere: delivered at least once, applied exactly once, ended where it is refused.

import { expect, test } from "vitest";
import { bucketOf } from "../../src/engine/matter.ts";
import { Refusal } from "../../src/engine/refusal.ts";
import type { Sender } from "../../src/engine/ports.ts";
import { type Relay, openRelay } from "../../src/store/relay/relay.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { chief, citizen, desk, ground, inspector, lead, lodging, reform } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

interface Sent {
  readonly key: string;
  readonly phone: string;
  readonly text: string;
}

/** A sender that remembers keys as a gateway does, and can be told to fail. */
function mailbox(): { readonly sent: Sent[]; fail: boolean; readonly sender: Sender } {
  const sent: Sent[] = [];
  const box = { sent, fail: false };
  const send = async (message: Sent) => {
    if (box.fail) throw new Error("the gateway is away");
    if (!sent.some(one => one.key === message.key)) sent.push(message);
  };
  return Object.assign(box, { sender: { send } });
}

/** A quarter of an hour after the first act, long before any deadline. */
const now = () => noon + 900_000;

const relayOf = ({ pool, writer }: Ledger, sender: Sender, time = now): Relay =>
  openRelay({
    database: pool,
    writer,
    registry: ground.registry,
    sender,
    now: time,
    ballots: noBallots,
    polls: noPolls,
    asker: async () => undefined,
    papers: {
      issuer: org => org,
      year: at => new Date(at).toISOString().slice(0, 4),
      number: (org, series, year, n) => `${org}${series}〔${year}〕${n}号`,
    },
    render: async ({ notice, person, matter }) =>
      person === "person:999" ? undefined : { phone: person, text: `${notice} ${matter}` },
  });

const lodged = async ({ writer }: Ledger, person: number): Promise<number> =>
  (await writer.act(request("appeal", null, "lodge", lodging, citizen(person)))).matter;

/** A task from these appeals, up to the state asked for. */
async function task(ledger: Ledger, appeals: readonly string[], verified: boolean): Promise<number> {
  const { writer } = ledger;
  const drafted = {
    title: "更换老旧路灯",
    source: "citizens",
    appeals,
    deliverable: "完工报告",
    standard: "全部亮灯",
  };
  const { matter } = await writer.act(request("task", null, "draft", drafted, reform));
  const approved = { lead: "org:3", due: "2026-06-30" };
  await writer.act(request("task", matter, "approve", approved, chief, { at: noon + 60_000 }));
  if (verified) await carriedOut(ledger, matter);
  return matter;
}

/** From approved to verified. */
async function carriedOut({ writer }: Ledger, matter: number): Promise<void> {
  const does = (action: string, input: Record<string, unknown>, actor: typeof chief, minute: number) =>
    writer.act(request("task", matter, action, input, actor, { at: noon + minute * 60_000 }));
  await does("dispatch", {}, reform, 2);
  await does("finish", { result: "一百二十盏路灯已经更换。", evidence: "验收单" }, lead, 3);
  await does("verify", { conclusion: "passed" }, inspector, 4);
}

const actionsOf = async ({ readers }: Ledger, matter: number): Promise<string[]> =>
  (await readers.events(matter)).map(event => JSON.parse(event.payload).action as string);
const outcomes = async ({ pool }: Ledger) =>
  (await pool.query("select kind, outcome, attempts from outbox order by due, bucket, batch, n")).rows;

test("a task's appeals are adopted, concluded and told, in this order, linked at both ends", async () => {
  await using ledger = await openLedger({ now });
  const box = mailbox();
  const relay = relayOf(ledger, box.sender);
  const appeals = await Promise.all([1, 2, 3].map(person => lodged(ledger, person)));
  const id = await task(
    ledger,
    appeals.map(appeal => `matter:${appeal}`),
    true,
  );
  await relay.drain();
  for (const appeal of appeals) {
    expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt", "conclude", "told"]);
    const [near] = await ledger.readers.links(appeal);
    expect(near).toMatchObject({ name: "task.sources", far: id, outward: false, edge: "led-to" });
    const own = box.sent.filter(message => message.text.endsWith(` ${appeal}`));
    const told = own.map(({ text }) => text.split(" ")[0]);
    expect(told).toEqual(["received", "adopted", "concluded"]);
  }
  expect((await ledger.readers.links(id)).map(({ far, outward }) => [far, outward])).toEqual(
    appeals.toSorted((a, b) => a - b).map(appeal => [appeal, true]),
  );
  expect(await relay.drain()).toBe(0);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("the far act says what caused it, and happens with it", async () => {
  await using ledger = await openLedger({ now });
  const appeal = await lodged(ledger, 1);
  const id = await task(ledger, [`matter:${appeal}`], false);
  await relayOf(ledger, mailbox().sender).drain();
  const cause = (await ledger.readers.events(id))[1]!;
  const adopted = (await ledger.readers.events(appeal))[1]!;
  expect(adopted.happened).toBe(cause.happened);
  expect(JSON.parse(adopted.payload)).toMatchObject({
    action: "adopt",
    origin: "link",
    actor: "system",
    input: { task: `matter:${id}` },
    cause: { matter: String(id), seq: 2, hash: Buffer.from(cause.hash).toString("hex"), by: "task.sources" },
  });
});

test("delivered twice, applied once: by two relays, and by one that died before it said so", async () => {
  await using ledger = await openLedger({ now });
  const box = mailbox();
  const relays = [
    relayOf(ledger, box.sender),
    relayOf({ ...ledger, writer: await ledger.second({ now }) }, box.sender),
  ];
  const appeals = await Promise.all(Array.from({ length: 20 }, (_, n) => lodged(ledger, n + 1)));
  await task(
    ledger,
    appeals.map(appeal => `matter:${appeal}`),
    true,
  );
  await Promise.all(relays.map(relay => relay.drain()));
  // Everything was delivered, and none of it was noted.
  await ledger.pool.query("update outbox set done = null, outcome = null, due = to_timestamp(0)");
  const other = await ledger.second({ now });
  await relayOf({ ...ledger, writer: other }, box.sender).drain();
  for (const appeal of appeals)
    expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt", "conclude", "told"]);
  expect(box.sent).toHaveLength(appeals.length * 3);
  expect(new Set((await outcomes(ledger)).map(row => row.outcome))).toEqual(new Set(["done"]));
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("killed before it noted what it sent: a gateway hears the key again, the act stands once", async () => {
  await using ledger = await openLedger({ now });
  const heard: Sent[] = [];
  const forgetful: Sender = { send: async message => void heard.push(message) };
  const appeal = await lodged(ledger, 1);
  await task(ledger, [`matter:${appeal}`], true);
  // The first relay dies with each delivery: nothing that it did is ever noted.
  const dying = {
    ...ledger,
    pool: new Proxy(ledger.pool, {
      get: (pool, name) =>
        name === "query"
          ? (text: string, values: unknown[]) =>
              /^\s*update outbox/.test(text) ? Promise.reject(new Error("killed")) : pool.query(text, values)
          : Reflect.get(pool, name),
    }),
  };
  await expect(relayOf(dying, forgetful).drain()).rejects.toThrow("killed");
  const first = heard.map(({ key, text }) => `${key} ${text}`);
  expect(first.length).toBeGreaterThan(0);
  let clock = now();
  const living = relayOf(ledger, forgetful, () => clock);
  await living.drain();
  const between = heard.slice(first.length).map(({ key, text }) => `${key} ${text}`);
  expect(between.filter(one => first.includes(one))).toEqual([]); // still claimed by the dead one
  clock += 60_000;
  await living.drain();
  const twice = heard.slice(first.length).map(({ key, text }) => `${key} ${text}`);
  expect(twice).toEqual(expect.arrayContaining(first));
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt", "conclude", "told"]);
  expect(new Set((await outcomes(ledger)).map(row => row.outcome))).toEqual(new Set(["done"]));
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a refusal ends the row with its code", async () => {
  await using ledger = await openLedger({ now });
  const appeal = await lodged(ledger, 999);
  const first = await task(ledger, [`matter:${appeal}`], false);
  await task(ledger, [`matter:${appeal}`, "matter:987654", `matter:${first}`], false);
  expect(await relayOf(ledger, mailbox().sender).drain()).toBe(6);
  const codes = (await outcomes(ledger)).map(row => row.outcome).toSorted();
  expect(codes).toEqual([
    "done",
    "no_address",
    "no_address",
    "too_often",
    "unknown_matter",
    "unknown_matter",
  ]);
  expect((await outcomes(ledger)).map(row => row.attempts)).toEqual(Array(6).fill(1));
});

test("an asker is told the result of the task that took them up, and of no other", async () => {
  await using ledger = await openLedger({ now });
  const relay = relayOf(ledger, mailbox().sender);
  const appeal = await lodged(ledger, 1);
  const first = await task(ledger, [`matter:${appeal}`], false);
  await relay.drain();
  await task(ledger, [`matter:${appeal}`], true);
  await relay.drain();
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt"]);
  expect((await outcomes(ledger)).map(row => row.outcome).toSorted()).toEqual([
    "done",
    "done",
    "done",
    "rule",
    "too_often",
  ]);
  await carriedOut(ledger, first);
  await relay.drain();
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt", "conclude", "told"]);
});

test("a version that is not known here is tried again, since a newer program may know it", async () => {
  await using ledger = await openLedger({ now });
  const appeal = await lodged(ledger, 1);
  await task(ledger, [`matter:${appeal}`], false);
  let known = false;
  const act: Ledger["writer"]["act"] = async asked => {
    if (known) return ledger.writer.act(asked);
    throw new Refusal("conflict", { zh: "本程序没有这一版", en: "not held here" });
  };
  let clock = now();
  const relay = relayOf({ ...ledger, writer: { ...ledger.writer, act } }, mailbox().sender, () => clock);
  await relay.drain();
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge"]);
  known = true;
  clock += 60_000;
  await relay.drain();
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt"]);
});

test("a gateway that is away is tried again, later each time; told is what was delivered", async () => {
  await using ledger = await openLedger({ now });
  const box = mailbox();
  let clock = now() + 1000;
  const relay = relayOf(ledger, box.sender, () => clock);
  const appeal = await lodged(ledger, 1);
  await task(ledger, [`matter:${appeal}`], true);
  box.fail = true;
  await relay.drain();
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt", "conclude"]);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { rows } = await ledger.pool.query("select max(due) as due from outbox where done is null");
    waits.push(rows[0].due - clock);
    clock = rows[0].due as number;
    if (attempt < 3) await relay.drain();
  }
  expect(waits).toEqual([1000, 2000, 4000]);
  box.fail = false;
  await relay.drain();
  expect(await actionsOf(ledger, appeal)).toEqual(["lodge", "adopt", "conclude", "told"]);
  expect(box.sent).toHaveLength(3);
});

test("started, it is woken by the batch that wrote to the outbox", async () => {
  await using ledger = await openLedger({ now });
  const box = mailbox();
  const relay = relayOf(ledger, box.sender);
  ledger.writer.onCommit(({ messages }) => messages > 0 && relay.wake());
  relay.start();
  const appeal = await lodged(ledger, 1);
  await expect.poll(() => box.sent.map(({ text }) => text)).toEqual([`received ${appeal}`]);
  await relay.close();
});

test("history sends nothing", async () => {
  await using ledger = await openLedger({ now });
  const lodge = { ...request("appeal", null, "lodge", { kind: "help" }, desk), origin: "import" as const };
  const { matter } = await ledger.writer.act(lodge);
  expect(bucketOf(matter)).toBeLessThan(16);
  expect(await outcomes(ledger)).toEqual([]);
});
