// What the writer promises its callers, on a real PostgreSQL: all or nothing for a batch, each act on its
// own for a caller.

import { expect, test } from "vitest";
import { commitment } from "../../src/engine/event.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, clerk, desk, ground, handler, lodging } from "../store/city.ts";
import { type Ledger, noon, openLedger, refusalOf, request } from "../store/ledger.ts";

const open = ({ writer }: Ledger, key?: string, body?: string) =>
  writer.act(
    request("toggle", null, "open", { note: "登记" }, clerk, {
      ...(key ? { key } : {}),
      ...(body ? { body } : {}),
    }),
  );
const count = (matter: number, amount = 1, key?: string) =>
  request("toggle", matter, "count", { amount }, clerk, key === undefined ? {} : { key });
const events = async ({ pool }: Ledger): Promise<number> =>
  (await pool.query("select count(*) as n from event")).rows[0].n;

test("an appeal from filing to rating: rows, chain, values apart", async () => {
  await using ledger = await openLedger();
  const { writer, readers } = ledger;
  const asker = citizen(7);
  const { matter } = await writer.act(request("appeal", null, "lodge", lodging, asker));
  const does = (action: string, input: object, actor: typeof asker, at: number) =>
    writer.act(request("appeal", matter, action, input as Record<string, unknown>, actor, { at }));
  await does("dispatch", { handler: "org:3", note: "请办理" }, desk, noon + 1000);
  await does("accept", {}, handler, noon + 2000);
  await does("answer", { answer: "已更换灯头，今晚起正常亮灯。" }, handler, noon + 3000);
  const answer = await does("rate", { rating: "satisfied" }, asker, noon + 4000);
  expect(answer).toMatchObject({ matter, seq: 5, state: "solved", happened: noon + 4000, repeated: false });
  const stored = await readers.matter(matter);
  expect(stored).toMatchObject({
    seq: 5,
    state: "solved",
    asker: "person:7",
    handler: "org:3",
    due: null,
    settled: true,
    opened: noon,
  });
  expect(Buffer.from(stored!.head).toString("hex")).toBe(answer.hash);
  const [lodged] = await readers.apart(matter);
  expect(lodged).toEqual({
    seq: 1,
    values: { content: lodging.content, place: lodging.place, name: "李四", phone: "13900001234" },
  });
  const log = JSON.stringify(await readers.events(matter)) + JSON.stringify(stored);
  for (const said of ["李四", "13900001234", "路灯已经坏了", "请办理", "已更换灯头"])
    expect(log).not.toContain(said);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a commitment opens with its salt alone, and erasing the entry leaves the chain whole", async () => {
  await using ledger = await openLedger();
  const { matter } = await ledger.writer.act(request("appeal", null, "lodge", lodging, citizen(7)));
  const { rows } = await ledger.pool.query("select data from person_data where matter = $1", [matter]);
  const [event] = await ledger.readers.events(matter);
  const { salt, value } = rows[0].data.phone;
  expect(commitment(Buffer.from(salt, "hex"), value)).toBe(JSON.parse(event!.payload).commitments.phone);
  await ledger.pool.query("delete from person_data where matter = $1", [matter]);
  const faults = await faultsOfLog(ledger.pool, ground.genesis);
  expect(faults.filter(fault => !/: (content|place|name|phone)$/.test(fault))).toEqual([]);
});

test("one refused act fails alone, whatever it is refused for", async () => {
  await using ledger = await openLedger({ lanes: 1 });
  const { writer } = ledger;
  const { matter } = await open(ledger);
  const all = [
    ...Array.from({ length: 200 }, () => refusalOf(writer.act(count(matter)))),
    refusalOf(writer.act(request("toggle", matter, "switchOff", {}, clerk))),
    refusalOf(writer.act(request("toggle", matter, "count", { amount: -1 }, clerk))),
    refusalOf(writer.act(request("toggle", matter, "count", { amount: 1 }, citizen(9)))),
    refusalOf(writer.act(request("toggle", matter, "fly", {}, clerk))),
    refusalOf(writer.act(count(999_999))),
    refusalOf(writer.act(request("appeal", matter, "lodge", lodging, citizen(7)))),
    refusalOf(writer.act(request("nothing", null, "open", {}, clerk))),
    ...Array.from({ length: 200 }, () => refusalOf(writer.act(count(matter)))),
  ];
  const codes = await Promise.all(all);
  expect(codes.filter(code => code !== "accepted")).toEqual([
    "wrong_state",
    "invalid_input",
    "wrong_role",
    "unknown_action",
    "unknown_matter",
    "unknown_matter",
    "unknown_mechanism",
  ]);
  expect(await events(ledger)).toBe(401);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a batch is written whole or not at all: what cannot be written is found and fails alone", async () => {
  await using ledger = await openLedger({ lanes: 1 });
  const { writer, pool } = ledger;
  const { matter } = await open(ledger);
  const acts = Array.from({ length: 40 }, (_, n) => writer.act(count(matter, n)));
  // No session has such an actor. What matters here is that one unwritable act leaves the others alone.
  const broken = writer.act(
    request("appeal", null, "lodge", lodging, { ...citizen(8), person: "person:8\n9" }),
  );
  const outcomes = await Promise.allSettled([...acts, broken]);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(outcomes.at(-1)!.status).toBe("rejected");
  expect(await events(ledger)).toBe(41);
  expect(await faultsOfLog(pool, ground.genesis)).toEqual([]);
});

test("a repeated key returns the first answer and writes nothing", async () => {
  await using ledger = await openLedger();
  const first = await open(ledger, "one");
  const again = await Promise.all([open(ledger, "one"), open(ledger, "one")]);
  expect(again).toEqual([1, 2].map(() => ({ ...first, repeated: true })));
  const counted = await ledger.writer.act(count(first.matter, 3, "two"));
  await ledger.writer.act(count(first.matter, 4));
  expect(await ledger.writer.act(count(first.matter, 3, "two"))).toEqual({ ...counted, repeated: true });
  expect(await events(ledger)).toBe(3);
});

test("the same key twice in one batch is one act", async () => {
  await using ledger = await openLedger();
  const answers = await Promise.all(Array.from({ length: 50 }, () => open(ledger, "same")));
  expect(new Set(answers.map(answer => answer.hash)).size).toBe(1);
  expect(answers.filter(answer => !answer.repeated)).toHaveLength(1);
  expect(await events(ledger)).toBe(1);
});

test("another process finds the first answer too, and when the act would now be refused", async () => {
  await using ledger = await openLedger();
  const first = await open(ledger, "one");
  const on = request(
    "toggle",
    first.matter,
    "switchOn",
    { amount: 1, note: "n", channel: "web", material: "m" },
    clerk,
    { key: "on" },
  );
  const switched = await ledger.writer.act(on);
  const other = await ledger.second();
  expect(await other.act(on)).toEqual({ ...switched, repeated: true });
  expect(await other.act(count(first.matter, 1, "c"))).toMatchObject({ seq: 3, repeated: false });
  expect(await other.act(request("toggle", null, "open", { note: "登记" }, clerk, { key: "one" }))).toEqual({
    ...first,
    repeated: true,
  });
  expect(await ledger.writer.act(count(first.matter, 1, "c"))).toMatchObject({ seq: 3, repeated: true });
  expect(await events(ledger)).toBe(3);
});

test("the same key with another body is refused; another caller's key is another key", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger, "one");
  expect(await refusalOf(open(ledger, "one", "another body"))).toBe("key_reused");
  const other = await ledger.second();
  const reused = request("toggle", null, "open", { note: "别的" }, clerk, { key: "one" });
  expect(await refusalOf(other.act(reused))).toBe("key_reused");
  const stranger = request("toggle", null, "open", { note: "别的" }, citizen(5), { key: "one" });
  expect((await other.act(stranger)).matter).not.toBe(matter);
  const together = await Promise.all([
    refusalOf(ledger.writer.act(count(matter, 1, "k"))),
    refusalOf(ledger.writer.act(count(matter, 2, "k"))),
  ]);
  expect(together).toEqual(["accepted", "key_reused"]);
});

test("a refused act is not remembered: the same key decides again", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger);
  const off = request(
    "toggle",
    matter,
    "switchOff",
    { amount: 1, note: "n", channel: "web", material: "m" },
    clerk,
    { key: "off" },
  );
  expect(await refusalOf(ledger.writer.act(off))).toBe("wrong_state");
  await ledger.writer.act(
    request("toggle", matter, "switchOn", { amount: 1, note: "n", channel: "web", material: "m" }, clerk),
  );
  expect(await refusalOf(ledger.writer.act(off))).toBe("accepted");
});

test("a full queue refuses as busy, and what was taken is written", async () => {
  await using ledger = await openLedger({ lanes: 1, queue: 100 });
  const { matter } = await open(ledger);
  const codes = await Promise.all(
    Array.from({ length: 300 }, () => refusalOf(ledger.writer.act(count(matter)))),
  );
  expect(codes.filter(code => code === "busy")).toHaveLength(200);
  expect(await events(ledger)).toBe(101);
});

test("a history enters whole or not at all, under one key", async () => {
  await using ledger = await openLedger({ now: () => noon + 60_000 });
  const does = (action: string, input: object, at: number) => ({
    ...request("appeal", null, action, input as Record<string, unknown>, { ...desk, roles: [] }, { at }),
    origin: "import" as const,
  });
  const acts = [does("lodge", { kind: "help" }, noon), does("dispatch", { handler: "org:3" }, noon + 1)];
  const key = { text: "row 1", body: Buffer.from("row") };
  const answer = await ledger.writer.history([{ ...acts[0]!, key }, acts[1]!]);
  expect(answer).toMatchObject({ seq: 2, state: "dispatched" });
  expect(await ledger.writer.history([{ ...acts[0]!, key }, acts[1]!])).toEqual({
    ...answer,
    repeated: true,
  });
  const wrong = [...acts, does("accept", {}, noon - 2)];
  expect(await refusalOf(ledger.writer.history(wrong))).toBe("out_of_order");
  expect(await events(ledger)).toBe(2);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("close finishes what waits and refuses what comes", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger);
  const waiting = Array.from({ length: 700 }, () => refusalOf(ledger.writer.act(count(matter))));
  const closed = ledger.writer.close();
  const late = refusalOf(ledger.writer.act(count(matter)));
  await closed;
  expect(await late).toBe("busy");
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(["accepted"]));
  expect(await events(ledger)).toBe(701);
});
