// The periods that are looked at one after the other, by the civil months of the city.

import { type Calendar, dayOf, startOfDay } from "../define/calendar.ts";
import { addMonths, dateOf, dayFromDate } from "../define/civil.ts";
import type { Period } from "../define/detector.ts";
import { type Duration, parseDuration } from "../define/duration.ts";
import type { Span } from "./seen.ts";

const months: Readonly<Record<Period, number>> = { month: 1, quarter: 3 };
const ms = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** A stretch of minutes, hours or days in ms; `detectorProblems` refuses other units. */
export function lengthOf(duration: Duration): number {
  const { amount, unit } = parseDuration(duration);
  return amount * ms[unit as keyof typeof ms];
}

/** Whole periods from the one in which `since` lies to the one in which `until` lies, oldest first. */
export function spansBetween(calendar: Calendar, per: Period, since: number, until: number): readonly Span[] {
  const date = dateOf(dayOf(calendar, since));
  const month = Number(date.slice(5, 7));
  const first = per === "month" ? month : month - ((month - 1) % 3);
  let day = dayFromDate(`${date.slice(0, 5)}${String(first).padStart(2, "0")}-01`);
  const spans: Span[] = [];
  while (startOfDay(calendar, day) <= until) {
    const next = addMonths(day, months[per]);
    spans.push({ from: startOfDay(calendar, day), to: startOfDay(calendar, next) });
    day = next;
  }
  return spans;
}
