// Distinct things: a thing counts from the day on which the first of its acts was posted until the last was
// taken back. A late event can move those days, so the ledger keeps all of them.

import type { Day } from "../../define/civil.ts";

/** The days of a thing with what was posted on each, sorted. */
export type Days = readonly (readonly [day: Day, amount: number])[];

/** Puts more postings into a ledger's line. */
export function merged(held: Days, more: ReadonlyMap<Day, number>): Days {
  const days = new Map(held);
  for (const [day, amount] of more) days.set(day, (days.get(day) ?? 0) + amount);
  return [...days].filter(([, amount]) => amount !== 0).toSorted(([a], [b]) => a - b);
}

/** The days on which a thing begins (+1) and ceases (−1) to be counted. */
export function crossings(days: Days): readonly (readonly [day: Day, step: 1 | -1])[] {
  const found: (readonly [Day, 1 | -1])[] = [];
  let count = 0;
  for (const [day, amount] of days) {
    const was = count > 0;
    count += amount;
    if (was !== count > 0) found.push([day, was ? -1 : 1]);
  }
  return found;
}
