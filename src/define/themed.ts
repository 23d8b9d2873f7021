// The mechanism whose matters others are received in, by the names that pages and checks know it with.

export const themed = {
  mechanism: "themedSession",
  /** The field of another mechanism's matter that names the session in which it was received. */
  tag: "themed",
  /** The engine's act that records what the figures count. */
  count: "count",
  /** The acts before which is counted, so that nobody types a number that is published. */
  counted: ["recount", "publish", "archive"],
  /** While it stands so, a matter may be received in it. */
  taking: ["announced", "live"],
  live: "live",
  /** The figures of the tagged mechanism: received, and closed of them. */
  received: "themedReceived",
  closed: "themedClosed",
} as const;
