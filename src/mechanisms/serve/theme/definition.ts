// S4 theme: one thing that people and firms come for, which is several items of several units: which, in what
// order, and in how many days along the longest path.
// 一件事主题：编制、审核、发布、按版本调整、暂停、取消（rules 3.6）。
// Its parts stand beside it: read states.ts, fields.ts and actions.ts first. A case of it is ../oneThing/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields, told } from "./fields.ts";
import { clocks, figures, links } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { catalogue } from "./rules/catalogue.ts";
import { inForce, states } from "./states.ts";

export const definition = defineMechanism({
  name: "theme",
  room: "serve",
  title: "一件事主题",
  purpose: "群众和企业眼里的一件事，由哪些事项组成、谁先谁后、多少天办成，公布在目录里。",
  revision: 2,
  roles,
  relations,
  states,
  fields,
  headline: ["title"],
  // prettier-ignore
  sheet: ["title", "code", "audience", "stage", "lead", "itemCount", "limit", "daysBefore", "visits", "visitsBefore", "merged", "edition",
          "publishedOn", "changedOn"],
  publishes: { in: [...inForce, "suspended", "cancelled"], fields: told },
  baseline: { at: "publish", fields: ["limit", "itemCount", "visits"] },
  actions,
  clocks,
  links,
  figures,
  rules: catalogue,
});
