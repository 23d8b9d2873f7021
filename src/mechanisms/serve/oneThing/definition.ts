// S4 one thing whole: somebody fills in one form, the items behind it are handled side by side, and one result
// comes out within the longest path.
// 一件事：收件→拆分子件→并行→汇总→统一出件；子件退回只补那一件（rules 3.6，states.md S4）。
// Its parts stand beside it: read states.ts, actions.ts and following.ts first. The theme is ../theme/, a child
// is an ../application/ that the engine opens.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { clocks, documents, figures, links, notices } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { course } from "./rules/course.ts";
import { ending } from "./rules/ending.ts";
import { states } from "./states.ts";

export const definition = defineMechanism({
  name: "oneThing",
  room: "serve",
  title: "一件事",
  purpose: "一张表、一次交材料，各部门同时办，按时一次出件；哪一项要补，只补哪一项。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["title"],
  sheet: [
    "title",
    "stage",
    "audience",
    "lead",
    "units",
    "limit",
    "step",
    "awaited",
    "standing",
    "conclusion",
    "paper",
    "saved",
    "rating",
  ],
  // 谁在办什么不公开；办结以后公开办了哪件事、结果和用时。
  publishes: {
    in: ["issued", "rated"],
    fields: ["title", "stage", "audience", "lead", "limit", "conclusion"],
  },
  urges: "urge",
  actions,
  clocks,
  links,
  notices,
  documents,
  figures,
  rules: { ...course, ...ending },
});
