// The page on which hot issues are watched, in English.

import type { hotZh } from "./hot-zh.ts";

export const hotEn: typeof hotZh = {
  nav: "Hot issues watched",
  lead:
    "One thing in one street that many people ask for is gathered by itself. Sorted by heat: of " +
    "60 days, a person's first appeal counts 1, the second 0.3, more nothing, half of it after a " +
    "fortnight. People are counted, not appeals.",
  reading: "The appeals are being read. Trend and words follow; until then the last recorded numbers stand.",
  none:
    "Nothing is hot now. What five people and more ask for, with a heat of 3.5 and more, comes " +
    "here by itself.",
  columns: {
    issue: "Hot issue",
    place: "Place and topic",
    people: "People",
    matters: "Appeals",
    heat: "Heat",
    weeks: "12 weeks",
    days: "First and last",
    state: "State",
    hands: "Compare",
  },
  weeks: list => `Appeals a week, twelve weeks: ${list.join(", ")}`,
  words: "Words",
  near: count => `${count} like it in the same street: compare whether it is the same`,
  choose: title => `Choose “${title}” to compare`,
  compare: "Compare",
  compareHint:
    "Choose two to compare them side by side and merge what is one thing; choose one to take out or " +
    "split off what is not. What was put right by hand is never changed back.",
  open: "Put under watch",
  rising: "Warming up",
  risingHint: "Not hot yet, to keep in mind.",
  noRising: "None for now.",
  themes: "The same at many places",
  themesHint: "The same thing in four streets and more is no place's issue; it wants a rule.",
  noThemes: "None in 60 days.",
  places: count => `${count} streets`,
  shape: {
    places: "Where they come from",
    trend: "Appeals and heat of twelve weeks",
    place: "Place",
    matters: "Appeals",
    people: "People",
    week: "Week from",
    heat: "Heat at its end",
    bar: "How many (from 0)",
    areas: "Hot issues by district",
    area: "District",
    issues: "Hot issues",
    elsewhere: "District not said",
    none: "None in twelve weeks.",
    reading: "The appeals are being read; this will show soon.",
  },
  side: {
    alone: "Take out, split",
    choose: "Choose",
    title: "Side by side",
    back: "Back to the hot issues",
    members: (total, shown) =>
      shown < total ? `${total} appeals, the latest ${shown} listed` : `${total} appeals`,
    mergeInto: title => `Merge into “${title}”`,
    mergeAsk: (from, into) =>
      `All appeals of “${from}” go to “${into}”, and it ends. They are never parted again by themselves.`,
    chosen: count => `${count} chosen`,
    takeOut: "Take out",
    takeOutHint: "What is taken out is never gathered here again.",
    split: "Split off",
    newTitle: "Name of the new one",
    newHint: "What and where; no names of people.",
    merged: "Merged; its appeals follow in seconds.",
    out: count => `${count} taken out.`,
    parted: "Split off; its assessment is due from now.",
    sure: "Merge",
    cancel: "Cancel",
    number: "Number",
    what: "Appeal",
    filed: "Filed",
    stands: "State",
    detail: "Its whole story",
    decided: "It has been assessed or decided on and is not merged into another any more.",
  },
};
