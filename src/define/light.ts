// The light of a clock (rules 0.3): 未启动, 正常, 临期 (blue), 滞后 (yellow), 逾期 (red), 完成.

import { type Calendar, dayOf } from "./calendar.ts";
import { lastDay, remaining, whole } from "./clock-time.ts";
import { type Duration, parseDuration } from "./duration.ts";

export type Light = "idle" | "normal" | "due" | "late" | "over" | "done";

export interface LightInput {
  readonly calendar: Calendar;
  /** Left out for a clock that runs until a set date. */
  readonly limit?: Duration | undefined;
  /** 临期 begins this long before the deadline; left out: in the last fifth of the limit. */
  readonly warns?: Duration | undefined;
  /** Milliseconds; null before it has started. */
  readonly start: number | null;
  /** Milliseconds; null before it has started and while it is paused. */
  readonly due: number | null;
  readonly now: number;
  readonly paused?: boolean;
  readonly ended?: boolean;
  readonly expired?: boolean;
  /** 滞后 is judged against milestones and progress, elsewhere. */
  readonly behindPlan?: boolean;
}

/**
 * The light at `now`. Red outweighs yellow, yellow outweighs blue; a paused clock does not draw near its
 * deadline.
 */
export function light(input: LightInput): Light {
  const { start, due, now } = input;
  if (input.ended) return "done";
  if (start === null || now < start) return "idle";
  if (input.expired || (due !== null && !input.paused && now >= due)) return "over";
  if (input.behindPlan) return "late";
  if (due === null || input.paused) return "normal";
  return nearing(input, start, due) ? "due" : "normal";
}

function nearing({ calendar, limit, warns, now }: LightInput, start: number, due: number): boolean {
  if (warns) return within(calendar, warns, now, due);
  // A fifth, by rules 0.3; compared without dividing so that 1 of 5 days is exactly a fifth.
  if (!limit) return (due - now) * 5 <= due - start;
  return remaining(calendar, limit, now, due) * 5 <= whole(calendar, limit, start);
}

function within(calendar: Calendar, warns: Duration, now: number, due: number): boolean {
  const { amount, unit } = parseDuration(warns);
  if (unit === "minute" || unit === "hour") return due - now <= whole(calendar, warns, now);
  return lastDay(calendar, unit, amount, dayOf(calendar, now)) >= dayOf(calendar, due - 1);
}
