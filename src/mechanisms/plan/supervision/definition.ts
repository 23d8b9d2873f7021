// P2 supervision: a slip for what is late, from a reminder to accountability, each by its rank.
// 督办：立项→交办→反馈→核查→达标办结或升级；改革督察与政府督查分开，名称随单位性质（rules 0.3，states.md P2，
// 《政府督查工作条例》，下称督查条例）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { documents } from "./papers.ts";
import { answering } from "./rules/answering.ts";
import { issuing } from "./rules/issuing.ts";
import { states } from "./states.ts";

const columns = ["target", "card", "nature", "source"] as const;

export const definition = defineMechanism({
  name: "supervision",
  room: "plan",
  title: "督办",
  purpose: "该办没办的，由谁催、催到哪一步、整改没有，一张单子看到底。",
  revision: 1,

  roles: { inspector: "督查员", principal: "分管领导（审核）", leader: "市领导", lead: "牵头单位联系人" },

  relations: {
    target: { title: "被督办单位", org: "target" },
    issuer: { title: "督办单位", org: "issuer" },
    granter: { title: "可批准延期的单位", org: "granters" },
    copied: { title: "抄送单位", org: "copies" },
  },

  states,
  fields,
  headline: ["card", "subject", "target"],
  sheet: [
    "paperNumber",
    "nature",
    "card",
    "subject",
    "target",
    "issuer",
    "source",
    "task",
    "due",
    "conclusion",
  ],
  // 督办是机关内部事务，对外只公布件数。
  publishes: { in: [] },
  urges: "urge",
  actions,

  rounds: {
    approval: {
      title: "依次审批",
      in: "proposed",
      order: "turn",
      seats: "approvers",
      signed: "approved",
      sign: "approve",
      done: "issue",
    },
    extension: {
      title: "或签：任何一人批准延期即可",
      in: "extending",
      order: "any",
      seats: "granters",
      signed: "granted",
      sign: "grant",
      done: "resume",
    },
  },

  clocks: {
    approval: { title: "立项审批", limit: "3 working days", runs: "proposed" },
    // 延期在到期前提出并批准；逾期的不能再延（rules 0.1）。
    fix: {
      title: "整改期限",
      limit: { until: "due" },
      runs: ["issued", "extending"],
      extends: { by: "grant" },
      onExpiry: "lapse",
    },
    check: { title: "核查", limit: "10 working days", runs: "replied" },
    // 督查条例第十七条：收到之日起三十日内申请复核，三十日内作出决定；条文没有注明工作日，都是自然日（rules 0.1）。
    objection: {
      title: "申请复核",
      limit: "30 days",
      runs: ["issued", "extending", "replied", "unmet"],
      basis: "督查条例第十七条",
    },
    review: { title: "复核决定", limit: "30 days", runs: "reviewing", basis: "督查条例第十七条" },
  },

  links: {
    task: { title: "督办任务", field: "task", to: "task", edge: "answers" },
    appeal: { title: "督办诉求", field: "appeal", to: "appeal", edge: "answers" },
    finding: {
      title: "依据疑点线索",
      field: "finding",
      to: "finding",
      edge: "led-to",
      tells: { issued: { act: "slip", with: { supervision: "matter" } } },
    },
  },

  documents,

  // prettier-ignore
  figures: {
    // rules 9 第42行：红黄牌按张数，被督办的按件；整改率看已交办的有多少达标。
    cards:       { title: "督办单", count: "张", each: "issue", by: columns },
    issued:      { title: "督办事项", count: "件", among: "issue", by: columns },
    mended:      { title: "整改达标", count: "件", among: "issue", in: ["closed", "archived"], where: { conclusion: "met" }, by: columns },
    mendedShare: { title: "整改率", share: "mended", of: "issued" },
    open:        { title: "在办督办", count: "件", in: ["issued", "extending", "replied", "unmet", "reviewing"], by: columns },
    interviews:  { title: "约谈", count: "次", each: "issue", where: { card: "interview" }, by: ["target", "nature", "source"] },
    reviews:     { title: "申请复核", count: "件", first: "object", by: ["target", "nature"] },
  },

  rules: { ...issuing, ...answering },
});
