// The watch of the torture finds what it is there to find: a lost act, one that stands twice, a chain or a
// row that does not fit.

import { expect, test } from "vitest";
import { openClient } from "../../../src/store/connection.ts";
import { clerk, ground } from "../../store/city.ts";
import { type Ledger, openLedger, request } from "../../store/ledger.ts";
import type { Acknowledged } from "../../system/torture/callers.ts";
import { LogWatch } from "../../system/torture/watch.ts";

async function opened({ writer }: Ledger, key: string): Promise<Acknowledged> {
  const act = request("toggle", null, "open", { note: "登记" }, clerk, { key });
  const { matter, seq, hash } = await writer.act(act);
  return { key, action: "open", matter, seq, hash, photos: 0 };
}

async function watched(ledger: Ledger) {
  const told = [await opened(ledger, "one"), await opened(ledger, "two")];
  const watch = new LogWatch(ledger.url, ground.genesis);
  expect(await watch.look(told, 0)).toEqual([]);
  return { told, watch };
}

test("what was acknowledged is there, and what is there was acknowledged", async () => {
  await using ledger = await openLedger();
  const { told, watch } = await watched(ledger);
  const third = await opened(ledger, "three");
  expect(await watch.look(told, 1)).toEqual([]); // it may be on its way
  expect((await watch.look(told, 0)).join()).toContain(
    `nobody asked twice, yet in the log: ${third.matter}/1`,
  );
  expect(await watch.look([...told, third], 0)).toEqual([]);
  const lost = { ...third, key: "four", matter: third.matter + 64 };
  expect((await watch.look([...told, third, lost], 0)).join()).toContain("LOST");
  const other = { ...third, key: "five", hash: told[0]!.hash };
  expect((await watch.all([...told, other])).join()).toContain("stands there with another hash");
  expect((await watch.all([...told, { ...third, photos: 1 }])).join()).toContain("0 photos of 1");
});

test.each([
  ["a dropped event", "delete from event where seq = 2", "its lease says"],
  ["a changed time", "update event set happened = happened - interval '1 hour' where seq = 2", "its hash"],
  ["a row that stayed behind", "update matter set seq = 1", "its row says 1, its events 2"],
  ["a lost key", "delete from idem", "0 keys"],
  ["a gap between batches", "update event set batch = batch + 1 where seq = 2", "batch"],
])("%s is named", async (_, damage, named) => {
  await using ledger = await openLedger();
  const { told, watch } = await watched(ledger);
  const [first] = told;
  const act = request("toggle", first!.matter, "count", { amount: 1 }, clerk, { key: "more" });
  const { matter, seq, hash } = await ledger.writer.act(act);
  const admin = await openClient(ledger.adminUrl);
  await admin.query(damage);
  await admin.end();
  const more = { key: "more", action: "count", matter, seq, hash, photos: 0 };
  expect((await watch.look([...told, more], 0)).join()).toContain(named);
});
