// P2 task: one line of the task ledger, from what raised it to the check by other eyes.
// 任务台账：来源、牵头、时间表、路线图、成果、验收，按月调度，亮灯预警，四眼销号（rules 0.3、1.1–1.4，states.md P1）。
// Its parts stand beside it: read states.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { detects } from "./detects.ts";
import { figures } from "./figures.ts";
import { clocks, documents, echoes, links } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { adjusting } from "./rules/adjusting.ts";
import { advancing } from "./rules/advancing.ts";
import { closing } from "./rules/closing.ts";
import { preparing } from "./rules/preparing.ts";
import { issued, states } from "./states.ts";

export const definition = defineMechanism({
  name: "task",
  room: "plan",
  title: "改革任务",
  purpose: "每项任务都说得清谁提出、谁牵头、何时完成、由谁核验。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["title"],
  // prettier-ignore
  imports: ["code", "planYear", "area", "list", "organ", "lead", "leader", "contact", "roadmap", "first", "second", "third", "fourth",
            "participants"],
  // prettier-ignore
  sheet: ["code", "title", "area", "source", "list", "lead", "participants", "leader", "contact", "due", "first", "second", "third", "fourth",
          "deliverable", "standard", "progress", "planned", "reds"],
  // 拟定和审定过程中的任务不对外公开，下达以后公开。
  publishes: { in: issued },
  urges: "urge",
  baseline: { at: "dispatch", fields: ["title", "lead", "due", "deliverable", "standard"] },
  actions,
  rounds: {
    opinions: {
      title: "会签",
      in: "consulting",
      order: "all",
      seats: "seats",
      signed: "signed",
      sign: "countersign",
      done: "gathered",
    },
  },
  clocks,
  dispatches: { by: "draft", lead: "lead", helpers: "participants" },
  links,
  echoes,
  documents,
  figures,
  detects,
  rules: { ...preparing, ...advancing, ...adjusting, ...closing },
});
