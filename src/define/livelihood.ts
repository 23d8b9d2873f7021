// Livelihood promises by the names that pages know them with: the year's list, the promise, and the acts
// and states that they tell apart.

export const livelihood = {
  list: "promiseList",
  promise: "promise",
  /** Its act that everybody may take: a proposal. */
  suggest: "suggest",
  /** While it stands so, everybody may rate it, once. */
  rating: "accepted",
  rate: "rate",
  report: "report",
  changes: ["delay", "change", "cut"],
  /** The list while proposals are asked for. */
  soliciting: "soliciting",
  /** While people vote on the candidates, and the name of that poll. */
  asking: "asking",
  poll: "people",
  promised: "promised",
  done: "done",
  reachedShare: "reachedShare",
} as const;
