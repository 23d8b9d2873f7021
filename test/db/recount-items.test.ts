// The figures of items, of applications and of instant approvals against a count by hand, straight from the
// log of the sample.

import { type Of, ratio, recounts } from "./recount/by-hand.ts";
import type { LoggedEvent, Span } from "./recount/count.ts";
import { instantCounts, instantOf, instantShares, instantStocks } from "./recount/instant.ts";
import { counts, cuts, groups, shares, stocks, storiesOf, sums } from "./recount/items.ts";

function counted(log: readonly LoggedEvent[], name: string, span: Span, of: Of): number | null {
  const instant = instantShares[name];
  if (instant !== undefined) return ratio(of(instant[0]), of(instant[1]), 100);
  if (instantCounts.includes(name)) return instantOf(log, name, span);
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
  mechanisms: ["item", "application", "instantApproval"],
  figures: [
    ...[counts, groups, sums, cuts, shares, instantShares].flatMap(some => Object.keys(some)),
    ...instantCounts,
  ],
  stocks: new Set([...stocks, ...instantStocks]),
  known: ["2026-10-31", "2026-11-20"],
  count: counted,
  // Their bins are two in a hundred wide: the test of the fold holds them against the faces.
  elsewhere: ["application.time", "instantApproval.examineTime", "instantApproval.time"],
  // Nothing is handed down or revoked in the sample, nobody misses the law, and what was to follow came.
  nought: [
    ...["errorShare", "inspectErrors", "revoked", "touched", "uncorrected"].map(
      name => `instantApproval.${name}`,
    ),
    "application.extended",
    "application.gapsLapsed",
    "application.illegal",
    "application.illegalAbove",
    "application.illegalAboveOpen",
    "application.illegalOpen",
    "application.revoked",
    "item.handedDown",
    "item.itemsCut",
  ],
});
