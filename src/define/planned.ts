// The version of a plan as those know it who compare it with the other programmes: the names by which the
// engine records what it found.

export const planned = {
  version: "planVersion",
  line: "planLine",
  /** Before this act of the reform office is compared; what came of it, the engine records by the next. */
  check: "check",
  compare: "compare",
  /** Opens the question whether a line is another programme's as well. */
  overlap: "overlap",
  /** Versions that count as other programmes. */
  inForce: ["issued", "settled"],
} as const;
