// The days of the sample city's script, counted here anew: autumn 2026 by the State Council's notice, and a
// clock of working days with its pauses, from the rules in words and nothing of the product's.

const hour = 3_600_000;
const day = 24 * hour;

/** A number for each civil day in Shanghai, which keeps no summer time. */
export const dayOf = (ms: number): number => Math.floor((ms + 8 * hour) / day);
const numberOf = (date: string): number => dayOf(Date.parse(`${date}T12:00:00+08:00`));
/** 24:00 of a day: the first moment that is too late. */
export const endOf = (one: number): number => (one + 1) * day - 8 * hour;
export const endOfDate = (date: string): number => endOf(numberOf(date));

const range = (first: string, last: string): number[] =>
  Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, i) => numberOf(first) + i);
const off = new Set([...range("2026-09-25", "2026-09-27"), ...range("2026-10-01", "2026-10-07")]);
const madeUp = new Set(["2026-09-20", "2026-10-10"].map(numberOf));

// 1 January 1970 was a Thursday.
const isWeekend = (one: number): boolean => [0, 6].includes((one + 4) % 7);
export const isWorked = (one: number): boolean => madeUp.has(one) || (!off.has(one) && !isWeekend(one));

/** The end of the working day that is so many after `from`; with none left, of `from` or the next worked. */
function endAfter(from: number, amount: number): number {
  let one = from;
  for (let left = amount; left > 0;) if (isWorked((one += 1))) left -= 1;
  while (!isWorked(one)) one += 1;
  return endOf(one);
}

const workedBetween = (from: number, to: number): number =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + 1 + i).filter(isWorked).length;

/** A clock that ran: when it stops and when it must have stopped; no deadline while it rests. */
export interface Watch {
  readonly due: number | null;
  readonly end: number | null;
}
export interface Watched {
  readonly runs: readonly string[];
  readonly pauses: readonly string[];
}
/**
 * What a clock is told: the state after an act, the limit if it begins now, and how much the act adds to it.
 */
export interface Told {
  readonly state: string;
  readonly at: number;
  /** Working days. */
  readonly limit: number;
  readonly more: number;
}
interface Running extends Watch {
  readonly left: number;
  readonly since: number;
}

/** The clock after a step into `state` at `at`. */
function stepped(before: Running | undefined, { runs, pauses }: Watched, { state, at, limit, more }: Told) {
  const running = runs.includes(state);
  if (before === undefined || before.end !== null) {
    return running ? { left: limit, since: at, due: endAfter(dayOf(at), limit), end: null } : before;
  }
  if (!running && !pauses.includes(state)) return { ...before, end: at };
  if (before.due !== null && before.due <= at) return before; // overdue is never cured by a pause
  if (more > 0 && before.due !== null) {
    const left = before.left + more;
    return { ...before, left, due: endAfter(dayOf(before.since), left) };
  }
  if (running && before.due === null) return { ...before, since: at, due: endAfter(dayOf(at), before.left) };
  if (!running && before.due !== null) {
    const left = Math.max(0, before.left - workedBetween(dayOf(before.since), dayOf(at)));
    return { ...before, left, since: at, due: null };
  }
  return before;
}

/** The clock after each of these steps. */
export function watch(watched: Watched, steps: readonly Told[]): readonly (Watch | undefined)[] {
  let now: Running | undefined;
  return steps.map(step => (now = stepped(now, watched, step)));
}
