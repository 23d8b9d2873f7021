// One thing whole as pages know it: its mechanisms are definitions like any other.

export const oneThing = {
  theme: "theme",
  /** The choices of a theme by which people look for it. */
  audience: "audience",
  stage: "stage",
  /** States in which it takes cases. */
  inForce: ["published", "changing", "changeReviewed"],
} as const;
