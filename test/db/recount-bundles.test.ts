// The figures of one thing whole against a count by hand, straight from the log of the sample.

import { counts, cuts, shares, stocks, storiesOf, sums } from "./recount/bundles.ts";
import { type Of, ratio, recounts } from "./recount/by-hand.ts";
import type { LoggedEvent, Span } from "./recount/count.ts";

function counted(log: readonly LoggedEvent[], name: string, span: Span, of: Of): number | null {
  const cut = cuts[name];
  if (cut !== undefined) return ratio(of(cut[1]) - of(cut[0]), of(cut[1]), 100);
  const share = shares[name];
  if (share !== undefined) {
    const own = (figure: string): number => of(`oneThing.${figure}`);
    return ratio(
      own(share[0]),
      share[1].reduce((all, one) => all + own(one), 0),
      100,
    );
  }
  const stories = storiesOf(log, name, span.asOf);
  const sum = sums[name];
  if (sum === undefined) return counts[name]!(stories, span).length;
  const [base, field] = sum;
  return counts[base]!(stories, span).reduce((all, { holds }) => all + Number(holds[field] ?? 0), 0);
}

recounts({
  mechanisms: ["theme", "oneThing"],
  figures: [counts, sums, cuts, shares].flatMap(some => Object.keys(some)),
  stocks,
  known: ["2026-10-31", "2026-11-20"],
  count: counted,
  // Its bins are two in a hundred wide: the test of the fold holds it against the faces.
  elsewhere: ["oneThing.time"],
  nought: [],
});
