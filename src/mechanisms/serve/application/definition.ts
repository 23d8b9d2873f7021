// S1 application: somebody applies for an item of the catalogue; taken in, examined and decided within the days of
// the law and the shorter ones of the promise. 办件：收件、受理、审查、决定、制证、送达、评价（行政许可法，rules 3.2、3.5）。
// Its parts stand beside it: read states.ts, actions.ts and clocks.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { clocks } from "./clocks.ts";
import { fields } from "./fields.ts";
import { bundleLink } from "./in-bundle.ts";
import { figures } from "./figures.ts";
import { documents, notices } from "./papers.ts";
import { relations, roles } from "./relations.ts";
import { coming } from "./rules/coming.ts";
import { deciding } from "./rules/deciding.ts";
import { inBundle } from "./rules/in-bundle.ts";
import { decided, states } from "./states.ts";

export const definition = defineMechanism({
  name: "application",
  room: "serve",
  title: "办件",
  purpose: "申请一个政务服务事项，只按公布的清单要材料，按承诺的时间办结，每一步都看得到。",
  revision: 3,
  roles,
  relations,
  states,
  fields,
  headline: ["itemTitle", "applicantKind"],
  imports: ["channel", "receivedOn"],
  // prettier-ignore
  sheet: ["itemTitle", "domain", "unit", "channel", "receivedOn", "acceptedOn", "promisedDays", "legalDays", "gapBy", "conclusion", "decidedOn",
          "deliveredOn", "rating"],
  // 准予行政许可的决定应当公开（第四十条）；申请人是谁，不公开。
  publishes: {
    in: decided,
    fields: [
      "itemTitle",
      "applicantKind",
      "kind",
      "domain",
      "unit",
      "decider",
      "promisedDays",
      "receivedOn",
      "acceptedOn",
      "conclusion",
      "decidedOn",
      "approveNumber",
    ],
  },
  actions,
  clocks,
  links: {
    item: {
      title: "办理事项",
      field: "item",
      to: "item",
      edge: "part-of",
      tells: {
        lodged: {
          act: "receive",
          with: { application: "matter", filed: "receivedOn", applicant: "applicantKind" },
          refused: "miss",
        },
      },
    },
    bundle: bundleLink,
  },
  withholds: { decisionBasis: ["approve", "deny"] },
  notices,
  documents,
  figures,
  rules: { ...coming, ...inBundle, ...deciding },
});
