// Which groups of votes are put before a human: those whose signs come together; and which never, however
// many they are.

import { describe, expect, test } from "vitest";
import type { CastVote } from "./signals.ts";
import { suspicionsIn } from "./suspicions.ts";

const start = Date.parse("2026-11-15T19:00:00+08:00");
const minute = 60_000;
/** Half an hour before, in the middle of an hour. */
const signed = start - 30 * minute;
const day = 1440 * minute;
/** Spaces of people: irregular, about 15 s in the mean, the same in every run. */
const irregular = (n: number) => start + n * 15_000 + ((n * 7919) % 41) * 900 - ((n * 104_729) % 13) * 1100;
const scattered = (n: number) => 13_800_000_000 + ((n * 7_368_787) % 99_999_989);

type Given = Partial<Omit<CastVote, "picks">>;
const votes = (count: number, given: (n: number) => Given, item = "matter:64"): CastVote[] =>
  Array.from({ length: count }, (_, n) => ({
    voter: `person:${item}-${n}`,
    period: "",
    league: "departmentCases",
    picks: [item],
    at: irregular(n),
    network: `own${n}`,
    device: `d${n}`,
    phone: scattered(n),
    since: start - n * day,
    ...given(n),
  }));
const found = (all: readonly CastVote[]) => suspicionsIn(all).map(one => one.votes.length);

describe("honest however many", () => {
  test("a thousand votes for one item within minutes from a thousand places", () => {
    expect(found(votes(1000, n => ({ at: start + ((n * 7919) % 1000) * 590 })))).toEqual([]);
  });
  test("a village hall: one network, everybody signed up there within the hour", () => {
    expect(found(votes(240, n => ({ network: "hall", since: irregular(n) - 5 * minute })))).toEqual([]);
  });
  test("a firm whose numbers were bought in a row, on its own network", () => {
    expect(found(votes(60, n => ({ network: "firm", phone: 13_900_000_000 + n })))).toEqual([]);
  });
  test("a family with numbers in a row; nineteen votes by a machine: too few to matter", () => {
    expect(found(votes(4, n => ({ network: "home", phone: 13_900_000_000 + n, since: start })))).toEqual([]);
    expect(
      found(votes(19, n => ({ network: "x", device: null, at: start + n * 1000, since: start }))),
    ).toEqual([]);
  });
});

describe("put before a human", () => {
  test("numbers in a row whose accounts were made in one hour, from anywhere", () => {
    const [one] = suspicionsIn(votes(40, n => ({ phone: 17_000_000_000 + n, since: signed - n * 1000 })));
    expect(one?.votes.length).toBe(40);
    expect(one?.zh).toBe("11 分钟内 40 票；100% 的手机号首尾相连；100% 的账号在同一小时注册");
    expect(one?.en).toContain("100% by telephone numbers in a row; 100% by accounts made in one hour");
  });
  test("a machine's beat from one network; honest votes for others on it are kept", () => {
    const beat = votes(60, n => ({ network: "x", at: start + n * 2000 }));
    const others = votes(60, () => ({ network: "x" }), "matter:128");
    const [one, ...rest] = suspicionsIn([...beat, ...others]);
    expect([one?.item, one?.votes.length, rest]).toEqual(["matter:64", 60, []]);
    expect(one?.zh).toContain("间隔像机器一样均匀（平均 2.0 秒，起伏 0%）");
  });
  test("not from a browser, by accounts of one hour; each vote stands in one suspicion", () => {
    const all = votes(50, n => ({
      device: null,
      since: signed - n * 1000,
      phone: n % 2 ? 17_000_000_000 + n : scattered(n),
    }));
    const suspicions = suspicionsIn(all);
    const named = suspicions.flatMap(one => one.votes.map(({ voter }) => voter));
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBe(50);
  });
  test("short rows of a farm that one hand registered are one suspicion", () => {
    const farm = votes(60, n => ({
      phone: 16_500_000_000 + Math.floor(n / 6) * 1000 + (n % 6),
      since: signed - n * 500,
    }));
    expect(found(farm)).toEqual([60]);
  });
  test("the order in which votes are read changes nothing", () => {
    const all = [
      ...votes(40, n => ({ phone: 17_000_000_000 + n, since: signed - n * 1000 })),
      ...votes(100, () => ({}), "matter:128"),
    ];
    const names = (some: readonly CastVote[]) =>
      suspicionsIn(some).map(one => one.votes.map(({ voter }) => voter).toSorted());
    expect(names(all.toReversed())).toEqual(names(all));
  });
});
