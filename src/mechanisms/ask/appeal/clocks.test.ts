// The appeal's clocks over 2026's holidays and make-up days (rules 0.1): 26 and 27 September are worked off on
// 20 September, National Day on 10 October.

import { describe, expect, test } from "vitest";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, lodged, Story } from "../../../engine/test/stage.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const appeal = plan(definition, english);
const actor = (person: number, org: Actor["org"], ...roles: string[]): Actor => {
  return { person: `person:${person}`, post: org === null ? null : `post:${person}`, org, roles };
};
const li = actor(1, null, "citizen");
const desk = actor(3, "org:7", "desk");
const unit = actor(4, "org:3", "receiver", "handler");
const leader = actor(5, "org:3", "principal");

function filed(day: string, more: object = {}): Story {
  const story = new Story(appeal);
  story.act(li, "lodge", at(day), { ...lodged, ...more });
  return story;
}
function inHand(day: string, more: object = {}): Story {
  const story = filed(day, more);
  story.act(desk, "dispatch", at(day, "10:10"), { handler: "org:3" });
  story.act(unit, "accept", at(day, "10:20"));
  story.act(unit, "contact", at(day, "10:30"));
  return story;
}
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;
const market = { kind: "complaint", topic: "market" };

describe("an answer is due", () => {
  test.each([
    ["five working days over the Mid-Autumn make-up Sunday", "2026-09-18", {}, "2026-09-24"],
    ["five working days over National Day and its make-up Saturday", "2026-09-29", {}, "2026-10-12"],
    [
      "one working day for a question before the Dragon Boat holiday",
      "2026-06-18",
      { kind: "consult" },
      "2026-06-22",
    ],
    ["45 working days for a complaint about a trader", "2026-08-03", market, "2026-10-10"],
  ])("%s", (_, day, more, last) => expect(due(filed(day, more), "answer")).toBe(endOf(last)));

  test("24 hours for a cut of power, holiday or not", () => {
    const story = filed("2026-10-01", { topic: "power", cutOff: true });
    expect(due(story, "answer")).toBe(at("2026-10-02"));
  });
});

test("the unit signs within a working day, calls within one, and to a trader's complainant within seven", () => {
  const story = filed("2026-09-24");
  story.act(desk, "dispatch", at("2026-09-24", "11:00"), { handler: "org:3" });
  expect([due(story, "accept"), due(story, "contact")]).toEqual([endOf("2026-09-28"), endOf("2026-09-28")]);
  const trader = filed("2026-09-24", market);
  trader.act(desk, "dispatch", at("2026-09-24", "11:00"), { handler: "org:3" });
  expect(due(trader, "contact")).toBe(endOf("2026-10-12"));
});

test("a co-handler reports before the lead must answer, however late it is asked (rules 0.2)", () => {
  const involve = (day: string) => {
    const story = inHand("2026-09-18");
    story.act(unit, "involve", at(day), { request: "请核实该处供电线路。", helpers: ["org:5"] });
    return due(story, "joint");
  };
  expect(involve("2026-09-21")).toBe(endOf("2026-09-23"));
  expect(involve("2026-09-23")).toBe(endOf("2026-09-24"));
  expect(involve("2026-09-24")).toBe(endOf("2026-09-24"));
  // The answer is overdue already: the co-handler still gets its own time.
  expect(involve("2026-09-28")).toBe(endOf("2026-09-30"));
});

test("waiting and a pause are not counted; a pause ends by itself on its day (行政许可法第四十五条)", () => {
  const story = inHand("2026-09-18");
  const ground = { pauseGround: "appraisal", pauseUntil: "2026-09-30" };
  story.act(leader, "pause", at("2026-09-21"), ground);
  expect(due(story, "answer")).toBeNull();
  story.settle(at("2026-10-02"));
  expect([story.now.state, story.told.at(-1)]).toEqual(["handling", "resume"]);
  // Two of five days were used by the 21st (the Sunday was worked); three are left after 30 September.
  expect(due(story, "answer")).toBe(endOf("2026-10-10"));
});

test("an extension is a new deadline beside the old one, and never cures what is overdue (rules 0.1)", () => {
  const story = inHand("2026-09-29");
  story.act(unit, "requestExtension", at("2026-09-30"), { extensionGround: "配件需从外地调运。" });
  story.act(desk, "extend", at("2026-09-30", "11:00"));
  expect(due(story, "answer")).toBe(endOf("2026-10-19"));
  const old = story.events.flatMap(({ body }) => body.due["answer"]?.due ?? []);
  expect(old).toEqual([endOf("2026-10-12"), endOf("2026-10-19")]);
  story.settle(at("2026-10-20"));
  expect([story.told.at(-1), story.now.fields["supervisor"]]).toEqual(["escalate", "org:1"]);
});

test("what was put into a plan comes back on its day with a new limit (rules 0.4)", () => {
  const story = inHand("2026-09-18");
  const given = { cause: "年内整体改造。", planText: "改造时更换。", planDate: "2026-10-04" };
  story.act(leader, "plan", at("2026-09-21"), given);
  story.settle(at("2026-10-05"));
  expect(story.now.state).toBe("handling");
  expect(due(story, "answer")).toBe(endOf("2026-10-13"));
});
