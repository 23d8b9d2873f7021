// A button is grey for the reasons that the engine would refuse for, those of a rule that asks for a clock or
// for what was done before among them.

import { expect, test } from "vitest";
import type { AnyRules } from "../../define/rules.ts";
import { plan } from "../../engine/registry.ts";
import { at, people, Story, world } from "../../engine/test/city.ts";
import { errand, errandInEnglish } from "../../engine/test/errand.ts";
import { refusedNow } from "./action.ts";

const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
const rules: AnyRules = {
  close: {
    refuse: ({ clock, times }) =>
      (clock("answer") === "overdue" || times("report") === 0) && {
        zh: "逾期件须先报告进展。",
        en: "Report first: the answer is overdue.",
      },
  },
};
const errandPlan = plan({ ...errand, rules } as never, errandInEnglish);

test("what a rule says of clocks and former acts greys the button before it is pressed", () => {
  const story = new Story(errandPlan);
  story.act(desk, "send", at("2026-03-02"), { kind: "help" });
  story.act(unit, "take", at("2026-03-02"));
  const reasonOn = (day: string) => {
    const step = errandPlan.actions.get("close")!;
    return refusedNow(world as never, errandPlan, step, story.now, unit, at(day))?.en;
  };
  expect(reasonOn("2026-03-03")).toBe("Report first: the answer is overdue.");
  story.act(unit, "report", at("2026-03-03"));
  expect(reasonOn("2026-03-04")).toBeUndefined();
  story.settle(at("2026-03-11"));
  expect(reasonOn("2026-03-11")).toBe("Report first: the answer is overdue.");
});
