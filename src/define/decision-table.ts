// The version of a decision table as those know it who read and try one: its mechanism is a definition like
// any other, and these are the names by which the city reads it and the engine acts on it.

export const decisionTable = {
  mechanism: "decisionTable",
  /** The acts that bring a file in, and the one that puts it into force. */
  brings: ["draft", "revise"],
  publish: "publish",
  /** Records a trial, whoever asked for it. */
  record: "record",
  published: "published",
  /** Where a trial may be recorded. */
  tried: ["drafted", "tried"],
  /** The roles that look at drafts and try them; an auditor looks on. */
  keepers: ["drafter", "jurist", "publisher"],
} as const;
