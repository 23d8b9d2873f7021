// Detectors that count against what is usual: what fires, what does not, and the very edge between them.

import { describe, expect, test } from "vitest";
import type { LastMinute, RatingBurst } from "../../define/detector.ts";
import { atLeastByChance, isRare } from "../chance.ts";
import type { Seen } from "../seen.ts";
import { begins, day, hour, many, minute, seen, september } from "../test/seen.ts";
import { lastMinute } from "./last-minute.ts";
import { ratingBurst } from "./rating-burst.ts";

describe("chance", () => {
  test("is Poisson's upper tail", () => {
    expect(atLeastByChance(0, 3)).toBe(1);
    expect(atLeastByChance(1, 0)).toBe(0);
    // 1 − e^−2 (1 + 2 + 2) = 0.32332, from a printed table.
    expect(atLeastByChance(3, 2)).toBeCloseTo(0.32332, 5);
    expect(atLeastByChance(5, 0.5)).toBeCloseTo(0.000172, 6);
  });

  test("is rarer where fewer places were looked at", () => {
    expect(isRare(5, 0.5, 1000)).toBe(true);
    expect(isRare(5, 0.5, 1000, 10)).toBe(false);
  });
});

describe("closed at the last minute (rules 0.4)", () => {
  const detector: LastMinute = {
    title: "临近到期突击办结",
    kind: "lastMinute",
    acts: "answer",
    clock: "answer",
    within: "10 minutes",
    atLeast: 5,
    rarerThan: 1000,
    per: "month",
    by: "handler",
  };
  const close = (left = 5 * minute) => {
    const happened = begins + 10 * day;
    return seen({ happened, due: happened + left });
  };
  const others = many(200, () => ({ unit: "org:2" }));

  test("five of forty in the last ten minutes are a finding, with what would be usual", () => {
    const events = [...many(35), ...Array.from({ length: 5 }, () => close()), ...others];
    const [found, ...more] = lastMinute(detector, events);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ unit: "org:1", seen: 5, of: 40, score: null });
    expect(found!.expected).toBeGreaterThan(0);
    expect(found!.expected).toBeLessThan(0.2);
    expect(found!.events.every(({ due, happened }) => due! - happened === 5 * minute)).toBe(true);
  });

  test("four are none, nor is a fifth that came eleven minutes before, or too late", () => {
    const four = Array.from({ length: 4 }, () => close());
    const late = close(-minute);
    expect(lastMinute(detector, [...four, ...others])).toEqual([]);
    expect(lastMinute(detector, [...four, close(11 * minute), late, ...others])).toEqual([]);
    expect(lastMinute(detector, [...four, close(10 * minute), ...others])).toHaveLength(1);
  });

  test("where everybody does so, or short limits make it likely, nobody is asked", () => {
    const alike = ["org:1", "org:2", "org:3"].flatMap(unit =>
      many(40, at => {
        const happened = begins + 10 * day;
        return { unit, happened, due: happened + (at < 6 ? 5 * minute : day) };
      }),
    );
    expect(lastMinute(detector, alike)).toEqual([]);
    const urgent = many(30, at => {
      const happened = begins + 10 * day;
      return { happened, opened: happened - hour, due: happened + (at < 6 ? 5 * minute : hour) };
    });
    expect(lastMinute(detector, [...urgent, ...others])).toEqual([]);
  });

  test("what has no unit or no deadline is nobody's", () => {
    expect(
      lastMinute(
        detector,
        many(9, () => ({ due: null })),
      ),
    ).toEqual([]);
    const happened = begins;
    expect(
      lastMinute(
        detector,
        many(9, () => ({ unit: null, happened, due: happened + 1 })),
      ),
    ).toEqual([]);
  });
});

describe("bursts of ratings (rules 1.10)", () => {
  const detector = (of: RatingBurst["of"], atLeast = 8): RatingBurst => ({
    title: "集中刷评",
    kind: "ratingBurst",
    acts: "rate",
    within: "10 minutes",
    of,
    atLeast,
    rarerThan: 1000,
    per: "month",
    by: "handler",
  });
  /** So many ratings over so long, from the twentieth of the month. */
  const over = (count: number, length: number, change: Partial<Seen> = {}) =>
    many(count, at => ({ happened: begins + 20 * day + Math.round((at * length) / (count - 1)), ...change }));
  const usual = many(60, at => ({ happened: begins + at * 8 * hour }));

  test("eight of one unit within ten minutes are a finding, seven are none", () => {
    const [found] = ratingBurst(detector("unit"), [...usual, ...over(8, 10 * minute)], september);
    expect(found).toMatchObject({ unit: "org:1", seen: 8, of: 68 });
    expect(found!.expected).toBeLessThan(0.2);
    expect(ratingBurst(detector("unit"), [...usual, ...over(7, 10 * minute)], september)).toEqual([]);
  });

  test("eight over ten minutes and a second are none", () => {
    const events = [...usual, ...over(8, 10 * minute + 1000)];
    expect(ratingBurst(detector("unit"), events, september)).toEqual([]);
  });

  test("a unit that is rated every minute is not asked for it", () => {
    const busy = many(12_000, at => ({ happened: begins + at * minute }));
    expect(ratingBurst(detector("unit"), busy, september)).toEqual([]);
  });

  test("one asker, one official: each by themselves, and who is unknown is nobody", () => {
    const asker = over(5, 3 * minute, { asker: "person:7" });
    expect(ratingBurst(detector("asker", 5), [...usual, ...asker], september)).toMatchObject([
      { seen: 5, of: 5 },
    ]);
    expect(ratingBurst(detector("asker", 5), [...usual, ...over(9, minute)], september)).toEqual([]);
    expect(ratingBurst(detector("asker", 5), over(9, minute, { asker: null }), september)).toEqual([]);
    const typed = { ...detector("recorder", 20), by: "actor" as const };
    const calls = over(20, 9 * minute, { actor: "person:8", org: "org:7" });
    expect(ratingBurst(typed, [...usual, ...calls], september)).toMatchObject([{ unit: "org:7", seen: 20 }]);
    expect(ratingBurst(typed, [...usual, ...calls.slice(1)], september)).toEqual([]);
  });
});
