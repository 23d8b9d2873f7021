// Service items as pages know them: their mechanism is a definition like any other.

export const served = {
  item: "item",
  application: "application",
  /** How somebody applies for one. */
  apply: "apply",
  inForce: ["published", "changing", "changeReviewed"],
  /** The figure of all items, by domain. */
  items: "items",
  /** The marks that people look for. */
  marks: ["instant", "noVisit", "noMaterial", "commitment"],
  /** Those that no number beside them says already. */
  told: ["instant", "commitment"],
} as const;
