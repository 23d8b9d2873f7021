import { expect, test } from "vitest";
import { earlierOf, lastSteps, monthsBefore, periodOf, startOfYear } from "./period.ts";

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
  "2026-Q0",
  "2026-Q5",
  "2026-Q02",
  "2026-W00",
  "2026-W54",
  "2025-W53",
  "2026-W5",
  "'; drop table event",
])("%j is no period, and the answer shows how to write one", text =>
  expect(() => periodOf(text, shanghai)).toThrow(/请写成 2026-05/),
);

test("the last months end with the one that the day of reading lies in", () => {
  expect(lastSteps("month", 3, at("2026-02-01T00:00"), shanghai).map(month => month.label)).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
  ]);
  expect(lastSteps("month", 2, at("2026-02-01T00:01"), shanghai).map(month => month.label)).toEqual([
    "2026-01",
    "2026-02",
  ]);
});

test("the same time before is the same-numbered day, or the month's last", () => {
  expect(monthsBefore(at("2026-03-31T10:30"), 1, shanghai)).toBe(at("2026-02-28T10:30"));
  expect(monthsBefore(at("2024-02-29T00:00"), 12, shanghai)).toBe(at("2023-02-28T00:00"));
  expect(startOfYear(periodOf("2026-12", shanghai))).toBe(at("2026-01-01T00:00"));
});

test("a quarter, and weeks by GB/T 7408 from Monday, the first with the fourth of January in it", () => {
  const days = (label: string) => {
    const { from, to, kind } = periodOf(label, shanghai);
    const day = (instant: number | null) => new Date(instant! + 8 * 3_600_000).toISOString().slice(0, 10);
    return [kind, day(from), day(to! - 1)];
  };
  expect(days("2026-Q2")).toEqual(["quarter", "2026-04-01", "2026-06-30"]);
  expect(days("2026-W01")).toEqual(["week", "2025-12-29", "2026-01-04"]);
  expect(days("2026-W53")).toEqual(["week", "2026-12-28", "2027-01-03"]);
  expect(days("2021-W01")).toEqual(["week", "2021-01-04", "2021-01-10"]);
});

test("steps follow one another over the turn of a year", () => {
  const labels = (step: "week" | "quarter" | "year") =>
    lastSteps(step, 3, at("2027-01-05T00:00"), shanghai).map(({ label }) => label);
  expect(labels("week")).toEqual(["2026-W52", "2026-W53", "2027-W01"]);
  expect(labels("quarter")).toEqual(["2026-Q3", "2026-Q4", "2027-Q1"]);
  expect(labels("year")).toEqual(["2025", "2026", "2027"]);
});

test("a running period is compared with as many days of the one before", () => {
  const asOf = at("2026-11-21T00:00");
  const said = (label: string) =>
    earlierOf(periodOf(label, shanghai), asOf).map(({ against, period, asOf: day }) => [
      against,
      period.label,
      day,
    ]);
  expect(said("2026-11")).toEqual([
    ["year", "2025-11", at("2025-11-21T00:00")],
    ["step", "2026-10", at("2026-10-21T00:00")],
  ]);
  expect(said("2026-Q4")).toEqual([
    ["year", "2025-Q4", at("2025-11-21T00:00")],
    ["step", "2026-Q3", at("2026-08-21T00:00")],
  ]);
  expect(said("2026")).toEqual([["year", "2025", at("2025-11-21T00:00")]]);
  expect(said("2026-W47")).toEqual([["step", "2026-W46", at("2026-11-14T00:00")]]);
  expect([said("all"), said("2026-11-01..2026-11-05")]).toEqual([[], []]);
});
