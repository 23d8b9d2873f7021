// The working-day ruler: a promise drawn day by day, the start tick not counted, the last day framed.

import { type Calendar, dayOf } from "./calendar.ts";
import { type Day, dateOf } from "./civil.ts";
import type { DurationUnit } from "./duration.ts";

/**
 * `zero` the start, `did` a day used, `off` not worked, `stop` paused, `now` today, `todo` ahead, `end` 最迟,
 * `gone` late.
 */
export type Tick = "zero" | "did" | "off" | "stop" | "now" | "todo" | "end" | "gone";

export interface RulerDay {
  /** The day, or the first of a run that was folded into one tick. */
  readonly day: string;
  /** What stands under the tick: "13", or "13–20" for a run. */
  readonly label: string;
  readonly kind: Tick;
  /** Today, whatever the kind: the last day can be today. */
  readonly today: boolean;
  /** Counted days in the tick; 1 unless a run was folded. */
  readonly days: number;
}

export interface RulerInput {
  readonly start: number;
  /** Null while the clock is paused: the end is not known. */
  readonly due: number | null;
  /** From and to in milliseconds; null while it lasts. */
  readonly pauses: readonly (readonly [from: number, to: number | null])[];
  readonly now: number;
  /** When the clock stopped, if it has. */
  readonly end?: number | undefined;
  /** Natural-day clocks count days off as well. */
  readonly unit?: DurationUnit | undefined;
}

const TICKS_MAX = 16;

/**
 * The ticks from the start to the last day, or to today when that is later; runs are folded beyond 16
 * ticks.
 */
export function rulerDays(calendar: Calendar, input: RulerInput): RulerDay[] {
  const kindOf = kinds(calendar, input);
  const today = dayOf(calendar, input.now);
  const first = dayOf(calendar, input.start);
  const stopped = input.end === undefined ? today : dayOf(calendar, input.end);
  const last = Math.max(first, stopped, input.due === null ? first : dayOf(calendar, input.due - 1));
  const ticks: RulerDay[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = dateOf(day);
    const shown = { day: date, label: String(Number(date.slice(8))), today: day === today, days: 1 };
    ticks.push({ ...shown, kind: kindOf(day) });
  }
  return thin(ticks);
}

function kinds(calendar: Calendar, { start, due, pauses, now, end, unit = "workday" }: RulerInput) {
  const first = dayOf(calendar, start);
  const today = dayOf(calendar, now);
  const last = due === null ? Infinity : dayOf(calendar, due - 1);
  const reached = end === undefined ? today : dayOf(calendar, end);
  const stops = pauses.map(
    ([from, to]) => [dayOf(calendar, from), to === null ? today : dayOf(calendar, to)] as const,
  );
  // The day of the pause is counted and the day of resuming is not, so a stop is the days after the one, to
  // the other.
  const paused = (day: Day) => stops.some(([from, to]) => day > from && day <= to);
  return (day: Day): Tick => {
    if (day === first && day !== last) return "zero";
    if (day === last) return "end";
    if (day === today && day < last && end === undefined && !paused(day)) return "now";
    if (unit === "workday" && !calendar.isWorkday(day)) return "off";
    if (paused(day)) return "stop";
    if (day > last) return "gone";
    return day <= reached ? "did" : "todo";
  };
}

const folds: readonly Tick[] = ["did", "todo", "stop", "gone"];

/**
 * Runs of one kind, with the days off among them; the longest are folded into one tick each until all fits.
 */
function thin(ticks: readonly RulerDay[]): RulerDay[] {
  const runs: RulerDay[][] = [];
  for (const tick of ticks) {
    const run = runs.at(-1);
    if (run && joins(run, tick)) run.push(tick);
    else runs.push([tick]);
  }
  let shown = ticks.length;
  for (const run of runs.toSorted((one, other) => other.length - one.length)) {
    if (shown <= TICKS_MAX || run.length < 2) break;
    shown -= run.length - 1;
    run.splice(0, run.length, folded(run));
  }
  return runs.flat();
}

const kindIn = (run: readonly RulerDay[]): Tick => run.find(({ kind }) => kind !== "off")?.kind ?? "off";

function joins(run: readonly RulerDay[], { kind, today }: RulerDay): boolean {
  const before = kindIn(run);
  if (today || run.some(tick => tick.today)) return false;
  if (before === "off") return kind === "off" || folds.includes(kind);
  return folds.includes(before) && (kind === "off" || kind === before);
}

function folded(run: readonly RulerDay[]): RulerDay {
  const [first, last] = [run[0]!, run.at(-1)!];
  const kind = kindIn(run);
  const days = run.filter(tick => tick.kind === kind).length;
  return { ...first, kind, days, label: `${first.label}–${last.label}` };
}
