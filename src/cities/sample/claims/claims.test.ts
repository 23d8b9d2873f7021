// The firms of the sample that were helped to their money: what the full city has recovered by its end is the
// published amount, to the fen, whatever its last day is; each firm is one of its own.

import { describe, expect, test } from "vitest";
import { startOfDay } from "../../../define/calendar.ts";
import { dayFromDate } from "../../../define/civil.ts";
import { creditCodeProblem } from "../../../define/identifiers.ts";
import { china } from "../../calendar.ts";
import { citizensOf } from "../people.ts";
import type { Step } from "../step.ts";
import { claimStory } from "./story.ts";

const citizens = citizensOf("澜城", 40);
const told = (day: string, size: "small" | "full"): readonly Step[] => {
  const last = dayFromDate(day);
  const end = startOfDay(china, last + 1);
  return claimStory(last, size, citizens).filter(({ at }) => at < end);
};
const paid = (steps: readonly Step[]) =>
  steps.filter(({ mechanism, action }) => mechanism === "unpaidBenefit" && action === "pay");
const sum = (steps: readonly Step[]) => steps.reduce((all, { input }) => all + Number(input["money"]), 0);

describe("the full city", () => {
  test.each(["2026-11-19", "2026-10-07", "2027-02-20", "2026-01-01"])(
    "has helped 110 firms to twenty million yuan by %s",
    day => {
      const steps = told(day, "full");
      expect(new Set(paid(steps).map(({ matter }) => matter)).size).toBe(110);
      expect(sum(paid(steps))).toBe(2_000_000_000);
      expect(steps.filter(({ action }) => action === "verify").length).toBe(110);
    },
  );

  test("each firm is one of its own, and its code passes the check", () => {
    const codes = told("2026-11-19", "full").flatMap(({ input, action }) =>
      action === "visit" ? [String(input["firm"])] : [],
    );
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter(code => creditCodeProblem(code) !== null)).toEqual([]);
  });
});

test("the small city has four benefits, nine claims and three not paid, in fewer than 150 acts", () => {
  const steps = told("2026-11-19", "small");
  const matters = (mechanism: string) =>
    new Set(steps.filter(one => one.mechanism === mechanism).map(({ matter }) => matter)).size;
  expect(["policyBenefit", "claim", "unpaidBenefit"].map(matters)).toEqual([4, 9, 3]);
  expect(steps.length).toBeLessThan(150);
});
