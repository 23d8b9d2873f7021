// The figures of decisions, opinions, versions of plans, debriefs, standards, requests for information,
// objections and changes of benefits against a count by hand, straight from the log.

import { ratio, recounts } from "./recount/by-hand.ts";
import { decidedCounts, decidedShares, decidedStocks } from "./recount/decided.ts";
import { judgedCounts, judgedShares, middleScore } from "./recount/judged.ts";
import { requestedCounts, requestedShares } from "./recount/requested.ts";

const counts = { ...decidedCounts, ...judgedCounts, ...requestedCounts };
const shares = { ...decidedShares, ...judgedShares, ...requestedShares };

recounts({
  mechanisms: [
    "openDecision",
    "opinion",
    "planVersion",
    "planLine",
    "debrief",
    "debriefMeeting",
    "standard",
    "disclosure",
    "claimObjection",
    "policyChange",
  ],
  figures: [...Object.keys(counts), ...Object.keys(shares), "planVersion.cutShare", "debrief.score"],
  stocks: new Set([...decidedStocks, "standard.inForce", "policyChange.stopped"]),
  known: ["2026-10-17", "2026-11-20"],
  middles: new Set(["debrief.score"]),
  // Deadlines in working days, and by the day that a list names: the mechanisms' own tests hold them.
  elsewhere: [
    "planLine.overdue",
    "debrief.late",
    "claimObjection.late",
    ...["onTime", "late", "overdue", "onTimeShare", "time"].map(name => `disclosure.${name}`),
  ],
  count(log, name, span, of) {
    if (name === "debrief.score") return middleScore(log, span);
    if (name === "planVersion.cutShare") {
      const former = of("planVersion.former");
      return ratio(former - of("planVersion.renewed"), former, 100);
    }
    const share = shares[name];
    return share === undefined ? counts[name]!(log, span) : ratio(of(share[0]), of(share[1]), 100);
  },
  nought: [
    // Nobody of the small sample is late; its decisions skipped no stage, and none is executed for long.
    "opinion.late",
    ...["early", "evaluated", "exempted", "sentBack", "shortened"].map(name => `openDecision.${name}`),
    // One objection was looked into and found nothing; the one stop is announced, nobody waits for that
    // benefit.
    ...["upheld", "upheldShare"].map(name => `claimObjection.${name}`),
    ...["stopped", "underway"].map(name => `policyChange.${name}`),
    "disclosure.abandoned",
    // Its one check found something wanting, and its standards are in their first years.
    ...["met", "metShare", "repealed", "revised"].map(name => `standard.${name}`),
  ],
});
