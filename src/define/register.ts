// The mechanism that gives papers their numbers, by the names that the engine calls it with.

export const register = {
  mechanism: "register",
  /** Opens the register of an org, a series and a year. */
  open: "open",
  /** Takes its next number. */
  take: "take",
  /** The field that holds the number that was taken. */
  last: "last",
} as const;
