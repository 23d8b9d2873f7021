// An application for government information: received, corrected, a third party asked, answered under four eyes.
// 依申请公开：依照 2019 年修订的《中华人民共和国政府信息公开条例》第二十九条至第三十九条。
// Its parts stand beside it: read states.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { documents, notices } from "./papers.ts";
import { answering } from "./rules/answering.ts";
import { handling } from "./rules/handling.ts";
import { asking, running, states } from "./states.ts";

export const definition = defineMechanism({
  name: "disclosure",
  room: "govern",
  title: "政府信息公开申请",
  purpose: "谁都可以申请政府信息，二十个工作日内答复；不予公开的说明依据，救济途径一并告知。",
  revision: 1,
  roles: { citizen: "申请人", openness: "政府信息公开岗", opennessHead: "政府信息公开机构负责人" },
  relations: {
    applicant: { title: "申请人", person: "apply", named: "applying" },
    organ: { title: "受理机关", org: "organ" },
  },
  states,
  fields,
  headline: ["topic", "organ"],
  sheet: [
    "organ",
    "topic",
    "channel",
    "received",
    "countsFrom",
    "moreDays",
    "result",
    "ground",
    "answerNumber",
  ],
  imports: ["channel", "received", "organ", "topic"],
  publishes: { in: ["answered"] },
  // 审核以前是草稿。
  withholds: {
    reason: ["approve"],
    whereFound: ["approve"],
    searched: ["approve"],
    competent: ["approve"],
    former: ["approve"],
    answer: ["approve"],
    supplied: ["approve"],
    overriding: ["approve"],
  },
  actions,
  clocks: {
    // 尽快确认是我们的默认值。
    confirm: { title: "确认收到", limit: "1 working day", runs: "applied" },
    answer: {
      title: "答复",
      basis: "政府信息公开条例第三十三条",
      limit: "20 working days",
      since: "countsFrom",
      runs: running,
      pauses: asking,
      extends: { by: "extend", days: "moreDays" },
    },
    clarify: {
      title: "可以通知补正",
      basis: "政府信息公开条例第三十条",
      limit: "7 working days",
      since: "countsFrom",
      runs: [...running, ...asking],
      window: true,
    },
    correct: {
      title: "补正",
      basis: "政府信息公开条例第三十条",
      limit: { workingDays: "correctionDays" },
      runs: "correcting",
      onExpiry: "forgo",
    },
    third: {
      title: "第三方答复",
      basis: "政府信息公开条例第三十二条",
      limit: "15 working days",
      since: "thirdServed",
      runs: "awaiting",
      onExpiry: "thirdSilent",
    },
  },
  notices,
  documents,
  figures,
  rules: { ...handling, ...answering },
});
