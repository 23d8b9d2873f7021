// When citizens write: weekdays more than weekends, mornings most, noise at night.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import type { Chance } from "../random.ts";
import { monthWeight } from "./things/all.ts";
import type { Thing } from "./things/thing.ts";
import { weighed } from "./weighed.ts";

/** 1 to 12. */
export const monthOf = (day: Day): number => Number(dateOf(day).slice(5, 7));

// prettier-ignore
const byDay = [
  .9, .4, .3, .3, .4, .8, 2.2, 6, 16, 22, 21, 16, 10, 9, 15, 18, 17, 14, 11, 12, 10, 7, 4, 2,
];
// prettier-ignore
const byNight = [9, 6, 3.5, 2, 1.5, 1.5, 2, 3, 5, 7, 6, 5, 4, 4, 4, 5, 5, 6, 8, 11, 15, 18, 19, 15];

const hours = (weights: readonly number[]) => weighed(weights.map((weight, hour) => [hour, weight] as const));
const usual = hours(byDay);
const loud = hours(byNight);

/** Milliseconds; what is heard at night is written at night. */
export function momentOf(draw: Chance, day: Day, thing: Thing): number {
  const hour = (thing.topic === "noise" ? loud : usual).draw(draw);
  return startOfDay(china, day) + hour * 3_600_000 + draw.whole(0, 3_599_999);
}

/** From Monday to Sunday. */
const weekdays = [1.16, 1.06, 1.02, 1, 0.98, 0.68, 0.58];

/** Monday is 0. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** How much is written on a day against one without a season; holidays are quieter, worked weekends not. */
export function dayWeight(day: Day): number {
  const weekday = weekdayOf(day);
  const worked = china.isWorkday(day);
  if (worked) return monthWeight(monthOf(day)) * Math.max(weekdays[weekday]!, 0.95);
  return monthWeight(monthOf(day)) * Math.min(weekdays[weekday]!, 0.6);
}
