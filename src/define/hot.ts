// The hot issue as those know it who look for hot issues in what comes in: its mechanism is a definition like
// any other, and these are the names by which the engine acts on it.

export const hot = {
  mechanism: "hotIssue",
  /** Opens one for a cluster that grew hot. */
  detect: "detect",
  /** Adds what has come since, and what it all measures now. */
  gather: "gather",
  fade: "fade",
  revive: "revive",
  /** What it is about, and where: by the forms of its appeals. */
  named: ["topic", "area", "street"],
  /** How many appeals: as it stands, and as it was published when it was assessed. */
  counted: ["matters", "shownMatters"],
  decision: "decision",
  /** The decision not to take it up. */
  declined: "none",
} as const;
