import { isWorkday } from "chinese-days";
import { describe, expect, test } from "vitest";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { dateOf, dayFromDate, isWeekend } from "../define/civil.ts";
import { deadline } from "../define/clock-time.ts";
import type { Duration } from "../define/duration.ts";
import { china, chinaWith } from "./calendar.ts";
import { notices } from "./calendar/cn.ts";

const at = (date: string, time = "10:00") => Date.parse(`${date}T${time}:00+08:00`);
/** The last day of a limit that starts on a date. */
const dueOn = (start: string, limit: Duration, calendar = china) =>
  dateOf(dayOf(calendar, deadline(calendar, limit, at(start)).due - 1));

const span = (from: string, to: string) => {
  const first = dayFromDate(from);
  return Array.from({ length: dayFromDate(to) - first + 1 }, (_, passed) => first + passed);
};
const workdaysIn = (calendar: typeof china, year: number) =>
  span(`${year}-01-01`, `${year}-12-31`).filter(calendar.isWorkday).length;
const makeUps = span("2018-01-01", "2026-12-31").filter(day => isWeekend(day) && china.isWorkday(day));

describe("the rule book's examples", () => {
  test.each([
    ["2026-02-13", "5 working days", "2026-02-27"],
    ["2026-02-11", "5 working days", "2026-02-25"],
    ["2026-09-18", "5 working days", "2026-09-24"],
    ["2026-09-24", "10 working days", "2026-10-15"],
    ["2026-04-30", "5 working days", "2026-05-11"],
    ["2026-06-18", "1 working day", "2026-06-22"],
    ["2026-08-03", "60 days", "2026-10-08"],
    ["2026-07-03", "90 days", "2026-10-08"],
  ] as const)("%s and %s end on %s", (start, limit, due) => {
    expect(dueOn(start, limit)).toBe(due);
    expect(deadline(china, limit, at(start)).due).toBe(at(due, "00:00") + 86_400_000);
    expect(deadline(china, limit, at(start)).provisional).toBe(false);
  });
});

describe("the table", () => {
  test("is the library's, day by day", () => {
    const differing = span("2018-01-01", "2026-12-31")
      .filter(day => china.isWorkday(day) !== isWorkday(dateOf(day)))
      .map(dateOf);
    expect(differing).toEqual([]);
  });

  test.each([
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ] as const)("gives %i its %i working days", (year, count) => expect(workdaysIn(china, year)).toBe(count));

  test("2026 is the notice of 2025-11-04 word for word", () => {
    expect(notices[2026]).toEqual({
      published: "2025-11-04",
      off: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
      work: "01-04 02-14 02-28 05-09 09-20 10-10",
    });
  });

  test("knows what was changed after the first notice", () => {
    // May 2019 was lengthened, and Spring Festival 2020 prolonged by the epidemic, both by a second notice.
    expect(china.isWorkday(dayFromDate("2019-05-03"))).toBe(false);
    expect(china.isWorkday(dayFromDate("2019-05-05"))).toBe(true);
    expect(china.isWorkday(dayFromDate("2020-01-31"))).toBe(false);
    expect(china.isWorkday(dayFromDate("2020-02-01"))).toBe(false);
    expect(china.isWorkday(dayFromDate("2020-02-03"))).toBe(true);
    expect(china.isWorkday(dayFromDate("2018-12-31"))).toBe(false);
  });
});

describe("every make-up day 2018 to 2026", () => {
  test("there are 59 of them, all in the notices", () => expect(makeUps).toHaveLength(59));

  test.each(makeUps.map(dateOf))(
    "%s counts: a clock of 1 working day from the day before ends on it",
    date => {
      const before = startOfDay(china, dayFromDate(date)) - 1;
      expect(deadline(china, "1 working day", before)).toEqual({
        due: at(date, "00:00") + 86_400_000,
        provisional: false,
      });
    },
  );

  test.each(makeUps.map(dateOf))("%s: a natural period that ends on it stays", date => {
    expect(dueOn(dateOf(dayFromDate(date) - 30), "30 days")).toBe(date);
  });
});

describe("a year without notice", () => {
  const start = at("2026-12-28");
  test("counts plain weekends and says 暂定", () => {
    expect(dueOn("2026-12-28", "5 working days")).toBe("2027-01-04");
    expect(deadline(china, "5 working days", start).provisional).toBe(true);
    expect(deadline(china, "3 working days", start).provisional).toBe(false);
  });

  test("is settled by a table of its own", () => {
    const own = chinaWith({
      version: "lan-1",
      years: { 2027: { off: ["2027-01-01"], work: ["2027-01-03"] } },
    });
    expect(own.version).toBe("cn-2026.1+lan-1");
    expect(dueOn("2026-12-28", "5 working days", own)).toBe("2027-01-04");
    expect(dueOn("2026-12-28", "4 working days", own)).toBe("2027-01-03");
    expect(deadline(own, "5 working days", start).provisional).toBe(false);
    expect(own.provisional(dayFromDate("2028-01-01"))).toBe(true);
  });

  test("a day of the notices is corrected by the city's table", () => {
    const own = chinaWith({
      version: "flood",
      years: { 2026: { off: ["2026-07-20"], work: ["2026-05-05"] } },
    });
    expect(own.isWorkday(dayFromDate("2026-07-20"))).toBe(false);
    expect(own.isWorkday(dayFromDate("2026-05-05"))).toBe(true);
    expect(own.isWorkday(dayFromDate("2026-05-04"))).toBe(false);
    expect(workdaysIn(own, 2026)).toBe(248);
  });
});
