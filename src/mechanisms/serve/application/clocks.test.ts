// The clocks of 行政许可法 over the holidays of 2026 and their make-up days: all of its days are working days (第八十二
// 条). Vectors of rules 0.1; the rest counted by hand on the calendar of the notice of 2025-11-04.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import type { Actor } from "../../../engine/matter.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/stage.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { basis, filing, told } from "./stories/filing.ts";

const application = plan(definition, english);
const actor = (person: number, org: Actor["org"], role: string): Actor => ({
  person: `person:${person}`,
  post: org === null ? null : `post:${person}`,
  org,
  roles: [role],
});
const citizen = actor(1, null, "citizen");
const window = actor(2, "org:7", "window");
const examiner = actor(3, "org:3", "examiner");
const head = actor(4, "org:3", "approvalHead");

type More = Readonly<Record<string, unknown>>;

function received(day: string, more: More = {}): Story {
  const story = new Story(application);
  story.act(citizen, "apply", at(day, "23:30"), { ...filing, item: "matter:704" });
  story.act(system, "enrol", at(day, "23:31"), { ...told, unit: "org:3", ...more });
  return story;
}
function accepted(day: string, more?: More): Story {
  const story = received(day, more);
  story.act(window, "accept", at(day, "23:40"));
  return story;
}
function examining(day: string, more?: More): Story {
  const story = accepted(day, more);
  story.act(examiner, "take", at(day, "23:45"));
  return story;
}
const last = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));
const paused = (story: Story, clock: string) => story.now.clocks[clock]!.due === null;

describe("五日受理审查", () => {
  test.each([
    ["2026-02-13", "2026-02-27"],
    ["2026-02-11", "2026-02-25"],
    ["2026-09-18", "2026-09-24"],
    ["2026-04-30", "2026-05-11"],
  ])("received on %s, answered by %s", (day, due) => expect(last(received(day), "check")).toBe(due));

  test("silence means accepted, and both limits count from the day of receipt", () => {
    const story = received("2026-09-18");
    story.settle(endOf("2026-09-24"));
    expect(story.now.state).toBe("accepted");
    expect(story.now.fields).toMatchObject({ acceptedOn: "2026-09-18", silent: true });
    // The Sunday worked, 21 to 24, 28 to 30; then 8, 9, the Saturday worked, 12 to 16, 19 to 22.
    expect([last(story, "promise"), last(story, "decide")]).toEqual(["2026-09-30", "2026-10-22"]);
  });

  test("counted anew from the day on which the corrections came; asked for once only", () => {
    const story = received("2026-09-18");
    const asked = { missing: ["申请书"], missingNote: "申请书没有签字。" };
    story.act(window, "askCorrection", at("2026-09-21"), asked);
    expect(last(story, "correct")).toBe("2026-10-21"); // thirty natural days
    story.act(citizen, "correct", at("2026-09-24"), { addition: "已签字。" });
    expect(last(story, "check")).toBe("2026-10-09"); // 28 to 30, 8, 9
    expect(refusalOf(() => story.act(window, "askCorrection", at("2026-09-28"), asked))?.code).toBe(
      "too_often",
    );
  });

  test("corrections that do not come in thirty days: returned, the thirtieth moved off the holiday", () => {
    const story = received("2026-09-04");
    story.act(window, "askCorrection", at("2026-09-04", "23:50"), {
      missing: ["申请书"],
      missingNote: "申请书没有签字。",
    });
    expect(last(story, "correct")).toBe("2026-10-08"); // 4 October is a holiday
    story.settle(endOf("2026-10-08"));
    expect([story.now.state, story.now.fields["conclusion"]]).toEqual(["abandoned", "ended"]);
  });
});

describe("法定时限和承诺时限", () => {
  test.each([
    [10, "2026-09-24", "2026-10-15"],
    [5, "2026-02-13", "2026-02-27"],
    [1, "2026-06-18", "2026-06-22"],
  ])("%i working days from %s end on %s", (promisedDays, day, due) => {
    expect(last(accepted(day, { promisedDays }), "promise")).toBe(due);
  });

  test("each item has its own; a permit of one organ twenty, several organs forty-five", () => {
    expect(last(accepted("2026-09-24"), "decide")).toBe("2026-10-29");
    const joint = accepted("2026-09-24", { procedure: "joint", legalDays: 45, promisedDays: 30 });
    expect([last(joint, "decide"), last(joint, "promise")]).toEqual(["2026-12-03", "2026-11-12"]);
  });

  test("expert review is not counted: both stand still and go on with what was left", () => {
    const story = examining("2026-09-24");
    story.act(examiner, "suspend", at("2026-09-30"), {
      pauseGround: "review",
      pauseDays: 5,
      pauseNote: "请专家评审。",
    });
    expect([paused(story, "decide"), paused(story, "promise")]).toEqual([true, true]);
    expect(last(story, "pause")).toBe("2026-10-13"); // 8, 9, the Saturday worked, 12, 13
    story.act(examiner, "resume", at("2026-10-12"), { pauseResult: "评审通过。" });
    // 28 to 30 were used: seventeen and five are left after 12 October.
    expect([last(story, "decide"), last(story, "promise")]).toEqual(["2026-11-04", "2026-10-19"]);
  });

  test("the time told of is all that is not counted: when it is over both go on by themselves", () => {
    const story = examining("2026-09-24");
    const said = { pauseGround: "review", pauseDays: 5, pauseNote: "请专家评审。" };
    story.act(examiner, "suspend", at("2026-09-30"), said);
    story.settle(endOf("2026-10-13"));
    expect(story.now.state).toBe("examining");
    // 28 to 30 were used; the 14th is the day of resuming: five are 15, 16, 19 to 21, seventeen end on 6 November.
    expect([last(story, "promise"), last(story, "decide")]).toEqual(["2026-10-21", "2026-11-06"]);
  });

  test("a site visit stops the promise alone: the law does not list it (第四十五条)", () => {
    const story = examining("2026-09-24");
    story.act(examiner, "survey", at("2026-09-30"), { surveyDays: 3, surveyPlan: "到店核查布局。" });
    expect([last(story, "decide"), paused(story, "promise")]).toEqual(["2026-10-29", true]);
    story.act(examiner, "surveyed", at("2026-10-12"), { surveyResult: "布局一致。" });
    expect([last(story, "decide"), last(story, "promise")]).toEqual(["2026-10-29", "2026-10-19"]);
  });

  test("ten more days by the head move the legal limit and not the promise; never once it has passed", () => {
    const story = examining("2026-09-24");
    const more = { moreDays: 10, extensionReason: "情况复杂，需要核实。" };
    story.act(head, "extend", at("2026-10-29"), more);
    expect([last(story, "decide"), last(story, "promise")]).toEqual(["2026-11-12", "2026-10-13"]);
    const late = examining("2026-09-24");
    late.settle(endOf("2026-10-29"));
    expect(refusalOf(() => late.act(head, "extend", at("2026-10-30"), more))?.code).toBe("clock_expired");
  });

  test("a decision after the promise and within the law is late by the one and met by the other", () => {
    const story = examining("2026-09-24");
    story.act(examiner, "review", at("2026-10-14"), { advice: "approve", opinion: "条件具备。" });
    story.act(head, "approve", at("2026-10-15"), { ...basis });
    const { promise, decide } = story.now.clocks;
    expect([promise!.expired, decide!.expired]).toEqual([true, false]);
    expect(last(story, "deliver")).toBe("2026-10-29"); // ten working days after 15 October
  });
});

describe("听证", () => {
  const offered = (): Story => {
    const story = examining("2026-09-18");
    story.act(examiner, "offerHearing", at("2026-09-21"), { hearingReason: "涉及相邻住户的重大利益。" });
    return story;
  };

  test("five working days to ask for it; none asked for, the examination goes on", () => {
    const story = offered();
    expect(last(story, "hearingRight")).toBe("2026-09-29"); // 22 to 24, 28, 29
    story.settle(endOf("2026-09-29"));
    expect(story.now.state).toBe("examining");
    // Used: the Sunday worked and the 21st. It goes on in the first moment of the 30th, which like every day of
    // resuming is not counted; eighteen are left: 8 to 10, 12 to 16, 19 to 23, 26 to 30.
    expect(last(story, "decide")).toBe("2026-10-30");
  });

  test("twenty working days to hold it, told of seven working days before", () => {
    const story = offered();
    story.act(citizen, "askHearing", at("2026-09-24"));
    expect(last(story, "hearing")).toBe("2026-10-29");
    const call = (day: string) => () =>
      story.act(examiner, "callHearing", at("2026-09-28"), {
        hearingDate: day,
        hearingPlace: "上午 9 时，市政务服务中心",
      });
    // 29, 30, 8, 9, the Saturday worked, 12, 13: the 14th is the first day on which it may be held.
    expect(refusalOf(call("2026-10-13"))?.zh).toContain("2026-10-13的下一天");
    expect(refusalOf(call("2026-10-14"))).toBeUndefined();
    expect(last(story, "hearing")).toBe("2026-10-29");
  });

  const place = { hearingPlace: "上午 9 时，市政务服务中心" };
  const call = (story: Story, act: string, day: string, hearingDate: string) => () =>
    story.act(examiner, act, at(day), { hearingDate, ...place });
  const chair = actor(5, "org:3", "examiner");

  test("held on the last of the twenty days at the latest", () => {
    const story = offered();
    story.act(citizen, "askHearing", at("2026-09-24"));
    expect(refusalOf(call(story, "callHearing", "2026-09-28", "2026-10-30"))?.zh).toContain("2026-10-29以前");
    expect(refusalOf(call(story, "callHearing", "2026-09-28", "2026-10-29"))).toBeUndefined();
  });

  test("not called in twenty days: time counts again and the hearing is still owed", () => {
    const story = offered();
    story.act(citizen, "askHearing", at("2026-09-24"));
    story.settle(endOf("2026-10-29"));
    expect(story.now.state).toBe("hearingLate");
    // Used: the Sunday worked and the 21st; eighteen are left after 30 October.
    expect(last(story, "decide")).toBe("2026-11-25");
    const minutes = { minutes: "各方已陈述意见。" };
    expect(refusalOf(() => story.act(chair, "hear", at("2026-11-02"), minutes))?.zh).toContain("还没有通知");
    expect(refusalOf(call(story, "callLate", "2026-11-02", "2026-11-11"))?.zh).toContain(
      "2026-11-11的下一天",
    );
    call(story, "callLate", "2026-11-02", "2026-11-12")();
    expect([story.now.state, last(story, "decide")]).toEqual(["hearingLate", "2026-11-25"]);
    story.act(chair, "hear", at("2026-11-12"), minutes);
    expect([story.now.state, last(story, "decide")]).toEqual(["examining", "2026-11-25"]);
  });

  test("called too late for both limits the day is told, and time counts again from the twentieth", () => {
    const story = offered();
    story.act(citizen, "askHearing", at("2026-09-24"));
    call(story, "callHearing", "2026-10-26", "2026-11-05")();
    expect(paused(story, "decide")).toBe(true);
    story.settle(endOf("2026-10-29"));
    expect([story.now.state, last(story, "decide")]).toEqual(["hearingLate", "2026-11-25"]);
    story.act(chair, "hear", at("2026-11-05"), { minutes: "各方已陈述意见。" });
    expect(story.now.state).toBe("examining");
  });
});

test("容缺: what was promised by a date and did not come ends it on that date", () => {
  const story = received("2026-09-24");
  const gap = { gap: ["食品安全管理制度"], gapAgreed: true, creditClear: true };
  // Eight working days of the promise end on 13 October.
  expect(
    refusalOf(() => story.act(window, "acceptGap", at("2026-09-24"), { ...gap, gapBy: "2026-10-14" }))
      ?.fields[0],
  ).toMatchObject({ field: "gapBy", code: "rule" });
  story.act(window, "acceptGap", at("2026-09-24", "23:50"), { ...gap, gapBy: "2026-10-13" });
  story.settle(endOf("2026-10-13"));
  expect([story.now.state, story.now.fields["endGround"]]).toEqual(["terminated", "gap"]);
});

describe("下级审查、上级决定", () => {
  const upper = actor(7, "org:1", "approvalHead");
  const reported = (day: string): Story => {
    const story = examining("2026-09-18", { procedure: "twoLevel", upper: "org:1", upperDays: 5 });
    story.act(examiner, "review", at("2026-09-18", "23:50"), { advice: "reportUp", opinion: "初审同意。" });
    const initialOpinion = "初审同意，材料齐全，建议准予。";
    story.act(head, "reportUp", at(day), { initialOpinion });
    return story;
  };

  // 2026 年中秋、国庆：9 月 20 日（周日）上班，25 至 27 日和 10 月 1 至 7 日放假，10 月 10 日（周六）上班。
  test.each([
    ["2026-09-18", "2026-09-24"],
    ["2026-09-24", "2026-10-09"],
    ["2026-09-30", "2026-10-13"],
  ])("reported on %s, the higher organ decides by %s", (day, due) => {
    const story = reported(day);
    expect(last(story, "decideAbove")).toBe(due);
  });

  test("the higher organ extends its own limit, once, within it", () => {
    const story = reported("2026-09-18");
    story.act(upper, "extendAbove", at("2026-09-21"), { moreDays: 5, extensionReason: "需要核实。" });
    expect(last(story, "decideAbove")).toBe("2026-10-09");
  });
});
