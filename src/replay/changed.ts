// The definition, the plan and the calendar as they would be under a change.

import { type Calendar, plainWeekends } from "../define/calendar.ts";
import { type Day, dayFromDate } from "../define/civil.ts";
import type { Duration } from "../define/duration.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Clock } from "../define/parts.ts";
import { type Plan, plan as planOf } from "../engine/registry.ts";
import { type Change, type ClockChange, changedFigure, changedLimit, durationText } from "./change.ts";

function changedClock(clock: Clock, change: ClockChange): Clock {
  const { limit, pauses, warns, extends: more } = change;
  return {
    ...clock,
    ...(limit === undefined ? {} : { limit: changedLimit(clock.limit, limit) }),
    ...(pauses === undefined ? {} : { pauses }),
    ...(warns === undefined ? {} : { warns: durationText(warns) as Duration }),
    ...(more === undefined || clock.extends === undefined
      ? {}
      : { extends: { ...clock.extends, amount: durationText(more.amount) as Duration } }),
  };
}

type Parts<T> = Readonly<Record<string, T>> | undefined;

const over = <T, C>(parts: Parts<T>, changes: Parts<C>, apply: (part: T, change: C) => T): Parts<T> =>
  parts &&
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      const change = changes !== undefined && Object.hasOwn(changes, name) ? changes[name] : undefined;
      return [name, change === undefined ? part : apply(part, change)];
    }),
  );

/** The definition under a change: its data, with the same rules. */
export function changedMechanism(mechanism: AnyMechanism, change: Change): AnyMechanism {
  const { clocks, figures, quota } = change;
  const parts = {
    actions: over(mechanism.actions, quota?.times, (action, times) => ({ ...action, times })),
    clocks: over(mechanism.clocks, clocks, changedClock),
    samples: over(mechanism.samples, quota?.perMille, (sample, perMille) => ({ ...sample, perMille })),
    figures: over(mechanism.figures, figures, changedFigure),
  };
  const known = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { ...mechanism, ...Object.fromEntries(known) };
}

/** A plan by which recorded acts are taken again: what rounds and samples once set stands in the record. */
export const replayPlan = (plan: Plan): Plan => ({ ...plan, rounds: new Map(), samples: new Map() });

/** The plan under a change, for replaying. */
export const changedPlan = (plan: Plan, change: Change): Plan =>
  replayPlan(planOf(changedMechanism(plan.mechanism, change), plan.english));

/** The calendar that would have been counted by; a deadline of an earlier table keeps that table below it. */
export function changedCalendar(change: Change["calendar"]): (calendar: Calendar) => Calendar {
  if (change === undefined) return calendar => calendar;
  const made = new Map<Calendar, Calendar>();
  const days = new Map<Day, boolean>();
  if (typeof change === "object") {
    for (const date of change.off ?? []) days.set(dayFromDate(date), false);
    for (const date of change.work ?? []) days.set(dayFromDate(date), true);
  }
  const make = (calendar: Calendar): Calendar =>
    typeof change === "string"
      ? { ...plainWeekends(calendar.name, calendar.timeZone), version: calendar.version }
      : { ...calendar, isWorkday: day => days.get(day) ?? calendar.isWorkday(day) };
  return calendar => {
    const known = made.get(calendar) ?? make(calendar);
    made.set(calendar, known);
    return known;
  };
}
