// The ledger's rules to the letter, each with the rule that it follows; with holidays and make-up days.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { effects } from "../../../engine/effects.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, people, refusalOf } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const taskPlan = plan(definition, english);
const reform = official(21, "org:7", "reform");
const organ = official(22, "org:7", "organ");
const lead = official(23, "org:3", "lead");
const power = official(24, "org:5", "lead");
const inspector = official(25, "org:12", "inspector");

const line = {
  title: "老旧小区路灯集中改造",
  source: "own",
  organ: "org:7",
  lead: "org:3",
  participants: ["org:5"],
  leader: "何副市长",
  due: "2026-12-31",
  deliverable: "改造清单",
  standard: "亮灯率不低于 98%。",
  roadmap: "先摸底，再施工。",
  fourth: "全部完成",
};
const contact = { contact: "宋科长", contactPhone: "19900000001" };
const said = { progress: 0, done: "完成摸底。", milestone: "underway", problem: "管线不明" };

function drafted(day: string, more: object = {}): Story {
  const story = new Story(taskPlan, 704);
  story.act(reform, "draft", at(day, "09:00"), { ...line, ...more });
  return story;
}
/** Issued on a day, by all who must have a word in it. */
function issued(day: string, more: object = {}): Story {
  const story = drafted(day, more);
  story.act(reform, "consult", at(day, "09:10"));
  story.act(lead, "countersign", at(day, "09:20"), { consent: "agree" });
  if (story.now.state === "consulting")
    story.act(power, "countersign", at(day, "09:30"), { consent: "agree" });
  story.act(organ, "approve", at(day, "09:40"));
  story.act(reform, "dispatch", at(day, "10:00"), contact);
  return story;
}
const due = (story: Story, clock: string): string => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));
const refused = (more: object): string | undefined =>
  refusalOf(() => drafted("2026-10-12", more))?.fields?.[0]?.field;

describe("no element of a task may be missing (rules 1.1)", () => {
  test.each(["lead", "leader", "due", "deliverable", "standard", "roadmap", "source", "organ", "title"])(
    "%s",
    field => {
      const { [field as keyof typeof line]: _, ...rest } = line;
      const story = new Story(taskPlan, 704);
      const refusal = refusalOf(() => story.act(reform, "draft", at("2026-10-12"), rest));
      expect(refusal).toMatchObject({ code: "invalid_input", fields: [{ field, code: "missing" }] });
    },
  );

  test("participants, unless the lead does it alone; a timetable; contact and telephone when it is issued", () => {
    expect(refused({ participants: [] })).toBe("participants");
    expect(refused({ participants: [], alone: true })).toBeUndefined();
    expect(refused({ fourth: undefined })).toBe("fourth");
    const story = issued("2026-10-12");
    expect(story.decided.at(-1)!.apart).toMatchObject(contact);
    const other = drafted("2026-10-12", { participants: [], alone: true });
    other.act(reform, "consult", at("2026-10-12"));
    other.act(lead, "countersign", at("2026-10-12"), { consent: "agree" });
    other.act(organ, "approve", at("2026-10-12"));
    expect(refusalOf(() => other.act(reform, "dispatch", at("2026-10-12")))?.code).toBe("invalid_input");
  });

  test("the plan year is not the year of issue: what is carried over names the task that it comes from", () => {
    const story = drafted("2026-01-12", { planYear: "2025", carried: "matter:64" });
    expect(story.now.fields).toMatchObject({ planYear: "2025", carried: "matter:64" });
    expect(definition.figures?.tasks).toMatchObject({ by: expect.arrayContaining(["planYear"]) });
  });

  test("a pilot names what approved it and its last day (rules 1.2)", () => {
    expect(refused({ list: "pilot" })).toBe("pilotNumber");
    expect(refused({ list: "pilot", pilotNumber: "鲁改办发〔2026〕5号" })).toBe("pilotEnds");
    const whole = { list: "pilot", pilotNumber: "鲁改办发〔2026〕5号", pilotEnds: "2027-06-30" };
    expect(refused(whole)).toBeUndefined();
  });
});

describe("the report of the month (rules 1.4)", () => {
  // The 25th is a working Monday; Saturday; in the Mid-Autumn days; in the Spring Festival.
  test.each([
    ["2026-05-06", "2026-05-25"],
    ["2026-04-07", "2026-04-27"],
    ["2026-09-01", "2026-09-28"],
    ["2020-01-02", "2020-02-03"],
  ])("of a task issued on %s is due on %s", (day, last) => {
    expect(due(issued(day), "report")).toBe(last);
  });

  test("not given is a yellow card, and one more month without it a red one; given late it is flagged", () => {
    const story = issued("2026-10-12");
    story.settle(at("2026-10-27", "08:00"));
    expect(story.now).toMatchObject({ state: "warned", fields: { card: "yellow", owed: true, reds: 0 } });
    const told = { ...said, progress: 90, problem: undefined };
    story.act(lead, "report", at("2026-10-28"), told);
    expect(story.now).toMatchObject({ state: "running", fields: { lateReport: true, owed: false } });
    story.act(lead, "report", at("2026-11-02"), { ...told, done: "五个小区完成路灯更换并通电。" });
    expect(story.now.fields).toMatchObject({ lateReport: false, similar: false });
    story.act(lead, "report", at("2026-12-02"), { ...told, done: "五个小区完成路灯更换，并通电。" });
    expect(story.now.fields["similar"]).toBe(true);
  });
});

describe("cards (rules 0.3)", () => {
  test("a missed milestone is yellow; ignored for ten working days it is red, across a holiday", () => {
    const story = issued("2026-09-14");
    story.act(lead, "report", at("2026-09-16"), { ...said, milestone: "missed" });
    expect(story.now).toMatchObject({ state: "warned", fields: { card: "yellow" } });
    // Sunday 09-20 is worked; 09-25…27 and 10-01…07 are off, and the report of September was given.
    expect(due(story, "fix")).toBe("2026-09-30");
    story.settle(at("2026-10-01", "00:00"));
    expect(story.now).toMatchObject({ state: "alarmed", fields: { card: "red", reds: 1 } });
  });

  test("a card goes with a report that is back in step, not with another word", () => {
    const story = issued("2026-09-14");
    story.act(lead, "report", at("2026-09-16"), { ...said, milestone: "missed" });
    story.act(lead, "propose", at("2026-09-17"), { proposal: "delay", reason: "管线图晚到" });
    const left = story.now.clocks["fix"]!.left;
    expect(story.now.clocks["fix"]!.due).toBeNull();
    story.act(organ, "extend", at("2026-09-21"), { due: "2027-01-31", reason: "管线图晚到" });
    expect(story.now).toMatchObject({ state: "warned", fields: { pace: "behind" } });
    expect(story.now.clocks["fix"]!.left).toBe(left);
    story.act(lead, "report", at("2026-09-22"), { ...said, progress: 30 });
    expect(story.now).toMatchObject({ state: "running", fields: { card: "none", reds: 0 } });
  });

  test("past the due day it is red, and no extension cures that (rules 0.1)", () => {
    const story = issued("2026-09-14", { due: "2026-09-18", third: "完成" });
    story.settle(at("2026-09-19", "09:00"));
    expect(story.told.at(-1)).toBe("overrun");
    expect(story.now.fields).toMatchObject({ card: "red", reds: 1 });
    const late = refusalOf(() =>
      story.act(organ, "extend", at("2026-09-19", "10:00"), { due: "2026-12-31", reason: "来不及了" }),
    );
    expect(late?.code).toBe("clock_expired");
  });

  test("three reds in a row are counted by task: its head is to be interviewed", () => {
    const story = issued("2026-03-02");
    story.settle(at("2026-07-01", "09:00"));
    expect(story.now.state).toBe("alarmed");
    expect(story.now.fields["reds"]).toBeGreaterThanOrEqual(3);
    expect(definition.figures?.summoned).toMatchObject({ where: { reds: { atLeast: 3 } } });
    const told = { ...said, progress: 60, done: "六成小区完成更换。" };
    story.act(lead, "report", at("2026-07-02"), told);
    expect(story.now).toMatchObject({ state: "running", fields: { reds: 0 } });
  });
});

describe("only the organ that passed a task may add, cut, merge or delay it; the old row stays (rules 1.1)", () => {
  test("another organ is refused, with the rule in words", () => {
    const story = issued("2026-10-12");
    const other = official(30, "org:12", "organ");
    for (const [action, input] of [
      ["extend", { due: "2027-01-31", reason: "别的机关想延" }],
      ["adjust", { title: "别的名称", reason: "别的机关想改" }],
      ["drop", { outcome: "cut", reason: "别的机关想撤" }],
    ] as const) {
      expect(refusalOf(() => story.act(other, action, at("2026-10-13"), input))?.code).toBe("not_yours");
    }
    expect(definition.actions.adjust.basis).toBe("只有原审定机关可以调整");
  });

  test("the row as it was issued stays beside the new one, and why", () => {
    const story = issued("2026-10-12");
    story.act(organ, "adjust", at("2026-10-13"), { deliverable: "改造清单和地图", reason: "增加点位地图" });
    expect(definition.baseline).toMatchObject({ at: "dispatch" });
    expect(definition.baseline?.fields).toContain("deliverable");
    const before = story.events.findLast(({ body }) => body.action === "dispatch");
    expect(before?.seq).toBeLessThan(story.events.length);
    expect(story.events.at(-1)!.body.input).toMatchObject({ reason: "增加点位地图" });
  });

  test("what is merged, split or carried over says into what", () => {
    const story = issued("2026-10-12");
    const drop = (input: object) => () => story.act(organ, "drop", at("2026-10-13"), input);
    const reason = "结转下一年度";
    expect(refusalOf(drop({ outcome: "carried", reason }))?.fields?.[0]?.field).toBe("into");
    drop({ outcome: "carried", into: ["matter:64"], reason })();
    expect(story.now.state).toBe("ended");
  });
});

describe("approval habits", () => {
  test("退回任一步: to drafting, or to countersigning, which begins anew", () => {
    const story = drafted("2026-10-12");
    story.act(reform, "consult", at("2026-10-12", "10:00"));
    story.act(lead, "countersign", at("2026-10-12", "10:10"), { consent: "agree" });
    story.act(power, "countersign", at("2026-10-12", "10:20"), { consent: "agree" });
    expect(story.now.fields["signed"]).toEqual(["org:3", "org:5"]);
    const back = { backTo: "consulting", reason: "请再会签一次" };
    story.act(organ, "returned", at("2026-10-12", "11:00"), back);
    expect(story.now).toMatchObject({ state: "consulting", fields: { signed: [] } });
  });

  test("抄送: the copied and the participants are on the order", () => {
    const story = drafted("2026-10-12");
    story.act(reform, "consult", at("2026-10-12", "10:00"));
    for (const who of [lead, power])
      story.act(who, "countersign", at("2026-10-12", "10:10"), { consent: "agree" });
    story.act(organ, "approve", at("2026-10-12", "10:20"));
    story.act(reform, "dispatch", at("2026-10-12", "10:30"), { ...contact, copies: ["org:6", "org:5"] });
    expect(story.now.fields["copied"]).toEqual(["org:5", "org:6"]);
    expect(definition.documents?.order.copies).toBe("copied");
  });

  test("撤回: countersigning, a request for a change, and one's own closing", () => {
    const story = issued("2026-10-12");
    story.act(lead, "propose", at("2026-10-13"), { proposal: "cut", reason: "想压减这项任务" });
    story.act(lead, "retract", at("2026-10-13", "11:00"));
    expect(story.now.state).toBe("running");
    story.act(lead, "finish", at("2026-10-14"), { result: "全部完成。", evidence: "验收单" });
    story.act(lead, "takeBack", at("2026-10-14", "11:00"), { reason: "佐证传错了" });
    expect(story.now.state).toBe("running");
  });
});

describe("closing under four eyes (rules 0.4: closed ≠ verified ≠ checked off)", () => {
  function finished(): Story {
    const story = issued("2026-10-12");
    story.act(lead, "finish", at("2026-10-14"), { result: "全部完成。", evidence: "验收单" });
    return story;
  }
  test("needs evidence", () => {
    const story = issued("2026-10-12");
    const bare = refusalOf(() => story.act(lead, "finish", at("2026-10-14"), { result: "全部完成。" }));
    expect(bare?.fields?.[0]).toMatchObject({ field: "evidence", code: "missing" });
  });
  test("a unit does not check the task that it leads, nor does its section", () => {
    for (const org of ["org:3", "org:4"] as const) {
      const own = official(31, org, "inspector");
      const verify = () => finished().act(own, "verify", at("2026-10-15"), { conclusion: "passed" });
      expect(refusalOf(verify)?.zh).toContain("不能由本单位核验");
    }
  });
  test("tells its appeals and its team when it is done, and when it is dropped", () => {
    const story = new Story(taskPlan, 704);
    story.act(reform, "draft", at("2026-10-12"), { ...line, source: "citizens", appeals: ["matter:64"] });
    story.act(people.system, "assigned", at("2026-10-12"), { team: "matter:128" });
    story.act(organ, "drop", at("2026-10-12"), { outcome: "cut", reason: "与上级部署重复" });
    const told = effects(taskPlan, story.decided.at(-1)!, story.now);
    expect(told).toMatchObject([
      { matter: "matter:64", act: "drop", input: { task: "matter:704" } },
      { matter: "matter:128", act: "finish", input: { task: "matter:704" } },
    ]);
    const done = finished();
    done.act(inspector, "verify", at("2026-10-15"), { conclusion: "passed" });
    expect(done.now.state).toBe("checked");
    done.act(reform, "clear", at("2026-10-16"));
    expect(done.now.state).toBe("verified");
  });
});
