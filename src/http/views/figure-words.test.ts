import { expect, test } from "vitest";
import { periodOf } from "../../figures/period.ts";
import { sayChange, sayNumber, sayPeriod, sayTarget } from "./figure-words.ts";

const zone = "Asia/Shanghai";
const at = (day: string) => Date.parse(`${day}T00:00+08:00`);

// Rules §8: the label of a running year says its months, 1-11月.
test.each([
  ["2026", "2026-12-01", "2026年1-11月", "Jan to Nov 2026"],
  ["2026", "2026-01-20", "2026年1月", "Jan 2026"],
  ["2026", "2027-03-01", "2026年", "2026"],
  ["2026-Q4", "2026-11-21", "2026年第四季度（10-11月）", "Quarter 4 of 2026, to 20 Nov 2026"],
  ["2026-Q1", "2026-11-21", "2026年第一季度", "Quarter 1 of 2026"],
  ["2026-11", "2026-11-21", "2026年11月1-20日", "1 to 20 Nov 2026"],
  ["2026-10", "2026-11-21", "2026年10月", "Oct 2026"],
  [
    "2026-W47",
    "2026-11-30",
    "2026年第47周（2026年11月16日至2026年11月22日）",
    "Week 47 of 2026 (16 Nov 2026 to 22 Nov 2026)",
  ],
  ["2026-05-01..2026-05-20", "2026-11-21", "2026年5月1日至2026年5月20日", "1 May 2026 to 20 May 2026"],
  ["all", "2026-11-21", "全部时间", "All time"],
])("%s as of %s", (label, asOf, zh, en) => {
  const period = periodOf(label, zone);
  expect([sayPeriod(period, at(asOf), "zh"), sayPeriod(period, at(asOf), "en")]).toEqual([zh, en]);
});

const percent = { zh: "%", en: "%" };
const matters = { zh: "件", en: "matters" };
const period = periodOf("2026-10", zone);
const change = (difference: number | null, growth: number | null) => ({
  against: "step" as const,
  period,
  asOf: 0,
  before: { value: 1 },
  difference,
  growth,
});

test("a share moves by percentage points, a count by so many and per cent, nothing from nothing", () => {
  expect(sayChange(change(1.2, null), percent, "zh")).toBe("+1.20 个百分点");
  expect(sayChange(change(-0.5, null), percent, "en")).toBe("−0.50 percentage points");
  expect(sayChange(change(-1350, -2.1), matters, "zh")).toBe("−1,350 件（−2.10%）");
  expect(sayChange(change(35, null), matters, "en")).toBe("+35 matters");
  expect(sayChange(change(0, 0), matters, "zh")).toBe("0 件（0.00%）");
  expect(sayChange(change(null, null), percent, "zh")).toBe("—");
});

test("numbers with their unit, hidden ones as they are hidden, and targets", () => {
  expect(sayNumber({ value: null, hidden: "<5" }, matters, "zh")).toBe("<5");
  expect(sayNumber({ value: null }, percent, "zh")).toBe("—");
  expect(sayNumber({ value: 1720 }, matters, "zh")).toBe("1,720 件");
  expect(sayTarget({ atLeast: 95, atMost: null, met: true }, percent, "zh")).toBe("不低于 95.00%");
  expect(sayTarget({ atLeast: null, atMost: 9, met: true }, matters, "en")).toBe("at most 9 matters");
});
