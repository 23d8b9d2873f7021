// What stands beside a form that suggests, in English.

import type { suggestZh } from "./suggest-zh.ts";

export const suggestEn: typeof suggestZh = {
  nav: "How well it suggests",
  title: label => `Suggested: ${label}`,
  hint: "Learned from matters that this city closed. You decide; what was shown and what you chose are kept.",
  why: "Why",
  choose: label => `Choose ${label}`,
  chosen: "Chosen",
  words: "Words that spoke for it",
  copyTitle: (number, percent) => `${percent} % the same as this unit's answer to ${number}`,
  copyHint:
    "Numbers aside. Was it copied? One question may have one answer; what was done is each matter's own.",
  lookHint: "Much of it is the same. See whether what was done is told of this matter.",
  lead: "Suggestions come from closed matters and dispatch nothing. Here is whether people chose them.",
  sample: "The sample's texts show that it works; they say nothing of how often it is right.",
  alarm: (share, least) =>
    `In the last 30 days ${share} of choices were among the three, below ${least}. ` +
    "See what was chosen instead, and whether duties have changed.",
  learned: (time, matters) => `Last learned ${time}, from ${matters.toLocaleString("en")} closed matters`,
  never: "Nothing learned yet; it begins some seconds after the start",
  noWords: "Fewer than two classes have enough closed matters, so the words stay silent.",
  asked: "What was chosen",
  columns: {
    span: "Time",
    shown: "Shown",
    first: "First chosen",
    among: "One of three chosen",
    firstShare: "Share of the first",
    amongShare: "Share of the three",
  },
  noneShown: "Nothing has been suggested yet.",
  classes: "Closed matters by class",
  classColumns: { label: "Class", closed: "Closed", standing: "Suggested by words" },
  silent: least => `Too few (below ${least})`,
  speaks: "Yes",
  noClasses: "Nothing has been closed yet.",
  pairs: "Most often chosen otherwise (180 days)",
  pairColumns: { suggested: "Suggested first", chosen: "Chosen", times: "Times" },
  noPairs: "Nothing was chosen otherwise.",
  figures: "The figures and each matter",
  times: count => count.toLocaleString("en"),
  share: value => (value === null ? "—" : `${(value * 100).toFixed(1)}%`),
};
