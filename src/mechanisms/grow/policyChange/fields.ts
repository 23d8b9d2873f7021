// What a decision to suspend or to stop a benefit says: which one, on what ground, from when, and what becomes
// of the claims that were filed in reliance on it.

import { choice, date, number, org, otherMatter, text } from "../../../define/fields.ts";
import { changes } from "../benefit-tables.ts";

const proposed = {
  benefit: otherMatter("哪项政策", "public"),
  subject: text("决定标题", "public", { min: 6, max: 80, hint: "例如：关于停止境外参展补助的决定。" }),
  change: choice("怎么调整", "public", changes),
  ground: choice("依据", "public", {
    law: "所依据的法律、法规、上级政策修改或者废止",
    facts: "所依据的客观情况发生重大变化",
    interest: "国家利益、社会公共利益需要",
  }),
  groundSaid: text("理由", "public", {
    long: true,
    min: 20,
    max: 1000,
    hint: "行政区划调整、政府换届、机构或者职能调整、责任人更替都不是理由。",
  }),
  heard: text("听取企业意见情况", "public", { long: true, min: 10, max: 1000 }),
  compensation: text("补偿办法", "public", {
    long: true,
    min: 10,
    max: 1000,
    hint: "补哪些损失、怎么核定、钱从哪里出。不占用这项政策的预算。",
    when: { change: "compensate" },
  }),
  resumeOn: date("恢复受理日期", "public", { when: { change: "suspend" } }),
  closesThen: date("恢复以后受理到哪天", "public", { when: { change: "suspend" } }),
  unit: org("主管部门", "public"),
} as const;

const decided = {
  legality: choice("合法性审核结论", "public", { pass: "合法", fail: "不合法" }),
  legalOpinion: text("审核意见", "staff", { long: true, min: 4, max: 1000 }),
  decisionNo: text("决定文号", "public", { min: 4, max: 60 }),
  approvedBy: org("批准机关", "public"),
  effectiveOn: date("生效日期", "public"),
  ahead: choice("预告期", "public", {
    usual: "三十日以上",
    urgent: "涉及国家安全、公共安全，不立即施行将有碍施行",
  }),
  urgency: text("为什么不能等三十日", "public", {
    long: true,
    min: 10,
    max: 500,
    when: { ahead: "urgent" },
  }),
  reason: text("不予批准、提前恢复的理由", "public", { long: true, min: 6, max: 500 }),
} as const;

const carried = {
  eve: date("生效前一日", "staff"),
  resumeEve: date("恢复前一日", "staff"),
  next: choice("公布、生效以后", "staff", {
    announce: "告知各户",
    suspend: "暂停",
    finish: "停止",
    settle: "转补偿",
  }),
  underway: number("正在办理的兑现（户）", "public", { min: 0 }),
  settled: number("转补偿的兑现（户）", "public", { min: 0 }),
} as const;

export const fields = { ...proposed, ...decided, ...carried };
