// What a clock of the law counts from and by how much it is extended, on the real calendar of 2026: a paper
// received before it was recorded, an extension whose length is chosen, the last day that a rule asks for.

import { describe, expect, test } from "vitest";
import { china } from "../cities/calendar.ts";
import { dayOf } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import type { Duration } from "../define/duration.ts";
import { date, number } from "../define/fields.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { problems } from "../define/problems.ts";
import { plan } from "./registry.ts";
import { situationOf } from "./situation.ts";
import { review, reviewInEnglish } from "./test/review.ts";
import { at, endOf, people, refusalOf, Story, world } from "./test/stage.ts";

const { check, decide } = review.clocks!;
const served: AnyMechanism = {
  ...review,
  fields: {
    ...review.fields,
    received: date("收到日期", "public"),
    more: number("延长天数", "public", { min: 1 }),
  },
  actions: {
    ...review.actions,
    apply: { ...review.actions.apply, asks: ["subject", "received?"] },
    extend: { ...review.actions.extend, asks: ["reason", "more"] },
    convert: { ...review.actions.convert, from: "ordinary", to: "same", fills: ["more"] },
  },
  clocks: {
    ...review.clocks,
    check: { ...check, since: "received" },
    decide: { ...decide, extends: { by: ["extend", "convert"], days: "more" } },
  },
  rules: { convert: { compute: () => ({ more: 5 }) } },
} as unknown as AnyMechanism;
const english = {
  ...reviewInEnglish,
  fields: { ...reviewInEnglish.fields, received: "Received", more: "More days" },
};
const head = { ...people.sun, roles: ["head"] };
const reviewer = { ...people.desk, roles: ["reviewer"] };

function applied(day: string, input: object = {}): Story {
  const story = new Story(plan(served, english));
  story.act(people.li, "apply", at(day), { subject: "penalty", ...input });
  return story;
}
function accepted(day: string): Story {
  const story = applied(day);
  story.act(reviewer, "accept", at(day), { procedure: "ordinary" });
  return story;
}
const lastDayOf = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

test("the language takes them", () => {
  expect(problems(served, english).filter(said => /since|days|起算|延期/.test(said))).toEqual([]);
});

describe("a clock that counts from a day", () => {
  test("begins there when it was before the act, and its face says so", () => {
    const story = applied("2026-09-23", { received: "2026-09-18" });
    expect(lastDayOf(story, "check")).toBe("2026-09-24"); // not the 18th, the Sunday worked is the first
    expect(story.now.clocks["check"]).toMatchObject({ start: at("2026-09-18", "00:00"), used: 0 });
  });
  test.each([
    ["of the act itself", { received: "2026-09-23" }],
    ["that is not known", {}],
    ["after the act", { received: "2026-09-30" }],
  ])("begins with the act for one %s", (_, input) => {
    expect(lastDayOf(applied("2026-09-23", input), "check")).toBe("2026-10-08");
  });
  test("runs out at the act that records it when its time was over by then", () => {
    const story = applied("2026-09-23", { received: "2026-09-01" });
    story.settle(at("2026-09-24"));
    expect(story.events.at(-1)).toMatchObject({ happened: at("2026-09-23"), body: { action: "deem" } });
    expect(story.now.clocks["check"]).toMatchObject({ due: endOf("2026-09-08"), expired: true });
  });
});

describe("an extension whose length is chosen", () => {
  test("adds its days to the limit, asked or computed, one after the other", () => {
    const story = accepted("2026-08-03");
    story.act(head, "extend", at("2026-09-01"), { reason: "情况复杂", more: 20 });
    expect(lastDayOf(story, "decide")).toBe("2026-10-22");
    story.act(head, "convert", at("2026-09-02"), { reason: "情况复杂" });
    expect(lastDayOf(story, "decide")).toBe("2026-10-27");
  });
  test("of no whole number of days moves nothing", () => {
    const story = accepted("2026-08-03");
    story.act(head, "extend", at("2026-09-01"), { reason: "情况复杂", more: 1.5 });
    expect(lastDayOf(story, "decide")).toBe("2026-10-08");
  });
  test("comes too late after the deadline", () => {
    const story = accepted("2026-03-02");
    const act = () => story.act(head, "extend", at("2026-05-07"), { reason: "情况复杂", more: 10 });
    expect(refusalOf(act)?.code).toBe("clock_expired");
  });
});

test.each<[Duration, string, string]>([
  ["5 working days", "2026-02-13", "2026-02-27"],
  ["10 working days", "2026-09-24", "2026-10-15"],
  ["60 days", "2026-08-03", "2026-10-08"],
  ["90 days", "2026-07-03", "2026-10-08"],
])("a rule that asks when %s from %s end hears %s", (limit, from, last) => {
  expect(situationOf(world, null, people.li, at(from), {}).ends(limit, from)).toBe(last);
});
