// V3 appearance in court: an office that is sued answers in fifteen days, and its head goes to court.
// 行政应诉：十五日答辩举证，负责人出庭应诉，败诉分析（行政诉讼法；法释〔2018〕1号，下称解释）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { court } from "./rules/court.ts";
import { suit } from "./rules/suit.ts";
import { states } from "./states.ts";

export const definition = defineMechanism({
  name: "appearance",
  room: "govern",
  title: "行政应诉",
  purpose: "被诉的单位按期答辩，负责人出庭，败诉的找出原因改到位。",
  revision: 2,
  roles: { defender: "应诉机关应诉岗", overseer: "司法行政部门应诉指导岗" },
  relations: { defendant: { title: "被诉行政机关", org: "defendant" } },
  states,
  fields,
  headline: ["kind", "defendant", "court"],
  imports: ["defendant"],
  sheet: [
    "defendant",
    "court",
    "kind",
    "instance",
    "served",
    "hearingOn",
    "attended",
    "breach",
    "judgment",
    "lost",
  ],
  // Suits are published by the courts; what the public reads here is how often heads went.
  publishes: { in: [] },
  urges: "remind",
  actions,
  clocks: {
    // Natural days all of them (行政诉讼法第一百零一条、民事诉讼法第八十五条).
    answer: {
      title: "答辩举证",
      basis: "行政诉讼法第六十七条",
      limit: "15 days",
      since: "served",
      runs: "received",
      extends: { by: "prolong", days: "moreDays" },
      onExpiry: "miss",
    },
    hearing: { title: "开庭", limit: { until: "hearingOn" }, runs: "scheduled" },
    // 判决十五日、裁定十日内上诉 (第八十五条); the end of it makes the judgment final.
    appeal: {
      title: "上诉期",
      basis: "行政诉讼法第八十五条",
      limit: { on: "form", judgment: "15 days", ruling: "10 days" },
      since: "judgmentServed",
      runs: "judged",
      onExpiry: "effect",
    },
    performance: { title: "履行裁判", limit: { until: "performBy" }, runs: "final" },
  },
  links: {
    reconsideration: {
      title: "经过的行政复议",
      field: "reconsideration",
      to: "reconsideration",
      edge: "led-to",
    },
  },
  figures,
  rules: { ...suit, ...court },
});
