// Matters that join one another (rules 2.1): each asker has an answer of their own, whoever was refused goes
// on alone, and what stands apart is told without standing in the outbox.

import { expect, test } from "vitest";
import { commitment } from "../../src/engine/event.ts";
import { Refusal } from "../../src/engine/refusal.ts";
import { type Relay, openRelay } from "../../src/store/relay/relay.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, ground } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";
import { answered, reportClerk, reported, reportHandler, reports } from "../store/report.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

const now = () => noon + 900_000;
const open = () => openLedger({ now, registry: reports });

interface Box {
  readonly relay: Relay;
  readonly told: string[];
}
function boxOf({ pool, writer }: Ledger): Box {
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

let minute = 0;
const act = async ({ writer }: Ledger, matter: number, action: string, input = {}, actor = reportClerk) => {
  minute += 1;
  return writer.act(request("report", matter, action, input, actor, { at: noon + minute * 1000 }));
};
const filed = async ({ writer }: Ledger, person: number): Promise<number> =>
  (await writer.act(request("report", null, "file", reported, citizen(person)))).matter;
const merge = (ledger: Ledger, child: number, into: number) =>
  act(ledger, child, "merge", { into: `matter:${into}` });
const answer = (ledger: Ledger, matter: number, input = answered) =>
  act(ledger, matter, "answer", input, reportHandler);
const stateOf = async ({ readers }: Ledger, matter: number) => (await readers.matter(matter))?.state;
const actionsOf = async ({ readers }: Ledger, matter: number): Promise<string[]> =>
  (await readers.events(matter)).map(event => JSON.parse(event.payload).action as string);
const outcomes = async ({ pool }: Ledger): Promise<string[]> =>
  (await pool.query("select outcome from outbox where kind = 'act' order by batch, bucket, n")).rows.map(
    row => row.outcome as string,
  );

test("each asker of a joined matter gets the answer, the notice and a rating of their own", async () => {
  await using ledger = await open();
  const { relay, told } = boxOf(ledger);
  const [main, ...children] = await Promise.all([1, 2, 3].map(person => filed(ledger, person)));
  for (const child of children) await merge(ledger, child, main!);
  await relay.drain();
  const joined = (await ledger.readers.matter(main!))?.fields["children"] as readonly string[];
  expect(joined.toSorted()).toEqual(children.map(child => `matter:${child}`).toSorted());
  await answer(ledger, main!);
  await relay.drain();
  for (const [index, child] of children.entries()) {
    expect(await actionsOf(ledger, child)).toEqual(["file", "merge", "share"]);
    await act(ledger, child, "rate", { rating: index === 0 ? "good" : "bad" }, citizen(index + 2));
    expect((await ledger.readers.matter(child))?.fields["rating"]).toBe(index === 0 ? "good" : "bad");
  }
  expect(told.toSorted()).toEqual(["person:1", "person:2", "person:3"]);
  const ends = await ledger.readers.links(main!);
  expect(ends.map(({ far }) => `matter:${far}`)).toEqual(joined);
  expect(ends.map(({ name, outward }) => `${name} ${outward}`)).toEqual(Array(2).fill("report.merge false"));
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("who joined a matter that joins another in turn is answered through it", async () => {
  await using ledger = await open();
  const { relay, told } = boxOf(ledger);
  const [first, second, third] = [await filed(ledger, 1), await filed(ledger, 2), await filed(ledger, 3)];
  await merge(ledger, first, second);
  await relay.drain();
  await merge(ledger, second, third);
  await relay.drain();
  await answer(ledger, third);
  await relay.drain();
  for (const one of [first, second, third]) {
    expect(await stateOf(ledger, one)).toBe("answered");
    expect((await ledger.readers.apart(one)).at(-1)?.values["answer"]).toBe(answered.answer);
  }
  expect(told.toSorted()).toEqual(["person:1", "person:2", "person:3"]);
});

test("a told text that stands apart is in no outbox, and stands apart there with its own salt", async () => {
  await using ledger = await open();
  const { relay } = boxOf(ledger);
  const [main, child] = [await filed(ledger, 1), await filed(ledger, 2)];
  await merge(ledger, child, main);
  await relay.drain();
  await answer(ledger, main);
  const { rows } = await ledger.pool.query("select body::text as body from outbox");
  expect(rows.map(row => row.body as string).join()).not.toContain(answered.answer);
  await relay.drain();
  const apart = await ledger.readers.apart(child);
  expect(apart.at(-1)?.values).toEqual({ answer: answered.answer });
  const event = JSON.parse((await ledger.readers.events(child)).at(-1)!.payload);
  expect(event.input).toEqual({ summary: answered.summary });
  const salts = await ledger.pool.query<{ matter: number; salt: string }>(
    "select matter, data->'answer'->>'salt' as salt from person_data where data->'answer' is not null",
  );
  expect(new Set(salts.rows.map(({ salt }) => salt)).size).toBe(2);
  const own = salts.rows.find(({ matter }) => matter === child)!;
  expect(event.commitments.answer).toBe(commitment(Buffer.from(own.salt, "hex"), answered.answer));
});

test("of an erased text nothing is told, and the row ends with what the other lacks", async () => {
  await using ledger = await open();
  const { relay } = boxOf(ledger);
  const [main, child] = [await filed(ledger, 1), await filed(ledger, 2)];
  await merge(ledger, child, main);
  await relay.drain();
  await answer(ledger, main);
  await ledger.pool.query("delete from person_data where matter = $1", [main]);
  await relay.drain();
  expect(await outcomes(ledger)).toEqual(["done", "invalid_input"]);
  expect(await stateOf(ledger, child)).toBe("joined");
});

test("who cannot join is set back: into one answered, one joined, itself, a full one", async () => {
  await using ledger = await open();
  const { relay } = boxOf(ledger);
  const all = await Promise.all(Array.from({ length: 9 }, (_, n) => filed(ledger, n + 1)));
  const [done, main, joined, late, chained, self, ...more] = all as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  await answer(ledger, done);
  await merge(ledger, joined, main);
  await relay.drain();
  await merge(ledger, late, done);
  await merge(ledger, chained, joined);
  await merge(ledger, self, self);
  for (const one of more as number[]) await merge(ledger, one, main);
  await relay.drain();
  for (const one of [late, chained, self]) {
    expect(await actionsOf(ledger, one)).toEqual(["file", "merge", "unmerge"]);
    expect(await stateOf(ledger, one)).toBe("filed");
    const undone = JSON.parse((await ledger.readers.events(one)).at(-1)!.payload);
    expect(undone).toMatchObject({ actor: "system", origin: "link", cause: { by: "report.merge.refused" } });
  }
  const joinedNow = await Promise.all((more as number[]).map(one => stateOf(ledger, one)));
  expect(joinedNow.toSorted()).toEqual(["filed", "joined", "joined"]);
  expect((await outcomes(ledger)).toSorted()).toEqual(
    ["done", "done", "done", "rule", "wrong_state", "wrong_state", "wrong_state"].toSorted(),
  );
  // Nothing joins a matter to itself in the table of links but what it named.
  expect((await ledger.readers.links(self)).map(({ outward }) => outward)).toEqual([true]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("joining and being answered at once: it is either told or set back, never left waiting", async () => {
  await using ledger = await open();
  const { relay } = boxOf(ledger);
  const pairs = await Promise.all(
    Array.from({ length: 12 }, async () => [await filed(ledger, 1), await filed(ledger, 2)] as const),
  );
  await Promise.all(
    pairs.flatMap(([main, child], index) => [
      merge(ledger, child, main).then(() => (index % 2 ? relay.drain() : undefined)),
      answer(ledger, main),
    ]),
  );
  await relay.drain();
  for (const [main, child] of pairs) {
    const children = ((await ledger.readers.matter(main))?.fields["children"] ?? []) as readonly string[];
    const knows = children.includes(`matter:${child}`);
    expect(await stateOf(ledger, child)).toBe(knows ? "answered" : "filed");
  }
});

test("delivered twice, joined and told once; refused twice, set back once", async () => {
  await using ledger = await open();
  const { relay } = boxOf(ledger);
  const [main, child, late] = [await filed(ledger, 1), await filed(ledger, 2), await filed(ledger, 3)];
  await merge(ledger, child, main);
  await relay.drain();
  await answer(ledger, main);
  await merge(ledger, late, main);
  await relay.drain();
  const before = await Promise.all([main, child, late].map(one => actionsOf(ledger, one)));
  await ledger.pool.query("update outbox set done = null, due = to_timestamp(0)");
  const other = await ledger.second({ now, registry: reports });
  await boxOf({ ...ledger, writer: other }).relay.drain();
  expect(await Promise.all([main, child, late].map(one => actionsOf(ledger, one)))).toEqual(before);
  expect(before).toEqual([
    ["file", "join", "answer"],
    ["file", "merge", "share"],
    ["file", "merge", "unmerge"],
  ]);
});

test("a relay that dies between the refusal and its undoing does not ask the other again", async () => {
  await using ledger = await open();
  const [main, late] = [await filed(ledger, 1), await filed(ledger, 2)];
  await answer(ledger, main);
  await merge(ledger, late, main);
  let far = 0;
  const dying: Ledger["writer"]["act"] = async asked => {
    if (asked.action === "join") far += 1;
    if (asked.action === "unmerge" && far === 1) throw new Error("the program ended here");
    return ledger.writer.act(asked);
  };
  await boxOf({ ...ledger, writer: { ...ledger.writer, act: dying } }).relay.drain();
  expect(await stateOf(ledger, late)).toBe("joined");
  await ledger.pool.query("update outbox set due = to_timestamp(0) where done is null");
  far = 2;
  await boxOf({ ...ledger, writer: { ...ledger.writer, act: dying } }).relay.drain();
  expect(far).toBe(2);
  expect(await stateOf(ledger, late)).toBe("filed");
  expect((await outcomes(ledger)).at(-1)).toBe("wrong_state");
});

test("what moved on meanwhile is not set back", async () => {
  await using ledger = await open();
  const [main, late] = [await filed(ledger, 1), await filed(ledger, 2)];
  await answer(ledger, main);
  await merge(ledger, late, main);
  const moved: Ledger["writer"]["act"] = async asked => {
    if (asked.action !== "unmerge") return ledger.writer.act(asked);
    throw new Refusal("wrong_state", { zh: "已经办理", en: "moved on" });
  };
  await boxOf({ ...ledger, writer: { ...ledger.writer, act: moved } }).relay.drain();
  expect(await outcomes(ledger)).toEqual(["wrong_state"]);
  expect(await stateOf(ledger, late)).toBe("joined");
});
