// The sessions of the full city (the seed's row 12): 66 sessions, 1,776 received, 1,720 closed, 96.85 %,
// whatever day the city ends on; and what each review has published was so at that moment.

import { beforeAll, describe, expect, test } from "vitest";
import { addMonths, dayFromDate } from "../../../src/define/civil.ts";
import { plannedSessions, themedTotals } from "../../../src/cities/sample/full/themed/sessions.ts";
import { play } from "../../../src/cities/sample/play.ts";
import { script } from "../../../src/cities/sample/script.ts";
import { listOf } from "../../../src/define/parts.ts";
import type { Matter } from "../../../src/engine/matter.ts";
import { definition as appeal } from "../../../src/mechanisms/ask/appeal/definition.ts";
import { MemoryStage } from "./memory-stage.ts";

const ends = [
  "2026-11-19",
  "2026-10-09",
  "2026-03-04",
  "2027-02-24",
  "2025-12-31",
  "2026-06-21",
  "2026-05-10",
];

test.each(ends)("a city that ends on %s has 66 sessions on Wednesdays with the seed's numbers", day => {
  const last = dayFromDate(day);
  const first = addMonths(last + 1, -18);
  const planned = plannedSessions("澜城", first, last);
  const sum = (of: "count" | "open") => planned.reduce((total, one) => total + one[of], 0);
  expect([planned.length, sum("count"), sum("open")]).toEqual([66, 1776, 56]);
  expect(planned.map(({ issue }) => issue)).toEqual(planned.map((_, at) => at + 1));
  // 1970 began on a Thursday.
  expect(planned.filter(one => one.day % 7 !== 6)).toEqual([]);
  expect(planned.filter(({ count, open }) => open > count)).toEqual([]);
});

describe("played in memory", () => {
  let stage: MemoryStage;
  const choice = {
    size: "full",
    seed: "澜城",
    end: Date.parse("2026-11-19T23:59:59.999+08:00"),
    every: 1_000_000,
    tasks: 20,
    sessions: 66,
  } as const;
  const settled = listOf((appeal.figures!.themedClosed as { readonly in: readonly string[] }).in);
  const ofKind = (mechanism: string): readonly Matter[] =>
    [...stage.matters.values()].filter(one => one.mechanism === mechanism);
  const tagged = () => ofKind("appeal").filter(({ fields }) => fields["themed"] !== undefined);

  beforeAll(async () => {
    stage = new MemoryStage();
    await play(script(choice), stage, choice.seed);
  }, 120_000);

  test("nothing is refused; 1,776 were received and 1,720 are closed: 96.85 %", () => {
    expect(stage.refused).toEqual([]);
    const closed = tagged().filter(({ state }) => settled.includes(state as never));
    expect([tagged().length, closed.length]).toEqual([themedTotals.received, themedTotals.closed]);
    expect(((closed.length / tagged().length) * 100).toFixed(2)).toBe("96.85");
  });

  test("66 were held and reviewed, one is announced; only those of which nothing is open are filed", () => {
    const sessions = ofKind("themedSession");
    expect(sessions.filter(({ passed }) => passed["open"])).toHaveLength(66);
    expect(sessions.filter(({ state }) => state === "announced")).toHaveLength(1);
    const open = new Set(
      tagged()
        .filter(({ state }) => !settled.includes(state as never))
        .map(({ fields }) => fields["themed"]),
    );
    for (const { id, state, passed } of sessions.filter(one => one.passed["open"])) {
      expect(passed["publish"]).toBeDefined();
      expect([id, state === "archived"]).toEqual([id, !open.has(`matter:${id}`)]);
    }
  });

  test("what each review published was so at that moment, and each open one was named", () => {
    const states = new Map<number, string>();
    const session = new Map<number, string>();
    let reviews = 0;
    for (const { matter, body } of stage.events.toSorted((one, other) => one.happened - other.happened)) {
      if (body.mechanism === "appeal") {
        if (typeof body.input["themed"] === "string") session.set(matter, body.input["themed"]);
        states.set(matter, body.to);
      }
      if (body.mechanism !== "themedSession" || body.action !== "count") continue;
      const own = [...session].filter(([, of]) => of === `matter:${matter}`).map(([id]) => id);
      const closed = own.filter(id => settled.includes(states.get(id) as never)).length;
      expect([body.input["received"], body.input["closed"]]).toEqual([own.length, closed]);
      reviews += 1;
    }
    expect(reviews).toBeGreaterThan(66);
  });
});
