// A session's clocks over National Day 2026 and its make-up Saturday, 10 October (rules 0.1), and the civil days
// of its announcement.

import { describe, expect, test } from "vitest";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/stage.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const session = plan(definition, english);
const actor = (person: number, role: string): Actor => {
  return { person: `person:${person}`, post: `post:${person}`, org: "org:7", roles: [role] };
};
const organiser = actor(1, "urger");
const reviewer = actor(2, "publisher");

/** Proposed on a day for another one. */
function proposed(day: string, date: string): Story {
  const story = new Story(session);
  const input = {
    series: "urban",
    issue: 1,
    subject: "占道经营与夜间摊点",
    topic: "roads",
    date,
    opens: "09:00",
    closes: "11:00",
    host: "org:3",
    units: ["org:3"],
    guests: "市城管局局长",
    dial: "12319",
  };
  story.act(organiser, "propose", at(day), input);
  return story;
}

function held(day: string, date: string): Story {
  const story = proposed(day, date);
  story.act(reviewer, "announce", at(day, "15:00"));
  story.act(organiser, "open", at(date, "09:00"));
  return story;
}

const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

test("it is announced three civil days before, whatever the calendar says of them", () => {
  expect(due(proposed("2026-09-24", "2026-10-08"), "announce")).toBe(endOf("2026-10-05"));
});

test("its day ends the line by itself, and is the day by which it must be held", () => {
  const story = held("2026-09-21", "2026-09-30");
  expect(due(story, "line")).toBe(endOf("2026-09-30"));
  story.settle(at("2026-10-01"));
  expect([story.now.state, story.told.at(-1)]).toEqual(["tracking", "hangUp"]);
});

describe("the review is due after five working days", () => {
  test.each([
    ["over National Day and its make-up Saturday", "2026-09-21", "2026-09-30", "2026-10-13"],
    ["over the Mid-Autumn holiday", "2026-09-14", "2026-09-23", "2026-10-08"],
    ["in a usual week", "2026-10-12", "2026-10-21", "2026-10-28"],
  ])("%s", (_, day, date, last) => {
    const story = held(day, date);
    story.act(organiser, "finish", at(date, "11:00"));
    expect(due(story, "review")).toBe(endOf(last));
  });
});
