import { describe, expect, test } from "vitest";
import { plainWeekends } from "./calendar.ts";
import { deadline } from "./clock-time.ts";
import { type RulerInput, rulerDays } from "./ruler.ts";

const calendar = plainWeekends("plain", "Asia/Shanghai");
const at = (date: string, time = "10:00") => Date.parse(`${date}T${time}:00+08:00`);
const start = at("2026-11-12", "09:14");
const drawn = (more: Partial<RulerInput> & Pick<RulerInput, "now" | "due">) =>
  rulerDays(calendar, { start, pauses: [], ...more });
/** "12 zero, 13 did, …" with a star at today. */
const read = (days: ReturnType<typeof rulerDays>) =>
  days.map(({ label, kind, today }) => `${label} ${kind}${today ? "*" : ""}`).join(", ");

describe("the working-day ruler", () => {
  const plain = deadline(calendar, "5 working days", start).due;

  test("draws the promise with its pause as in the drawing of the follow page", () => {
    const days = drawn({
      due: at("2026-11-24", "00:00"),
      now: at("2026-11-20"),
      pauses: [[at("2026-11-16", "17:30"), at("2026-11-18", "16:40")]],
    });
    expect(read(days)).toBe(
      "12 zero, 13 did, 14 off, 15 off, 16 did, 17 stop, 18 stop, 19 did, 20 now*, 21 off, 22 off, 23 end",
    );
    expect(days[1]).toEqual({ day: "2026-11-13", label: "13", kind: "did", today: false, days: 1 });
  });

  test("on the start day and on the last day says so beside the mark", () => {
    expect(read(drawn({ due: plain, now: start }))).toMatch(/^12 zero\*, 13 todo, 14 off/);
    expect(read(drawn({ due: plain, now: at("2026-11-19") }))).toMatch(/18 did, 19 end\*$/);
  });

  test("goes on in red after the last day, days off apart", () => {
    expect(read(drawn({ due: plain, now: at("2026-11-23") }))).toMatch(
      /19 end, 20 gone, 21 off, 22 off, 23 gone\*$/,
    );
  });

  test("stops where the clock stopped", () => {
    expect(read(drawn({ due: plain, now: at("2026-12-20"), end: at("2026-11-17") }))).toMatch(
      /16 did, 17 did, 18 todo, 19 end$/,
    );
    expect(read(drawn({ due: plain, now: at("2026-12-20"), end: at("2026-11-20") }))).toMatch(
      /19 end, 20 gone$/,
    );
  });

  test("of a clock that is paused ends with today, its end unknown", () => {
    expect(read(drawn({ due: null, now: at("2026-11-18"), pauses: [[at("2026-11-16"), null]] }))).toBe(
      "12 zero, 13 did, 14 off, 15 off, 16 did, 17 stop, 18 stop*",
    );
  });

  test("of natural days counts weekends, and of hours is one mark", () => {
    const days = deadline(calendar, "4 days", start).due;
    expect(read(drawn({ due: days, now: at("2026-11-15"), unit: "day" }))).toBe(
      "12 zero, 13 did, 14 did, 15 now*, 16 end",
    );
    expect(read(drawn({ due: start + 3_600_000, now: start, unit: "hour" }))).toBe("12 end*");
  });
});

describe("a long ruler", () => {
  test("folds its longest runs, keeping start, today and the last day apart", () => {
    const due = deadline(calendar, "60 working days", start).due;
    const days = drawn({ due, now: at("2026-12-15") });
    expect(days.length).toBeLessThanOrEqual(16);
    expect(days.map(({ kind }) => kind)).toEqual(["zero", "did", "now", "todo", "end"]);
    expect(days[1]).toMatchObject({ day: "2026-11-13", label: "13–14", days: 22 });
    // All counted days: those folded, today and the last one.
    expect(days.slice(1).reduce((sum, tick) => sum + tick.days, 0)).toBe(60);
  });

  test("folds no more than it must", () => {
    const due = deadline(calendar, "12 working days", start).due;
    const days = drawn({ due, now: at("2026-11-16") });
    expect(read(days)).toBe("12 zero, 13 did, 14 off, 15 off, 16 now*, 17–29 todo, 30 end");
  });

  test("of a matter that was left lying for years is still one line", () => {
    const due = deadline(calendar, "5 working days", start).due;
    const days = drawn({ due, now: at("2029-11-16") });
    expect(days.length).toBeLessThanOrEqual(16);
    expect(read(days)).toMatch(/19 end, 20–15 gone, 16 gone\*$/);
  });
});
