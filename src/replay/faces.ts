// What figures are counted from: a life as the faces of its matter, one after each event, just as the store
// folds them from the log. Only what some figure asks is kept.

import type { Condition, Tally } from "../define/figure.ts";
import { listOf } from "../define/parts.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { clockOfTime, sourceOf, whereOf } from "../figures/fields.ts";
import { leavesUnder } from "../figures/leaves.ts";
import type { LivedEvent } from "./recorded.ts";

/** What the figures of a mechanism ask of a matter. */
export interface Asked {
  readonly fields: ReadonlySet<string>;
  readonly clocks: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly states: boolean;
}

const conditionsOf = (tally: Tally): readonly Condition[] =>
  tally.except === undefined ? [tally] : [tally, tally.except];

/** What one tally asks; `over` is the column that an index weighs it by. */
export function askedBy(tally: Tally, over?: string): Asked {
  const source = sourceOf(tally);
  const clock = clockOfTime(source);
  const conditions = conditionsOf(tally);
  const times = ["each", "first", "among"] as const;
  const words = tally as Partial<Record<(typeof times)[number], string | readonly string[]>>;
  return {
    fields: new Set([
      ...(tally.by ?? []),
      ...(over === undefined ? [] : [over]),
      ...(source === undefined || clock !== undefined ? [] : [source]),
      ...conditions.flatMap(condition => Object.keys(whereOf(condition))),
    ]),
    clocks: new Set([
      ...(clock === undefined ? [] : [clock]),
      ...conditions.flatMap(({ clock: asked }) => Object.keys(asked ?? {})),
    ]),
    actions: new Set([
      ...times.flatMap(time => listOf(words[time])),
      ...conditions.flatMap(({ passed }) => listOf(passed)),
    ]),
    states: conditions.some(condition => condition.in !== undefined),
  };
}

/** What all figures of these definitions ask. */
export function askedOf(...mechanisms: readonly AnyMechanism[]): Asked {
  const all = mechanisms.flatMap(mechanism => {
    const names = Object.keys(mechanism.figures ?? {});
    return leavesUnder(mechanism, ...names).map(({ tally, over }) => askedBy(tally, over));
  });
  return {
    fields: new Set(all.flatMap(({ fields }) => [...fields])),
    clocks: new Set(all.flatMap(({ clocks }) => [...clocks])),
    actions: new Set(all.flatMap(({ actions }) => [...actions])),
    states: all.some(({ states }) => states),
  };
}

export interface Face {
  readonly seq: number;
  readonly happened: number;
  /** When the next event happened; null while this one stands. */
  readonly until: number | null;
  readonly action: string;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly clocks: Readonly<Record<string, unknown>>;
  /** action → number and time of the event that took it first. */
  readonly passed: Readonly<Record<string, readonly [seq: number, at: number]>>;
}

/** The faces of a life, with no more in them than is asked; all of it when nothing is said. */
export function facesOf(events: readonly LivedEvent[], asked?: Asked): Face[] {
  const faces: Face[] = [];
  let holds: Record<string, unknown> = {};
  let clocks: Record<string, unknown> = {};
  let passed: Record<string, readonly [number, number]> = {};
  events.forEach((event, i) => {
    const { happened, action, state } = event;
    for (const [name, value] of Object.entries(event.holds)) {
      if (asked === undefined || asked.fields.has(name)) holds = { ...holds, [name]: value };
    }
    for (const [name, { due, end, used }] of Object.entries(event.due)) {
      if (asked === undefined || asked.clocks.has(name)) clocks = { ...clocks, [name]: { due, end, used } };
    }
    const known = asked === undefined || asked.actions.has(action);
    if (known && !Object.hasOwn(passed, action)) passed = { ...passed, [action]: [i + 1, happened] };
    const until = events[i + 1]?.happened ?? null;
    faces.push({ seq: i + 1, happened, until, action, state, holds, clocks, passed });
  });
  return faces;
}
