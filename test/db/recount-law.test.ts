// The figures of reconsiderations, of suits and of school enrolment against a count by hand, straight from
// the log of the sample.

import type { LoggedEvent, Span } from "./recount/count.ts";
import { type Of, ratio, recounts } from "./recount/by-hand.ts";
import { enrolmentCounted, enrolmentFigures, enrolmentShares, enrolmentStocks } from "./recount/enrolment.ts";
import { counts, lawShares, lawStocks, storiesOf } from "./recount/law.ts";

function counted(log: readonly LoggedEvent[], name: string, span: Span, of: Of): number | null {
  const school = enrolmentShares[name];
  if (school !== undefined) return ratio(of(school[0]), of(school[1]), 100);
  if (enrolmentFigures.includes(name)) return enrolmentCounted(log, name, span);
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
  mechanisms: ["reconsideration", "appearance", "school", "enrolmentSeason", "enrolment"],
  figures: [...[counts, lawShares].flatMap(some => Object.keys(some)), ...enrolmentFigures],
  stocks: new Set([...lawStocks, ...enrolmentStocks]),
  known: ["2026-10-08", "2026-10-31", "2026-11-20"],
  count: counted,
  // Its bins are two in a hundred wide: the test of the fold holds it against the faces.
  elsewhere: ["reconsideration.time", "enrolment.days", "enrolmentSeason.checking"],
  // Nobody objected in the small sample.
  nought: [...nobody, ...none, "enrolment.objections"],
});
