// The clocks of a suit over the holidays of 2026: fifteen and ten days are natural, and move off a holiday; and who
// counts as having gone.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/stage.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const suit = plan(definition, english);
const defender: Actor = { person: "person:1", post: "post:1", org: "org:3", roles: ["defender"] };
const last = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

function received(served: string, entered = served): Story {
  const story = new Story(suit);
  const filed = { court: "示例市港湾区人民法院", plaintiff: "周某", claim: "撤销处罚决定。" };
  const more = { kind: "penalty", instance: "first", served, attentive: "none" };
  story.act(defender, "receive", at(entered), { ...filed, ...more });
  return story;
}
function answered(day: string): Story {
  const story = received(day);
  story.act(defender, "answer", at(day), { defence: "处罚事实清楚，程序合法。", proofList: "现场照片" });
  return story;
}

describe("fifteen days to answer", () => {
  test.each([
    ["2026-09-16", "2026-10-08"], // 1 October, moved off the holiday
    ["2026-09-05", "2026-09-20"], // a Sunday that is worked
    ["2026-09-25", "2026-10-10"], // a Saturday that is worked
    ["2026-02-01", "2026-02-24"], // 16 February
  ])("served on %s: by %s", (served, due) => expect(last(received(served), "answer")).toBe(due));

  test("count from service, whenever it was entered", () => {
    expect(last(received("2026-09-16", "2026-09-22"), "answer")).toBe("2026-10-08");
  });
  test("are longer by what the court grants, before they are over", () => {
    const story = received("2026-09-16");
    const more = { moreDays: 10, courtPaper: "准许延期举证通知书" };
    story.act(defender, "prolong", at("2026-10-08"), more);
    expect(last(story, "answer")).toBe("2026-10-12"); // 25 days: 11 October is a Sunday
    const late = received("2026-09-16");
    expect(refusalOf(() => late.act(defender, "prolong", at("2026-10-09"), more))?.code).toBe(
      "clock_expired",
    );
  });
  test("missed, the evidence is late, and the answer is still taken", () => {
    const story = received("2026-09-16");
    story.act(defender, "answer", at("2026-10-09"), {
      defence: "处罚事实清楚，程序合法。",
      proofList: "照片一组",
    });
    expect(story.events[1]).toMatchObject({ happened: endOf("2026-10-08"), body: { action: "miss" } });
    expect(story.now).toMatchObject({ state: "answered", fields: { lateProof: true } });
  });
});

describe("the time for appeal", () => {
  test.each([
    ["judgment", "dismissed", "2026-09-16", "2026-10-08"],
    ["ruling", "rejected", "2026-09-16", "2026-09-28"], // 26 September is a holiday, then Sunday
    ["ruling", "rejected", "2026-09-24", "2026-10-08"],
  ])("of a %s that is %s, served on %s, ends on %s and makes it final", (form, judgment, day, due) => {
    const story = answered(day);
    story.act(defender, "judge", at(day), { form, judgment, judgmentServed: day });
    expect(last(story, "appeal")).toBe(due);
    story.settle(at("2026-12-01"));
    expect(story.events.at(-1)).toMatchObject({ happened: endOf(due), body: { action: "effect" } });
    expect(story.now).toMatchObject({ state: "final", fields: { standing: "final" } });
  });
  test("an appeal begins anew with fifteen days", () => {
    const story = answered("2026-09-01");
    story.act(defender, "judge", at("2026-09-14"), {
      form: "judgment",
      judgment: "revoked",
      judgmentServed: "2026-09-14",
    });
    story.act(defender, "appeal", at("2026-09-16"), { appellant: "other", served: "2026-09-16" });
    expect(story.now.clocks["answer"]).toMatchObject({ run: 2, expired: false });
    expect(last(story, "answer")).toBe("2026-10-08");
    expect(story.now.fields["instance"]).toBe("second");
  });
});

test("sent back it waits without a limit, and answers within fifteen days of the new notice", () => {
  const story = answered("2026-09-01");
  const rules = (day: string, judgment: string) =>
    story.act(defender, "judge", at(day), { form: "ruling", judgment, judgmentServed: day });
  rules("2026-09-02", "rejected");
  story.act(defender, "appeal", at("2026-09-18"), { appellant: "other", served: "2026-09-18" });
  story.act(defender, "answer", at("2026-09-18"), {
    defence: "原裁定正确，请求予以维持。",
    proofList: "现场照片",
  });
  rules("2026-09-20", "remanded");
  expect(story.settle(at("2026-12-01"))).toMatchObject({ state: "remanded", fields: { lost: false } });
  story.act(defender, "retry", at("2026-12-02"), { served: "2026-12-01" });
  expect(last(story, "answer")).toBe("2026-12-16");
  expect(story.now.fields).toMatchObject({ instance: "first" });
});

describe("who went", () => {
  const excuse = { excuse: "duty", excuseNote: "当日主持防汛指挥。", sealed: "signed" };
  function held(attended: string, appointed?: object, again = false): Story {
    const story = answered("2026-09-01");
    const hearing = { hearingOn: "2026-09-03", courtroom: "第三法庭" };
    story.act(defender, "schedule", at("2026-09-01"), hearing);
    if (appointed) story.act(defender, "appoint", at("2026-09-02"), { goer: "李科长", ...appointed });
    if (again) {
      story.act(defender, "hold", at("2026-09-03"), { attended });
      story.act(defender, "schedule", at("2026-09-03", "12:00"), hearing);
    }
    story.act(defender, "hold", at("2026-09-03", "15:00"), { attended });
    return story;
  }
  test.each([
    ["chief", undefined, false, false],
    ["deputy", undefined, false, false],
    ["leader", undefined, false, false],
    ["staff", undefined, false, true],
    ["staff", { going: "staff", ...excuse }, true, false],
    ["lawyer", { going: "staff", ...excuse }, false, true],
    ["none", undefined, false, true],
  ])("%s with %o: excused %s, breach %s", (attended, appointed, excused, breach) => {
    expect(held(attended, appointed).now.fields).toMatchObject({ excused, breach });
  });
  test("an excuse is good for one hearing only", () => {
    expect(held("staff", { going: "staff", ...excuse }, true).now.fields).toMatchObject({
      excused: false,
      breach: true,
    });
  });
});
