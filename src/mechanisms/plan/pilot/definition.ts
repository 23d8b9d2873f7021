// P7 pilot: something tried in one place and for a time, on whose leave and by which rules; what comes back
// changes it, and after it was evaluated it is rolled out, extended or stopped.
// 试点闭环：攻坚目标→试点探索→反馈情况→调整完善→全面推开，指挥部、牵头单位、试点单位双向反馈（rules 1.2、1.7，states.md P7）。
// Its parts stand beside it: read states.ts and actions.ts first. Its small sister is ../microReform/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { clocks, documents, figures, links } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { rules } from "./rules/rules.ts";
import { passed, states } from "./states.ts";

export const definition = defineMechanism({
  name: "pilot",
  room: "plan",
  title: "改革试点",
  purpose: "试点有谁批准、依据什么、到哪天为止，反馈有回应，期满必有评估和决定。",
  revision: 2,
  roles,
  relations,
  states,
  fields,
  headline: ["title"],
  // prettier-ignore
  imports: ["origin", "planYear", "battle", "unit", "lead", "organ", "level", "basisNumber", "starts", "ends", "scope", "departs", "provision",
            "authorisation"],
  // prettier-ignore
  sheet: ["title", "origin", "planYear", "battle", "unit", "lead", "organ", "level", "basisNumber", "starts", "ends", "scope", "departs", "provision",
          "authorisation", "loops", "effect"],
  publishes: { in: passed },
  baseline: { at: "approve", fields: ["goal", "scope", "starts", "ends", "exitTerms", "standard"] },
  actions,
  clocks,
  links,
  documents,
  figures,
  rules,
});
