// The figures of reconsiderations and of suits against a count by hand, straight from the log of the sample.

import type { LoggedEvent, Span } from "./recount/count.ts";
import { type Of, ratio, recounts } from "./recount/by-hand.ts";
import { counts, lawShares, lawStocks, storiesOf } from "./recount/law.ts";

function counted(log: readonly LoggedEvent[], name: string, span: Span, of: Of): number | null {
  const share = lawShares[name];
  if (share === undefined) return counts[name]!(storiesOf(log, name, span.asOf), span);
  const own = (figure: string): number => of(`${name.split(".")[0]}.${figure}`);
  const [part, whole] = share;
  return ratio(
    own(part),
    whole.reduce((all, one) => all + own(one), 0),
    100,
  );
}

// Nobody is late in the sample, heads go to court, and no letter of advice was needed.
const none = "advised deemed fixed fixedShare late overdue".split(" ").map(name => `reconsideration.${name}`);
const nobody = "breaches excused late overdue unreviewed".split(" ").map(name => `appearance.${name}`);

recounts({
  mechanisms: ["reconsideration", "appearance"],
  figures: [counts, lawShares].flatMap(some => Object.keys(some)),
  stocks: lawStocks,
  known: ["2026-10-08", "2026-10-31", "2026-11-20"],
  count: counted,
  // Its bins are two in a hundred wide: the test of the fold holds it against the faces.
  elsewhere: ["reconsideration.time"],
  nought: [...nobody, ...none],
});
