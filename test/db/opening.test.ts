// What a matter opens elsewhere: each entry once, whatever dies in between or delivers beside it; told
// back here, refused where it cannot be opened, and the same citizen's as the matter that it was opened
// for.

import { expect, test } from "vitest";
import { bundle, bundleInEnglish, piece, pieceInEnglish } from "../../src/define/test/bundling.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { openPool } from "../../src/store/connection.ts";
import { type Relay, type RelayOptions, openRelay } from "../../src/store/relay/relay.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, desk, ground } from "../store/city.ts";
import { type Ledger, noon, openLedger, refusalOf, request } from "../store/ledger.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

const known = registry([plan(bundle, bundleInEnglish), plan(piece, pieceInEnglish)]);
/** Whom the log knows by another name in each matter. */
const li = { ...citizen(1), alias: (matter: number) => `citizen:${matter}li` };
const now = () => noon + 900_000;
const open = () => openLedger({ now, registry: known });
const none = async (): Promise<never> => {
  throw new Error("nothing of the kind is sent here");
};

const relayOf = ({ pool, writer, readers }: Ledger, more: Partial<RelayOptions> = {}): Relay =>
  openRelay({
    database: pool,
    writer,
    registry: known,
    sender: { send: none },
    render: none,
    now,
    ballots: noBallots,
    polls: noPolls,
    papers: { issuer: org => org, year: String, number: String },
    asker: async matter => ((await readers.matter(matter))?.asker === li.person ? li : undefined),
    ...more,
  });

const told = { title: "开办餐饮店", name: "李四", phone: "13900001234" };
const filed = async ({ writer }: Ledger, parts: readonly string[]): Promise<number> =>
  (await writer.act({ ...request("bundle", null, "submit", { ...told, parts }, desk), behalf: li })).matter;

const all = async ({ pool }: Ledger) =>
  (await pool.query("select id, state, asker, fields from matter where mechanism = 'piece' order by id"))
    .rows;
const outcomes = async ({ pool }: Ledger) =>
  (await pool.query("select outcome from outbox order by bucket, batch, n")).rows.map(
    ({ outcome }) => outcome,
  );

test("each entry is opened for the same citizen, told back, and linked at both ends", async () => {
  await using ledger = await open();
  const id = await filed(ledger, ["营业执照", "食品经营许可", "户外招牌"]);
  await relayOf(ledger).drain();
  const pieces = await all(ledger);
  const refs = pieces.map(one => `matter:${one.id}`);
  expect(pieces.map(({ fields }) => fields.what).toSorted()).toEqual([
    "户外招牌",
    "营业执照",
    "食品经营许可",
  ]);
  expect(await ledger.readers.matter(id)).toMatchObject({ state: "underway" });
  expect((await ledger.readers.matter(id))!.fields["pieces"]).toHaveLength(3);
  expect(new Set((await ledger.readers.matter(id))!.fields["pieces"] as string[])).toEqual(new Set(refs));
  for (const one of pieces) {
    expect(one).toMatchObject({
      asker: li.person,
      fields: { bundle: `matter:${id}`, owner: li.alias(one.id) },
    });
    const ends = (await ledger.readers.links(one.id)).map(({ name, outward }) => [name, outward]);
    expect(ends).toEqual(expect.arrayContaining([["piece.bundle", true]]));
    expect(ends).toEqual(expect.arrayContaining([["bundle.pieces", false]]));
  }
  // They are theirs to act on, and nobody else's.
  const [first] = pieces;
  const take = (actor: typeof li) => ledger.writer.act(request("piece", first.id, "take", {}, actor));
  const wang = { ...citizen(2), alias: (matter: number) => `citizen:${matter}wang` };
  expect(await refusalOf(take(wang))).toBe("not_yours");
  expect((await take(li)).state).toBe("taken");
});

test("no personal value stands in the outbox or in a matter; it stands apart there as here", async () => {
  await using ledger = await open();
  await filed(ledger, ["营业执照"]);
  await relayOf(ledger).drain();
  const { rows } = await ledger.pool.query("select body::text from outbox");
  expect(JSON.stringify(rows)).not.toMatch(/李四|13900001234/);
  expect(JSON.stringify(await all(ledger))).not.toMatch(/李四|13900001234/);
  const [one] = await all(ledger);
  const apart = await ledger.pool.query("select data from person_data where matter = $1", [one.id]);
  expect(apart.rows[0].data).toMatchObject({ name: { value: "李四" }, phone: { value: "13900001234" } });
});

test("delivered by two relays and by a third that finds nothing noted, it is there once", async () => {
  await using ledger = await open();
  const parts = Array.from({ length: 12 }, (_, at) => `第${at + 1}项`);
  const ids = await Promise.all([filed(ledger, parts), filed(ledger, parts)]);
  const second = { ...ledger, writer: await ledger.second({ now, registry: known }) };
  await Promise.all([relayOf(ledger).drain(), relayOf(second).drain()]);
  await ledger.pool.query("update outbox set done = null, outcome = null, due = to_timestamp(0)");
  const third = { ...ledger, writer: await ledger.second({ now, registry: known }) };
  await relayOf(third).drain();
  expect(await all(ledger)).toHaveLength(24);
  for (const id of ids) {
    const { state, fields, seq } = (await ledger.readers.matter(id))!;
    expect({ state, pieces: (fields["pieces"] as string[]).length, seq }).toEqual({
      state: "underway",
      pieces: 12,
      seq: 13,
    });
  }
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("killed before it said what it opened: the next finds that one and tells of it", async () => {
  await using ledger = await open();
  const id = await filed(ledger, ["营业执照", "食品经营许可"]);
  const dying: Ledger["writer"]["act"] = asked =>
    asked.action === "joined" ? Promise.reject(new Error("killed")) : ledger.writer.act(asked);
  let clock = now();
  const dead = { ...ledger, writer: { ...ledger.writer, act: dying } };
  await relayOf(dead, { now: () => clock }).drain();
  const before = (await all(ledger)).map(one => one.id);
  expect(before).toHaveLength(2);
  expect(await ledger.readers.matter(id)).toMatchObject({ state: "splitting", seq: 1 });
  clock += 60_000;
  await relayOf(ledger, { now: () => clock }).drain();
  expect((await all(ledger)).map(one => one.id)).toEqual(before);
  expect(await ledger.readers.matter(id)).toMatchObject({ state: "underway", seq: 3 });
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("one that is refused is told by its entry, whoever dies; the others go on", async () => {
  await using ledger = await open();
  const id = await filed(ledger, ["营业执照", "不能办"]);
  const dying: Ledger["writer"]["act"] = asked =>
    asked.action === "missed" ? Promise.reject(new Error("killed")) : ledger.writer.act(asked);
  let clock = now();
  await relayOf({ ...ledger, writer: { ...ledger.writer, act: dying } }, { now: () => clock }).drain();
  clock += 60_000;
  await relayOf(ledger, { now: () => clock }).drain();
  expect(await all(ledger)).toHaveLength(1);
  expect(await ledger.readers.matter(id)).toMatchObject({
    state: "underway",
    fields: { failed: ["不能办"] },
  });
  expect(await outcomes(ledger)).toEqual(["done", "rule"]);
});

test("what was erased before it was opened is not told: it is refused for what it lacks", async () => {
  await using ledger = await open();
  const id = await filed(ledger, ["营业执照"]);
  const owner = openPool(ledger.adminUrl, 1);
  await owner.query("update person_data set data = '{}' where matter = $1", [id]);
  await owner.end();
  await relayOf(ledger).drain();
  expect(await outcomes(ledger)).toEqual(["invalid_input"]);
  expect(await ledger.readers.matter(id)).toMatchObject({ fields: { failed: ["营业执照"] } });
});
