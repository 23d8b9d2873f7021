// A holiday table that comes late (rules 0.1): deadlines marked 暂定 are computed again, later ones move, and
// none is ever moved earlier.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { china, chinaWith } from "../cities/calendar.ts";
import { dayOf, tableCalendar } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import { plan } from "./registry.ts";
import { at, endOf, people, Story, world } from "./test/city.ts";
import { errand, errandInEnglish } from "./test/errand.ts";
import { review, reviewInEnglish } from "./test/review.ts";

const errandPlan = plan(errand, errandInEnglish);
const reviewPlan = plan(review, reviewInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
const late = chinaWith({
  version: "2027",
  // 1 January is a Friday; the Sunday after is worked.
  years: { 2027: { off: ["2027-01-01", "2027-01-25"], work: ["2027-01-03"] } },
});
const knowing = { ...world, calendar: late };
const face = (story: Story, clock: string) => story.now.clocks[clock]!;
const lastDayOf = (story: Story, clock: string) => dateOf(dayOf(china, face(story, clock).due! - 1));

function sent(day: string): Story {
  const story = new Story(errandPlan);
  story.act(desk, "send", at(day), { kind: "help" });
  return story;
}

describe("a deadline in a year without its table", () => {
  test("counts plain weekends and is provisional", () => {
    const story = sent("2026-12-28");
    expect(lastDayOf(story, "answer")).toBe("2027-01-04");
    expect(face(story, "answer")).toMatchObject({ provisional: true, calendar: `cn/${china.version}` });
  });

  test("moves on when the table has a holiday more, by an event of its own", () => {
    const story = sent("2026-12-28");
    story.world = {
      ...world,
      calendar: chinaWith({ version: "a", years: { 2027: { off: ["2027-01-01"], work: [] } } }),
    };
    story.settle(at("2026-12-29"));
    expect(lastDayOf(story, "answer")).toBe("2027-01-05");
    expect(story.events.at(-1)).toMatchObject({
      happened: at("2026-12-29"),
      body: { action: "recompute", actor: "system", origin: "sweep", cause: null, from: "sent", to: "sent" },
    });
    expect(face(story, "answer")).not.toHaveProperty("provisional");
    expect(face(story, "answer").calendar).toBe(`cn/${china.version}+a`);
  });

  test("stays where it was when the table would move it earlier; the event says so", () => {
    const story = new Story(errandPlan);
    story.act(desk, "send", at("2026-12-31"), { kind: "help" });
    expect(lastDayOf(story, "answer")).toBe("2027-01-07");
    const years = { 2027: { off: [], work: ["2027-01-02", "2027-01-03"] } };
    story.world = { ...world, calendar: chinaWith({ version: "b", years }) };
    story.settle(at("2027-01-01"));
    expect(lastDayOf(story, "answer")).toBe("2027-01-07");
    const kept = story.events.at(-1)!.body.due["answer"]!;
    expect(kept).toMatchObject({ due: endOf("2027-01-07"), earlier: endOf("2027-01-05") });
    expect(kept).not.toHaveProperty("provisional");
    expect(story.decided.at(-1)!.step).toBeUndefined();
  });

  test("is confirmed where the table changes nothing, once", () => {
    const story = sent("2026-12-28");
    story.world = knowing;
    story.settle(at("2026-12-29"));
    expect(lastDayOf(story, "answer")).toBe("2027-01-04");
    expect(face(story, "answer")).not.toHaveProperty("provisional");
    story.settle(at("2026-12-30"));
    expect(story.told).toEqual(["send", "recompute", "expire"]);
  });

  test("is put right before an act, and before an expiry that would have come too early", () => {
    const story = sent("2026-12-28");
    story.world = {
      ...world,
      calendar: chinaWith({ version: "a", years: { 2027: { off: ["2027-01-01"], work: [] } } }),
    };
    story.act(unit, "take", at("2027-01-05", "12:00"));
    expect(story.told).toEqual(["send", "recompute", "expire", "take"]);
    expect(face(story, "answer").expired).toBe(false);
    const [, first, expiry] = story.events;
    expect(first!.happened).toBe(endOf("2026-12-29"));
    expect(expiry).toMatchObject({ happened: endOf("2026-12-29"), body: { cause: { clock: "receipt" } } });
  });

  test("that has run out, is paused or has stopped is left alone", () => {
    const story = sent("2026-12-28");
    story.act(unit, "take", at("2026-12-28", "11:00"));
    story.act(unit, "ask", at("2026-12-28", "12:00"));
    story.world = knowing;
    story.settle(at("2026-12-29"));
    expect(story.told).not.toContain("recompute");
    story.act(desk, "add", at("2026-12-30"));
    expect(face(story, "answer")).not.toHaveProperty("provisional");
    const over = sent("2026-12-28");
    over.settle(at("2027-02-01"));
    over.world = knowing;
    over.settle(at("2027-02-02"));
    expect(over.told).not.toContain("recompute");
    expect(face(over, "answer").expired).toBe(true);
  });

  test("stays provisional under a table that does not know the year either", () => {
    const story = sent("2026-12-28");
    story.world = { ...world, calendar: chinaWith({ version: "c", years: { 2026: { off: [], work: [] } } }) };
    story.settle(at("2026-12-29", "12:00"));
    expect(face(story, "answer").provisional).toBe(true);
    expect(story.told).not.toContain("recompute");
  });

  test("of a month's 25th and of natural days moves off a holiday that was not known", () => {
    const story = new Story(errandPlan);
    story.act(desk, "send", at("2026-12-28"), { kind: "help" });
    story.act(unit, "take", at("2026-12-28", "11:00"));
    expect(lastDayOf(story, "report")).toBe("2027-01-25");
    story.world = knowing;
    story.settle(at("2026-12-29"));
    expect(lastDayOf(story, "report")).toBe("2027-01-26");

    const reviewer = { ...people.desk, roles: ["reviewer"] };
    const natural = new Story(reviewPlan);
    natural.act(people.li, "apply", at("2026-11-26"), { subject: "penalty" });
    natural.act(reviewer, "accept", at("2026-11-26"), { procedure: "ordinary" });
    expect(lastDayOf(natural, "decide")).toBe("2027-01-25");
    natural.world = knowing;
    natural.settle(at("2026-12-29"));
    expect(lastDayOf(natural, "decide")).toBe("2027-01-26");
  });

  test("that was extended is computed again with its extension", () => {
    const story = sent("2026-12-24");
    story.act(unit, "take", at("2026-12-24", "11:00"));
    story.act(desk, "extend", at("2026-12-25"));
    expect(lastDayOf(story, "answer")).toBe("2027-01-07");
    const years = { 2027: { off: ["2027-01-01", "2027-01-04"], work: [] } };
    story.world = { ...world, calendar: chinaWith({ version: "d", years }) };
    story.settle(at("2026-12-30"));
    expect(lastDayOf(story, "answer")).toBe("2027-01-11");
  });
});

test("whatever table comes late, no deadline moves earlier, and later ones are those of the table", () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 12 });
  const first = fc.integer({ min: 15, max: 31 });
  fc.assert(
    fc.property(first, days, fc.boolean(), (start, moved, extend) => {
      const dates = moved.map(day => `2027-01-${String(day).padStart(2, "0")}`);
      const weekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
      const table = { off: dates.filter(one => !weekend(one)), work: dates.filter(weekend) };
      const calendar = chinaWith({ version: "x", years: { 2027: table } });
      const play = (from: typeof china) => {
        const story = new Story(errandPlan);
        story.world = { ...world, calendar: from };
        story.act(desk, "send", at(`2026-12-${start}`), { kind: "help" });
        story.act(unit, "take", at(`2026-12-${start}`, "11:00"));
        if (extend) story.act(desk, "extend", at(`2026-12-${start}`, "12:00"));
        return story;
      };
      const story = play(china);
      const before = face(story, "answer").due!;
      story.world = { ...world, calendar };
      story.settle(at(`2026-12-${start}`, "13:00"));
      const informed = face(play(calendar), "answer").due!;
      expect(face(story, "answer").due).toBe(Math.max(before, informed));
      expect(face(story, "answer").earlier).toBe(informed < before ? informed : undefined);
    }),
  );
});

test("a table without the year of a deadline is provisional for it, whatever else it knows", () => {
  const only = {
    name: "cn",
    version: "1",
    timeZone: "Asia/Shanghai",
    years: { 2026: { off: [], work: [] } },
  };
  expect(tableCalendar(only).provisional(dayOf(china, at("2027-01-04")))).toBe(true);
});
