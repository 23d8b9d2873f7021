// Several servers share the buckets: who leads which, who takes over, and what was decided in a former term.

import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { bucketOf } from "../../src/engine/matter.ts";
import { type Leads, openLeads } from "../../src/store/leads.ts";
import { openSweeper } from "../../src/store/sweeper.ts";
import { Terms } from "../../src/store/writer/terms.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, desk, ground, lodging } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";

const all = Array.from({ length: 16 }, (_, bucket) => bucket);
const leadsOf = ({ pool }: Ledger, more: Partial<Parameters<typeof openLeads>[0]> = {}): Leads =>
  openLeads({ database: pool, terms: new Terms(), ...more });

const dispatch = (matter: number) =>
  request("appeal", matter, "dispatch", { handler: "org:3" }, desk, { at: noon + 1 });

/** Waits until it holds, or fails. */
async function until(holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 1) {
    if (waited > seconds * 20) throw new Error("it never came to hold");
    await pause(50);
  }
}
const isWhole = (leads: readonly Leads[]): boolean =>
  leads
    .flatMap(({ led }) => led)
    .toSorted((one, other) => one - other)
    .join() === all.join();

test("one leads all, two half each, and who stops or falls silent is followed by the others", async () => {
  await using ledger = await openLedger();
  const [first, second] = [leadsOf(ledger), leadsOf(ledger)];
  first.start();
  await until(async () => (await holders(ledger)).length === 1);
  second.start();
  await until(() => second.led.length === 8 && isWhole([first, second]));
  // A third that says that it lives for a moment, and never again.
  const silent = leadsOf(ledger, { lives: 3000 });
  silent.start();
  await until(() => silent.led.length > 0 && silent.led.length < 16);
  await silentNow(ledger, silent);
  await until(() => isWhole([first, second]));
  await second.close();
  expect(second.led).toEqual([]);
  await until(() => first.led.length === 16);
  await first.close();
  expect(await holders(ledger)).toEqual([]);
});

const holders = async ({ pool }: Ledger): Promise<readonly number[]> =>
  (
    await pool.query<{ holder: number }>(
      "select distinct holder from bucket_lease where holder is not null and batch >= 0",
    )
  ).rows.map(({ holder }) => holder);

/** As kill -9 would: it renews nothing and gives nothing back. */
async function silentNow({ pool }: Ledger, leads: Leads): Promise<void> {
  const led = [...leads.led];
  const { rows } = await pool.query<{ holder: number }>("select holder from bucket_lease where bucket = $1", [
    led[0],
  ]);
  await leads.close();
  await pool.query("insert into server values ($1, now() + interval '2 seconds')", [rows[0]!.holder]);
  await pool.query("update bucket_lease set holder = $1 where bucket = any ($2)", [rows[0]!.holder, led]);
}

test("what was decided in a former term is decided again, and then stands", async () => {
  await using ledger = await openLedger();
  const matters = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      ledger.writer.act(request("appeal", null, "lodge", lodging, citizen(n + 1))),
    ),
  );
  await ledger.pool.query("update bucket_lease set epoch = epoch + 1");
  const retry = await Promise.all(matters.map(({ matter }) => ledger.writer.act(dispatch(matter))));
  expect(retry.every(({ seq }) => seq === 2)).toBe(true);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a batch of a former term writes nothing at all", async () => {
  await using ledger = await openLedger();
  const { matter } = await ledger.writer.act(request("appeal", null, "lodge", lodging, citizen(1)));
  // A writer that can never learn of a new term, as one that was stopped in the middle of a batch.
  const terms = new Terms();
  const stopped = await ledger.second({ terms });
  terms.learn = () => {};
  await ledger.pool.query("update bucket_lease set epoch = epoch + 1 where bucket = $1", [bucketOf(matter)]);
  const acting = stopped.act(dispatch(matter));
  await expect(acting).rejects.toMatchObject({ code: "busy" });
  expect(await ledger.readers.events(matter)).toHaveLength(1);
});

test("two servers sweep what they lead, and together all of it", async () => {
  await using ledger = await openLedger();
  await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      ledger.writer.act(request("appeal", null, "lodge", lodging, citizen(n + 1))),
    ),
  );
  const now = () => noon + 30 * 86_400_000;
  const halves = [all.slice(0, 8), all.slice(8)];
  const settled: number[] = [];
  for (const half of halves) {
    const sweeper = openSweeper({ database: ledger.pool, writer: ledger.writer, now, led: () => half });
    settled.push(await sweeper.sweep());
  }
  expect(settled.every(count => count > 0)).toBe(true);
  expect(settled[0]! + settled[1]!).toBe(200);
});
