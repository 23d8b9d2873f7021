// The published figure as those know it who publish one: its mechanism is a definition like any other, and
// these are the names by which the engine acts on it.

export const edition = {
  mechanism: "edition",
  /** Freezes what a figure reads now, as the first edition or the next. */
  publish: "publish",
} as const;
