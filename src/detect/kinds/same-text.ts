// 答复雷同: one text in many matters of a unit, more often than the other units do (rules 0.4). The same question
// may well have the same answer: it is asked, not said.

import type { SameText } from "../../define/detector.ts";
import { copyScoreFrom, sizeOf, triplesOf } from "../../text/copies.ts";
import { isRare } from "../chance.ts";
import { byUnit, type Found, type Seen } from "../seen.ts";

interface Group {
  readonly triples: ReadonlyMap<string, number>;
  readonly size: number;
  readonly events: Seen[];
  least: number;
}

/** What each text is compared with is the first of each group, so that a group does not drift. */
function* grouped(events: readonly Seen[], score: number): Generator<undefined, readonly Group[]> {
  const groups: Group[] = [];
  const exact = new Map<string, Group>();
  for (const event of events) {
    const same = exact.get(event.text!);
    if (same !== undefined) {
      same.events.push(event);
      continue;
    }
    const triples = triplesOf(event.text!);
    const size = sizeOf(triples);
    let alike: Group | undefined;
    for (const group of groups) {
      const found = copyScoreFrom(score, triples, group.triples, [size, group.size]);
      if (found === 0) continue;
      alike = group;
      group.least = Math.min(group.least, found);
      break;
    }
    if (alike === undefined) groups.push((alike = { triples, size, events: [], least: 1 }));
    alike.events.push(event);
    exact.set(event.text!, alike);
    yield;
  }
  return groups;
}

/** The last text of each matter: who amends a draft does not copy it. */
function lastOfEach(events: readonly Seen[]): readonly Seen[] {
  const last = new Map(events.filter(({ text }) => text).map(one => [one.matter, one]));
  return [...last.values()].toSorted((one, other) => one.happened - other.happened);
}

/** Yields between comparisons, since a busy month of a large unit takes seconds. */
export function* sameText(
  detector: SameText,
  events: readonly Seen[],
): Generator<undefined, readonly Found[]> {
  const units: { unit: string; all: number; groups: readonly Group[]; largest: number }[] = [];
  for (const [unit, own] of byUnit(lastOfEach(events), detector.by)) {
    const groups = yield* grouped(own, detector.score);
    const largest = Math.max(0, ...groups.map(group => group.events.length));
    units.push({ unit, all: own.length, groups, largest });
  }
  const [all, most] = units.reduce(([a, b], one) => [a + one.all, b + one.largest], [0, 0]);
  return units.flatMap(({ unit, all: own, groups, largest }) => {
    const others = all - own;
    // As often as the others' own favourite text comes among theirs; once is nobody's copy.
    const usual = Math.max(1, others === 0 ? 0 : (own * (most - largest)) / others);
    return groups
      .filter(
        ({ events: { length } }) => length >= detector.atLeast && isRare(length, usual, detector.rarerThan),
      )
      .map(group => ({
        unit,
        events: group.events,
        seen: group.events.length,
        of: own,
        expected: usual,
        score: Math.round(group.least * 100),
      }));
  });
}
