import { expect, test } from "vitest";
import { lastMonths, monthsBefore, periodOf, startOfYear } from "./period.ts";

const shanghai = "Asia/Shanghai";
const at = (text: string) => Date.parse(`${text}+08:00`);

test("a month, a year and some days start and end at the city's midnight", () => {
  expect(periodOf("2026-02", shanghai)).toMatchObject({
    kind: "month",
    from: at("2026-02-01T00:00"),
    to: at("2026-03-01T00:00"),
  });
  expect(periodOf("2026", shanghai)).toMatchObject({ kind: "year", to: at("2027-01-01T00:00") });
  expect(periodOf("2026-05-01..2026-05-20", shanghai)).toMatchObject({
    kind: "days",
    from: at("2026-05-01T00:00"),
    to: at("2026-05-21T00:00"),
  });
  expect(periodOf("all", shanghai)).toMatchObject({ from: null, to: null });
  expect(periodOf("2026-07", "America/New_York").from).toBe(Date.parse("2026-07-01T00:00-04:00"));
});

test.each([
  "",
  "2026-13",
  "2026-5",
  "0000-05",
  "0099-12",
  "2026-02-30..2026-03-01",
  "2026-05-20..2026-05-01",
  "all..all",
  "'; drop table event",
])("%j is no period, and the answer shows how to write one", text =>
  expect(() => periodOf(text, shanghai)).toThrow(/请写成 2026-05/),
);

test("the last months end with the one that the day of reading lies in", () => {
  expect(lastMonths(3, at("2026-02-01T00:00"), shanghai).map(month => month.label)).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
  ]);
  expect(lastMonths(2, at("2026-02-01T00:01"), shanghai).map(month => month.label)).toEqual([
    "2026-01",
    "2026-02",
  ]);
});

test("the same time before is the same-numbered day, or the month's last", () => {
  expect(monthsBefore(at("2026-03-31T10:30"), 1, shanghai)).toBe(at("2026-02-28T10:30"));
  expect(monthsBefore(at("2024-02-29T00:00"), 12, shanghai)).toBe(at("2023-02-28T00:00"));
  expect(startOfYear(periodOf("2026-12", shanghai))).toBe(at("2026-01-01T00:00"));
});
