// The figures of promises, their lists, pilots, micro-reforms and overviews against a count by hand, straight
// from the log.

import { ratio, recounts } from "./recount/by-hand.ts";
import { overviewCounts, overviewStocks } from "./recount/overview.ts";
import { countedOf, promiseCounts, promiseShares, promiseStocks, promiseSums } from "./recount/promises.ts";

recounts({
  mechanisms: ["promise", "promiseList", "pilot", "microReform", "overview", "outsideFigure"],
  figures: [
    ...[promiseCounts, promiseSums, promiseShares, overviewCounts].flatMap(some => Object.keys(some)),
    "overview.liveShare",
  ],
  stocks: new Set([...promiseStocks, ...overviewStocks]),
  known: ["2026-10-17", "2026-11-20"],
  count(log, name, span, of) {
    if (name === "overview.liveShare") {
      const live = of("overview.liveNumbers");
      return ratio(live, live + of("overview.outsideNumbers"), 100);
    }
    const overviews = overviewCounts[name];
    if (overviews !== undefined) return overviews(log, span);
    const share = promiseShares[name];
    if (share === undefined) return countedOf(log, name, span);
    return ratio(of(share[0]), of(share[1]), 100);
  },
  // Nobody of the small sample is late, and its pilots are still at work.
  nought: [
    "microReform.overdue",
    ...["evaluated", "extended", "lapsed", "rolledOut", "rolledShare"].map(name => `pilot.${name}`),
    // The one overview stands as it was published.
    "overview.corrections",
    "overview.revocations",
    "outsideFigure.withdrawn",
    ...["changed", "dropped", "fromHot", "missed", "overdue"].map(name => `promise.${name}`),
  ],
});
