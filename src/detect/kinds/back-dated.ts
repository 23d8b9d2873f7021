// 倒签: recorded long after it is said to have happened. Whoever reads sees imports and samples for what they
// are: they are left out before this.

import type { BackDated } from "../../define/detector.ts";
import { byUnit, type Found, type Seen } from "../seen.ts";
import { lengthOf } from "../spans.ts";

export function backDated(detector: BackDated, events: readonly Seen[]): readonly Found[] {
  const after = lengthOf(detector.after);
  const late = events.filter(({ happened, recorded }) => recorded - happened > after);
  const all = byUnit(events, detector.by);
  return [...byUnit(late, detector.by)].flatMap(([unit, own]) =>
    own.length < detector.atLeast
      ? []
      : [{ unit, events: own, seen: own.length, of: all.get(unit)!.length, expected: null, score: null }],
  );
}
