// The year overview as those know it who publish one: its mechanism is a definition like any other, and these
// are the names by which it is read and published.

export const overview = {
  mechanism: "overview",
  /** Freezes the numbers of an approved text. */
  publish: "publish",
  approved: "approved",
  /** Everybody may read it. */
  open: ["published", "corrected", "revoked"],
  /** Numbers that somebody else has published. */
  register: "outsideFigure",
  confirmed: "confirmed",
} as const;
