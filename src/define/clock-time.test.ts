import { assert, array, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, plainWeekends, startOfDay, tableCalendar } from "./calendar.ts";
import { dateOf } from "./civil.ts";
import { deadline, endOfDate, extend, remaining, resume, used, whole } from "./clock-time.ts";
import type { Duration } from "./duration.ts";

// Two holidays with make-up weekends, after the notice for 2026.
const years = {
  2026: {
    off: ["2026-02-15..2026-02-23", "2026-10-01..2026-10-07"].flatMap(span => {
      const [from = "", to = ""] = span.split("..");
      const first = Date.parse(from) / 86_400_000;
      return Array.from({ length: Date.parse(to) / 86_400_000 - first + 1 }, (_, passed) =>
        dateOf(first + passed),
      );
    }),
    work: ["2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10"],
  },
};
const calendar = tableCalendar({ name: "t", version: "1", timeZone: "Asia/Shanghai", years });
const losAngeles = plainWeekends("la", "America/Los_Angeles");

const at = (date: string, time = "10:00") => Date.parse(`${date}T${time}:00+08:00`);
const endOf = (date: string) => at(date, "00:00") + 86_400_000;
const pacific = (text: string) => Date.parse(text);
const due = (limit: Duration, start: number) => deadline(calendar, limit, start).due;

describe("a deadline", () => {
  test("does not count its start day, whatever the hour", () => {
    expect(due("5 working days", at("2026-11-12", "00:00"))).toBe(endOf("2026-11-19"));
    expect(due("5 working days", at("2026-11-12", "23:59"))).toBe(endOf("2026-11-19"));
    expect(due("5 working days", at("2026-11-13", "00:00"))).toBe(endOf("2026-11-20"));
  });

  test("that starts on a day off counts from the next working day", () => {
    expect(due("1 working day", at("2026-11-14"))).toBe(endOf("2026-11-16"));
    expect(due("1 working day", at("2026-10-04"))).toBe(endOf("2026-10-08"));
  });

  test("in natural days or months moves off a day that is not worked", () => {
    expect(due("3 days", at("2026-11-12"))).toBe(endOf("2026-11-16"));
    expect(due("1 month", at("2026-09-01"))).toBe(endOf("2026-10-08"));
    expect(due("1 month", at("2026-01-31"))).toBe(endOf("2026-02-28"));
    expect(due("3 days", at("2026-02-11"))).toBe(endOf("2026-02-14"));
  });

  test("in minutes or hours is exact and asks no calendar", () => {
    expect(due("30 minutes", at("2026-10-01", "23:50"))).toBe(at("2026-10-02", "00:20"));
    expect(due("24 hours", at("2026-11-13", "16:00"))).toBe(at("2026-11-14", "16:00"));
    expect(deadline(calendar, "24 hours", at("2027-05-01")).provisional).toBe(false);
  });

  test("is provisional when a day it leans on is in a year without notice", () => {
    const leans = (limit: Duration, start: string) => deadline(calendar, limit, at(start)).provisional;
    expect(leans("5 working days", "2026-12-24")).toBe(false);
    expect(leans("5 working days", "2026-12-25")).toBe(true);
    expect(leans("60 days", "2025-12-20")).toBe(false);
    expect(leans("30 days", "2026-12-20")).toBe(true);
    expect(deadline(losAngeles, "30 days", at("2026-12-20")).provisional).toBe(false);
  });

  test("set as a date ends with that day, worked or not", () => {
    expect(endOfDate(calendar, "2026-10-03")).toBe(endOf("2026-10-03"));
    expect(() => endOfDate(calendar, "2026-02-30")).toThrow(/不是有效日期/);
  });
});

describe("a pause", () => {
  const start = at("2026-11-12", "09:14");

  test("counts its own day and not the day of resuming: 13 and 16 used, 17 and 18 not, due 23", () => {
    const counted = used(calendar, "5 working days", start, at("2026-11-16", "17:30"));
    expect(counted).toBe(2);
    const left = whole(calendar, "5 working days", start) - counted;
    expect(resume(calendar, "workday", left, at("2026-11-18", "16:40"))).toEqual({
      due: endOf("2026-11-23"),
      provisional: false,
    });
  });

  test("on the last day leaves nothing, so the clock ends with the day of resuming", () => {
    expect(resume(calendar, "workday", 0, at("2026-11-18"))).toEqual({
      due: endOf("2026-11-18"),
      provisional: false,
    });
    expect(resume(calendar, "workday", 0, at("2026-11-21")).due).toBe(endOf("2026-11-23"));
    expect(resume(calendar, "day", 0, at("2026-10-02")).due).toBe(endOf("2026-10-08"));
  });

  test("of hours gives them back to the millisecond; months go on in days", () => {
    const spent = used(calendar, "24 hours", start, start + 3_600_001);
    expect(
      resume(calendar, "24 hours", whole(calendar, "24 hours", start) - spent, start + 9_000_000).due,
    ).toBe(start + 9_000_000 + 23 * 3_600_000 - 1);
    expect(whole(calendar, "1 month", at("2026-11-12"))).toBe(30);
    expect(used(calendar, "1 month", at("2026-11-12"), at("2026-11-22"))).toBe(10);
    expect(resume(calendar, "month", 20, at("2026-12-02")).due).toBe(endOf("2026-12-22"));
  });

  test("cures nothing that is overdue", () => {
    expect(() => resume(calendar, "workday", -1, start)).toThrow(/逾期不能靠暂停补救/);
    expect(() => resume(calendar, "workday", Number.NaN, start)).toThrow(RangeError);
  });
});

describe("what is left", () => {
  const until = endOf("2026-11-23");
  const left = (date: string) => remaining(calendar, "workday", at(date), until);
  test("counts the working days after today, 0 on the last day and below 0 after it", () => {
    expect(
      ["2026-11-18", "2026-11-20", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-28"].map(left),
    ).toEqual([3, 1, 1, 0, -1, -4]);
  });
  test("is days for days and months, and milliseconds for hours", () => {
    expect(remaining(calendar, "60 days", at("2026-11-20"), until)).toBe(3);
    expect(remaining(calendar, "3 months", at("2026-11-20"), until)).toBe(3);
    expect(remaining(calendar, "hour", at("2026-11-23", "23:00"), until)).toBe(3_600_000);
  });
});

describe("an extension", () => {
  test("goes on from the old deadline", () => {
    expect(extend(calendar, endOf("2026-11-19"), "10 working days").due).toBe(endOf("2026-12-03"));
    expect(extend(calendar, endOf("2026-09-01"), "30 days").due).toBe(endOf("2026-10-08"));
    expect(extend(calendar, endOf("2026-08-31"), "1 month").due).toBe(endOf("2026-09-30"));
    expect(extend(calendar, at("2026-11-19", "16:00"), "2 hours").due).toBe(at("2026-11-19", "18:00"));
  });
});

describe("for any start and limit", () => {
  const starts = integer({ min: Date.UTC(2025, 10), max: Date.UTC(2027, 2) });
  const amounts = integer({ min: 1, max: 90 });
  const units = constantFrom("working days", "days", "months", "hours", "minutes");
  const calendars = constantFrom(calendar, losAngeles);
  const passed = integer({ min: 0, max: 40 * 86_400_000 });

  test("a longer limit is not due earlier", () => {
    assert(
      property(calendars, starts, amounts, units, (days, start, amount, unit) => {
        const [short, long]: Duration[] = [`${amount} ${unit}`, `${amount + 1} ${unit}`] as Duration[];
        expect(deadline(days, long!, start).due).toBeGreaterThanOrEqual(deadline(days, short!, start).due);
      }),
    );
  });

  test("a later start is not due earlier", () => {
    assert(
      property(calendars, starts, passed, amounts, units, (days, start, later, amount, unit) => {
        const limit: Duration = `${amount} ${unit}`;
        const [early, late] = [deadline(days, limit, start), deadline(days, limit, start + later)];
        expect(late.due).toBeGreaterThanOrEqual(early.due);
      }),
    );
  });

  test("a limit in days ends with a working day, the amount counted", () => {
    assert(
      property(calendars, starts, amounts, (days, start, amount) => {
        const limit: Duration = `${amount} working days`;
        const ends = deadline(days, limit, start).due;
        const last = dayOf(days, ends - 1);
        expect(days.isWorkday(last)).toBe(true);
        expect(startOfDay(days, last + 1)).toBe(ends);
        expect(used(days, limit, start, ends - 1)).toBe(amount);
        expect(days.isWorkday(dayOf(days, deadline(days, `${amount} days`, start).due - 1))).toBe(true);
      }),
    );
  });

  test("a pause never makes it due earlier than it was", () => {
    assert(
      property(
        calendars,
        starts,
        amounts,
        units,
        passed,
        passed,
        (days, start, amount, unit, until, stop) => {
          const limit: Duration = `${amount} ${unit}`;
          const before = deadline(days, limit, start).due;
          const pausedAt = Math.min(start + until, before - 1);
          const left = Math.max(0, whole(days, limit, start) - used(days, limit, start, pausedAt));
          expect(resume(days, limit, left, pausedAt + stop).due).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test("the pieces that were used add up to the whole", () => {
    assert(
      property(calendars, starts, array(passed, { maxLength: 5 }), units, (days, start, pieces, unit) => {
        const limit: Duration = `90 ${unit}`;
        let [sum, from] = [0, start];
        for (const piece of pieces) {
          sum += used(days, limit, from, from + piece);
          from += piece;
        }
        expect(used(days, limit, start, from)).toBe(sum);
      }),
    );
  });

  test("days of 23 and 25 hours count as one", () => {
    expect(deadline(losAngeles, "1 working day", pacific("2020-03-06T12:00:00-08:00")).due).toBe(
      pacific("2020-03-10T00:00:00-07:00"),
    );
    expect(deadline(losAngeles, "2 days", pacific("2020-10-30T23:30:00-07:00")).due).toBe(
      pacific("2020-11-03T00:00:00-08:00"),
    );
    expect(
      used(losAngeles, "day", pacific("2020-10-31T23:30:00-07:00"), pacific("2020-11-02T00:30:00-08:00")),
    ).toBe(2);
  });
});
