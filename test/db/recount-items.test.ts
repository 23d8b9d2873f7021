// The figures of items and of applications against a count by hand, straight from the log of the sample.

import { type Of, ratio, recounts } from "./recount/by-hand.ts";
import type { LoggedEvent, Span } from "./recount/count.ts";
import { counts, cuts, groups, shares, stocks, storiesOf, sums } from "./recount/items.ts";

function counted(log: readonly LoggedEvent[], name: string, span: Span, of: Of): number | null {
  const cut = cuts[name];
  if (cut !== undefined) return ratio(of(cut[1]) - of(cut[0]), of(cut[1]), 100);
  const share = shares[name];
  if (share !== undefined) {
    const own = (figure: string): number => of(`application.${figure}`);
    return ratio(
      own(share[0]),
      share[1].reduce((all, one) => all + own(one), 0),
      100,
    );
  }
  const stories = storiesOf(log, name, span.asOf);
  const group = groups[name];
  if (group !== undefined) {
    return new Set(counts[group[0]]!(stories, span).map(({ holds }) => holds[group[1]])).size;
  }
  const sum = sums[name];
  if (sum === undefined) return counts[name]!(stories, span).length;
  return counts["item.items"]!(stories, span).reduce((all, { holds }) => all + Number(holds[sum] ?? 0), 0);
}

recounts({
  mechanisms: ["item", "application"],
  figures: [counts, groups, sums, cuts, shares].flatMap(some => Object.keys(some)),
  stocks,
  known: ["2026-10-31", "2026-11-20"],
  count: counted,
  // Its bins are two in a hundred wide: the test of the fold holds it against the faces.
  elsewhere: ["application.time"],
  // Nothing is handed down or revoked in the sample, nobody misses the law, and what was to follow came.
  nought: [
    "application.extended",
    "application.gapsLapsed",
    "application.illegal",
    "application.illegalOpen",
    "application.revoked",
    "item.handedDown",
    "item.itemsCut",
  ],
});
