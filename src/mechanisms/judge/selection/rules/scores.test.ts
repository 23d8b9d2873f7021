// Totals and lists worked out by hand (rules 0.5, 1.10).

import { expect, test } from "vitest";
import { ranked, readTotal, scoresIn, standingOf, totalLine } from "./scores.ts";

const weights = { web: 20_00, expert: 50_00, leader: 30_00 };
const scores = (given: Readonly<Record<string, number>>) => new Map(Object.entries(given));

test("the total is 20 % of the vote, 50 % of the experts, 30 % of the leaders, rounded half up once", () => {
  // 20.00 + 46.175 + 27.045 = 93.22; 0 + 46.175 + 27.046 (90.1533 is no score) is not asked.
  const [row] = ranked(
    ["a"],
    { web: scores({ a: 100_00 }), expert: scores({ a: 92_35 }), leader: scores({ a: 90_15 }) },
    weights,
  );
  expect(totalLine(row!)).toBe("1 93.22 100.00 92.35 90.15 a");
  // 0.005 exactly: 0.2 × 0.01 + 0.5 × 0 + 0.3 × 0.01 = 0.005 → 0.01
  const [low] = ranked(
    ["a"],
    { web: scores({ a: 1 }), expert: scores({ a: 0 }), leader: scores({ a: 1 }) },
    weights,
  );
  expect(low!.total).toBe(1);
});

test("whoever has the most votes does not win by them alone", () => {
  const three = {
    web: scores({ loud: 100_00, good: 20_00 }),
    expert: scores({ loud: 70_00, good: 92_00 }),
    leader: scores({ loud: 70_00, good: 92_00 }),
  };
  expect(ranked(["loud", "good"], three, weights).map(({ matter, total }) => [matter, total])).toEqual([
    ["good", 77_60],
    ["loud", 76_00],
  ]);
});

test("ties share a place; a line reads back", () => {
  const same = scores({ a: 90_00, b: 90_00, c: 80_00 });
  const rows = ranked(["c", "b", "a"], { web: same, expert: same, leader: same }, weights);
  expect(rows.map(({ matter, place }) => [matter, place])).toEqual([
    ["b", 1],
    ["a", 1],
    ["c", 3],
  ]);
  expect(readTotal(totalLine(rows[2]!))).toEqual({ place: 3, total: 80_00, matter: "c" });
  expect([...scoresIn(["1 92.35 matter:640", "— — matter:704"])]).toEqual([["matter:640", 92_35]]);
});

test("twenty and two: what ties with the twentieth, what is beyond it, what was left out", () => {
  const totals = Array.from({ length: 24 }, (_, at) => ({
    matter: `m${at}`,
    total: at < 19 ? 9000 - at : at < 21 ? 8900 : 8000 - at,
  }));
  const first = (count: number) => new Set(totals.slice(0, count).map(({ matter }) => matter));
  // Of two that tie for the last place one was left out.
  expect(standingOf(totals, first(20), 20)).toEqual({ chosen: 20, quota: 20, tied: 0, skipped: 1 });
  expect(standingOf(totals, first(19), 20)).toEqual({ chosen: 19, quota: 20, tied: 0, skipped: 0 });
  expect(standingOf(totals, first(21), 20)).toEqual({ chosen: 21, quota: 20, tied: 1, skipped: 0 });
  expect(standingOf(totals, first(22), 20)).toEqual({ chosen: 22, quota: 20, tied: 1, skipped: 0 });
  const skipping = new Set([...first(19), "m22"]);
  expect(standingOf(totals, skipping, 20)).toEqual({ chosen: 20, quota: 20, tied: 0, skipped: 3 });
});
