// Clocks over every make-up day (调休上班日) from 2018 to 2026, and the vectors of rules 0.1, as matters meet
// them: through acts, pauses, extensions and expiries. The oracle counts naively on another library's days.

import { isWorkday } from "chinese-days";
import { describe, expect, test } from "vitest";
import { china } from "../cities/calendar.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { type Day, dateOf, dayFromDate, isWeekend } from "../define/civil.ts";
import { light } from "../define/light.ts";
import { rulerDays } from "../define/ruler.ts";
import { plan } from "./registry.ts";
import { at, endOf, people, Story } from "./test/city.ts";
import { errand, errandInEnglish } from "./test/errand.ts";
import { review, reviewInEnglish } from "./test/review.ts";

const errandPlan = plan(errand, errandInEnglish);
const reviewPlan = plan(review, reviewInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
const reviewer = { ...people.desk, roles: ["reviewer"] };
const head = { ...people.sun, roles: ["head"] };

const face = (story: Story, clock: string) => story.now.clocks[clock]!;
const lastDayOf = (story: Story, clock: string) => dateOf(dayOf(china, face(story, clock).due! - 1));

function sent(kind: string, day: string, time = "10:00"): Story {
  const story = new Story(errandPlan);
  story.act(desk, "send", at(day, time), { kind });
  return story;
}

/** The day on which a number of working days after a day is full, by the other library. */
function naive(from: Day, amount: number): string {
  let day = from;
  for (let counted = 0; counted < amount;) if (isWorkday(dateOf(++day))) counted += 1;
  return dateOf(day);
}

const [first, last] = [dayFromDate("2018-01-01"), dayFromDate("2026-12-31")];
const makeUps = Array.from({ length: last - first + 1 }, (_, passed) => first + passed).filter(
  day => isWeekend(day) && isWorkday(dateOf(day)),
);
const named = makeUps.map(day => [dateOf(day), day] as const);

describe("every make-up day", () => {
  test("is tried", () => expect(named).toHaveLength(59));

  test.each(named)(
    "%s: a clock runs out at its end, not before the weekend and not after it",
    (date, day) => {
      const story = sent("consult", dateOf(day - 1));
      // The day before may be off itself: the first working day after it is the make-up day all the same.
      expect(lastDayOf(story, "answer")).toBe(date);
      story.settle(endOf(date) - 1);
      expect(face(story, "answer").expired).toBe(false);
      story.settle(endOf(date));
      expect(story.events.at(-1)!.happened).toBe(endOf(date));
      expect(story.now.clocks["answer"]!.expired).toBe(true);
    },
  );

  test.each(named)("%s: it is not counted as a start, and is as a day between", (date, day) => {
    expect(lastDayOf(sent("consult", date, "23:59"), "answer")).toBe(naive(day, 1));
    for (const before of [1, 2, 3, 4, 5, 9]) {
      expect(lastDayOf(sent("help", dateOf(day - before)), "answer")).toBe(naive(day - before, 5));
    }
  });

  test.each(named)("%s: a pause that begins on it has counted it, one over it has not", (date, day) => {
    const story = sent("help", dateOf(day - 1));
    story.act(unit, "take", at(dateOf(day - 1), "11:00"));
    story.act(unit, "ask", at(date));
    expect(face(story, "answer")).toMatchObject({ used: 1, left: 4 });
    story.act(desk, "add", at(dateOf(day + 1)));
    expect(lastDayOf(story, "answer")).toBe(naive(day + 1, 4));

    const over = sent("help", dateOf(day - 1));
    over.act(unit, "take", at(dateOf(day - 1), "11:00"));
    over.act(unit, "ask", at(dateOf(day - 1), "12:00"));
    over.act(desk, "add", at(date, "23:00"));
    expect(face(over, "answer")).toMatchObject({ used: 0, left: 5 });
    expect(lastDayOf(over, "answer")).toBe(naive(day, 5));
  });

  test.each(named)("%s: an extension asked for on it is counted with the limit", (date, day) => {
    const story = sent("help", dateOf(day - 1));
    story.act(unit, "take", at(dateOf(day - 1), "11:00"));
    story.act(desk, "extend", at(date));
    expect(lastDayOf(story, "answer")).toBe(naive(day - 1, 10));
  });

  test.each(named)("%s: hours do not ask for it, and natural days may end on it", (date, day) => {
    expect(face(sent("urgent", dateOf(day - 1), "16:00"), "answer").due).toBe(at(date, "16:00"));
    const story = new Story(reviewPlan);
    story.act(people.li, "apply", at(dateOf(day - 30), "09:00"), { subject: "licence" });
    story.act(reviewer, "accept", at(dateOf(day - 30)), { procedure: "simple" });
    expect(lastDayOf(story, "simple")).toBe(date);
  });

  test.each(named)(
    "%s: the ruler counts it as worked, and the light is blue on it when it is the last",
    (date, day) => {
      const story = sent("consult", dateOf(day - 1));
      const { start, due } = face(story, "answer");
      const ticks = rulerDays(china, { start, due, pauses: [], now: at(date) });
      expect(ticks.find(({ day: shown }) => shown === date)).toMatchObject({ kind: "end", today: true });
      expect(light({ calendar: china, limit: "1 working day", start, due, now: at(date) })).toBe("due");
    },
  );

  test.each(named)(
    "%s: a monthly day that falls on it stays, and one that does not moves by the table",
    (date, day) => {
      const on = Number(date.slice(8));
      const clock = { ...errand.clocks!.report!, limit: { monthly: Math.min(on, 28) } };
      const own = plan({ ...errand, clocks: { ...errand.clocks, report: clock } } as never, errandInEnglish);
      const story = new Story(own);
      story.act(desk, "send", at(`${date.slice(0, 8)}01`, "00:00"), { kind: "help" });
      story.act(unit, "take", at(`${date.slice(0, 8)}01`, "00:01"));
      const nominal = dayFromDate(`${date.slice(0, 8)}${String(Math.min(on, 28)).padStart(2, "0")}`);
      expect(lastDayOf(story, "report")).toBe(naive(nominal - 1, 1));
      expect(on > 28 || lastDayOf(story, "report") === dateOf(day)).toBe(true);
    },
  );
});

describe("rules 0.1: the vectors, as matters meet them", () => {
  test.each([
    ["help", "2026-02-13", "2026-02-27"],
    ["help", "2026-02-11", "2026-02-25"],
    ["help", "2026-09-18", "2026-09-24"],
    ["help", "2026-04-30", "2026-05-11"],
    ["consult", "2026-06-18", "2026-06-22"],
  ])("%s from %s is due on %s, and expires then", (kind, start, due) => {
    const story = sent(kind, start, "17:01");
    expect(lastDayOf(story, "answer")).toBe(due);
    story.settle(endOf(due));
    expect(story.events.at(-1)).toMatchObject({ happened: endOf(due), body: { cause: { clock: "answer" } } });
  });

  test("10 working days from 2026-09-24, five of them an extension, are 2026-10-15", () => {
    const story = sent("help", "2026-09-24");
    story.act(unit, "take", at("2026-09-24", "11:00"));
    story.act(desk, "extend", at("2026-09-24", "12:00"));
    expect(lastDayOf(story, "answer")).toBe("2026-10-15");
  });

  test.each([
    ["60 natural days from 2026-08-03 are 10-02, which moves to 2026-10-08", "2026-08-03", false],
    [
      "90 from 2026-07-03, thirty of them an extension, are 10-01, which moves to 2026-10-08",
      "2026-07-03",
      true,
    ],
  ])("%s", (_title, start, extended) => {
    const story = new Story(reviewPlan);
    story.act(people.li, "apply", at(start, "09:00"), { subject: "licence" });
    story.act(reviewer, "accept", at(start), { procedure: "ordinary" });
    if (extended) story.act(head, "extend", at(start, "11:00"), { reason: "案情复杂" });
    expect(lastDayOf(story, "decide")).toBe("2026-10-08");
  });

  test("a day ends at 24:00 in Shanghai, wherever the server stands", () => {
    expect(startOfDay(china, dayFromDate("2026-03-10"))).toBe(Date.parse("2026-03-09T16:00:00Z"));
    expect(face(sent("help", "2026-03-02"), "answer").due).toBe(Date.parse("2026-03-09T16:00:00Z"));
  });
});
