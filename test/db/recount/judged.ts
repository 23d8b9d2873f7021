// The figures of debriefs and of standards, counted by hand from the log. Those of the selection of cases are
// held against a finished one (../selection-sample.test.ts).

import type { LoggedEvent, Span } from "./count.ts";
import { type Tally, among, each, first, firsts, isIn, median, standing, sumAt } from "./told.ts";

const revised = "revising reopened resorting reexamining reapproving superseding".split(" ");
const inForce = ["inForce", "reviewing", ...revised];

export const judgedCounts: Readonly<Record<string, Tally>> = {
  "debrief.scored": first("debrief", "scored"),
  "debrief.fixed": among("debrief", "scored", isIn("closed")),
  "debriefMeeting.meetings": first("debriefMeeting", "announce"),
  "debriefMeeting.papers": sumAt("debriefMeeting", "announce", "papers"),
  "debriefMeeting.recounts": each("debriefMeeting", ["recount"]),
  "standard.issued": first("standard", "approve"),
  "standard.inForce": standing("standard", ({ state }) => inForce.includes(state)),
  "standard.revised": each("standard", ["approveAgain"]),
  "standard.repealed": first("standard", "conclude", ({ holds }) => holds["outcome"] === "repeal"),
  "standard.checks": each("standard", ["check"]),
  "standard.met": each("standard", ["check"], ({ holds }) => holds["met"] === "met"),
};

export const judgedShares: Readonly<Record<string, readonly [string, string]>> = {
  "debrief.fixedShare": ["debrief.fixed", "debrief.scored"],
  "standard.metShare": ["standard.met", "standard.checks"],
};

/** The middle score of those who were scored. */
export const middleScore = (log: readonly LoggedEvent[], span: Span): number | null =>
  median(firsts(log, span, "debrief", "scored").map(({ holds }) => Number(holds["score"])));
