// The arithmetic of clocks (rules 0.1): pure, and every instant is an argument. The start day is not
// counted; limits in days end at 24:00 of their last day, given as the first millisecond after it; minutes
// and hours are exact.

import { type Calendar, dayOf, startOfDay } from "./calendar.ts";
import { type Day, addMonths, dateOf, dayFromDate } from "./civil.ts";
import { type Duration, type DurationUnit, parseDuration } from "./duration.ts";

export interface Deadline {
  /** The first millisecond that is too late. */
  readonly due: number;
  /** 暂定: it leans on a year whose holiday notice is not out yet. */
  readonly provisional: boolean;
}

const milliseconds: Partial<Record<DurationUnit, number>> = { minute: 60_000, hour: 3_600_000 };

/** Where a function asks what it counts in, a whole limit says it as well. */
type Counted = Duration | DurationUnit;

const unitOf = (counted: Counted): DurationUnit =>
  counted.includes(" ") ? parseDuration(counted as Duration).unit : (counted as DurationUnit);

/**
 * The last day of a count that begins on the day after `from`, before any move off a holiday. Days and
 * longer only.
 */
export function lastDay(calendar: Calendar, unit: DurationUnit, amount: number, from: Day): Day {
  if (unit === "day") return from + amount;
  if (unit === "month") return addMonths(from, amount);
  let day = from;
  for (let counted = 0; counted < amount;) if (calendar.isWorkday(++day)) counted += 1;
  return day;
}

/** The end of a count: moved to the next working day if it ends on a day off (民事诉讼法 2023 Art 85). */
function close(calendar: Calendar, from: Day, last: Day, counts: "workdays" | "days"): Deadline {
  let day = last;
  while (!calendar.isWorkday(day)) day += 1;
  // Working days lean on every day passed over; natural days only on those where the period may end.
  let provisional = false;
  for (let seen = counts === "workdays" ? Math.min(from + 1, last) : last; seen <= day; seen += 1) {
    provisional ||= calendar.provisional(seen);
  }
  return { due: startOfDay(calendar, day + 1), provisional };
}

function after(calendar: Calendar, unit: DurationUnit, amount: number, from: number): Deadline {
  const scale = milliseconds[unit];
  if (scale) return { due: from + amount * scale, provisional: false };
  const day = dayOf(calendar, from);
  const last = lastDay(calendar, unit, amount, day);
  return close(calendar, day, last, unit === "workday" ? "workdays" : "days");
}

/** When a clock that starts at `start` (ms) runs out. */
export function deadline(calendar: Calendar, limit: Duration, start: number): Deadline {
  const { amount, unit } = parseDuration(limit);
  return after(calendar, unit, amount, start);
}

/** The end of a civil day that somebody set: a limit "until 2026-11-30". The day stands even if it is off. */
export const endOfDate = (calendar: Calendar, date: string): number =>
  startOfDay(calendar, dayFromDate(date) + 1);

/** The first such day of a month, 1 to 28, that is not before `from`. */
function monthDay(on: number, from: Day): Day {
  const day = dayFromDate(`${dateOf(from).slice(0, 8)}${String(on).padStart(2, "0")}`);
  return day < from ? addMonths(day, 1) : day;
}

/**
 * The end of that day of the month of `from` (ms), or of the next month when it is past. Holidays move it on.
 */
export function monthly(calendar: Calendar, on: number, from: number): Deadline {
  const last = monthDay(on, dayOf(calendar, from));
  return close(calendar, last, last, "days");
}

/**
 * The deadline of the month that `due` belongs to, `months` later. A holiday moves a deadline by days, never
 * past the same day of the next month, so the month can be read from it.
 */
export function monthlyFrom(calendar: Calendar, on: number, due: number, months: number): Deadline {
  const own = addMonths(monthDay(on, dayOf(calendar, due - 1) + 1), -1);
  const last = addMonths(own, months);
  return close(calendar, last, last, "days");
}

function workdays(calendar: Calendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (calendar.isWorkday(day)) count += 1;
  return count;
}

function between(calendar: Calendar, unit: DurationUnit, from: Day, to: Day): number {
  if (unit !== "workday") return to - from;
  return to < from ? -workdays(calendar, to, from) : workdays(calendar, from, to);
}

/**
 * All that a limit gives, in what it is counted in: working days, natural days (months too, once their
 * start is known), or milliseconds for minutes and hours. Before a pause, what is left is this less what
 * was `used`.
 */
export function whole(calendar: Calendar, limit: Duration, start: number): number {
  const { amount, unit } = parseDuration(limit);
  if (unit !== "month") return amount * (milliseconds[unit] ?? 1);
  const day = dayOf(calendar, start);
  return addMonths(day, amount) - day;
}

/**
 * How much was counted from `start` to `until` (ms): the day of `start` not, the day of `until` whole.
 * Never below 0.
 */
export function used(calendar: Calendar, counted: Counted, start: number, until: number): number {
  const unit = unitOf(counted);
  if (until <= start) return 0;
  if (milliseconds[unit]) return until - start;
  return between(calendar, unit, dayOf(calendar, start), dayOf(calendar, until));
}

/**
 * How much is left after the day of `from` (0 on the last day), or in milliseconds; below 0 once it is
 * overdue.
 */
export function remaining(calendar: Calendar, counted: Counted, from: number, due: number): number {
  const unit = unitOf(counted);
  if (milliseconds[unit]) return due - from;
  return between(calendar, unit, dayOf(calendar, from), dayOf(calendar, due - 1));
}

/**
 * When a paused clock that still had `left` (as `whole` and `used` count) runs out. The day of the pause
 * was counted, the day of resuming is not, like a start day; with nothing left it ends with that day.
 * Throws a RangeError on a negative `left`: an overdue clock is not cured by a pause.
 */
export function resume(calendar: Calendar, counted: Counted, left: number, resumedAt: number): Deadline {
  if (!(left >= 0)) {
    throw new RangeError(
      `剩余时限不能为负（${left}），逾期不能靠暂停补救。 An overdue clock has nothing left to resume.`,
    );
  }
  const unit = unitOf(counted);
  if (milliseconds[unit]) return { due: resumedAt + left, provisional: false };
  return after(calendar, unit === "month" ? "day" : unit, left, resumedAt);
}

/** The new deadline of a clock that is extended by a further limit, counted on from the old deadline. */
export function extend(calendar: Calendar, due: number, by: Duration): Deadline {
  const { amount, unit } = parseDuration(by);
  return after(calendar, unit, amount, milliseconds[unit] ? due : due - 1);
}
