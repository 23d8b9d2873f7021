// The limits of a person across holidays and make-up days; the machine's own is minutes.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, people } from "../../../engine/test/city.ts";
import { endOf } from "../../../engine/test/stage.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const examiner = official(61, "org:2", "examiner");
const form = {
  service: "matter:640",
  item: "elderCard",
  unit: "org:2",
  name: "周桂兰",
  identity: "370299193805010012",
  phone: "13800001234",
  agrees: true,
};

/** No table is loaded here, so everything goes to a person. */
function applied(day: string, time = "09:00", more: object = {}): Story {
  const story = new Story(plan(definition, english));
  story.act(people.li, "apply", at(day, time), { ...form, ...more });
  const item = { itemTitle: "老年人优待证申领", itemCode: "9900000000MB28400XK000000000003", edition: 1 };
  story.act(system, "enrol", at(day, time), item);
  return story;
}
const due = (story: Story, clock: string): string => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

describe("a person", () => {
  // rules 0.1: 2026年的测试向量。
  test.each([
    ["2026-02-13", "2026-02-27"],
    ["2026-02-11", "2026-02-25"],
    ["2026-09-18", "2026-09-24"],
    ["2026-04-30", "2026-05-11"],
  ])("who is left an application on %s answers by %s", (day, until) => {
    expect(due(applied(day), "examine")).toBe(until);
  });

  // 住房公积金管理条例第二十五条 says three natural days; one working day is within them.
  test.each([
    ["2026-09-14", "2026-09-15"],
    ["2026-09-18", "2026-09-20"],
    ["2026-09-30", "2026-10-08"],
  ])("who is left a withdrawal from the housing fund on %s answers by %s", (day, until) => {
    expect(due(applied(day, "09:00", { item: "fundRent", withdrawal: 9000 }), "examine")).toBe(until);
  });

  test("waits for what is missing without losing time: the days until it comes are not counted", () => {
    const story = applied("2026-02-11");
    story.act(examiner, "askSupplement", at("2026-02-12"), { missing: "请补充户口簿照片。" });
    expect(story.now.clocks["examine"]!.due).toBeNull();
    story.act(people.li, "supply", at("2026-02-25"), { addition: "户口簿照片。" });
    expect(due(story, "examine") > "2026-02-25").toBe(true);
  });

  test("decides on what is there when thirty days bring nothing", () => {
    const story = applied("2026-02-11");
    story.act(examiner, "askSupplement", at("2026-02-12"), { missing: "请补充户口簿照片。" });
    expect(due(story, "supply")).toBe("2026-03-16"); // the thirtieth is a Saturday
    story.settle(endOf("2026-03-16"));
    expect(story.now.state).toBe("manual");
    // One was used; the 17th is the day of resuming: 18 to 20, 23.
    expect(due(story, "examine")).toBe("2026-03-23");
  });

  test("puts a fault right within three working days, the make-up Sunday among them", () => {
    const story = applied("2026-09-16");
    story.act(examiner, "grant", at("2026-09-16", "10:00"), { reason: "经审查符合条件。" });
    story.act(people.system, "issue", at("2026-09-16", "10:01"), { certificate: "澜〔2026〕1号" });
    story.act(examiner, "reportFault", at("2026-09-17"), { fault: "filled", note: "姓名写错。" });
    expect(due(story, "correct")).toBe("2026-09-21");
  });
});

test("the machine issues within ten minutes, at night and on holidays too", () => {
  const { limit, runs } = definition.clocks!.issuing;
  expect([limit, runs]).toEqual(["10 minutes", "approved"]);
});
