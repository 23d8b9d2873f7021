// Clocks that run out while nobody acts.

import { expect, test } from "vitest";
import { openSweeper } from "../../src/store/sweeper.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, desk, ground, handler, lodging } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";

const day = 86_400_000;
// Five working days after Monday 2 March 2026: the end of Monday 9 March in Shanghai.
const deadline = Date.parse("2026-03-09T16:00:00Z");

const lodged = async ({ writer }: Ledger, person: number): Promise<number> =>
  (await writer.act(request("appeal", null, "lodge", lodging, citizen(person)))).matter;
const sweeperOf = (ledger: Ledger, now: () => number, writer = ledger.writer) =>
  openSweeper({ database: ledger.pool, writer, now });

test("nothing is settled before its deadline, all that is due is, at the deadline's own time", async () => {
  await using ledger = await openLedger();
  let clock = noon;
  const sweeper = sweeperOf(ledger, () => clock);
  const appeals = await Promise.all(Array.from({ length: 1200 }, (_, n) => lodged(ledger, n + 1)));
  clock = deadline - 1;
  expect(await sweeper.sweep()).toBe(0);
  clock = deadline + 3 * day;
  expect(await sweeper.sweep()).toBe(1200);
  expect(await sweeper.sweep()).toBe(0);
  const [, expiry, ...more] = await ledger.readers.events(appeals[0]!);
  expect(more).toEqual([]);
  expect(expiry!.happened).toBe(deadline);
  expect(JSON.parse(expiry!.payload)).toMatchObject({
    action: "escalate",
    origin: "sweep",
    cause: { clock: "answer" },
    due: { answer: { expired: true } },
    set: { supervised: true },
  });
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("two processes sweep at once, and a restarted one again: every expiry stands once", async () => {
  await using ledger = await openLedger();
  const appeals = await Promise.all(Array.from({ length: 300 }, (_, n) => lodged(ledger, n + 1)));
  const now = () => deadline + day;
  const other = await ledger.second();
  const sweepers = [ledger.writer, other, await ledger.second()].map(writer =>
    sweeperOf(ledger, now, writer),
  );
  const settled = await Promise.all(sweepers.map(sweeper => sweeper.sweep()));
  expect(settled.reduce((a, b) => a + b)).toBe(300);
  expect(await sweeperOf(ledger, now, await ledger.second()).sweep()).toBe(0);
  for (const { matter, count } of (
    await ledger.pool.query("select matter, count(*) as count from event group by matter")
  ).rows) {
    expect([matter, count]).toEqual([matter, 2]);
  }
  expect(appeals).toHaveLength(300);
});

test("an act after the deadline records the expiry first, and the sweep finds nothing left", async () => {
  await using ledger = await openLedger();
  const matter = await lodged(ledger, 1);
  const at = deadline + 1;
  await ledger.writer.act(request("appeal", matter, "dispatch", { handler: "org:3" }, desk, { at }));
  expect((await ledger.readers.events(matter)).map(event => JSON.parse(event.payload).action)).toEqual([
    "lodge",
    "escalate",
    "dispatch",
  ]);
  expect(await sweeperOf(ledger, () => at).sweep()).toBe(0);
});

test("a deadline that another process has set is settled, whatever memory says", async () => {
  await using ledger = await openLedger();
  const other = await ledger.second();
  const matter = await lodged(ledger, 1);
  const at = noon + 1000;
  // To be accepted within a working day; the writer that sweeps still knows five days for the answer.
  await other.act(request("appeal", matter, "dispatch", { handler: "org:3" }, desk, { at }));
  expect(await sweeperOf(ledger, () => noon + 3 * day).sweep()).toBe(1);
  expect(await ledger.readers.matter(matter)).toMatchObject({ seq: 3, state: "dispatched" });
});

test("a clock without an act of its own expires as well, and a lapse ends the matter", async () => {
  await using ledger = await openLedger();
  const matter = await lodged(ledger, 1);
  const does = (action: string, input: Record<string, unknown>, actor: typeof desk, at: number) =>
    ledger.writer.act(request("appeal", matter, action, input, actor, { at }));
  await does("dispatch", { handler: "org:3" }, desk, noon + 1);
  await sweeperOf(ledger, () => noon + 2 * day).sweep();
  await does("accept", {}, handler, noon + 2 * day + 1);
  await does("answer", { answer: "已更换灯头，今晚起正常亮灯。" }, handler, noon + 2 * day + 2);
  await sweeperOf(ledger, () => noon + 30 * day).sweep();
  expect((await ledger.readers.events(matter)).map(event => JSON.parse(event.payload).action)).toEqual([
    "lodge",
    "dispatch",
    "expire",
    "accept",
    "answer",
    "lapse",
  ]);
  expect(await ledger.readers.matter(matter)).toMatchObject({ state: "closed", settled: true, due: null });
});

test("started, it wakes at the next deadline and hears of new ones", async () => {
  await using ledger = await openLedger();
  const start = Date.now();
  // The process clock runs on from shortly before the deadline.
  const now = () => deadline - 400 + (Date.now() - start);
  const sweeper = sweeperOf(ledger, now);
  ledger.writer.onCommit(({ matters }) => sweeper.noticed(matters));
  sweeper.start();
  const matter = await lodged(ledger, 1);
  await expect.poll(async () => (await ledger.readers.events(matter)).length, { timeout: 5000 }).toBe(2);
  expect(now()).toBeGreaterThanOrEqual(deadline);
  await sweeper.close();
});
