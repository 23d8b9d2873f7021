// Every event is asked about once: a second round adds nothing, what comes later is added while nobody has
// decided.

import { expect, test } from "vitest";
import { plainWeekends } from "../define/calendar.ts";
import type { LastMinute } from "../define/detector.ts";
import { type Known, dueOf, mostEvents } from "./due.ts";
import { eventOf, inputOf, keyFor, nameOf } from "./input.ts";
import { reasonFor } from "./reason.ts";
import type { Found } from "./seen.ts";
import { spansBetween } from "./spans.ts";
import { many, september } from "./test/seen.ts";

const name = "appeal.lastMinute";
const detector: LastMinute = {
  title: "突击办结",
  kind: "lastMinute",
  acts: "answer",
  clock: "answer",
  within: "10 minutes",
  atLeast: 5,
  rarerThan: 1000,
  per: "month",
  by: "handler",
};
const events = many(8);
const found = (count: number): Found => ({
  unit: "org:1",
  events: events.slice(0, count),
  seen: count,
  of: 40,
  expected: 0.31,
  score: null,
});
const known = (count: number, open = true): Known => ({
  id: 64,
  detector: name,
  unit: "org:1",
  open,
  hashes: new Set(events.slice(0, count).map(({ hash }) => hash)),
});

test("what nobody knows opens a finding; the same again is nothing", () => {
  expect(dueOf(name, 5, [found(5)], [])).toEqual([{ finding: null, found: found(5) }]);
  expect(dueOf(name, 5, [found(5)], [known(5)])).toEqual([]);
  expect(dueOf(name, 5, [found(5)], [known(5, false)])).toEqual([]);
});

test("what came since is added until it is decided; later only what suffices by itself opens another", () => {
  const [due] = dueOf(name, 5, [found(7)], [known(5)]);
  expect(due).toMatchObject({ finding: 64, found: { seen: 7 } });
  expect(due!.found.events).toEqual(events.slice(5, 7));
  expect(dueOf(name, 5, [found(7)], [known(5, false)])).toEqual([]);
  expect(dueOf(name, 5, [found(8)], [known(3, false)])).toMatchObject([
    { finding: null, found: { seen: 5 } },
  ]);
});

test("another detector's finding does not count, nor is a full one added to", () => {
  expect(dueOf("appeal.other", 5, [found(5)], [known(5)])).toHaveLength(1);
  const full = {
    ...known(5),
    hashes: new Set([...known(5).hashes, ...many(mostEvents).map(one => one.hash)]),
  };
  expect(dueOf(name, 5, [found(7)], [full])).toEqual([]);
});

test("a finding holds numbers, hashes and opaque ids, no text and no asker", () => {
  const calendar = plainWeekends("test", "Asia/Shanghai");
  const given = { ...found(2), events: many(2, () => ({ text: "王女士，您好", asker: "person:77" })) };
  const input = inputOf(calendar, name, detector, given, september);
  expect(input).toMatchObject({
    begins: "2026-09-01",
    ends: "2026-09-30",
    seen: 2,
    looked: 40,
    expected: 0.31,
  });
  expect(input["fresh"]).toEqual(given.events.map(nameOf));
  expect(JSON.stringify(input)).not.toMatch(/王女士|person:77/);
  expect(eventOf(nameOf(given.events[0]!))).toMatchObject({ matter: given.events[0]!.matter, seq: 5 });
  expect(eventOf("1.2.zz")).toBeUndefined();
});

test("the key goes by what was found, in whatever order", () => {
  const turned = { ...found(5), events: found(5).events.toReversed() };
  expect(keyFor(name, turned)).toBe(keyFor(name, found(5)));
  expect(keyFor(name, found(6))).not.toBe(keyFor(name, found(5)));
});

test("the reason says what was seen and what would be usual, in both languages", () => {
  expect(reasonFor(detector, found(5))).toEqual({
    zh: "按期办结的 40 件中，5 件在到期前 10 分钟内办结；通常约 0.3 件。",
    en: "Of 40 closed in time, 5 were closed in the last 10 minutes; about 0.3 would be usual.",
  });
  const rare = reasonFor(detector, { ...found(5), expected: 0.02 });
  expect(rare.zh).toContain("通常不到 0.1 件");
});

test("periods are civil months and quarters, from the one in which it begins", () => {
  const calendar = plainWeekends("test", "Asia/Shanghai");
  const at = (text: string) => Date.parse(`${text}T12:00:00+08:00`);
  expect(spansBetween(calendar, "month", at("2026-08-31"), at("2026-10-01"))).toHaveLength(3);
  expect(spansBetween(calendar, "month", at("2026-09-15"), at("2026-09-20"))).toEqual([september]);
  const [quarter, ...more] = spansBetween(calendar, "quarter", at("2026-09-15"), at("2026-09-20"));
  expect(more).toEqual([]);
  expect(quarter).toEqual({ from: Date.parse("2026-07-01T00:00:00+08:00"), to: september.to });
});
