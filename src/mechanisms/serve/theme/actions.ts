// How a theme comes into the catalogue, changes by version and leaves it. Whoever drafts does not
// examine, whoever examines does not publish (rules 0.8).

import { inForce } from "./states.ts";

// prettier-ignore
const guide = ["title", "code", "audience", "stage", "form", "conditions", "lead", "units", "first", "firstDays", "second?", "secondDays?", "third?",
  "thirdDays?", "materials?", "merged?", "certificate?", "visits", "visitsBefore", "formsBefore", "materialsBefore", "daysBefore"] as const;
// prettier-ignore
const proposed = ["nextFirst?", "nextFirstDays?", "nextSecond?", "nextSecondDays?", "nextThird?", "nextThirdDays?", "nextUnits?",
  "nextMaterials?"] as const;
// prettier-ignore
const applied = ["first", "firstDays", "second", "secondDays", "third", "thirdDays", "units", "materials", "limit", "itemCount", "edition",
  "changedOn"] as const;
const summed = ["limit", "itemCount"] as const;
// prettier-ignore
const forgotten = ["nextFirst", "nextFirstDays", "nextSecond", "nextSecondDays", "nextThird", "nextThirdDays", "nextUnits",
  "nextMaterials"] as const;

// prettier-ignore
export const actions = {
  draft:         { title: "编制主题", by: "themeLead", from: "new", to: "drafted", asks: guide, fills: summed },
  amend:         { title: "修改", by: "themeLead", as: "lead", from: "drafted", to: "same", asks: guide, fills: summed },
  submit:        { title: "送审核", by: "themeLead", as: "lead", from: "drafted", to: "reviewing" },
  review:        { title: "审核", by: "themeReviewer", otherThan: ["draft", "amend", "submit"], from: "reviewing", asks: ["verdict", "opinion"],
                   to: { on: "verdict", fits: "reviewed", amend: "drafted" } },
  publish:       { title: "发布", by: "themePublisher", otherThan: ["draft", "amend", "submit", "review"], from: "reviewed", to: "published",
                   fills: ["edition", "publishedOn"] },
  enter:         { title: "录入现行主题", optional: true, by: "themePublisher", from: "new", to: "published", asks: [...guide, "approval"],
                   fills: [...summed, "edition", "publishedOn"] },

  change:        { title: "提出调整", optional: true, by: "themeLead", as: "lead", from: "published", to: "changing", asks: [...proposed, "reason"] },
  reviewChange:  { title: "审核调整", by: "themeReviewer", otherThan: "change", from: "changing", asks: ["verdict", "opinion"], fills: forgotten,
                   to: { on: "verdict", fits: "changeReviewed", amend: "published" } },
  publishChange: { title: "发布调整", by: "themePublisher", otherThan: ["change", "reviewChange"], from: "changeReviewed", to: "published",
                   fills: applied },

  suspend:       { title: "暂停受理", optional: true, by: "themePublisher", from: "published", to: "suspended", asks: ["reason"] },
  restore:       { title: "恢复受理", by: "themePublisher", from: "suspended", to: "published", asks: ["reason"] },
  cancel:        { title: "取消主题", optional: true, by: "themePublisher", from: ["published", "suspended"], to: "cancelled", asks: ["reason"] },

  receive:       { title: "收到办件", by: "system", from: inForce, to: "same", asks: ["filed", "asked"], fills: ["arrived"] },
} as const;
