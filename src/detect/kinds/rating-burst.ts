// 集中刷评: many ratings within minutes, of one unit, by one asker, or typed in by one official, beyond what is
// usual in so many minutes (rules 1.10).

import type { RatingBurst } from "../../define/detector.ts";
import { isRare } from "../chance.ts";
import { byUnit, type Found, type Seen, type Span } from "../seen.ts";
import { lengthOf } from "../spans.ts";
import { closest } from "./split-tasks.ts";

/** People rate and are called in some ten hours of a day. */
const wakingShare = 10 / 24;

/** Whose ratings belong together. */
function whose(detector: RatingBurst, one: Seen): string | null {
  if (detector.of === "unit") return "";
  return detector.of === "asker" ? one.asker : one.actor;
}

/** `span`: what was looked at, up to now where the period is not over. */
export function ratingBurst(detector: RatingBurst, events: readonly Seen[], span: Span): readonly Found[] {
  const within = lengthOf(detector.within);
  const windows = Math.max(1, ((span.to - span.from) * wakingShare) / within);
  return [...byUnit(events, detector.by)].flatMap(([unit, all]) => {
    const known = all.filter(one => whose(detector, one) !== null);
    return [...Map.groupBy(known, one => whose(detector, one)!).values()].flatMap(own => {
      const ordered = own.toSorted((one, other) => one.happened - other.happened);
      const burst = closest(ordered, within);
      const usual = Math.max(ordered.length - burst.length, 1) / windows;
      const rare = isRare(burst.length, usual, detector.rarerThan, windows);
      if (burst.length < detector.atLeast || !rare) return [];
      return [{ unit, events: burst, seen: burst.length, of: own.length, expected: usual, score: null }];
    });
  });
}
