// A9 promise: one thing that the city promises its people for the year, chosen by their delegates or
// decided by party committee and government, reported on each month, accepted and rated by those who
// benefit.
// 民生实事：征集、筛选、票决、承诺公开、月进度、群众验收、满意度、公告（rules 2.8，states.md A9）。
// Its parts stand beside it: read states.ts and actions.ts first. The year's list is ../promiseList/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { clocks, figures, links, notices } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { choosing } from "./rules/choosing.ts";
import { closing } from "./rules/closing.ts";
import { keeping } from "./rules/keeping.ts";
import { published, states } from "./states.ts";

export const definition = defineMechanism({
  name: "promise",
  room: "ask",
  title: "民生实事",
  purpose: "承诺的实事件件有子目标、月月有照片，由受益群众验收和评价，改动只能由原决定机关作出。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["title", "topic"],
  // prettier-ignore
  sheet: ["planYear", "title", "topic", "area", "lead", "participants", "due", "targetCount", "reachedCount", "progress", "pace", "inFavour",
          "against", "abstained", "witnesses", "agreed", "shownRatings", "shownContented"],
  // 建议在列入候选以前不公开；候选、票数和承诺以后的一切都公开。
  publishes: { in: published },
  baseline: { at: "begin", fields: ["title", "content", "targets", "due", "lead"] },
  actions,
  clocks,
  dispatches: { by: "shortlist", lead: "lead", helpers: "participants" },
  links,
  notices,
  figures,
  rules: { ...choosing, ...keeping, ...closing },
});
