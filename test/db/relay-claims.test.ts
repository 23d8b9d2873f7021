// Who holds a row of the outbox: one relay at a time, as long as its work takes.

import { expect, test } from "vitest";
import { Outbox } from "../../src/store/relay/outbox.ts";
import { openRelay } from "../../src/store/relay/relay.ts";
import { citizen, ground, lodging } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

/** A quarter of an hour after the first act, long before any deadline. */
const now = () => noon + 900_000;
const lodged = async ({ writer }: Ledger, person: number): Promise<number> =>
  (await writer.act(request("appeal", null, "lodge", lodging, citizen(person)))).matter;
const outcomes = async ({ pool }: Ledger) => (await pool.query("select outcome, attempts from outbox")).rows;

test("a drive is held as long as it is carried, by one relay, and nobody waits for it", async () => {
  await using ledger = await openLedger({ now });
  const appeal = await lodged(ledger, 1);
  const drive = `insert into outbox (batch, n, matter, seq, kind, body, due, bucket)
    select batch, 900, matter, seq, 'drive', '{"drive":"any"}', to_timestamp(0), bucket
      from event where matter = $1`;
  await ledger.pool.query(drive, [appeal]);
  const sent: string[] = [];
  const carried: string[] = [];
  const ending = Promise.withResolvers<boolean>();
  const relays = [1, 2].map(n =>
    openRelay({
      database: ledger.pool,
      writer: ledger.writer,
      registry: ground.registry,
      sender: { send: async ({ text }) => void sent.push(text) },
      ballots: noBallots,
      polls: noPolls,
      asker: async () => undefined,
      papers: { issuer: org => org, year: String, number: String },
      render: async ({ notice, person: phone }) => ({ phone, text: notice }),
      claimed: 600,
      drives: { carry: ({ drive: name }) => (carried.push(`${name} ${n}`), ending.promise) },
    }),
  );
  const due = async () =>
    (await ledger.pool.query("select due from outbox where kind = 'drive'")).rows[0].due as number;
  relays[0]!.start();
  relays[0]!.wake();
  await expect.poll(() => carried).toEqual(["any 1"]);
  // Told though the drive is still under way in the same round.
  await expect.poll(() => sent).toEqual(["received"]);
  const first = await due();
  await expect.poll(due, { timeout: 10_000 }).toBeGreaterThan(first + 600);
  await relays[1]!.drain();
  expect(carried).toEqual(["any 1"]);
  ending.resolve(true);
  await relays[0]!.close();
  expect((await outcomes(ledger)).map(row => row.outcome)).toEqual(["done", "done"]);
});

test("a relay that lost its claim does not set back what another holds", async () => {
  await using ledger = await openLedger({ now });
  await lodged(ledger, 1);
  const outbox = new Outbox(ledger.pool);
  const claim = (at: number) => outbox.claim(at, at + 60_000, at + 3_900_000, 9);
  const [late] = await claim(now() + 1000);
  const [held] = await claim(now() + 62_000);
  expect([late!.attempts, held!.attempts]).toEqual([1, 2]);
  await outbox.setBack(late!, 0);
  expect(await outbox.hold(late!, 0)).toBe(false);
  expect(await outbox.next()).toBe(now() + 122_000);
  await outbox.goOn(held!, 0);
  expect(await outbox.next()).toBe(0);
  expect((await outcomes(ledger)).map(row => row.attempts)).toContain(0);
});
