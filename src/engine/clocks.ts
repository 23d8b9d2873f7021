// How an act moves the clocks: which start, pause, go on, are extended or stop. The arithmetic is in
// define/clock-time.ts.

import type { Calendar } from "../define/calendar.ts";
import { type Deadline, deadline, endOfDate, extend, resume, used, whole } from "../define/clock-time.ts";
import { type Duration, parseDuration } from "../define/duration.ts";
import type { ClockFace, Values } from "./event.ts";
import type { PlannedClock } from "./registry.ts";

export type Faces = Readonly<Record<string, ClockFace>>;

export interface Step {
  readonly to: string;
  /** The values after the act, for limits that are dates. */
  readonly fields: Values;
  readonly at: number;
  /** The clocks that the act extends. */
  readonly extends: readonly string[];
  readonly calendar: Calendar;
}

const named = (calendar: Calendar) => `${calendar.name}/${calendar.version}`;
const ticking = (face: ClockFace | undefined): face is ClockFace => face !== undefined && face.end === null;

/** The faces that change with this step; nothing for clocks that it does not touch. */
export function movedClocks(
  clocks: readonly PlannedClock[],
  faces: Faces,
  step: Step,
): Record<string, ClockFace> {
  const moved: Record<string, ClockFace> = {};
  for (const planned of clocks) {
    const before = faces[planned.name];
    const after = moveClock(planned, before, step);
    if (after !== before && after !== undefined) moved[planned.name] = after;
  }
  return moved;
}

function moveClock(planned: PlannedClock, face: ClockFace | undefined, step: Step): ClockFace | undefined {
  const { name, runs, pauses } = planned;
  const running = runs.has(step.to);
  if (!ticking(face)) return running ? started(planned, face, step) : face;
  if (!running && !pauses.has(step.to)) return stopped(planned, face, step);
  if (step.extends.includes(name)) return extended(planned, face, step);
  // Overdue is never cured by a pause (rules 0.1), and a date that was set does not move while one waits.
  if (face.expired || typeof planned.clock.limit !== "string") return face;
  if (running && face.due === null) return resumed(planned.clock.limit, face, step);
  if (!running && face.due !== null) return paused(planned.clock.limit, face, step);
  return face;
}

function started({ clock }: PlannedClock, before: ClockFace | undefined, step: Step): ClockFace | undefined {
  const { calendar, at } = step;
  const fresh = {
    calendar: named(calendar),
    end: null,
    expired: false,
    run: (before?.run ?? 0) + 1,
    since: at,
    start: at,
    used: 0,
  };
  if (typeof clock.limit !== "string") {
    if (!("until" in clock.limit)) return before;
    const date = step.fields[clock.limit.until];
    return typeof date === "string" ? { ...fresh, left: 0, due: endOfDate(calendar, date) } : before;
  }
  const { due, provisional } = deadline(calendar, clock.limit, at);
  return { ...fresh, left: whole(calendar, clock.limit, at), due, ...marked(provisional) };
}

const marked = (provisional: boolean) => (provisional ? { provisional: true as const } : {});

function paused(limit: Duration, face: ClockFace, { calendar, at }: Step): ClockFace {
  const counted = used(calendar, limit, face.since, at);
  return { ...face, left: Math.max(0, face.left - counted), used: face.used + counted, since: at, due: null };
}

function resumed(limit: Duration, face: ClockFace, { calendar, at }: Step): ClockFace {
  return withDeadline({ ...face, since: at }, resume(calendar, limit, face.left, at), calendar);
}

function withDeadline(face: ClockFace, { due, provisional }: Deadline, calendar: Calendar): ClockFace {
  const { provisional: _, ...rest } = face;
  return { ...rest, due, calendar: named(calendar), ...marked(provisional) };
}

/**
 * An extension is a new deadline; the old one stands in the event before. Days are added to the limit, not to
 * a deadline that a holiday has moved: 60 days and 30 more are 90 days. The engine refuses it after expiry.
 */
function extended({ clock }: PlannedClock, face: ClockFace, step: Step): ClockFace {
  const { calendar } = step;
  if (typeof clock.limit !== "string") {
    if (!("until" in clock.limit)) return face;
    const date = step.fields[clock.limit.until];
    if (typeof date !== "string") return face;
    return { ...face, due: endOfDate(calendar, date), calendar: named(calendar) };
  }
  const amount = clock.extends?.amount;
  if (amount === undefined || face.due === null) return face;
  const left = face.left + whole(calendar, amount, face.due);
  const inMonths = parseDuration(clock.limit).unit === "month";
  const next = inMonths
    ? extend(calendar, face.due, amount)
    : resume(calendar, clock.limit, left, face.since);
  return withDeadline({ ...face, left }, next, calendar);
}

function stopped({ clock }: PlannedClock, face: ClockFace, { calendar, at }: Step): ClockFace {
  const unit = typeof clock.limit === "string" ? clock.limit : "workday";
  return {
    ...face,
    end: at,
    used: face.used + (face.due === null ? 0 : used(calendar, unit, face.since, at)),
  };
}

/**
 * The clock whose deadline comes first, up to `until`, with its deadline; undefined when none has run out.
 */
export function nextExpiry(
  clocks: readonly PlannedClock[],
  faces: Faces,
  until: number,
): [PlannedClock, number] | undefined {
  let first: [PlannedClock, number] | undefined;
  for (const planned of clocks) {
    const face = faces[planned.name];
    if (!ticking(face) || face.expired || face.due === null || face.due > until) continue;
    if (first === undefined || face.due < first[1]) first = [planned, face.due];
  }
  return first;
}

/** When the sweep must look at the matter next; null when no clock is running towards a deadline. */
export function nextDue(faces: Faces): number | null {
  let first: number | null = null;
  for (const face of Object.values(faces)) {
    if (!ticking(face) || face.expired || face.due === null) continue;
    if (first === null || face.due < first) first = face.due;
  }
  return first;
}
