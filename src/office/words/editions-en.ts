// Publishing a figure, on its page, in English.

import type { editionsZh } from "./editions-zh.ts";

export const editionsEn: typeof editionsZh = {
  title: "Published",
  none: "This period has not been published yet.",
  publish: "Publish this period",
  edition: n => `Edition ${n}`,
  published: (time, office) => `published ${time}${office ? ` by ${office}` : ""}`,
  asOf: day => `as known on ${day}`,
  changed: reason => `Why it was changed: ${reason}`,
  withdrawn: why => `Withdrawn, not to be cited: ${why}`,
  record: "Record",
  lead: n =>
    `This is frozen and made public as edition ${n}. It does not change afterwards: late records make ` +
    "another edition, which says why.",
  unchanged: n => `Value, definition and proof are what they were. Edition ${n} still holds.`,
  value: "Value",
  of: "Numerator / denominator",
  day: "Known up to",
  definition: "Definition",
  behind: "Events behind it",
  untold: "not told, since they are few persons",
  root: "Root of the proof",
  checkpoint: "Checkpoint",
  former: "Edition before",
  reason: "Why it is changed (required)",
  reasonHint: "What was entered late or put right, and why.",
  confirm: n => `Publish edition ${n}`,
  cancel: "Cancel",
  engine: { echo: "Counted", expire: "Ran out", recompute: "Deadlines computed again" },
  done: n => `Edition ${n} is published.`,
};
