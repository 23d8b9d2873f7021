// Events for tests of detectors: an ordinary answer of one unit, with what a test changes of it.

import type { Seen, Span } from "../seen.ts";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** 1 September 2026 in Shanghai. */
export const begins = Date.parse("2026-09-01T00:00:00+08:00");
export const september: Span = { from: begins, to: Date.parse("2026-10-01T00:00:00+08:00") };

let last = 0;

/** An event of a matter of its own, ten days into the month, due a day later, by the unit org:1. */
export function seen(change: Partial<Seen> = {}): Seen {
  last += 1;
  const happened = change.happened ?? begins + 10 * day;
  return {
    matter: last,
    seq: 5,
    action: "answer",
    happened,
    recorded: happened,
    opened: happened - 4 * day,
    hash: last.toString(16).padStart(64, "0"),
    actor: "person:1",
    post: "post:1",
    org: "org:1",
    unit: "org:1",
    due: happened + day,
    asker: `person:${1000 + last}`,
    text: null,
    ...change,
  };
}

/** So many events; each is told which of them it is. */
export const many = (count: number, change: (at: number) => Partial<Seen> = () => ({})): readonly Seen[] =>
  Array.from({ length: count }, (_, at) => seen(change(at)));

/** Runs a generator that yields between its steps to its end. */
export function ended<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}
