// The sixty-six sessions of eighteen months, one a week: 1,776 appeals received, 1,720 closed, 56 open (the
// seed's own numbers, as figures must reproduce them).

import type { Day } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { districts } from "../../areas.ts";
import { chance } from "../../random.ts";
import { workdayAfter } from "../../rhythm.ts";
import type { Step } from "../../step.ts";
import { proposedOn, sessionSteps } from "../../themed-steps.ts";
import { themes } from "../../themed-words.ts";
import { weekdayOf } from "../hours.ts";
import { Writers } from "../writers.ts";
import { callsOf } from "./calls.ts";

export const themedTotals = { sessions: 66, received: 1776, closed: 1720 } as const;

const wednesday = 2;
/** What was raised in the last session has so many working days to be closed. */
const settling = 13;

export interface PlannedSession {
  readonly key: string;
  readonly issue: number;
  readonly day: Day;
  readonly count: number;
  readonly open: number;
}

/** The last so many Wednesdays that were worked and can be over by the last day, oldest first. */
function daysOf(first: Day, last: Day): readonly Day[] {
  const found: Day[] = [];
  for (let day = last; day - 13 > first && found.length < themedTotals.sessions; day -= 1) {
    if (weekdayOf(day) !== wednesday || !china.isWorkday(day)) continue;
    if (workdayAfter(day, settling) <= last && proposedOn(day) > first) found.unshift(day);
  }
  return found;
}

/** How many of the latest sessions' appeals are open, the latest first: old ones are closed. */
const openOf = (age: number): number => (age < 4 ? 5 : age < 10 ? 3 : age < 14 ? 2 : age < 24 ? 1 : 0);

/** Every session of the script: when, how much was raised, how much of it is open. */
export function plannedSessions(seed: string, first: Day, last: Day): readonly PlannedSession[] {
  const days = daysOf(first, last);
  const draw = chance(`sessions ${seed}`);
  const weights = days.map(() => draw.whole(18, 36));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [passed, told] = [0, 0];
  return days.map((day, at) => {
    passed += weights[at]!;
    const until = Math.round((themedTotals.received * passed) / total);
    const count = until - told;
    told = until;
    return { key: `session ${at + 1}`, issue: at + 1, day, count, open: openOf(days.length - 1 - at) };
  });
}

/** The acts of the sessions, and of what was raised in them, on the day on which each begins. */
export class Sessions {
  readonly #seed: string;
  readonly #last: Day;
  readonly #end: number;
  readonly #planned: readonly PlannedSession[];
  readonly #writers: Writers;
  readonly #next: Day;

  /** `most`: only so many, the latest ones; all when left out. */
  constructor(seed: string, first: Day, last: Day, end: number, most: number = themedTotals.sessions) {
    this.#seed = seed;
    this.#last = last;
    this.#end = end;
    const all = plannedSessions(seed, first, last);
    this.#planned = most === 0 ? [] : all.slice(-most);
    this.#writers = new Writers(seed, "themed");
    // One more is announced and still to come.
    let next = last + 4;
    while (weekdayOf(next) !== wednesday || !china.isWorkday(next)) next += 1;
    this.#next = next;
  }

  on(day: Day): readonly Step[] {
    // After a long holiday two may be proposed on one day.
    const begun = this.#planned.filter(one => proposedOn(one.day) === day);
    return [...begun.flatMap(one => this.#whole(one)), ...this.#coming(day)];
  }

  #whole({ key, issue, day, count, open }: PlannedSession): readonly Step[] {
    const theme = themes[(issue - 1) % themes.length]!;
    const asked = { seed: this.#seed, session: key, day, theme, count, open, last: this.#last };
    const calls = callsOf(asked, this.#writers);
    const district = districts[issue % districts.length]!;
    const plan = { key, issue, day, theme, district, calls };
    return [...sessionSteps(plan, this.#end), ...calls.flatMap(({ steps }) => steps)];
  }

  #coming(day: Day): readonly Step[] {
    const issue = (this.#planned.at(-1)?.issue ?? 0) + 1;
    // In a cut without sessions nothing is announced either.
    if (this.#planned.length === 0 || proposedOn(this.#next) !== day) return [];
    const theme = themes[(issue - 1) % themes.length]!;
    const district = districts[issue % districts.length]!;
    const plan = { key: `session ${issue}`, issue, day: this.#next, theme, district, calls: [], ahead: true };
    return sessionSteps(plan, this.#end);
  }
}
