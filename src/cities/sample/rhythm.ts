// When things happen in the sample city: citizens write at any hour, the desk works every day, offices work
// on working days. All times are milliseconds since 1970; days begin in Shanghai.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import type { Day } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import type { Chance } from "./random.ts";

const minute = 60_000;

/** A moment of a day, with seconds by chance, so that no two acts look stamped by a machine. */
const moment = (draw: Chance, day: Day, least: number, most: number): number =>
  startOfDay(china, day) + draw.whole(least, most) * minute + draw.whole(0, 59_999);

/** How many write in each hour from seven in the morning to half past ten at night. */
// prettier-ignore
const written = {
  7: 2, 8: 6, 9: 10, 10: 10, 11: 8, 12: 5, 13: 5, 14: 7,
  15: 8, 16: 8, 17: 7, 18: 6, 19: 7, 20: 6, 21: 4, 22: 2,
};

/** When a citizen writes on a day. */
export function whenWritten(draw: Chance, day: Day): number {
  const hour = Number(draw.weighted(written as Readonly<Record<string, number>>));
  return moment(draw, day, hour * 60, hour * 60 + 59);
}

const deskOpens = 8 * 60;
const deskCloses = 21 * 60;

/** When the hotline's desk comes to it: within hours, on every day of the week; what comes at night waits. */
export function whenDispatched(draw: Chance, from: number): number {
  const day = dayOf(china, from);
  const at = from + draw.whole(12, 200) * minute + draw.whole(0, 59_999);
  const closes = startOfDay(china, day) + deskCloses * minute;
  if (at < startOfDay(china, day) + deskOpens * minute)
    return moment(draw, day, deskOpens + 5, deskOpens + 90);
  return at < closes ? at : moment(draw, day + 1, deskOpens + 5, deskOpens + 90);
}

/** The working day that lies so many working days after a day; 0 is the day itself or the next worked one. */
export function workdayAfter(day: Day, count: number): Day {
  let [at, left] = [day, count];
  while (left > 0) if (china.isWorkday(++at)) left -= 1;
  while (!china.isWorkday(at)) at += 1;
  return at;
}

/** An office hour, so many working days after a moment; on the same day only where an hour is left. */
export function whenWorked(draw: Chance, from: number, workdays: number): number {
  const today = dayOf(china, from);
  const morning = draw.happens(0.5);
  const [least, most] = morning ? [8 * 60 + 35, 11 * 60 + 40] : [13 * 60 + 45, 17 * 60 + 20];
  if (workdays > 0) return moment(draw, workdayAfter(today, workdays), least, most);
  const soon = from + draw.whole(25, 110) * minute;
  const begins = startOfDay(china, today);
  const early = begins + (8 * 60 + 35) * minute;
  if (china.isWorkday(today) && soon < begins + 17.5 * 60 * minute) {
    return soon > early ? soon : moment(draw, today, 8 * 60 + 35, 11 * 60);
  }
  return moment(draw, workdayAfter(today + 1, 0), 8 * 60 + 35, 11 * 60);
}

/**
 * Some hours or days later, when a person who is not at work comes to it: in the morning, at noon, at
 * night.
 */
export function whenFree(draw: Chance, from: number, days: number): number {
  const later = moment(draw, dayOf(china, from) + days, 7 * 60 + 30, 21 * 60 + 50);
  return later > from + 5 * minute ? later : from + draw.whole(8, 75) * minute;
}

/** Some minutes later at any hour: what cannot wait for an office to open. */
export const whenUrgent = (draw: Chance, from: number, least: number, most: number): number =>
  from + draw.whole(least, most) * minute + draw.whole(0, 59_999);
