// The clocks of the law of 2023 over the holidays of 2026 and their make-up days: 三日、五日、七日、十日 are working
// days, thirty and sixty days natural ones that move off a holiday (Art 88). Vectors of rules 0.1.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/stage.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { answer, filing, hearing } from "./stories/filing.ts";

const reconsideration = plan(definition, english);
const actor = (person: number, org: Actor["org"], role: string): Actor => ({
  person: `person:${person}`,
  post: org === null ? null : `post:${person}`,
  org,
  roles: [role],
});
const citizen = actor(1, null, "citizen");
const reviewer = actor(2, "org:1", "reviewer");
const chief = actor(3, "org:1", "chief");
const respondent = actor(4, "org:3", "respondent");

const lodged = { ...filing, respondent: "org:3" };
type More = Readonly<Record<string, unknown>>;

function applied(day: string, more: More = {}): Story {
  const story = new Story(reconsideration);
  story.act(citizen, "apply", at(day, "23:30"), { ...lodged, known: day, ...more });
  return story;
}
function accepted(day: string, more: More = { procedure: "ordinary" }): Story {
  const story = applied(day, { spot: true });
  story.act(reviewer, "accept", at(day, "23:40"), more);
  return story;
}
const simple = { procedure: "simple", simpleGround: "spot" };
function replying(accept: string, served: string, more?: More): Story {
  const story = accepted(accept, more);
  story.act(reviewer, "send", at(served, "23:45"), { copyServed: served });
  return story;
}
function under(day: string): Story {
  const story = replying(day, day);
  story.act(respondent, "reply", at(day, "23:50"), { ...answer });
  return story;
}
const last = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

describe("五日审查 are working days", () => {
  test.each([
    ["2026-02-13", "2026-02-27"],
    ["2026-02-11", "2026-02-25"],
    ["2026-09-18", "2026-09-24"],
    ["2026-04-30", "2026-05-11"],
  ])("received on %s, decided by %s", (day, due) => expect(last(applied(day), "check")).toBe(due));

  test("counted from the day on which a paper came in, entered later", () => {
    const story = new Story(reconsideration);
    story.act(reviewer, "register", at("2026-09-23"), {
      ...lodged,
      known: "2026-09-01",
      channel: "post",
      received: "2026-09-18",
    });
    expect(last(story, "check")).toBe("2026-09-24");
  });

  test("counted anew from the day on which the supplement came", () => {
    const story = applied("2026-09-18");
    story.act(reviewer, "askSupplement", at("2026-09-21"), { missing: "授权委托书" });
    expect(last(story, "supply")).toBe("2026-10-12"); // 22 to 24, 28 to 30, then 8, 9, the Saturday worked, 12
    story.act(citizen, "supplement", at("2026-09-24"), { addition: "授权委托书" });
    expect(last(story, "check")).toBe("2026-10-09");
    expect(story.now.fields).toMatchObject({ received: "2026-09-18", countsFrom: "2026-09-24" });
  });
});

describe("silence after five days accepts", () => {
  test("on the last of them, from which the sixty days count", () => {
    const story = applied("2026-02-13");
    story.settle(at("2026-03-20"));
    expect(story.events[1]).toMatchObject({ happened: endOf("2026-02-27"), body: { action: "deem" } });
    expect(story.now.fields).toMatchObject({ acceptedOn: "2026-02-27", procedure: "ordinary" });
    expect(last(story, "decide")).toBe("2026-04-28");
    expect(last(story, "copy")).toBe("2026-03-09"); // 七日: Saturday 28 February is worked
  });
});

describe("六十日 to apply", () => {
  const late = (known: string, day: string) => applied(day, { known }).now.fields["late"];
  test.each([
    ["2026-08-03", "2026-10-08", false], // 2 October moves on to the 8th
    ["2026-08-03", "2026-10-09", true],
    ["2026-03-02", "2026-05-06", false], // 1 May to the 6th
    ["2026-03-02", "2026-05-07", true],
  ])("known on %s and filed on %s: late is %s", (known, day, is) => expect(late(known, day)).toBe(is));
});

describe("the copy and the answer", () => {
  test.each([
    ["ordinary", "2026-09-24", "2026-10-12", { procedure: "ordinary" }],
    ["simple", "2026-09-24", "2026-09-30", simple],
  ])("in the %s procedure accepted on %s: copy by %s", (_, day, due, how) => {
    expect(last(accepted(day, how), "copy")).toBe(due);
  });
  test.each([
    ["ordinary", "2026-10-15", { procedure: "ordinary" }],
    ["simple", "2026-10-09", simple],
  ])("in the %s procedure a copy served on 24 September is answered by %s", (_, due, how) => {
    expect(last(replying("2026-09-24", "2026-09-24", how), "reply")).toBe(due);
  });
  test("served before it was entered, the answer counts from then; no answer is no evidence", () => {
    const story = accepted("2026-09-22");
    story.act(reviewer, "send", at("2026-09-29"), { copyServed: "2026-09-24" });
    expect(last(story, "reply")).toBe("2026-10-15");
    story.settle(at("2026-10-20"));
    expect(story.events.at(-1)).toMatchObject({ happened: endOf("2026-10-15"), body: { action: "silent" } });
    expect(story.now).toMatchObject({ state: "reviewing", fields: { unproven: true } });
  });
});

describe("六十日 and 三十日 to decide", () => {
  test.each([
    ["2026-08-03", "2026-10-08", { procedure: "ordinary" }],
    ["2026-09-03", "2026-10-08", simple],
    ["2026-03-02", "2026-05-06", { procedure: "ordinary" }],
  ])("accepted on %s: by %s", (day, due, how) => expect(last(accepted(day, how), "decide")).toBe(due));

  test("extended by thirty they are ninety, from 3 July to 8 October", () => {
    const story = accepted("2026-07-03");
    story.act(chief, "extend", at("2026-08-20"), { moreDays: 30, extensionGround: "案情复杂，需要调查" });
    expect(last(story, "decide")).toBe("2026-10-08");
  });
  test("and not after they are over", () => {
    const story = accepted("2026-03-02");
    const act = () =>
      story.act(chief, "extend", at("2026-05-07"), { moreDays: 30, extensionGround: "案情复杂，需要调查" });
    expect(refusalOf(act)?.code).toBe("clock_expired");
  });
  test("converted from the simple procedure they are sixty from acceptance, then extended ninety", () => {
    const story = accepted("2026-07-03", simple);
    expect(last(story, "decide")).toBe("2026-08-03"); // 2 August is a Sunday
    story.act(chief, "convert", at("2026-07-20"), { convertGround: "事实有争议" });
    expect(last(story, "decide")).toBe("2026-09-01");
    story.act(chief, "extend", at("2026-08-20"), { moreDays: 30, extensionGround: "案情复杂，需要调查" });
    expect(last(story, "decide")).toBe("2026-10-08");
  });
  test("a conversion cures no simple procedure that is overdue", () => {
    const story = accepted("2026-07-03", simple);
    const act = () => story.act(chief, "convert", at("2026-08-04"), { convertGround: "事实有争议" });
    expect(refusalOf(act)?.code).toBe("clock_expired");
  });
});

describe("a suspension", () => {
  const note = { suspensionNote: "等待处理结果" };
  test("is not counted, and what was left goes on after it", () => {
    const story = under("2026-07-01");
    story.act(reviewer, "suspend", at("2026-07-21"), { suspensionGround: "otherCase", ...note });
    expect(story.now.clocks["decide"]).toMatchObject({ left: 40, due: null });
    story.act(reviewer, "resume", at("2026-08-10"));
    expect(last(story, "decide")).toBe("2026-09-20"); // 19 September moves on to the Sunday that is worked
    expect(story.now.state).toBe("reviewing");
  });
  test("keeps the working days of the answer", () => {
    const story = replying("2026-09-21", "2026-09-21");
    story.act(reviewer, "suspend", at("2026-09-24"), { suspensionGround: "force", ...note });
    expect(story.now.clocks["reply"]).toMatchObject({ left: 7, due: null });
    story.act(reviewer, "resume", at("2026-09-30"));
    expect(last(story, "reply")).toBe("2026-10-15"); // 8, 9, 10 and 12 to 15 October
  });
  test.each(["death", "incapacity", "dissolved"])(
    "for %s ends it after sixty days, off a holiday",
    ground => {
      const story = under("2026-07-01");
      story.act(reviewer, "suspend", at("2026-08-03"), { suspensionGround: ground, ...note });
      story.settle(at("2026-12-31"));
      expect(story.events.at(-1)).toMatchObject({ happened: endOf("2026-10-08"), body: { action: "lapse" } });
      expect(story.now).toMatchObject({
        state: "ended",
        fields: { outcome: "terminated", endGround: "sixty" },
      });
    },
  );
  test.each(["missing", "mediation", "application", "norm", "other"])("for %s never does", ground => {
    const story = under("2026-07-01");
    story.act(reviewer, "suspend", at("2026-08-03"), { suspensionGround: ground, ...note });
    expect(story.settle(at("2027-12-31")).state).toBe("suspended");
  });
});

describe("a hearing", () => {
  test.each([
    ["2026-09-24", "2026-10-09", "2026-10-10"], // a Saturday that is worked
    ["2026-04-30", "2026-05-11", "2026-05-12"],
  ])("told of on %s is not on %s but on %s", (day, early, fits) => {
    const story = under(day);
    const call = (hearingDate: string) => () =>
      story.act(reviewer, "callHearing", at(day, "23:55"), { ...hearing, hearingDate });
    expect(refusalOf(call(early))).toMatchObject({ code: "rule" });
    expect(refusalOf(call(fits))).toBeUndefined();
    expect(last(story, "hearing")).toBe(fits);
  });
});

test("a letter of advice is answered within sixty natural days of its service", () => {
  const story = under("2026-07-01");
  story.act(reviewer, "mediate", at("2026-08-03"), {
    agreement: "被申请人七月底前修复路面。",
    signedOn: "2026-08-03",
  });
  story.act(reviewer, "serve", at("2026-08-03"), { decisionServed: "2026-08-03" });
  const advice = { advice: "请规范处罚前的告知程序，开展自查。", adviceServed: "2026-08-03" };
  story.act(reviewer, "advise", at("2026-08-05"), advice);
  expect(last(story, "fixing")).toBe("2026-10-08");
});
