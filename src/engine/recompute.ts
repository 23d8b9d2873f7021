// A calendar that came late: deadlines that leaned on a year without its notice are computed again, and never
// moved earlier (rules 0.1, docs/decisions/0004).

import { type Calendar, dayOf } from "../define/calendar.ts";
import { type Deadline, monthlyFrom, resume } from "../define/clock-time.ts";
import { parseDuration } from "../define/duration.ts";
import { durationOf, isMonthly } from "../define/parts.ts";
import { type Faces, named, nextDue, withDeadline } from "./clocks.ts";
import type { ClockFace } from "./event.ts";
import type { Matter } from "./matter.ts";
import type { PlannedClock } from "./registry.ts";

/** The name of the event by which a calendar that came late changes deadlines. */
export const recompute = "recompute";

/** The faces that another calendar than theirs changes; undefined when it changes none. */
export function recomputed(
  clocks: readonly PlannedClock[],
  faces: Faces,
  calendar: Calendar,
): Record<string, ClockFace> | undefined {
  let moved: Record<string, ClockFace> | undefined;
  for (const planned of clocks) {
    const face = faces[planned.name];
    if (face?.provisional === undefined || face.end !== null || face.expired || face.due === null) continue;
    const after = face.calendar === named(calendar) ? face : computedAgain(planned, face, face.due, calendar);
    if (after !== face) (moved ??= {})[planned.name] = after;
  }
  return moved;
}

function computedAgain(planned: PlannedClock, face: ClockFace, due: number, calendar: Calendar): ClockFace {
  const fresh = freshDeadline(planned, face, due, calendar);
  if (fresh.provisional && fresh.due <= due) return face;
  const kept = withDeadline(face, { ...fresh, due: Math.max(due, fresh.due) }, calendar);
  return fresh.due < due ? { ...kept, earlier: fresh.due } : kept;
}

function freshDeadline({ clock }: PlannedClock, face: ClockFace, due: number, calendar: Calendar): Deadline {
  const limit = durationOf(clock, face);
  if (limit === undefined && isMonthly(clock.limit))
    return monthlyFrom(calendar, clock.limit.monthly, due, 0);
  const short = limit !== undefined && ["minute", "hour"].includes(parseDuration(limit).unit);
  // Hours that were extended by days are counted in hours again, so the day that was given stands.
  if (limit === undefined || short)
    return { due, provisional: calendar.provisional(dayOf(calendar, due - 1)) };
  return resume(calendar, limit, face.left, face.since);
}

/**
 * When the event stands in the matter's story: now, or earlier when a deadline passed while nobody looked, so
 * that expiries keep their own times.
 */
export function recomputedAt({ happened, clocks }: Matter, moved: Faces, until: number): number {
  const first = Math.min(nextDue(clocks) ?? until, nextDue(moved) ?? until, until);
  return Math.max(happened, first);
}
