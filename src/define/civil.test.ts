import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dateOf, dayFromDate, isDate, isWeekend, yearOf } from "./civil.ts";

const days = integer({ min: -100_000, max: 100_000 });

const asked = (day: number) => [0, 6].includes(new Date(dateOf(day)).getUTCDay());
const later = (date: string, months: number) => dateOf(addMonths(dayFromDate(date), months));

describe("a civil day", () => {
  test("is counted from 1970-01-01", () => {
    expect(dayFromDate("1970-01-01")).toBe(0);
    expect(dayFromDate("2026-11-20")).toBe(20_777);
    expect(yearOf(dayFromDate("2025-12-31"))).toBe(2025);
  });

  test("reads back as it was written", () => {
    assert(property(days, day => void expect(dayFromDate(dateOf(day))).toBe(day)));
  });

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "20260101",
    "0050-01-32",
    "",
  ])("%s does not exist", text => {
    expect(isDate(text)).toBe(false);
    expect(() => dayFromDate(text)).toThrow(/不是有效日期/);
  });

  test("knows its weekend", () => {
    assert(property(days, day => void expect(isWeekend(day)).toBe(asked(day))));
  });

  test("moves by months to the same number, or to the month's last day", () => {
    expect(later("2026-01-31", 1)).toBe("2026-02-28");
    expect(later("2024-01-31", 1)).toBe("2024-02-29");
    expect(later("2026-11-30", 3)).toBe("2027-02-28");
    expect(later("2026-08-15", 12)).toBe("2027-08-15");
    expect(later("2026-03-31", -1)).toBe("2026-02-28");
  });
});
