// The period of a reading: a month, a year, some days, or everything. Instants in milliseconds; the end is
// exclusive.

import { type Day, addMonths, dateOf, dayFromDate, isDate } from "../define/civil.ts";
import { zoneOf } from "../define/zone.ts";
import { FigureRefusal } from "./refused.ts";

export interface Period {
  readonly kind: "month" | "year" | "days" | "all";
  /** As it is written in an address: "2026-05", "2026", "2026-05-01..2026-05-20", "all". */
  readonly label: string;
  /** null is open on that side. */
  readonly from: number | null;
  readonly to: number | null;
  /** The IANA zone whose midnights part the days. */
  readonly timeZone: string;
}

/** Everything, from the first event to the day of reading. */
export const allTime = (timeZone: string): Period => ({
  kind: "all",
  label: "all",
  from: null,
  to: null,
  timeZone,
});

/**
 * The period of "2026-05", "2026", "2026-05-01..2026-05-20" (both days included) or "all". Throws a
 * FigureRefusal `bad_period` on anything else.
 */
export function periodOf(label: string, timeZone: string): Period {
  if (label === "all") return allTime(timeZone);
  const month = /^\d{4}-\d{2}$/.test(label) && isDate(`${label}-01`);
  if (month) return ofDays("month", label, dayFromDate(`${label}-01`), 1, timeZone);
  if (/^(19|20)\d{2}$/.test(label)) return ofDays("year", label, dayFromDate(`${label}-01-01`), 12, timeZone);
  const [first = "", last = "", more] = label.split("..");
  if (isDate(first) && isDate(last) && first <= last && more === undefined) {
    const zone = zoneOf(timeZone);
    const [from, to] = [zone.startOfDay(dayFromDate(first)), zone.startOfDay(dayFromDate(last) + 1)];
    return { kind: "days", label, from, to, timeZone };
  }
  throw new FigureRefusal(
    "bad_period",
    `期间“${label.slice(0, 40)}”无法识别，请写成 2026-05、2026、2026-05-01..2026-05-20 或 all。`,
    `"${label.slice(0, 40)}" is no period: write 2026-05, 2026, 2026-05-01..2026-05-20 or all.`,
  );
}

function ofDays(kind: "month" | "year", label: string, first: Day, months: number, timeZone: string): Period {
  const zone = zoneOf(timeZone);
  return {
    kind,
    label,
    from: zone.startOfDay(first),
    to: zone.startOfDay(addMonths(first, months)),
    timeZone,
  };
}

/** The last `count` months, oldest first, up to the one that the instant before `asOf` lies in. */
export function lastMonths(count: number, asOf: number, timeZone: string): readonly Period[] {
  const today = zoneOf(timeZone).dayOf(asOf - 1);
  const first = dayFromDate(`${dateOf(today).slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, i) => {
    const day = addMonths(first, i - count + 1);
    return ofDays("month", dateOf(day).slice(0, 7), day, 1, timeZone);
  });
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
