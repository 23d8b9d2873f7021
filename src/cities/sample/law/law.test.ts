import { expect, test } from "vitest";
import { dayFromDate } from "../../../define/civil.ts";
import type { Step } from "../step.ts";
import { LawCases, lawTotals } from "./full-law.ts";

const [first, last] = [dayFromDate("2025-05-01"), dayFromDate("2026-10-31")];
const end = (last + 1) * 86_400_000 - 8 * 3_600_000;
const cases = new LawCases("full", first, last);
const steps: readonly Step[] = Array.from({ length: last - first + 1 }, (_, at) =>
  cases.on(first + at),
).flat();
const done = steps.filter(({ at }) => at <= end);
const count = (mechanism: string, action: string, is: (step: Step) => boolean = () => true) =>
  done.filter(step => step.mechanism === mechanism && step.action === action && is(step)).length;

test("as many are accepted and held by the end as were published, with so many chiefs", () => {
  expect(count("reconsideration", "accept")).toBe(lawTotals.accepted);
  expect(count("appearance", "hold")).toBe(lawTotals.hearings);
  expect(count("appearance", "hold", ({ input }) => input["attended"] === "chief")).toBe(lawTotals.chiefs);
});

test("nothing is told before the months begin, and some is still open at their end", () => {
  expect(steps.every(({ at }) => at >= first * 86_400_000 - 8 * 3_600_000)).toBe(true);
  expect(done.length).toBeLessThan(steps.length);
  expect(count("reconsideration", "close")).toBeGreaterThan(600);
});

test("the same seed tells the same cases", () => {
  expect(new LawCases("full", first, last).on(first + 40)).toEqual(cases.on(first + 40));
  expect(new LawCases("other", first, last).on(first + 40)).not.toEqual(cases.on(first + 40));
});
