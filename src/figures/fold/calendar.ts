// The days of a zone as the cells know them. Looking a day up in a zone takes a microsecond or more, so each
// quarter of an hour and each day is looked up once.

import { type Day, dateOf, dayFromDate } from "../../define/civil.ts";
import { zoneOf } from "../../define/zone.ts";
import { type Step, stepAt } from "../period.ts";

export interface DayFacts {
  /** "2026-05". */
  readonly month: string;
  /** Days since the first of the month. */
  readonly offset: number;
  /** The labels of all periods that the day lies in: week, month, quarter, year, "all". */
  readonly periods: readonly string[];
}

export interface FoldCalendar {
  readonly timeZone: string;
  dayOf(ms: number): Day;
  factsOf(day: Day): DayFacts;
}

const quarterHour = 900_000;
const mostKept = 100_000;
const steps: readonly Step[] = ["week", "month", "quarter", "year"];

const calendars = new Map<string, FoldCalendar>();

/** The calendar of a zone; one for all who ask. */
export function foldCalendar(timeZone: string): FoldCalendar {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = makeCalendar(timeZone);
  calendars.set(timeZone, made);
  return made;
}

function makeCalendar(timeZone: string): FoldCalendar {
  const zone = zoneOf(timeZone);
  const days = new Map<number, Day>();
  const facts = new Map<Day, DayFacts>();
  return {
    timeZone,
    dayOf(ms) {
      // No zone changes its clocks but on a quarter of an hour.
      const quarter = Math.floor(ms / quarterHour);
      const known = days.get(quarter);
      if (known !== undefined) return known;
      if (days.size >= mostKept) days.clear();
      const day = zone.dayOf(quarter * quarterHour);
      days.set(quarter, day);
      return day;
    },
    factsOf(day) {
      const known = facts.get(day);
      if (known) return known;
      const month = dateOf(day).slice(0, 7);
      const offset = day - dayFromDate(`${month}-01`);
      const periods = [...steps.map(step => stepAt(step, day, timeZone).label), "all"];
      const made = { month, offset, periods };
      facts.set(day, made);
      return made;
    },
  };
}

/** The day that begins at this very instant; undefined when none does. */
export function dayStarting(timeZone: string, ms: number): Day | undefined {
  const zone = zoneOf(timeZone);
  // A clock that is put forward at midnight makes the day begin later: ask for the day of the instant itself.
  const day = zone.dayOf(ms);
  return zone.startOfDay(day) === ms ? day : undefined;
}

/** How a step of a cell is written: where in its month it began, and the day on which it was posted. */
export const stepOf = (offset: number, posted: Day): number => offset * 2 ** 20 + posted + 2 ** 19;

/** The day on which a step was posted. */
export const postedOf = (step: number): Day => (step % 2 ** 20) - 2 ** 19;
