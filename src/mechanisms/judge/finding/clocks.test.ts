// The clocks of a finding over National Day 2026 (make-up days 20 September and 10 October), what it records by
// itself, and who may not check.

import { describe, expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/stage.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const finding = plan(definition, english);
const inspector = official(61, "org:12", "inspector");
const lead = official(62, "org:2", "lead");
const hash = (letter: string) => letter.repeat(64);
const given = {
  kind: "sameText",
  detector: "appeal.sameAnswer",
  unit: "org:2",
  begins: "2026-08-01",
  ends: "2026-08-31",
  fresh: [`64.5.${hash("a")}`, `128.5.${hash("b")}`],
  involved: ["person:901"],
  seen: 9,
  looked: 30,
  expected: 1.2,
  score: 96,
  reason: "30 件答复中，9 件内容雷同（相同 96% 以上，数字不计）；通常约 1.2 件。",
  reasonEnglish: "Of 30 answers, 9 say the same (at least 96%); about 1.2 would be usual.",
};
const found = (day: string, change: object = {}) => {
  const story = new Story(finding);
  story.act(system, "find", at(day), { ...given, ...change });
  return story;
};
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

describe("limits, which are our own convention", () => {
  test("the check begins within three working days, and ends within ten, over the holidays", () => {
    const story = found("2026-09-24");
    expect(due(story, "take")).toBe(endOf("2026-09-30"));
    story.act(inspector, "take", at("2026-09-28"));
    expect(due(story, "check")).toBe(endOf("2026-10-16"));
  });

  test("the unit has five working days; meanwhile the check's time stands still", () => {
    const story = found("2026-09-24");
    story.act(inspector, "take", at("2026-09-28"));
    story.act(inspector, "ask", at("2026-09-29"), { question: "请逐件说明原因。" });
    expect(due(story, "explain")).toBe(endOf("2026-10-12"));
    expect(due(story, "check")).toBeNull();
    story.act(lead, "explain", at("2026-10-12"), { explanation: "同一小区同一件事，答复一致。" });
    expect(due(story, "check")! > endOf("2026-10-16")).toBe(true);
  });

  test("whoever says nothing in time is noted, and the check goes on", () => {
    const story = found("2026-09-24");
    story.act(inspector, "ask", at("2026-09-28"), { question: "请逐件说明原因。" });
    story.settle(at("2026-10-20"));
    expect([story.now.state, story.now.fields["silent"]]).toEqual(["checking", true]);
  });
});

describe("evidence", () => {
  test("only grows; matters and persons follow from it", () => {
    const story = found("2026-09-24");
    story.act(system, "grow", at("2026-09-25"), {
      ...given,
      fresh: [`128.9.${hash("c")}`],
      involved: ["person:902"],
    });
    const { evidence, matters, persons } = story.now.fields;
    expect(evidence).toEqual([...given.fresh, `128.9.${hash("c")}`]);
    expect(matters).toEqual(["matter:64", "matter:128"]);
    expect(persons).toEqual(["person:901", "person:902"]);
  });

  test("ratings name no official, and it is a finding all the same", () => {
    const { involved: _, ...rest } = given;
    const story = new Story(finding);
    story.act(system, "find", at("2026-09-24"), rest);
    expect(story.now.fields["persons"]).toEqual([]);
  });
});

describe("who is checked decides nothing", () => {
  test.each([
    ["of the unit", official(63, "org:2", "inspector"), /own unit/],
    ["who took one of the acts", official(901, "org:12", "inspector"), /You acted on the matters/],
  ])("nobody %s", (_, actor, says) => {
    for (const [action, input] of [
      ["take", {}],
      ["ask", { question: "请逐件说明原因。" }],
      ["dismiss", { ground: "chance" }],
    ] as const) {
      expect(refusalOf(() => found("2026-09-24").act(actor, action, at("2026-09-28"), input))?.en).toMatch(
        says,
      );
    }
  });
});
