// What a firm is entitled to, by the names under which the pages know benefits and claims.

export const entitled = {
  benefit: "policyBenefit",
  /** Benefits that may be claimed now, and those that can be soon. */
  open: ["open", "exhausted"],
  soon: "published",
  claim: "claim",
  apply: "apply",
  /** The act of a claim that measures it by a table. */
  measures: "accept",
  /** The choice of both that names the table. */
  table: "table",
  firm: "firm",
  /** How a firm's own claim comes; the tables read it. */
  source: { field: "source", value: "applied" },
  direct: { field: "way", value: "direct" },
  /** The fields of a claim that take the amount and the reason. */
  amount: "standard",
  reason: "ground",
  /**
   * Checks of registers that everybody may read by law. What a firm pays or spends is checked in its own
   * claim alone: here it is taken as stated, or anybody could try a competitor's numbers.
   */
  publicChecks: ["registered", "trusted", "tierHeld"],
} as const;
