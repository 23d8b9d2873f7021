// Acts that are open only until a clock runs out, and the article that a refusal names.

import { describe, expect, test } from "vitest";
import { plan } from "./registry.ts";
import { errand, errandInEnglish } from "./test/errand.ts";
import { at, people, refusalOf, Story } from "./test/city.ts";

const errandPlan = plan(errand, errandInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };

/** An errand sent on Thursday 2026-09-17; the 18th is worked and so is Sunday the 20th. */
function sent(): Story {
  const story = new Story(errandPlan);
  story.act(desk, "send", at("2026-09-17"), { kind: "help" });
  return story;
}

describe("an act within a clock (rules 0.2: a return within 1 working day of receipt)", () => {
  test("is taken up to the last moment of that day", () => {
    const back = () => sent().act(unit, "giveBack", at("2026-09-18", "23:59"), { note: "不属本单位职责" });
    expect(refusalOf(back)).toBeUndefined();
  });

  test("is refused from the next on, with the article and what else can be done", () => {
    const refused = refusalOf(() =>
      sent().act(unit, "giveBack", at("2026-09-19", "00:00"), { note: "晚了" }),
    );
    expect(refused).toMatchObject({ code: "clock_expired", status: 409 });
    expect(refused?.zh).toBe(
      "“退回期限”的期限已过，不能再“退回”。请改办其他可办的事项。（热线条例第二十二条）",
    );
    expect(refused?.en).toContain("“Time to give back” is over, so “Give back” can no longer be taken.");
  });

  test("is refused while its clock has not started", () => {
    const late = {
      ...errand,
      clocks: { ...errand.clocks, receipt: { ...errand.clocks!.receipt!, runs: "waiting" } },
    };
    const story = new Story(plan(late as never, errandInEnglish));
    story.act(desk, "send", at("2026-09-17"), { kind: "help" });
    const refused = refusalOf(() => story.act(unit, "giveBack", at("2026-09-17"), { note: "？" }));
    expect(refused).toMatchObject({ code: "clock_expired" });
    expect(refused?.zh).toContain("还没有起算");
  });

  test("stays closed when its clock was stopped in time and the day has passed", () => {
    const story = sent();
    story.act(unit, "take", at("2026-09-17"));
    story.act(unit, "ask", at("2026-09-17", "11:00"));
    story.act(desk, "add", at("2026-09-17", "12:00"));
    expect(story.now.clocks["receipt"]).toMatchObject({ run: 2 });
    const again = refusalOf(() => story.act(unit, "giveBack", at("2026-09-20"), { note: "晚了" }));
    expect(again?.code).toBe("clock_expired");
  });

  test("is asked for before the input, and not of the past", () => {
    expect(refusalOf(() => sent().act(unit, "giveBack", at("2026-09-21")))?.code).toBe("clock_expired");
    const past = () => sent().act(unit, "giveBack", at("2026-09-21"), { note: "补录" }, { origin: "import" });
    expect(refusalOf(past)).toBeUndefined();
  });
});

describe("a refusal of a step with a basis", () => {
  test("ends with the article, for the state as for the times", () => {
    const story = sent();
    story.act(unit, "take", at("2026-09-17"));
    story.act(unit, "close", at("2026-09-17", "11:00"));
    const refused = refusalOf(() => story.act(unit, "giveBack", at("2026-09-17", "12:00"), { note: "？" }));
    expect(refused?.zh).toBe("目前是“已办结”；“退回”在“已交办”“办理中”时办理。（热线条例第二十二条）");
    expect(refused?.en).toMatch(/“In hand”\. \(热线条例第二十二条\)$/);
  });
});
