// One detector, one period: what it reads and what it finds. Yields where it would hold the event loop.

import type { Detector } from "../define/detector.ts";
import { backDated } from "./kinds/back-dated.ts";
import { copiedReport } from "./kinds/copied-report.ts";
import { lastMinute } from "./kinds/last-minute.ts";
import { ratingBurst } from "./kinds/rating-burst.ts";
import { sameText } from "./kinds/same-text.ts";
import { selfVerified } from "./kinds/self-verified.ts";
import { splitTasks } from "./kinds/split-tasks.ts";
import type { Found, Seen, Span } from "./seen.ts";

/** What a detector finds among the events of a period. Pure; every kind is one function in `kinds/`. */
export function* look(
  detector: Detector,
  events: readonly Seen[],
  span: Span,
): Generator<undefined, readonly Found[]> {
  switch (detector.kind) {
    case "lastMinute":
      return lastMinute(detector, events);
    case "sameText":
      return yield* sameText(detector, events);
    case "copiedReport":
      return copiedReport(detector, events, span);
    case "backDated":
      return backDated(detector, events);
    case "splitTasks":
      return splitTasks(detector, events, span);
    case "selfVerified":
      return selfVerified(detector, events, span);
    case "ratingBurst":
      return ratingBurst(detector, events, span);
  }
}
