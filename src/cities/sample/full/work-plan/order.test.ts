// Whatever day the city is loaded on, and however its weekends and holidays fall: what a point or a task
// belongs to is drafted before it.

import { expect, test } from "vitest";
import { addMonths, dateOf, dayFromDate } from "../../../../define/civil.ts";
import { taskLife } from "./task-life.ts";
import { pointSteps } from "./points.ts";
import { planYears } from "./year.ts";

const seed = "full";

function lateParents(last: number): readonly string[] {
  return planYears(addMonths(last + 1, -18), last).flatMap(plan => {
    const tasks = plan.tasks.flatMap(task =>
      taskLife({ seed, plan, task, appeals: [], carried: null }).steps.slice(0, 1),
    );
    const drafted = [...pointSteps(seed, plan).filter(({ action }) => action === "draft"), ...tasks];
    const at = new Map(drafted.map(one => [one.matter, one.at]));
    return drafted.flatMap(({ matter, at: own, input }) =>
      ["parent", "area"]
        .flatMap(name => (input[name] as { matter?: string } | undefined)?.matter ?? [])
        .filter(above => !((at.get(above) ?? Infinity) < own))
        .map(above => `${dateOf(last)}: ${matter} before ${above}`),
    );
  });
}

test("on each day of three weeks, and about the new year", () => {
  const first = dayFromDate("2026-11-10");
  const days = [
    ...Array.from({ length: 21 }, (_, at) => first + at),
    dayFromDate("2027-01-02"),
    dayFromDate("2027-05-01"),
  ];
  expect(days.flatMap(lateParents)).toEqual([]);
});
