// What the data come to: all that the family's own case needs says yes, or a person looks, and why.

import type { Checked, CheckReason } from "../../../../define/checked.ts";

export type ProofReason = "differs" | "contradictory" | "unavailable" | "unconsented" | "twice";

/** The checks of each case (rules 3.8). */
const needs = {
  both: ["household", "property"],
  household: ["household"],
  property: ["propertySince"],
  migrant: ["permit", "insurance"],
} as const;
export type Claim = keyof typeof needs;

const why = (reason: CheckReason): ProofReason => {
  if (reason === "absent" || reason === "differs") return "differs";
  if (reason === "contradictory" || reason === "twice") return reason;
  return reason === "noConsent" ? "unconsented" : "unavailable";
};

/** What follows from the answers; what was not asked counts as not available. */
export function matched(claims: Claim, check: (name: string) => Checked | undefined) {
  const open = needs[claims].flatMap(name => {
    const said = check(name);
    return said?.answer === "yes" ? [] : [why(said?.reason ?? "down")];
  });
  const reason = open[0];
  return reason === undefined
    ? ({ matching: "agreed", category: claims, route: "data" } as const)
    : ({ matching: "asked", proofReason: reason } as const);
}
