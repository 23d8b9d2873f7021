// The calendar of the sample city: the national notices, and over them what a city types in itself.

import { type Calendar, type YearTables, mergeYears, tableCalendar } from "../define/calendar.ts";
import { dateOf, dayFromDate } from "../define/civil.ts";
import { notices } from "./calendar/cn.ts";

/** "05-01..05-05 06-19" of a year, every day written out. */
function days(year: number, spans: string): string[] {
  return spans.split(" ").flatMap(span => {
    const [first = "", last = first] = span.split("..").map(date => `${year}-${date}`);
    const from = dayFromDate(first);
    return Array.from({ length: dayFromDate(last) - from + 1 }, (_, passed) => dateOf(from + passed));
  });
}

/** The notices, every day written out. */
export const nationalYears: YearTables = Object.fromEntries(
  Object.entries(notices).map(([year, { off, work }]) => [
    year,
    { off: days(Number(year), off), work: days(Number(year), work) },
  ]),
);

const national = { name: "cn", version: "cn-2026.1", timeZone: "Asia/Shanghai" };

/** Mainland China, 2018 to 2026; later years count plain weekends and are provisional (暂定). */
export const china: Calendar = tableCalendar({ ...national, years: nationalYears });

/**
 * The national calendar with a city's own days added or corrected, or with next year's notice typed in. The
 * name of the own table becomes part of the version that is recorded beside every deadline.
 */
export const chinaWith = (extra: { readonly version: string; readonly years: YearTables }): Calendar =>
  tableCalendar({
    ...national,
    version: `${national.version}+${extra.version}`,
    years: mergeYears(nationalYears, extra.years),
  });
