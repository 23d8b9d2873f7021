// Service items as pages know them: their mechanism is a definition like any other.

export const served = {
  item: "item",
  application: "application",
  /** How somebody applies for one. */
  apply: "apply",
  /**
   * Where what a table settles at once is applied for: the mechanism, its question which table decides, and
   * what an item says of it.
   */
  instant: { mechanism: "instantApproval", asks: "item", flag: "instant", of: "instantOf" },
  inForce: ["published", "changing", "changeReviewed"],
  /** The figure of all items, by domain. */
  items: "items",
  /** The marks that people look for. */
  marks: ["instant", "noVisit", "noMaterial", "commitment"],
  /** Those that no number beside them says already. */
  told: ["instant", "commitment"],
} as const;
