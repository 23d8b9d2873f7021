// A2 hot issue: many people ask for one thing at one place; it is put to decision, becomes a task, and every
// asker is told what came of it.
// 热点诉求：监测、聚类、研判、列入、办理、回告、评估（rules 2.2，states.md A2）。
// Its parts stand beside it: read states.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { clocks, echoes, figures, links } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { rules } from "./rules/rules.ts";
import { decided, states } from "./states.ts";

export const definition = defineMechanism({
  name: "hotIssue",
  room: "ask",
  title: "热点诉求",
  purpose: "同一件事许多人反映的，汇总研判、决定列入，办成以后逐人回告。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["title"],
  sheet: [
    "title",
    "topic",
    "area",
    "street",
    "matters",
    "people",
    "heat",
    "earliest",
    "latest",
    "decision",
    "projects",
  ],
  // 研判阶段只在内部；决定以后公开决定和进展。
  publishes: {
    in: decided,
    fields: [
      "title",
      "topic",
      "area",
      "street",
      "shownMatters",
      "shownPeople",
      "organ",
      "decision",
      "reason",
      "task",
      "tasks",
      "finished",
      "projects",
      "standing",
      "result",
      "concluded",
      "effect",
      "opinion",
    ],
  },
  actions,
  clocks,
  links,
  echoes,
  figures,
  rules,
});
