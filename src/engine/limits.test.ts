// Limits that are no plain duration: one for each option of a choice, and a day of each month.

import { describe, expect, test } from "vitest";
import { china } from "../cities/calendar.ts";
import { dayOf } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import { plan } from "./registry.ts";
import { at, endOf, people, Story } from "./test/city.ts";
import { errand, errandInEnglish } from "./test/errand.ts";

const errandPlan = plan(errand, errandInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
const face = (story: Story, clock: string) => story.now.clocks[clock]!;
const lastDayOf = (story: Story, clock: string) => dateOf(dayOf(china, face(story, clock).due! - 1));

function sent(kind: string, day = "2026-03-02"): Story {
  const story = new Story(errandPlan);
  story.act(desk, "send", at(day), { kind });
  return story;
}
function taken(kind: string, day = "2026-03-02"): Story {
  const story = sent(kind, day);
  story.act(unit, "take", at(day, "11:00"));
  return story;
}

describe("a limit by a choice (rules 2.1: 1 working day, 24 hours, 5 working days)", () => {
  test.each([
    ["consult", at("2026-03-04", "00:00")],
    ["urgent", at("2026-03-03")],
    ["help", at("2026-03-10", "00:00")],
  ])("%s runs out then, and the run keeps its limit", (kind, due) => {
    expect(face(sent(kind), "answer")).toMatchObject({
      due,
      limit: (errand.clocks!.answer!.limit as never)[kind],
    });
  });

  test("stays what it was at the start when the choice is changed later", () => {
    const story = taken("urgent");
    const before = face(story, "answer").due;
    story.act(desk, "retype", at("2026-03-02", "12:00"), { kind: "help" });
    expect(face(story, "answer").due).toBe(before);
    story.act(unit, "ask", at("2026-03-02", "20:00"));
    expect(face(story, "answer")).toMatchObject({ left: 14 * 3_600_000, used: 10 * 3_600_000, due: null });
    story.act(desk, "add", at("2026-03-05", "08:00"));
    expect(face(story, "answer").due).toBe(at("2026-03-05", "22:00"));
  });

  test("of hours is extended by working days, counted from the deadline", () => {
    const story = taken("urgent");
    story.act(desk, "extend", at("2026-03-02", "12:00"));
    expect(face(story, "answer")).toMatchObject({ due: endOf("2026-03-10"), limit: "24 hours" });
    expect(face(story, "answer").left).toBe(endOf("2026-03-10") - at("2026-03-02"));
  });

  test("of working days is extended by more of them", () => {
    const story = taken("help");
    story.act(desk, "extend", at("2026-03-03"));
    expect(lastDayOf(story, "answer")).toBe("2026-03-16");
  });

  test("without an answer to the choice starts nothing", () => {
    const story = new Story(errandPlan);
    story.act(desk, "send", at("2026-03-02"), {}, { origin: "import" });
    expect(story.now.clocks["answer"]).toBeUndefined();
    expect(story.now.clocks["receipt"]).toBeDefined();
  });
});

describe("a report by the 25th of each month (rules 1.4)", () => {
  test.each([
    ["2026-11-10", "2026-11-25"],
    ["2026-11-25", "2026-11-25"],
    ["2026-11-26", "2026-12-25"],
    // The 25th is a Saturday, a Sunday, in the Spring Festival, in the Mid-Autumn days.
    ["2026-04-02", "2026-04-27"],
    ["2026-10-08", "2026-10-26"],
    ["2020-01-02", "2020-02-03"],
    ["2026-09-01", "2026-09-28"],
  ])("that begins on %s is due on %s", (start, due) => {
    expect(lastDayOf(taken("help", start), "report")).toBe(due);
  });

  test("given on 10 November is November's: the next is due on 25 December", () => {
    const story = taken("help", "2026-11-02");
    story.act(unit, "report", at("2026-11-10"));
    expect(lastDayOf(story, "report")).toBe("2026-12-25");
    expect(face(story, "report")).toMatchObject({
      run: 2,
      start: at("2026-11-10"),
      before: { run: 1, end: at("2026-11-10"), expired: false },
    });
  });

  test("not given in time begins anew in the event that says so", () => {
    const story = taken("help", "2026-11-02");
    story.settle(at("2026-11-26", "12:00"));
    const last = story.events.at(-1)!.body;
    expect(last).toMatchObject({ action: "expire", cause: { clock: "report" } });
    expect(last.due["report"]).toMatchObject({
      run: 2,
      expired: false,
      start: endOf("2026-11-25"),
      before: { run: 1, expired: true },
    });
    expect(lastDayOf(story, "report")).toBe("2026-12-25");
  });

  test("given on 26 November belongs to the run that began when November's ran out", () => {
    const story = taken("help", "2026-11-02");
    story.act(unit, "report", at("2026-11-26"));
    const faces = story.events.flatMap(({ body }) => body.due["report"] ?? []);
    expect(faces.map(({ run, before }) => [run, before?.expired])).toEqual([
      [1, undefined],
      [2, true],
      [3, false],
    ]);
    expect(lastDayOf(story, "report")).toBe("2027-01-25");
    expect(face(story, "report").provisional).toBe(true);
  });

  test("that a holiday moved into the next month still belongs to its own", () => {
    const story = taken("help", "2020-01-02");
    story.act(unit, "report", at("2020-02-01"));
    expect(lastDayOf(story, "report")).toBe("2020-02-25");
  });

  test("missed for a year runs out twelve times, and once a month", () => {
    const story = taken("help", "2025-01-02");
    story.settle(at("2026-01-10"));
    const expiries = story.events.filter(({ body }) => body.cause?.clock === "report");
    expect(expiries).toHaveLength(12);
    expect(new Set(expiries.map(({ happened }) => dateOf(dayOf(china, happened)).slice(0, 7))).size).toBe(12);
  });

  test("ends with the matter, and is no longer asked for", () => {
    const story = taken("help", "2026-11-02");
    story.act(unit, "close", at("2026-11-03"));
    story.settle(at("2027-03-01"));
    expect(face(story, "report")).toMatchObject({ end: at("2026-11-03"), expired: false });
    expect(story.told.filter(name => name === "expire")).toEqual([]);
  });
});
