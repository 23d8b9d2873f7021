// Major decisions as pages know them: their mechanism is a definition like any other.

export const openDecision = {
  mechanism: "openDecision",
  /** How a firm or a citizen raises one. */
  propose: "propose",
  commenting: "commenting",
  /** From here on it is in force. */
  decided: ["executing", "evaluating", "judged", "evaluated"],
  ended: "ended",
} as const;
