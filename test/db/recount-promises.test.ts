// The figures of promises, their lists, pilots and micro-reforms against a count by hand, straight from the
// log.

import { ratio, recounts } from "./recount/by-hand.ts";
import { countedOf, promiseCounts, promiseShares, promiseStocks, promiseSums } from "./recount/promises.ts";

recounts({
  mechanisms: ["promise", "promiseList", "pilot", "microReform"],
  figures: [promiseCounts, promiseSums, promiseShares].flatMap(some => Object.keys(some)),
  stocks: promiseStocks,
  known: ["2026-10-17", "2026-11-20"],
  count(log, name, span, of) {
    const share = promiseShares[name];
    if (share === undefined) return countedOf(log, name, span);
    return ratio(of(share[0]), of(share[1]), 100);
  },
  // Nobody of the small sample is late, and its pilots are still at work.
  nought: [
    "microReform.overdue",
    ...["evaluated", "extended", "lapsed", "rolledOut", "rolledShare"].map(name => `pilot.${name}`),
    ...["changed", "dropped", "fromHot", "missed", "overdue"].map(name => `promise.${name}`),
  ],
});
