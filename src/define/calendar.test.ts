import { describe, expect, test } from "vitest";
import { dayOf, mergeYears, plainWeekends, startOfDay, tableCalendar } from "./calendar.ts";
import { dateOf, dayFromDate } from "./civil.ts";

const shanghai = plainWeekends("plain", "Asia/Shanghai");
const losAngeles = plainWeekends("la", "America/Los_Angeles");
const on = (calendar: typeof shanghai, instant: string) => dateOf(dayOf(calendar, Date.parse(instant)));
const begins = (calendar: typeof shanghai, date: string) =>
  new Date(startOfDay(calendar, dayFromDate(date))).toISOString();

const table = (off: string[], work: string[]) => () =>
  tableCalendar({ name: "t", version: "1", timeZone: "UTC", years: { 2026: { off, work } } });

describe("a day in its zone", () => {
  test("turns at midnight in Shanghai", () => {
    expect(on(shanghai, "2026-11-19T15:59:59.999Z")).toBe("2026-11-19");
    expect(on(shanghai, "2026-11-19T16:00:00Z")).toBe("2026-11-20");
    expect(begins(shanghai, "2026-11-20")).toBe("2026-11-19T16:00:00.000Z");
  });

  test("has 23 and 25 hours when summer time begins and ends", () => {
    expect(begins(losAngeles, "2020-03-08")).toBe("2020-03-08T08:00:00.000Z");
    expect(begins(losAngeles, "2020-03-09")).toBe("2020-03-09T07:00:00.000Z");
    expect(begins(losAngeles, "2020-11-01")).toBe("2020-11-01T07:00:00.000Z");
    expect(begins(losAngeles, "2020-11-02")).toBe("2020-11-02T08:00:00.000Z");
    expect(on(losAngeles, "2020-11-02T07:59:59.999Z")).toBe("2020-11-01");
  });

  test("begins at one o'clock where summer time takes midnight away; a skipped day does not begin", () => {
    const saoPaulo = plainWeekends("sp", "America/Sao_Paulo");
    expect(begins(saoPaulo, "2018-11-04")).toBe("2018-11-04T03:00:00.000Z");
    expect(on(saoPaulo, "2018-11-04T02:59:59Z")).toBe("2018-11-03");
    const apia = plainWeekends("apia", "Pacific/Apia");
    expect(begins(apia, "2011-12-30")).toBe(begins(apia, "2011-12-31"));
    expect(on(apia, "2011-12-30T10:00:00Z")).toBe("2011-12-31");
  });

  test.each([
    "America/Los_Angeles",
    "Europe/London",
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Pacific/Auckland",
    "UTC",
  ])("in %s every hour of two years lies in the day that began before it", timeZone => {
    const calendar = plainWeekends("any", timeZone);
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    for (let ms = Date.UTC(2019, 0); ms < Date.UTC(2021, 0); ms += 3_600_000) {
      expect(dateOf(dayOf(calendar, ms))).toBe(format.format(ms));
    }
  });

  test("an unknown zone is refused by name", () => {
    expect(() => plainWeekends("x", "Mars/Olympus")).toThrow(/时区“Mars\/Olympus”不存在/);
  });
});

describe("a table", () => {
  const years = { 2026: { off: ["2026-01-01", "2026-01-02"], work: ["2026-01-04"] } };
  const calendar = tableCalendar({ name: "t", version: "1", timeZone: "Asia/Shanghai", years });
  const works = (date: string) => calendar.isWorkday(dayFromDate(date));

  test("moves days off and working weekends, and leaves the rest", () => {
    expect(works("2026-01-01")).toBe(false);
    expect(works("2026-01-03")).toBe(false);
    expect(works("2026-01-04")).toBe(true);
    expect(works("2026-01-05")).toBe(true);
  });

  test("is plain and provisional in other years", () => {
    expect(works("2025-12-31")).toBe(true);
    expect(works("2027-01-02")).toBe(false);
    expect(calendar.provisional(dayFromDate("2027-01-01"))).toBe(true);
    expect(calendar.provisional(dayFromDate("2025-12-31"))).toBe(true);
    expect(calendar.provisional(dayFromDate("2026-12-31"))).toBe(false);
    expect(shanghai.provisional(dayFromDate("2027-01-01"))).toBe(false);
  });

  test("between two known years an unknown one is provisional", () => {
    const gap = { ...years, 2028: { off: [], work: [] } };
    const holed = tableCalendar({ name: "t", version: "1", timeZone: "UTC", years: gap });
    expect(holed.provisional(dayFromDate("2027-06-01"))).toBe(true);
    expect(holed.isWorkday(dayFromDate("2027-06-01"))).toBe(true);
    expect(holed.provisional(dayFromDate("2028-06-01"))).toBe(false);
  });

  test("without any year is plain weekends, provisional", () => {
    const bare = tableCalendar({ name: "t", version: "1", timeZone: "UTC", years: {} });
    expect(bare.isWorkday(dayFromDate("2026-10-01"))).toBe(true);
    expect(bare.provisional(dayFromDate("2026-10-01"))).toBe(true);
  });

  test("refuses a day of another year, a day twice, and a day that does not exist", () => {
    expect(table(["2027-01-01"], [])).toThrow(/2027-01-01 不属于 2026 年/);
    expect(table(["2026-05-01"], ["2026-05-01"])).toThrow(/出现了两次/);
    expect(table(["2026-02-30"], [])).toThrow(/不是有效日期/);
  });

  test("is merged with a city's own days, which win", () => {
    const own = {
      2026: { off: ["2026-01-04"], work: ["2026-01-02"] },
      2027: { off: ["2027-01-01"], work: [] },
    };
    expect(mergeYears(years, own)).toEqual({
      2026: { off: ["2026-01-01", "2026-01-04"], work: ["2026-01-02"] },
      2027: { off: ["2027-01-01"], work: [] },
    });
  });
});
