// Which days are worked. A calendar is data for known years and plain weekends for the rest; a deadline
// that leans on a year without its notice is provisional (暂定) and computed again when the notice has been
// imported (rules 0.1).

import { type Day, dayFromDate, isWeekend, yearOf } from "./civil.ts";
import { zoneOf } from "./zone.ts";

export interface Calendar {
  readonly name: string;
  /** Recorded beside every deadline, so that a replay knows which table it was computed from. */
  readonly version: string;
  /** IANA name of the zone whose midnights part the days. */
  readonly timeZone: string;
  isWorkday(day: Day): boolean;
  /** Whether the day lies in a year whose notice is not known yet. */
  provisional(day: Day): boolean;
}

/** One year's notice: weekdays that are off, weekend days that are worked, each "YYYY-MM-DD". */
export interface YearTable {
  readonly off: readonly string[];
  readonly work: readonly string[];
}
export type YearTables = Readonly<Record<number, YearTable>>;

/** The civil day of an instant in the calendar's zone. */
export const dayOf = (calendar: Calendar, ms: number): Day => zoneOf(calendar.timeZone).dayOf(ms);

/** The first instant of a day, milliseconds. The end of a day, 24:00, is the start of the next one. */
export const startOfDay = (calendar: Calendar, day: Day): number => zoneOf(calendar.timeZone).startOfDay(day);

/**
 * Monday to Friday, for places whose holidays are not kept. Never provisional: nothing will be published
 * for it.
 */
export function plainWeekends(name: string, timeZone: string): Calendar {
  zoneOf(timeZone);
  return { name, version: name, timeZone, isWorkday: day => !isWeekend(day), provisional: () => false };
}

/**
 * A calendar of yearly notices. Throws a RangeError that names a day which stands in the wrong year or
 * list.
 */
export function tableCalendar(given: {
  readonly name: string;
  readonly version: string;
  readonly timeZone: string;
  readonly years: YearTables;
}): Calendar {
  const { name, version, timeZone, years } = given;
  zoneOf(timeZone);
  const known = Object.keys(years).map(Number);
  const first = dayFromDate(`${Math.min(...known, 9999)}-01-01`);
  const last = known.length ? dayFromDate(`${Math.max(...known)}-12-31`) : first - 1;
  // One byte a day, since a clock of the law asks for hundreds of days: its year is not known, it is worked.
  const table = new Uint8Array(last - first + 1);
  for (let day = first; day <= last; day += 1) {
    table[day - first] = (known.includes(yearOf(day)) ? 0 : UNKNOWN) | (isWeekend(day) ? 0 : WORKED);
  }
  for (const year of known) {
    for (const [day, work] of exceptions(year, years[year]!)) table[day - first] = work ? WORKED : 0;
  }
  const inside = (day: Day) => day >= first && day <= last;
  return {
    name,
    version,
    timeZone,
    isWorkday: day => (inside(day) ? (table[day - first]! & WORKED) !== 0 : !isWeekend(day)),
    provisional: day => !inside(day) || (table[day - first]! & UNKNOWN) !== 0,
  };
}

const WORKED = 1;
const UNKNOWN = 2;

function exceptions(year: number, { off, work }: YearTable): Map<Day, boolean> {
  const days = new Map<Day, boolean>();
  for (const date of [...off, ...work]) {
    const day = dayFromDate(date);
    if (yearOf(day) !== year) throw new RangeError(`${date} 不属于 ${year} 年。 ${date} is not in ${year}.`);
    if (days.has(day)) {
      throw new RangeError(
        `${date} 在 ${year} 年的表里出现了两次。 ${date} stands twice in the table of ${year}.`,
      );
    }
    days.set(day, work.includes(date));
  }
  return days;
}

/**
 * The tables with a city's own days over them: a day moves to the list in which the city puts it. A year
 * that `base` does not have is taken as its whole notice, typed in before the library knew it.
 */
export function mergeYears(base: YearTables, own: YearTables): YearTables {
  const merged: Record<number, YearTable> = { ...base };
  for (const [key, { off, work }] of Object.entries(own)) {
    const year = Number(key);
    const before = base[year] ?? { off: [], work: [] };
    const moved = new Set([...off, ...work]);
    const kept = (dates: readonly string[]) => dates.filter(date => !moved.has(date));
    merged[year] = {
      off: [...kept(before.off), ...off].toSorted(),
      work: [...kept(before.work), ...work].toSorted(),
    };
  }
  return merged;
}
