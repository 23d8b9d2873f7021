// 突击办结: closed minutes before the limit, more often than chance and than the other units do (rules 0.4).

import type { LastMinute } from "../../define/detector.ts";
import { isRare } from "../chance.ts";
import { byUnit, type Found, type Seen } from "../seen.ts";
import { lengthOf } from "../spans.ts";

/** What comes late is late, which the clocks say themselves; what is in time may be too neatly so. */
export function lastMinute(detector: LastMinute, events: readonly Seen[]): readonly Found[] {
  const within = lengthOf(detector.within);
  const inTime = events.filter(({ due, happened }) => due !== null && happened < due);
  const isClose = ({ due, happened }: Seen) => due! - happened <= within;
  const [all, close] = [inTime.length, inTime.filter(isClose).length];
  return [...byUnit(inTime, detector.by)].flatMap(([unit, own]) => {
    const found = own.filter(isClose);
    // By chance alone, and as the others do it: whichever is more speaks for the unit.
    const chance = own.reduce(
      (sum, { due, opened }) => sum + Math.min(1, within / Math.max(1, due! - opened)),
      0,
    );
    const others = all - own.length;
    const usual = Math.max(chance, others === 0 ? 0 : (own.length * (close - found.length)) / others);
    if (found.length < detector.atLeast || !isRare(found.length, usual, detector.rarerThan)) return [];
    return [{ unit, events: found, seen: found.length, of: own.length, expected: usual, score: null }];
  });
}
