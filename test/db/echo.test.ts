// What is counted elsewhere: exactly once for each change, whoever dies and however often it is delivered.

import { expect, test } from "vitest";
import { china } from "../../src/cities/calendar.ts";
import { dayOf } from "../../src/define/calendar.ts";
import { counting, countingInEnglish } from "../../src/define/test/counting.ts";
import { foldFaces } from "../../src/figures/sql/faces.ts";
import { readFigure } from "../../src/figures/read.ts";
import { stepAt } from "../../src/figures/period.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import type { ActRequest } from "../../src/engine/ports.ts";
import { type Relay, openRelay } from "../../src/store/relay/relay.ts";
import type { BatchWriter } from "../../src/store/writer/writer.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { chief, citizen, desk, ground, lodging, plans, reform } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

const known = registry([
  ...plans.filter(({ mechanism }) => mechanism.name !== "task"),
  plan(counting, countingInEnglish),
]);
const now = () => noon + 900_000;
const open = () => openLedger({ now, registry: known });

const relayOf = (ledger: Pick<Ledger, "pool">, writer: Pick<BatchWriter, "act">): Relay =>
  openRelay({
    database: ledger.pool,
    writer: writer as BatchWriter,
    registry: known,
    sender: { send: async () => {} },
    now,
    ballots: noBallots,
    polls: noPolls,
    asker: async () => undefined,
    papers: { issuer: org => org, year: () => "2026", number: () => "" },
    render: async ({ person }) => ({ phone: person, text: "" }),
  });

const lodged = async ({ writer }: Ledger, person: number): Promise<string> =>
  `matter:${(await writer.act(request("appeal", null, "lodge", lodging, citizen(person)))).matter}`;
const idOf = (reference: string) => Number(reference.slice(7));

/** A task from these appeals that is approved, so that they are adopted. */
async function task({ writer }: Ledger, appeals: readonly string[]): Promise<number> {
  const words = { title: "更换老旧路灯", source: "citizens", deliverable: "完工报告", standard: "全部亮灯" };
  const { matter } = await writer.act(request("task", null, "draft", { ...words, appeals }, reform));
  const approved = { lead: "org:3", due: "2026-06-30" };
  await writer.act(request("task", matter, "approve", approved, chief, { at: noon + 60_000 }));
  return matter;
}

/** How many appeals fit, asked of the appeals themselves. */
const fitting = async ({ pool }: Ledger, matter: number): Promise<number> =>
  (
    await pool.query(
      `select count(*)::int as n from matter
        where mechanism = 'appeal' and fields->>'task' = $1 and state = any ($2)`,
      [`matter:${matter}`, ["received", "handling"]],
    )
  ).rows[0].n;

const counted = async ({ pool }: Ledger, matter: number) =>
  (await pool.query("select fields->'adopted' as n, seq from matter where id = $1", [matter])).rows[0];
const events = async ({ pool }: Ledger, matter: number) =>
  (
    await pool.query(
      `select payload->'cause'->>'matter' as far, payload->'cause'->>'seq' as seq,
              payload->'cause'->>'hash' as hash, payload->'cause'->>'by' as by
         from event where matter = $1 and action = 'echo' order by seq`,
      [matter],
    )
  ).rows;

/** Some go on to be dispatched: no longer counted. */
async function dispatch({ writer }: Ledger, appeals: readonly string[]): Promise<void> {
  for (const appeal of appeals) {
    const input = { handler: "org:3" };
    await writer.act(request("appeal", idOf(appeal), "dispatch", input, desk, { at: noon + 120_000 }));
  }
}

test("an act over there changes the number here by an event, with the act's hash as its cause", async () => {
  await using ledger = await open();
  const appeals = await Promise.all(Array.from({ length: 12 }, (_, n) => lodged(ledger, n + 1)));
  const id = await task(ledger, appeals);
  const relay = relayOf(ledger, ledger.writer);
  await relay.drain();
  expect((await counted(ledger, id)).n).toBe(12);
  await dispatch(ledger, appeals.slice(0, 5));
  await relay.drain();
  expect((await counted(ledger, id)).n).toBe(7);
  const causes = await events(ledger, id);
  expect(causes).toHaveLength(17);
  expect(new Set(causes.map(({ far, seq }) => `${far}/${seq}`)).size).toBe(17);
  const [one] = causes;
  const cause = (await ledger.readers.events(Number(one.far)))[Number(one.seq) - 1]!;
  expect(one).toMatchObject({ hash: Buffer.from(cause.hash).toString("hex"), by: "task.sources.adopted" });
  // As a cause it joins no matters: the link is the task's own.
  expect((await ledger.readers.links(id)).map(({ name }) => name)).toEqual(appeals.map(() => "task.sources"));
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("delivered again and by several, cut off before and after the commit: counted once", async () => {
  await using ledger = await open();
  const appeals = await Promise.all(Array.from({ length: 20 }, (_, n) => lodged(ledger, n + 1)));
  const id = await task(ledger, appeals);
  let n = 0;
  /** Dies one time before it has written, and one time after, when nobody hears of it. */
  const dying = (writer: BatchWriter): Pick<BatchWriter, "act"> => ({
    async act(asked: ActRequest) {
      n += 1;
      if (n % 5 === 1) throw new Error("cut off before");
      const answer = await writer.act(asked);
      if (n % 3 === 1) throw new Error("cut off after");
      return answer;
    },
  });
  const again = "update outbox set done = null, outcome = null, due = to_timestamp(0)";
  const other = await ledger.second({ now, registry: known });
  for (const writer of [dying(ledger.writer), dying(other)]) {
    await relayOf(ledger, writer).drain();
    await ledger.pool.query(again);
  }
  await dispatch(ledger, appeals.slice(3, 9));
  await Promise.all([relayOf(ledger, ledger.writer).drain(), relayOf(ledger, other).drain()]);
  await ledger.pool.query(again);
  await relayOf(ledger, other).drain();
  expect((await counted(ledger, id)).n).toBe(14);
  expect(await fitting(ledger, id)).toBe(14);
  expect(await events(ledger, id)).toHaveLength(26);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("taken back before it was added comes to the same, and figures see the number", async () => {
  await using ledger = await open();
  const appeals = await Promise.all([1, 2, 3].map(person => lodged(ledger, person)));
  const id = await task(ledger, appeals);
  const relay = relayOf(ledger, ledger.writer);
  const added = "kind = 'echo' and body->>'change' = '1'";
  const held: Pick<BatchWriter, "act"> = {
    act: asked => (asked.action === "echo" ? Promise.reject(new Error("not now")) : ledger.writer.act(asked)),
  };
  await relayOf(ledger, held).drain();
  await dispatch(ledger, appeals.slice(0, 2));
  await ledger.pool.query(`update outbox set done = now() where ${added}`);
  await relay.drain();
  expect((await counted(ledger, id)).n).toBe(-2);
  await ledger.pool.query(`update outbox set done = null, due = to_timestamp(0) where ${added}`);
  await relay.drain();
  expect((await counted(ledger, id)).n).toBe(1);
  const run = async (text: string, values: readonly unknown[]) =>
    (await ledger.pool.query(text, [...values])).rows;
  await run(foldFaces, []);
  const asked = { period: stepAt("month", dayOf(china, noon), china.timeZone), asOf: noon + 3_600_000 };
  expect((await readFigure(run, counting, "adopted", asked)).value).toBe(1);
});

test("a version that does not count it refuses, and that ends the row", async () => {
  await using ledger = await openLedger({ now });
  const appeals = [await lodged(ledger, 1)];
  const id = await task(ledger, appeals);
  await using counts = await openCounting(ledger);
  await relayOf(ledger, counts.writer).drain();
  expect(await counted(ledger, id)).toMatchObject({ n: null, seq: 2 });
  const { rows } = await ledger.pool.query("select outcome from outbox where kind = 'echo'");
  expect(rows).toEqual([{ outcome: "unknown_action" }]);
});

/** A program of today, which counts, beside matters of yesterday, which do not. */
async function openCounting(ledger: Ledger) {
  const both = registry(
    [...known.current.values()],
    plans.filter(({ mechanism }) => mechanism.name === "task"),
  );
  const writer = await ledger.second({ now, registry: both });
  return { writer, [Symbol.asyncDispose]: async () => {} };
}
