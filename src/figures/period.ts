// The period of a reading: a week, a month, a quarter, a year, some days, or everything. Instants in
// milliseconds; the end is exclusive.

import { type Day, addMonths, dateOf, dayFromDate, isDate, yearOf } from "../define/civil.ts";
import { zoneOf } from "../define/zone.ts";
import { FigureRefusal } from "./refused.ts";

export interface Period {
  readonly kind: "week" | "month" | "quarter" | "year" | "days" | "all";
  /**
   * As it is written in an address: "2026-W20", "2026-05", "2026-Q2", "2026", "2026-05-01..2026-05-20",
   * "all".
   */
  readonly label: string;
  /** null is open on that side. */
  readonly from: number | null;
  readonly to: number | null;
  /** The IANA zone whose midnights part the days. */
  readonly timeZone: string;
}

/** Periods that follow one another without a gap, and so make a trend. */
export type Step = "week" | "month" | "quarter" | "year";

/** Everything, from the first event to the day of reading. */
export const allTime = (timeZone: string): Period => ({
  kind: "all",
  label: "all",
  from: null,
  to: null,
  timeZone,
});

/**
 * The period of "2026-05", "2026-Q2", "2026", "2026-W20" (weeks by GB/T 7408, from Monday),
 * "2026-05-01..2026-05-20" (both days included) or "all". Throws a FigureRefusal `bad_period` on anything
 * else.
 */
export function periodOf(label: string, timeZone: string): Period {
  if (label === "all") return allTime(timeZone);
  const [, year = "", step = "", nth = ""] = /^((?:19|20)\d{2})(?:-([QW]?)(\d{1,2}))?$/.exec(label) ?? [];
  const first = year === "" ? undefined : firstDay(year, step, nth);
  if (first !== undefined)
    return first.kind === undefined ? refuse(label) : stepAt(first.kind, first.day, timeZone);
  const [from = "", to = "", more] = label.split("..");
  if (!isDate(from) || !isDate(to) || from > to || more !== undefined) return refuse(label);
  return between("days", label, dayFromDate(from), dayFromDate(to) + 1, timeZone);
}

function refuse(label: string): never {
  throw new FigureRefusal(
    "bad_period",
    `期间“${label.slice(0, 40)}”无法识别，请写成 2026-05、2026-Q2、2026、2026-W20、2026-05-01..2026-05-20 或 all。`,
    `"${label.slice(0, 40)}" is no period: write 2026-05, 2026-Q2, 2026, 2026-W20, ` +
      "2026-05-01..2026-05-20 or all.",
  );
}

/** The first day that the numbers name; no kind where there is no such month, quarter or week. */
function firstDay(year: string, letter: string, nth: string): { kind: Step | undefined; day: Day } {
  const january = dayFromDate(`${year}-01-01`);
  const n = Number(nth);
  if (nth === "") return { kind: "year", day: january };
  if (letter === "Q")
    return {
      kind: nth.length === 1 && n >= 1 && n <= 4 ? "quarter" : undefined,
      day: addMonths(january, 3 * n - 3),
    };
  const two = nth.length === 2 && n >= 1;
  if (letter === "") return { kind: two && n <= 12 ? "month" : undefined, day: addMonths(january, n - 1) };
  // The week that the fourth of January lies in is the first.
  const day = mondayOf(january + 3) + 7 * (n - 1);
  return { kind: two && yearOf(day + 3) === Number(year) ? "week" : undefined, day };
}

/** 1970-01-01 was a Thursday. */
const mondayOf = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7);

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** The week, month, quarter or year that the day lies in. */
export function stepAt(step: Step, day: Day, timeZone: string): Period {
  const [year = "", month = ""] = dateOf(day).split("-");
  if (step === "week") {
    const monday = mondayOf(day);
    const ofYear = yearOf(monday + 3);
    const nth = 1 + (monday - mondayOf(dayFromDate(`${ofYear}-01-04`))) / 7;
    return between("week", `${ofYear}-W${String(nth).padStart(2, "0")}`, monday, monday + 7, timeZone);
  }
  const quarter = Math.ceil(Number(month) / 3);
  const label = { month: `${year}-${month}`, quarter: `${year}-Q${quarter}`, year }[step];
  const opening = { month, quarter: String(3 * quarter - 2).padStart(2, "0"), year: "01" }[step];
  const first = dayFromDate(`${year}-${opening}-01`);
  return between(step, label, first, addMonths(first, monthsIn[step]), timeZone);
}

function between(kind: Period["kind"], label: string, first: Day, next: Day, timeZone: string): Period {
  const zone = zoneOf(timeZone);
  return { kind, label, from: zone.startOfDay(first), to: zone.startOfDay(next), timeZone };
}

/** The last so many steps, oldest first, up to the one that the instant before `asOf` lies in. */
export function lastSteps(step: Step, count: number, asOf: number, timeZone: string): readonly Period[] {
  const zone = zoneOf(timeZone);
  const steps = [stepAt(step, zone.dayOf(asOf - 1), timeZone)];
  while (steps.length < count) steps.unshift(stepAt(step, zone.dayOf(steps[0]!.from! - 1), timeZone));
  return steps;
}

/** An earlier reading to compare with: period and day moved together (同期), so that like stands by like. */
export interface Earlier {
  /** "year": the same period of last year; "step": the period before (环比). */
  readonly against: "year" | "step";
  readonly period: Period;
  readonly asOf: number;
}

/**
 * What a reading is compared with: the same period a year ago, and the one before it. None for everything or
 * for some days; a week has the week before it alone, since weeks of two years do not meet.
 */
export function earlierOf(period: Period, asOf: number): readonly Earlier[] {
  const { kind, from, to, timeZone } = period;
  if (kind === "all" || kind === "days" || from === null || to === null) return [];
  const zone = zoneOf(timeZone);
  if (kind === "week") {
    const day = zone.dayOf(asOf);
    const before = zone.startOfDay(day - 7) + (asOf - zone.startOfDay(day));
    return [{ against: "step", period: stepAt("week", zone.dayOf(from) - 7, timeZone), asOf: before }];
  }
  const moved = (against: Earlier["against"], months: number): Earlier => ({
    against,
    period: stepAt(kind, addMonths(zone.dayOf(from), -months), timeZone),
    asOf: monthsBefore(asOf, months, timeZone),
  });
  return kind === "year" ? [moved("year", 12)] : [moved("year", 12), moved("step", monthsIn[kind])];
}

/** An instant so many months earlier: the same hour of the same-numbered day. */
export function monthsBefore(instant: number, months: number, timeZone: string): number {
  if (months === 0) return instant;
  const zone = zoneOf(timeZone);
  const day = zone.dayOf(instant);
  return zone.startOfDay(addMonths(day, -months)) + (instant - zone.startOfDay(day));
}

/** The first instant of the year that the period ends in; null when the period is open. */
export function startOfYear({ to, timeZone }: Period): number | null {
  if (to === null) return null;
  const zone = zoneOf(timeZone);
  return zone.startOfDay(dayFromDate(`${dateOf(zone.dayOf(to - 1)).slice(0, 4)}-01-01`));
}
