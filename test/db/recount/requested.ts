// The figures of requests for information, of objections to payments and of benefits that were changed,
// counted by hand from the log.

import { type Tally, first, firsts, sumAt, standing } from "./told.ts";

const refused = ["refused", "partial"];

export const requestedCounts: Readonly<Record<string, Tally>> = {
  // Either way in is the first that a matter takes.
  "disclosure.received": (log, span) =>
    firsts(log, span, "disclosure", "confirm").length + firsts(log, span, "disclosure", "enter").length,
  "disclosure.answered": first("disclosure", "approve"),
  "disclosure.refused": first("disclosure", "approve", ({ holds }) =>
    refused.includes(String(holds["result"])),
  ),
  "disclosure.corrections": first("disclosure", "askCorrection"),
  "disclosure.extended": first("disclosure", "extend"),
  "disclosure.consulted": first("disclosure", "consult"),
  "disclosure.abandoned": first("disclosure", "forgo"),
  "claimObjection.received": first("claimObjection", "enrol"),
  "claimObjection.decided": first("claimObjection", "decide"),
  "claimObjection.upheld": first("claimObjection", "decide", ({ holds }) => holds["upheld"] === "yes"),
  "policyChange.changes": first("policyChange", "approve"),
  "policyChange.stopped": standing("policyChange", ({ state }) => state === "finished"),
  "policyChange.underway": sumAt("policyChange", "informed", "underway"),
};

export const requestedShares: Readonly<Record<string, readonly [string, string]>> = {
  "disclosure.refusedShare": ["disclosure.refused", "disclosure.answered"],
  "claimObjection.upheldShare": ["claimObjection.upheld", "claimObjection.decided"],
};
