// What polls and selections say in the office, in English.

import type { pollZh } from "./poll-zh.ts";

export const pollEn: typeof pollZh = {
  one: "Online vote",
  page: "Board: votes and suspicions",
  standing: { before: "Not begun", open: "Open", screening: "Being looked over", counted: "Counted" },
  votes: votes => `${votes} votes`,
  valid: valid => `${valid} valid`,
  sealed: "Counts are told to nobody before it closes.",
  seal: "Hash of the sealed votes",
  suspicions: "Suspicions (stuffing)",
  running: "The vote is open. This is what looks suspicious now; it is sealed and decided after it closes.",
  noSuspicions: "Nothing looks suspicious.",
  rule:
    "Many votes alone are no suspicion: two signs at least come together (one network, numbers in a " +
    "row, accounts of one hour, even spacing, no browser). People decide, with a reason that is " +
    "published after the count.",
  name: "Suspicion",
  aCase: "Case",
  item: "Voted on",
  score: "Score",
  count: "Votes",
  why: "Why",
  decision: "Decision",
  voided: "Voided",
  kept: "Kept",
  voidIt: "Void",
  keepIt: "Keep",
  reason: "Reason (published)",
  reasonHint: "What was looked into and how; four characters at least.",
  cancel: "Leave it",
  hash: "Hash of the list",
  matrix: "Quotas",
  category: "Category",
  quota: "Quota",
  cases: "Cases",
  chosen: "Proposed, named",
  over: count => `${count} beyond`,
  overReason: "Why beyond the quota",
  place: "Place",
  total: "Total",
  web: "Online",
  expert: "Experts",
  leader: "Leaders",
  state: "State",
  draw: "Draw of the experts",
  noDraw: "Not drawn yet. Once the seed is known, take “Draw the experts” on the selection.",
  drawSays: (seed, source) => `Seed ${seed} (source: ${source})`,
  drawProof:
    "The lot of each is SHA-256 of seed, line feed, id; the lowest are taken. Check: printf " +
    "'SEED\\nID' | sha256sum",
  order: "Lot",
  expertName: "Expert",
  lot: "Hash",
  drawn: { drawn: "drawn", released: "released", waiting: "next" },
};
