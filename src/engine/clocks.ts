// How an act moves the clocks: which start, pause, go on, are extended or stop. The arithmetic is in
// define/clock-time.ts.

import { type Calendar, dayOf, startOfDay } from "../define/calendar.ts";
import { dayFromDate } from "../define/civil.ts";
import {
  type Deadline,
  deadline,
  endOfDate,
  extend,
  lastDay,
  monthly,
  monthlyFrom,
  remaining,
  resume,
  used,
  whole,
} from "../define/clock-time.ts";
import { type Duration, parseDuration } from "../define/duration.ts";
import {
  type Clock,
  type Limit,
  type LimitBranch,
  durationOf,
  isBranch,
  isMonthly,
  isNumbered,
} from "../define/parts.ts";
import type { ClockFace, Values } from "./event.ts";
import type { PlannedClock } from "./registry.ts";

export type Faces = Readonly<Record<string, ClockFace>>;

export interface Step {
  readonly to: string;
  /** Undefined for a plain expiry. */
  readonly action: string | undefined;
  /** The values after the act, for limits that are dates or depend on a choice. */
  readonly fields: Values;
  readonly at: number;
  /** The clocks that the act extends. */
  readonly extends: readonly string[];
  readonly calendar: Calendar;
}

/** A step as one clock sees it, with the clock that it may not outlast. */
type Bounded = Step & { readonly bound?: ClockFace | undefined };

/** How a calendar is named beside the deadlines that were computed by it. */
export const named = (calendar: Calendar) => `${calendar.name}/${calendar.version}`;
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
    const { notAfter } = planned.clock;
    const bound = notAfter === undefined ? undefined : (moved[notAfter] ?? faces[notAfter]);
    const after = moveClock(planned, before, { ...step, bound });
    if (after !== before && after !== undefined) moved[planned.name] = after;
  }
  return moved;
}

function moveClock(planned: PlannedClock, face: ClockFace | undefined, step: Bounded): ClockFace | undefined {
  const { name, clock, runs, pauses } = planned;
  const running = runs.has(step.to);
  if (!ticking(face)) return running ? capped(started(planned, face, step), step) : face;
  if (!running && !pauses.has(step.to)) return stopped(planned, face, step);
  if (clock.renews !== undefined && (face.expired || step.action === clock.renews)) {
    return renewed(planned, face, step);
  }
  if (step.extends.includes(name)) return extended(planned, face, step);
  const limit = durationOf(clock, face);
  // Overdue is never cured by a pause (rules 0.1), and a date that was set does not move while one waits.
  if (face.expired || limit === undefined) return face;
  if (running && face.due === null) return resumed(limit, face, step);
  if (!running && face.due !== null) return paused(limit, face, step);
  return face;
}

const marked = (provisional: boolean) => (provisional ? { provisional: true as const } : {});

/** The start of the day that the clock counts from, where that was before the act. */
function startOf({ since }: Clock, { calendar, at, fields }: Step): number {
  const date = since === undefined ? undefined : fields[since];
  if (typeof date !== "string") return at;
  const day = dayFromDate(date);
  return day < dayOf(calendar, at) ? startOfDay(calendar, day) : at;
}

function started({ clock }: PlannedClock, before: ClockFace | undefined, step: Step): ClockFace | undefined {
  const { calendar } = step;
  const at = startOf(clock, step);
  const { limit } = clock;
  const fresh = {
    calendar: named(calendar),
    end: null,
    expired: false,
    run: (before?.run ?? 0) + 1,
    since: at,
    start: at,
    used: 0,
  };
  if (typeof limit === "string") return { ...fresh, ...counted(calendar, limit, at) };
  if (isBranch(limit) || isNumbered(limit)) {
    const own = ownLimit(limit, step.fields);
    return own === undefined ? before : { ...fresh, ...counted(calendar, own, at), limit: own };
  }
  if (isMonthly(limit)) return { ...fresh, left: 0, ...faced(monthly(calendar, limit.monthly, at)) };
  const date = step.fields[limit.until];
  return typeof date === "string" ? { ...fresh, left: 0, due: endOfDate(calendar, date) } : before;
}

/** The limit that a choice or a number of the matter gives this run; none while it holds no such value. */
function ownLimit(
  limit: LimitBranch | { readonly workingDays: string },
  fields: Values,
): Duration | undefined {
  if (isBranch(limit)) return limit[String(fields[limit.on])] as Duration | undefined;
  const days = fields[limit.workingDays];
  return typeof days === "number" && Number.isInteger(days) && days > 0 ? `${days} working days` : undefined;
}

/** What ends with another clock is fixed by it: a calendar that comes late does not move it. */
function capped(face: ClockFace | undefined, { bound, at }: Bounded): ClockFace | undefined {
  if (!face || face.due === null || !ticking(bound) || bound.expired || bound.due === null) return face;
  if (bound.due >= face.due || bound.due <= at) return face;
  const { provisional: _, ...certain } = face;
  return { ...certain, due: bound.due };
}

const faced = ({ due, provisional }: Deadline) => ({ due, ...marked(provisional) });

const counted = (calendar: Calendar, limit: Duration, at: number) => ({
  left: whole(calendar, limit, at),
  ...faced(deadline(calendar, limit, at)),
});

/** The next run, with how this one ended. A month that was reported early is over: the next one is due. */
function renewed(planned: PlannedClock, face: ClockFace, step: Step): ClockFace {
  const { before: _, ...ended } = stopped(planned, face, step);
  const next = started(planned, face, step) ?? face;
  const { limit } = planned.clock;
  if (!isMonthly(limit) || face.due === null) {
    return { ...next, before: ended };
  }
  return {
    ...withDeadline(next, monthlyFrom(step.calendar, limit.monthly, face.due, 1), step.calendar),
    before: ended,
  };
}

function paused(limit: Duration, face: ClockFace, { calendar, at }: Step): ClockFace {
  const passed = used(calendar, limit, face.since, at);
  return { ...face, left: Math.max(0, face.left - passed), used: face.used + passed, since: at, due: null };
}

function resumed(limit: Duration, face: ClockFace, { calendar, at }: Step): ClockFace {
  return withDeadline({ ...face, since: at }, resume(calendar, limit, face.left, at), calendar);
}

/** A face with a new deadline, as this calendar has it. */
export function withDeadline(face: ClockFace, { due, provisional }: Deadline, calendar: Calendar): ClockFace {
  const { provisional: _, earlier: __, ...rest } = face;
  return { ...rest, due, calendar: named(calendar), ...marked(provisional) };
}

/**
 * An extension is a new deadline; the old one stands in the event before. Days are added to the limit, not to
 * a deadline that a holiday has moved: 60 days and 30 more are 90 days. Months, and an extension in another
 * unit than the limit of this run, count on from the deadline. The engine refuses it after expiry.
 */
function extended({ clock }: PlannedClock, face: ClockFace, step: Step): ClockFace {
  const { calendar } = step;
  const limit = durationOf(clock, face);
  if (limit === undefined) return dated(clock.limit, face, step);
  const amount = longerBy(clock, limit, step);
  if (amount === undefined || face.due === null) return face;
  const [own, more] = [parseDuration(limit).unit, parseDuration(amount)];
  if (own !== "month" && own === more.unit) {
    const left = face.left + whole(calendar, amount, face.due);
    return withDeadline({ ...face, left }, resume(calendar, limit, left, face.since), calendar);
  }
  const next = extend(calendar, face.due, amount);
  const left =
    own === "month" && more.unit === "month"
      ? lastDay(calendar, "month", more.amount, dayOf(calendar, face.due - 1)) - dayOf(calendar, face.since)
      : remaining(calendar, own === "month" ? "day" : own, face.since, next.due);
  return withDeadline({ ...face, left }, next, calendar);
}

/** How much longer: the clock's own amount, or the number that the act gives. */
function longerBy({ extends: more }: Clock, limit: Duration, { fields }: Step): Duration | undefined {
  const days = more?.days === undefined ? undefined : fields[more.days];
  if (typeof days !== "number" || !(days > 0) || !Number.isInteger(days)) return more?.amount;
  return `${days} ${parseDuration(limit).unit === "workday" ? "working days" : "days"}`;
}

function dated(limit: Limit, face: ClockFace, { calendar, fields }: Step): ClockFace {
  const date = typeof limit !== "string" && "until" in limit ? fields[String(limit.until)] : undefined;
  if (typeof date !== "string") return face;
  return { ...face, due: endOfDate(calendar, date), calendar: named(calendar) };
}

function stopped({ clock }: PlannedClock, face: ClockFace, { calendar, at }: Step): ClockFace {
  const unit = durationOf(clock, face) ?? "workday";
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
