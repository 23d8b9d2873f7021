// The year of promises, pilots and micro-reforms of the full city, played in memory: nothing is refused,
// and it comes to what was published: 34 promises, 19 pilots of the grass roots, 106 for higher levels, a
// hundred micro-reforms.

import { describe, expect, test } from "vitest";
import { dayFromDate } from "../../../src/define/civil.ts";
import { allAskers } from "../../../src/cities/sample/full/askers.ts";
import { pilotStory } from "../../../src/cities/sample/full/pilots/story.ts";
import { yearPromises } from "../../../src/cities/sample/full/promises/story.ts";
import { play } from "../../../src/cities/sample/play.ts";
import { promiseHeard } from "../../../src/cities/sample/promise-votes.ts";
import type { Step } from "../../../src/cities/sample/step.ts";
import { MemoryStage } from "./memory-stage.ts";

const seed = "澜城";

async function played(steps: readonly Step[], last: string): Promise<MemoryStage> {
  const end = Date.parse(`${last}T23:59:59+08:00`);
  const told = steps.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
  const stage = new MemoryStage();
  const first = Math.floor(told[0]!.at / 86_400_000);
  await play({ steps: told, heard: new Set(promiseHeard), citizens: [], first, end }, stage, seed);
  return stage;
}
const count = (stage: MemoryStage, mechanism: string, fits: (state: string, passed: object) => boolean) =>
  [...stage.matters.values()].filter(one => one.mechanism === mechanism && fits(one.state, one.passed))
    .length;

describe.each([
  ["2026-11-19", "2025-05-20", 12],
  ["2026-05-31", "2024-12-01", 0],
  ["2027-02-10", "2025-08-11", 12],
])("a script that ends on %s", (last, first, done) => {
  test("has 34 promises that the delegates chose of 40, a third of them done by the autumn", async () => {
    const stage = await played(
      yearPromises(seed, dayFromDate(first), dayFromDate(last), allAskers(seed)),
      last,
    );
    expect(stage.refused).toEqual([]);
    expect(count(stage, "promise", (_, passed) => "begin" in passed)).toBe(34);
    expect(count(stage, "promise", state => state === "unchosen")).toBe(6);
    expect(count(stage, "promise", state => state === "proclaimed")).toBe(done);
  });
});

test("19 pilots of the grass roots outside the tasks, 106 for higher levels, 108 micro-reforms", async () => {
  const stage = await played(pilotStory(seed, dayFromDate("2025-05-20")), "2026-11-19");
  expect(stage.refused).toEqual([]);
  const origin = (wanted: string) =>
    [...stage.matters.values()].filter(
      ({ mechanism, fields, passed }) =>
        mechanism === "pilot" && fields["origin"] === wanted && "approve" in passed,
    ).length;
  expect([origin("grassroots"), origin("above")]).toEqual([19, 106]);
  expect(count(stage, "microReform", (_, passed) => "include" in passed)).toBe(108);
  expect(count(stage, "task", () => true)).toBe(0);
});
