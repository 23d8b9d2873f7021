// A matter as far as figures ask about it, moved on by its events. What no tally names is not kept.

import type { AnyMechanism } from "../../define/mechanism.ts";

/** What the fold knows of a clock. Whether it ran out is told by the expiry event alone. */
export interface FoldFace {
  readonly end: number | null;
  readonly expired: boolean;
  readonly used: number;
}

/** An event as the fold reads it from the log. */
export interface FoldEvent {
  readonly matter: number;
  readonly seq: number;
  /** ms since 1970. */
  readonly happened: number;
  readonly mechanism: string;
  readonly action: string;
  readonly payload: {
    readonly to: string;
    readonly input?: Readonly<Record<string, unknown>>;
    readonly set?: Readonly<Record<string, unknown>>;
    readonly due?: Readonly<Record<string, FoldFace>>;
  };
}

/** Values, clocks and first times by their slots. */
export interface Projection {
  seq: number;
  /** When the last event counts: never before the one before it. */
  at: number;
  state: string;
  readonly values: unknown[];
  readonly clocks: (FoldFace | undefined)[];
  readonly passed: (number | undefined)[];
}

/** Gives every field, clock and action that is asked about a place of its own. */
export class Slots {
  readonly values = new Map<string, number>();
  readonly clocks = new Map<string, number>();
  readonly passed = new Map<string, number>();
  readonly mechanism: AnyMechanism;

  constructor(mechanism: AnyMechanism) {
    this.mechanism = mechanism;
  }

  empty(): Projection {
    return {
      seq: 0,
      at: Number.NEGATIVE_INFINITY,
      state: "",
      values: Array.from({ length: this.values.size }),
      clocks: Array.from({ length: this.clocks.size }),
      passed: Array.from({ length: this.passed.size }),
    };
  }
}

/** The place of a name; a new one when it has none. */
export function slot(slots: Map<string, number>, name: string): number {
  const known = slots.get(name);
  if (known !== undefined) return known;
  slots.set(name, slots.size);
  return slots.size - 1;
}

/** Moves a matter on by its next event. */
export function advance(slots: Slots, matter: Projection, event: FoldEvent): void {
  const { to, input, set, due } = event.payload;
  matter.seq = event.seq;
  // A matter never runs backwards, whatever the clock of a machine said.
  if (event.happened > matter.at) matter.at = event.happened;
  matter.state = to;
  for (const values of [input, set]) {
    for (const name in values) {
      const place = slots.values.get(name);
      if (place !== undefined) matter.values[place] = values[name] ?? undefined;
    }
  }
  for (const name in due) {
    const place = slots.clocks.get(name);
    if (place !== undefined) matter.clocks[place] = due[name];
  }
  const place = slots.passed.get(event.action);
  if (place !== undefined) matter.passed[place] ??= matter.at;
}
