import { describe, expect, test } from "vitest";
import {
  sayCalendarDay,
  sayDate,
  sayDay,
  sayLeft,
  sayMoment,
  sayNumber,
  sayShare,
  sayTime,
  sayWeekday,
} from "./saying.ts";

const friday = Date.parse("2026-11-20T14:06:00+08:00");

describe("a date", () => {
  test("is said whole in both languages", () => {
    expect(sayDate(friday, "zh")).toBe("2026年11月20日（周五）");
    expect(sayDate(friday, "en")).toBe("Fri 20 Nov 2026");
  });

  test("is said short, by its weekday, and with its time", () => {
    expect(sayDay(friday, "zh")).toBe("11月20日");
    expect(sayDay(friday, "en")).toBe("20 Nov");
    expect(sayWeekday(friday, "zh")).toBe("（周五）");
    expect(sayTime(friday)).toBe("14:06");
    expect(sayMoment(friday, "zh")).toBe("11月20日（周五）14:06");
    expect(sayMoment(friday, "en")).toBe("Fri 20 Nov 14:06");
  });

  test("belongs to the city's zone, whatever the machine's, and to another where one is named", () => {
    const newYear = Date.parse("2026-12-31T16:30:00Z");
    expect(sayDate(newYear, "zh")).toBe("2027年1月1日（周五）");
    expect(sayTime(newYear)).toBe("00:30");
    expect(sayDate(newYear, "en", "America/Los_Angeles")).toBe("Thu 31 Dec 2026");
  });

  test("without a time has no zone to shift it", () => {
    expect(sayCalendarDay("2026-11-01", "zh")).toBe("11月1日");
    expect(sayCalendarDay("2026-11-01", "en")).toBe("1 Nov");
  });
});

test("what is left is counted in the clock's unit", () => {
  expect(sayLeft(3, "workday", "zh")).toBe("还剩 3 个工作日");
  expect(sayLeft(1, "workday", "en")).toBe("1 working day left");
  expect(sayLeft(0, "workday", "zh")).toBe("今天到期");
  expect(sayLeft(0, "minute", "zh")).toBe("还剩 0 分钟");
  expect(sayLeft(-2, "day", "zh")).toBe("已超 2 天");
  expect(sayLeft(-2, "workday", "en")).toBe("2 working days overdue");
});

test("numbers set off their thousands and shares keep two decimals", () => {
  expect(sayNumber(1776)).toBe("1,776");
  expect(sayShare(1720 / 1776)).toBe("96.85%");
  expect(sayShare(1)).toBe("100.00%");
});

test("a year is said where it is not the reader's own", () => {
  const now = Date.parse("2026-11-20T04:00:00Z");
  const old = Date.parse("2020-01-02T04:00:00Z");
  expect(sayDay(old, "zh", "Asia/Shanghai", now)).toBe("2020年1月2日");
  expect(sayDay(old, "en", "Asia/Shanghai", now)).toBe("2 Jan 2020");
  expect(sayMoment(old, "zh", "Asia/Shanghai", now)).toBe("2020年1月2日（周四）12:00");
  expect(sayDay(now, "zh", "Asia/Shanghai", now)).toBe("11月20日");
});
