// 化整为零: one thing cut into many small ones, opened for one unit within days under nearly the same title.

import type { SplitTasks } from "../../define/detector.ts";
import { byUnit, type Found, type Seen, type Span } from "../seen.ts";
import { lengthOf } from "../spans.ts";

/** What tells parts of one thing apart: numbers, ordinals, phases. */
const apart = /[\d０-９一二三四五六七八九十百]+|[第期批段标号]|[\s\p{P}]+/gu;

function pairsOf(title: string): ReadonlyMap<string, number> {
  const plain = [...title.normalize("NFKC").replace(apart, "")];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain[at]! + plain[at + 1]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How much two titles are the same, 0 … 1, in pairs of characters, numbers and ordinals aside. */
export function titleScore(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const size = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((sum, n) => sum + n, 0);
  const all = size(a) + size(b);
  const shared = [...a].reduce((sum, [pair, n]) => sum + Math.min(n, b.get(pair) ?? 0), 0);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The most that lie within a stretch of time, of events in the order of time. */
export function closest(events: readonly Seen[], within: number): readonly Seen[] {
  let best: readonly Seen[] = [];
  for (let first = 0, last = 0; last < events.length; last += 1) {
    while (events[last]!.happened - events[first]!.happened > within) first += 1;
    if (last - first + 1 > best.length) best = events.slice(first, last + 1);
  }
  return best;
}

/** `events` reach back before the period, so that a month's end cuts nothing in two. */
export function splitTasks(detector: SplitTasks, events: readonly Seen[], { from }: Span): readonly Found[] {
  const within = lengthOf(detector.within);
  const titled = events.filter(({ text }) => text);
  return [...byUnit(titled, detector.by)].flatMap(([unit, own]) => {
    const groups: Seen[][] = [];
    for (const event of own.toSorted((one, other) => one.happened - other.happened)) {
      const alike = groups.find(([first]) => titleScore(first!.text!, event.text!) >= detector.score);
      if (alike === undefined) groups.push([event]);
      else alike.push(event);
    }
    return groups
      .map(group => closest(group, within))
      .filter(group => group.length >= detector.atLeast && group.at(-1)!.happened >= from)
      .map(group => {
        const scores = group.slice(1).map(({ text }) => titleScore(group[0]!.text!, text!));
        const score = Math.round(Math.min(...scores) * 100);
        return { unit, events: group, seen: group.length, of: own.length, expected: null, score };
      });
  });
}
