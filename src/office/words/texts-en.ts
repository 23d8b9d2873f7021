import type { textsZh } from "./texts-zh.ts";

const kinds = { word: "Own words", stop: "Stop words", synonyms: "Synonyms" };

export const textsEn: typeof textsZh = {
  nav: "Word list",
  title: "Word list",
  intro:
    "Search and hints take Chinese texts apart by these words. Synonyms stand in one group: who seeks one " +
    "finds the others. A change is taken up within seconds; the texts are then read again in the background.",
  ready: count => `The texts of ${count} matters have been read.`,
  reading: count => `Reading texts, ${count} so far. Until that is done, search works as it did before.`,
  kinds,
  hints: {
    word: "Places, estates, local names: they are no longer taken apart.",
    stop: "Words that stand in every petition and help nobody to find it.",
    synonyms: "Words of one meaning, parted by commas or blanks.",
  },
  kind: "Kind",
  words: "Words",
  add: "Add",
  change: "Change",
  remove: "Remove",
  removeAsk: words => `Remove “${words}”?`,
  cancel: "Cancel",
  save: "Save",
  empty: "None yet.",
  standing: (kind, count) => `${kind} (${count})`,
  vain: "Sought in vain",
  vainHint:
    "What citizens and staff sought and did not find. Give the frequent ones a synonym and mark them as " +
    "dealt with. Only words are kept, never who sought them.",
  vainNone: "None.",
  times: count => (count === 1 ? "once" : `${count} times`),
  done: "Dealt with",
  intoSynonyms: "Add a synonym",
  history: "Changes",
  historyHead: ["When", "Who", "What", "Kind", "Words"],
  added: "added",
  removed: "removed",
  same: "Probably the same",
  similar: "Similar",
  like: "The same or similar",
  likeHint: "Found while you type; each opens beside this page. If it is the same matter, join yours to it.",
  likeNone: "Nothing the same or similar.",
  likeWait: "From eight characters on, matters that say the same are shown here.",
  likeReading: "Earlier texts are still being read; hints will come.",
  reported: count => `${count} in all`,
  join: "Register and join it",
  joined: "Chosen: registering joins this matter to it",
};
