// Clocks as people see them: the light, what is left in words, and the ruler with its pauses.

import { type Calendar, dayOf } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { remaining } from "../../define/clock-time.ts";
import { type DurationUnit, parseDuration, sayDuration } from "../../define/duration.ts";
import { light as lightOf } from "../../define/light.ts";
import { type Clock, durationOf, isMonthly } from "../../define/parts.ts";
import { rulerDays } from "../../define/ruler.ts";
import type { ClockFace } from "../../engine/event.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { ClockView, Lang, Light, RulerTick } from "../types.ts";
import { clockTitle, pick, sayDate } from "./words.ts";

export type Pauses = readonly (readonly [from: number, to: number | null])[];

/** A limit that is a set date or a day of the month is counted in natural days. */
function unitOf(clock: Clock, face: ClockFace): DurationUnit {
  const limit = durationOf(clock, face);
  return limit === undefined ? "day" : parseDuration(limit).unit;
}
const isShort = (unit: DurationUnit): boolean => unit === "minute" || unit === "hour";

/** The civil day on which a deadline lies: it is exclusive, so the last moment before it counts. */
export const dueDay = (calendar: Calendar, due: number): string => dateOf(dayOf(calendar, due - 1));

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function amount(count: number, unit: DurationUnit, lang: Lang): string {
  if (unit === "workday") return pick(lang, `${count} 个工作日`, many(count, "working day"));
  if (!isShort(unit)) return pick(lang, `${count} 天`, many(count, "day"));
  const minutes = Math.max(1, Math.round(count / 60_000));
  if (minutes < 60) return pick(lang, `${minutes} 分钟`, many(minutes, "minute"));
  const hours = Math.floor(minutes / 60);
  return pick(lang, `${hours} 小时`, many(hours, "hour"));
}

function running(unit: DurationUnit, due: number, calendar: Calendar, now: number, lang: Lang): string {
  const counted = unit === "month" ? "day" : unit;
  const left = remaining(calendar, counted, now, due);
  if (now >= due) {
    const over = left < 0 ? amount(-left, counted, lang) : "";
    return over === "" ? pick(lang, "已逾期", "overdue") : pick(lang, `逾期 ${over}`, `${over} overdue`);
  }
  if (left === 0 && !isShort(unit)) return pick(lang, "今天到期", "due today");
  return pick(lang, `还剩 ${amount(left, counted, lang)}`, `${amount(left, counted, lang)} left`);
}

/** What is left, or how it ended, in words. */
export function sayLeft(clock: Clock, face: ClockFace, calendar: Calendar, now: number, lang: Lang): string {
  const isOver = face.end !== null || (face.due !== null && now >= face.due);
  if (clock.window && isOver) return pick(lang, "已到期结束", "over");
  if (face.end !== null) {
    const late = face.expired || (face.due !== null && face.end >= face.due);
    return late ? pick(lang, "逾期完成", "done late") : pick(lang, "按期完成", "done on time");
  }
  if (face.due === null) return pick(lang, "暂停计时", "paused");
  return running(unitOf(clock, face), face.due, calendar, now, lang);
}

/** The light of one clock at `now`. */
export function clockLight(clock: Clock, face: ClockFace, calendar: Calendar, now: number): Light {
  const { start, due, end, expired } = face;
  const limit = durationOf(clock, face);
  const paused = due === null;
  return lightOf({
    calendar,
    limit,
    warns: clock.warns,
    start,
    due,
    now,
    paused,
    ended: end !== null || (clock.window === true && due !== null && now >= due),
    expired: expired && !clock.window,
  });
}

/** When a clock's last run was paused, from the faces that the matter's events left. */
export function pausesOf(faces: readonly ClockFace[]): Pauses {
  const last = faces.at(-1);
  const pauses: [number, number | null][] = [];
  for (const face of faces) {
    if (face.run !== last?.run) continue;
    const open = pauses.at(-1);
    if (face.due === null && face.end === null) {
      if (open === undefined || open[1] !== null) pauses.push([face.since, null]);
    } else if (open !== undefined && open[1] === null) open[1] = face.end ?? face.since;
  }
  return pauses;
}

/** The ticks of the ruler; none for clocks of hours and minutes. */
export function ruler(
  clock: Clock,
  face: ClockFace,
  pauses: Pauses,
  calendar: Calendar,
  now: number,
): RulerTick[] {
  const unit = unitOf(clock, face);
  if (isShort(unit)) return [];
  const { start, due, end } = face;
  // A window that was waited out ends with its last day.
  const last = clock.window && due !== null && end !== null ? Math.min(end, due - 1) : end;
  return rulerDays(calendar, { start, due, pauses, now, end: last ?? undefined, unit });
}

function sayLimit(clock: Clock, face: ClockFace, calendar: Calendar, lang: Lang): string {
  const limit = durationOf(clock, face);
  if (limit !== undefined) return sayDuration(limit)[lang];
  if (isMonthly(clock.limit)) {
    const on = clock.limit.monthly;
    return pick(lang, `每月 ${on} 日前`, `by day ${on} of each month`);
  }
  const day = face.due === null ? "" : sayDate(dueDay(calendar, face.due), lang);
  return pick(lang, `至 ${day}`, `until ${day}`);
}

/** A clock that has started, as people see it. */
export function clockView(
  plan: Plan,
  name: string,
  face: ClockFace,
  pauses: Pauses,
  calendar: Calendar,
  now: number,
  lang: Lang,
): ClockView | undefined {
  const clock = plan.mechanism.clocks?.[name];
  if (clock === undefined) return undefined;
  const { start, due, end, expired } = face;
  return {
    name,
    title: clockTitle(plan, name, lang),
    limit: sayLimit(clock, face, calendar, lang),
    start,
    due,
    dueDay: due === null ? null : dueDay(calendar, due),
    end,
    paused: end === null && due === null,
    expired,
    provisional: face.provisional === true,
    followed: clock.onExpiry !== undefined || clock.lift !== undefined,
    light: clockLight(clock, face, calendar, now),
    left: sayLeft(clock, face, calendar, now, lang),
    ruler: ruler(clock, face, pauses, calendar, now),
  };
}

const order: readonly Light[] = ["over", "late", "due", "normal", "idle", "done", "ended"];

/** Which light is worse; for sorting. */
export const worse = (one: Light, other: Light): number => order.indexOf(one) - order.indexOf(other);

/** The clock that matters most now: the worst light first, then the nearest deadline. */
export function leadingClock(plan: Plan, { clocks }: Matter, calendar: Calendar, now: number) {
  const ticking = Object.entries(clocks).flatMap(([name, face]) => {
    const clock = plan.mechanism.clocks?.[name];
    return clock && face.end === null
      ? [{ name, clock, face, light: clockLight(clock, face, calendar, now) }]
      : [];
  });
  const due = (face: ClockFace) => face.due ?? Infinity;
  return ticking.toSorted(
    (one, other) => worse(one.light, other.light) || due(one.face) - due(other.face),
  )[0];
}
