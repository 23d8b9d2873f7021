// Rankings and allotments: the same whoever computes them, and worked out again here from the published list
// with nothing of ours but a hash.

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { definition } from "../../mechanisms/serve/enrolment/definition.ts";
import { drives } from "../../mechanisms/serve/enrolmentSeason/drives.ts";
import { allot } from "./allot.ts";
import { type Candidate, type Entry, rankAll, recordedList, sealOf } from "./rank.ts";

const { ranks } = drives.rank;
const [north, south] = ["matter:640", "matter:704"] as const;
const child = (id: number, category: string, since: string, more: object = {}): Candidate => ({
  id,
  asker: `person:${id}`,
  fields: { school: north, category, since, ...more },
});
const rank = (all: readonly Candidate[], together = false) => rankAll(definition, ranks, together, all);
const places = (list: readonly Entry[]) => Object.fromEntries(list.map(({ id, place }) => [id, place]));

test("category comes before day, equals share a place, the time of the form is nothing", () => {
  const all = [
    child(1, "migrant", "2010-01-01"),
    child(2, "both", "2024-05-01"),
    child(3, "both", "2020-05-01"),
    child(4, "household", "2019-01-01"),
    child(5, "both", "2020-05-01"),
  ];
  expect(places(rank(all))).toEqual({ 3: 1, 5: 1, 2: 2, 4: 3, 1: 4 });
  expect(rank(all.toReversed())).toEqual(rank(all));
});

test("twins of one guardian stand together where the first of them does, if the rules say so", () => {
  const twins = { twins: true };
  const all = [
    { ...child(1, "both", "2022-01-01", twins), asker: "person:9" },
    child(2, "both", "2021-06-01"),
    { ...child(3, "both", "2021-01-01", twins), asker: "person:9" },
    // Somebody else's twins, one of whom goes elsewhere: they are no bundle.
    { ...child(4, "both", "2023-01-01", twins), asker: "person:8" },
    { ...child(5, "both", "2023-01-01", { ...twins, school: south }), asker: "person:8" },
  ];
  const list = rank(all, true);
  expect(list.map(({ bundle }) => bundle)).toEqual([1, undefined, 1, undefined, undefined]);
  expect(places(list)).toEqual({ 1: 1, 3: 1, 2: 2, 4: 3, 5: 3 });
  expect(rank(all, false).every(({ bundle }) => bundle === undefined)).toBe(true);
});

test("the seal changes with the list, and is the same from what the log holds", () => {
  const all = [child(1, "both", "2020-01-01"), child(2, "household", "2020-01-01")];
  const list = rank(all);
  const held = all.map((one, n) => ({ ...one, fields: { ...one.fields, place: list[n]!.place } }));
  expect(sealOf(recordedList(held, ranks))).toBe(sealOf(list));
  expect(sealOf(rank([...all, child(3, "both", "2020-01-01")]))).not.toBe(sealOf(list));
  expect(sealOf(list)).toMatch(/^[0-9a-f]{64}$/);
});

const entry = (id: number, place: number, wants: string = north, bundle?: number): Entry => ({
  id,
  wants,
  place,
  bundle,
});
const rooms = (one: number, other: number, next: readonly string[] = [south]) =>
  new Map([
    [north, { count: one, next }],
    [south, { count: other, next: [] as readonly string[] }],
  ]);

/** The same by hand: sorted by place, then by SHA-256 of seed, line feed, entry. */
function byHand(seed: string, list: readonly Entry[], count: number): readonly number[] {
  const lot = (id: number) => createHash("sha256").update(`${seed}\nmatter:${id}`).digest("hex");
  return list
    .toSorted((a, b) => a.place - b.place || (lot(a.id) < lot(b.id) ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

test.each(["38415072", "00001", "99999"])(
  "fewer places than children of one place: lots of seed %s",
  seed => {
    const list = Array.from({ length: 30 }, (_, n) => entry(n + 1, n < 5 ? 1 : 2));
    const found = allot(seed, list, rooms(12, 10));
    const own = list.filter(({ id }) => found.get(id)!.outcome === "own").map(({ id }) => id);
    expect(own.toSorted((a, b) => a - b)).toEqual(byHand(seed, list, 12).toSorted((a, b) => a - b));
    // The first category finds room before any lot is drawn; ten go on, eight find none.
    expect(own).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
    expect([...found.values()].filter(({ outcome }) => outcome === "relief")).toHaveLength(10);
    expect([...found.values()].filter(({ outcome }) => outcome === "none")).toHaveLength(8);
    expect([...found.values()].map(({ turn }) => turn).toSorted((a, b) => a - b)).toEqual(
      list.map((_, n) => n + 1),
    );
  },
);

test("the first category alone can be more than the places: then its own lots decide", () => {
  const list = Array.from({ length: 20 }, (_, n) => entry(n + 1, n < 15 ? 1 : 2));
  const found = allot("777", list, rooms(10, 0));
  const own = list.filter(({ id }) => found.get(id)!.outcome === "own");
  expect(own).toHaveLength(10);
  expect(own.every(({ place }) => place === 1)).toBe(true);
});

test("twins need room for both: else they go on together, and the place is the next one's", () => {
  const list = [entry(1, 1), entry(2, 2, north, 1), entry(3, 2, north, 1), entry(4, 3)];
  const found = allot("12345", list, rooms(2, 2));
  expect([1, 2, 3, 4].map(id => found.get(id)!.outcome)).toEqual(["own", "relief", "relief", "own"]);
  expect(found.get(2)!.place).toBe(south);
});

test("who comes or goes moves nobody else's lot", () => {
  const list = Array.from({ length: 12 }, (_, n) => entry(n + 1, 1));
  const turns = (some: readonly Entry[]) => {
    const found = allot("31415", some, rooms(99, 0));
    return some.toSorted((a, b) => found.get(a.id)!.turn - found.get(b.id)!.turn).map(({ id }) => id);
  };
  expect(turns(list.slice(1))).toEqual(turns(list).filter(id => id !== 1));
});
