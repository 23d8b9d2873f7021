// The clocks of the regulation of 2019 over the holidays of 2026 and their make-up days: all of its days are
// working days. 14 and 28 February, 20 September and 10 October are worked.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const citizen = { person: "citizen:a", post: null, org: null, roles: ["citizen"] };
const officer = official(1, "org:3", "openness");
const head = official(2, "org:3", "opennessHead");
const asked = {
  topic: "planning",
  wanted: "滨河路 2025 年拓宽工程的初步设计批复。",
  receiveBy: "online",
  applicantKind: "person",
  name: "周女士",
  identity: "11010519491231002X",
  phone: "13800001234",
};
const last = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

function registered(day: string): Story {
  const story = new Story(plan(definition, english));
  story.act(citizen, "apply", at(day, "09:00"), { ...asked, organ: "org:3" });
  story.act(officer, "confirm", at(day, "09:10"));
  return story;
}
function corrected(received: string, asks: string, comes: string): Story {
  const story = registered(received);
  story.act(officer, "askCorrection", at(asks), { unclear: "请写明年份。", correctionDays: 10 });
  story.act(citizen, "correct", at(comes), { correction: "2025 年。" });
  return story;
}

describe("二十个工作日 from the day of receipt (第三十三条)", () => {
  test.each([
    ["2026-02-13", "2026-03-19"],
    ["2026-09-18", "2026-10-22"],
    ["2026-11-02", "2026-11-30"],
  ])("received on %s: answered by %s", (day, due) => expect(last(registered(day), "answer")).toBe(due));

  test("a letter counts from the day on which it was signed for, though it is entered later", () => {
    const story = new Story(plan(definition, english));
    const paper = { ...asked, channel: "post", received: "2026-11-02" };
    story.act(officer, "enter", at("2026-11-04"), paper);
    expect(last(story, "answer")).toBe("2026-11-30");
  });

  test("extended once, by at most twenty more, and not after it is over", () => {
    const story = registered("2026-11-02");
    story.act(head, "extend", at("2026-11-27"), { moreDays: 20, extensionGround: "需要检索档案。" });
    expect(last(story, "answer")).toBe("2026-12-28");
    const late = registered("2026-11-02");
    const extends_ = () =>
      late.act(head, "extend", at("2026-12-01"), { moreDays: 5, extensionGround: "需要检索档案。" });
    expect(refusalOf(extends_)?.code).toBe("clock_expired");
  });
});

describe("a correction (第三十条)", () => {
  test("is asked for within seven working days of receipt", () => {
    const story = registered("2026-09-18");
    expect(last(story, "clarify")).toBe("2026-09-29");
    const asks = () =>
      story.act(officer, "askCorrection", at("2026-09-30"), { unclear: "请写明年份。", correctionDays: 10 });
    expect(refusalOf(asks)?.code).toBe("clock_expired");
  });

  test("begins the twenty days anew from the day on which it arrives", () => {
    const story = corrected("2026-10-12", "2026-10-15", "2026-10-28");
    expect(last(story, "answer")).toBe("2026-11-25");
    expect(story.now.fields).toMatchObject({ received: "2026-10-12", countsFrom: "2026-10-28" });
  });

  test("that does not come by the day that was set gives the request up", () => {
    const story = registered("2026-09-18");
    story.act(officer, "askCorrection", at("2026-09-21"), { unclear: "请写明年份。", correctionDays: 10 });
    expect(last(story, "correct")).toBe("2026-10-12");
    story.settle(at("2026-10-20"));
    expect(story.events.at(-1)).toMatchObject({ happened: endOf("2026-10-12"), body: { action: "forgo" } });
    expect(story.now.state).toBe("abandoned");
  });
});

describe("a third party (第三十二、三十三条)", () => {
  const third = { thirdParty: "某建设有限公司", thirdAsked: "投标报价明细一页。" };

  test("answers within fifteen working days of receiving the letter; silence leaves it to the organ", () => {
    const story = registered("2026-09-14");
    story.act(officer, "consult", at("2026-09-16"), third);
    story.act(officer, "serveThird", at("2026-09-21"), { thirdServed: "2026-09-18" });
    expect(last(story, "third")).toBe("2026-10-15");
    story.settle(at("2026-10-20"));
    expect(story.events.at(-1)).toMatchObject({
      happened: endOf("2026-10-15"),
      body: { action: "thirdSilent" },
    });
    expect(story.now).toMatchObject({ state: "registered", fields: { thirdStand: "silent" } });
  });

  test("is asked in time that is not counted", () => {
    const story = registered("2026-11-02");
    story.act(officer, "consult", at("2026-11-04"), third);
    expect(story.now.clocks["answer"]!.due).toBeNull();
    story.act(officer, "serveThird", at("2026-11-06"), { thirdServed: "2026-11-06" });
    story.act(officer, "hearThird", at("2026-11-18"), { thirdView: "agree" });
    expect(last(story, "answer")).toBe("2026-12-14"); // ten working days later than without
  });

  test("that objects outweighs one that agrees, whichever came first", () => {
    const story = registered("2026-11-02");
    const hears = (day: string, view: object) => {
      story.act(officer, "consult", at(day, "09:00"), third);
      story.act(officer, "serveThird", at(day, "09:10"), { thirdServed: day });
      story.act(officer, "hearThird", at(day, "09:20"), view);
    };
    hears("2026-11-04", { thirdView: "object", thirdReason: "属于商业秘密。" });
    hears("2026-11-05", { thirdView: "agree" });
    expect(story.now.fields["thirdStand"]).toBe("object");
  });
});
