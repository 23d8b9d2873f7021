// What is idle by law, on and around each limit (《闲置土地处置办法》第二条、第十二条、第十四条).

import { describe, expect, test } from "vitest";
import { type Facts, feeOf, groundOf, isOver, measureOf } from "./idleness.ts";

const unbuilt: Facts = { agreedStart: "2025-05-20", started: false };
const stopped: Facts = {
  agreedStart: "2023-01-10",
  started: true,
  stoppedOn: "2025-05-20",
  startedArea: 1_000,
  requiredArea: 3_001,
  invested: 2_500,
  investment: 10_000,
};

describe("land that nobody began to build on", () => {
  test.each([
    ["2026-05-19", "none"],
    ["2026-05-20", "none"],
    ["2026-05-21", "unstarted"],
  ])("on %s is %s", (today, ground) => expect(groundOf(unbuilt, today)).toBe(ground));

  test("29 February has its anniversary on the 28th", () => {
    expect(isOver("2024-02-29", 1, "2025-02-28")).toBe(false);
    expect(isOver("2024-02-29", 1, "2025-03-01")).toBe(true);
  });
});

describe("land on which work stopped", () => {
  test.each([
    ["a year ago to the day", {}, "2026-05-20", "none"],
    ["a year and a day ago", {}, "2026-05-21", "area"],
    ["with exactly a third and a quarter", { requiredArea: 3_000 }, "2027-01-01", "none"],
    [
      "with a third, and a fen under a quarter",
      { requiredArea: 3_000, invested: 2_499 },
      "2027-01-01",
      "money",
    ],
  ] as const)("%s", (_, change, today, ground) => {
    expect(groundOf({ ...stopped, ...change }, today)).toBe(ground);
  });

  test("and that goes on is not idle, however little was built", () => {
    const { stoppedOn: _, ...going } = stopped;
    expect(groundOf({ ...going, startedArea: 0, invested: 0 }, "2030-01-01")).toBe("none");
  });
});

describe("what the law demands", () => {
  test.each([
    ["2026-05-21", true, "fee"],
    ["2027-05-20", true, "fee"],
    ["2027-05-21", true, "takeBack"],
    ["2027-05-21", false, "negotiate"],
  ] as const)("on %s, for reasons of the holder: %s → %s", (today, ofHolder, measure) => {
    expect(measureOf(unbuilt, "unstarted", ofHolder, today)).toBe(measure);
  });
  test("where work stopped, or nothing is idle", () => {
    expect(measureOf(stopped, "area", true, "2027-05-21")).toBe("negotiate");
    expect(measureOf(unbuilt, "none", true, "2026-01-01")).toBe("none");
  });
  test.each([
    [1_234_567_805, 246_913_561],
    [3, 1],
    [2, 0],
    [0, 0],
    [9_007_199_254_740_991, 1_801_439_850_948_198],
  ])("the fee on %i fen is %i", (price, fee) => expect(feeOf(price)).toBe(fee));
});
