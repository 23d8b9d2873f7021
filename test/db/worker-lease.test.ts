// Work that one process does for all: one holds it, another takes over, and who lost it writes nothing.

import { expect, test } from "vitest";
import { LeaseLost, assertLease, holdLease, releaseLease } from "../../src/store/worker-lease.ts";
import { openLedger } from "../store/ledger.ts";

test("of many that ask at once one holds a lease, and renews it under the same epoch", async () => {
  await using ledger = await openLedger();
  const asked = await Promise.all(
    Array.from({ length: 8 }, (_, n) => holdLease(ledger.pool, "fold", `server ${n}`, 60_000)),
  );
  expect(asked.filter(epoch => epoch !== undefined)).toEqual([1]);
  const holder = `server ${asked.indexOf(1)}`;
  expect(await holdLease(ledger.pool, "fold", holder, 60_000)).toBe(1);
  expect(await holdLease(ledger.pool, "fold", "another", 60_000)).toBeUndefined();
  expect(await holdLease(ledger.pool, "checkpoints", "another", 60_000)).toBe(1);
});

test("what was given back or ran out goes to another under a new epoch", async () => {
  await using ledger = await openLedger();
  await holdLease(ledger.pool, "fold", "one", 60_000);
  await releaseLease(ledger.pool, "fold", "other"); // not its own: nothing happens
  expect(await holdLease(ledger.pool, "fold", "other", 60_000)).toBeUndefined();
  await releaseLease(ledger.pool, "fold", "one");
  expect(await holdLease(ledger.pool, "fold", "other", -1)).toBe(2);
  expect(await holdLease(ledger.pool, "fold", "one", 60_000)).toBe(3);
});

test("whoever lost it is told in its transaction, and nobody takes over before that commits", async () => {
  await using ledger = await openLedger();
  await holdLease(ledger.pool, "fold", "one", -1);
  const client = await ledger.pool.connect();
  try {
    await client.query("begin");
    await assertLease(client, "fold", "one", 1);
    let taken = false;
    const taking = holdLease(ledger.pool, "fold", "other", 60_000).then(epoch => {
      taken = true;
      return epoch;
    });
    await client.query("select pg_sleep(0.1)");
    expect(taken).toBe(false);
    await client.query("commit");
    expect(await taking).toBe(2);
    await expect(assertLease(client, "fold", "one", 1)).rejects.toThrow(LeaseLost);
  } finally {
    client.release();
  }
});
