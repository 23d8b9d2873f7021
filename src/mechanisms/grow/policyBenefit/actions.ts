// What may be done with a benefit, one action per line: who, from where, to where, what it asks.

import { changeable, funded } from "./states.ts";

const asked = [
  "code", "title", "planYear", "document", "table", "way", "subjects", "conditions", "standard", "budget", "cap", "ending?",
  "opens", "closes", "reviewDays", "payDays", "unit", "enquiries?", "scope", "onlyFor",
] as const; // prettier-ignore

const flow = ["grantees", "shares", "drawn", "queue", "queueAmounts", "waiting", "standing"] as const;
const by = {
  on: "standing",
  free: "open",
  used: "exhausted",
  over: "closed",
  paused: "suspended",
  ended: "stopped",
} as const;

// prettier-ignore
export const actions = {
  draft:    { title: "拟定", by: "benefitOfficer", from: "new", to: "drafted", asks: asked },
  amend:    { title: "修改", optional: true, by: "benefitOfficer", as: "unit", from: "drafted", to: "same", asks: asked },
  review:   { title: "公平竞争审查", by: "fairReviewer", otherThan: ["draft", "amend"], from: "drafted", basis: "公平竞争审查条例第十八条",
              asks: ["verdict", "exception", "exceptionUntil", "reviewOpinion"],
              to: { on: "verdict", pass: "reviewed", except: "reviewed", fail: "drafted" } },
  sendBack: { title: "退回修改", optional: true, by: "benefitPublisher", as: "unit", from: "reviewed", to: "drafted", asks: ["reason"] },
  publish:  { title: "公布", by: "benefitPublisher", as: "unit", otherThan: ["draft", "amend", "review"], from: "reviewed", to: "published",
              fills: ["eve", "drawn", "returned", "received", "pending", "waiting", "changeKind"] },
  drop:     { title: "不再推出", optional: true, by: "benefitPublisher", as: "unit", from: ["drafted", "reviewed"], to: "dropped", asks: ["reason"] },
  start:    { title: "开始受理", by: "system", from: "published", to: "open" },
  // 截止当天提出的，可能过了零点才送到.
  receive:  { title: "受理一户", by: "system", from: funded, to: "same",
              asks: ["claim", "firm", "table", "source", "filed"],
              fills: ["heard", "received", "pending"] },
  leave:    { title: "一户没有核定", by: "system", from: funded, to: "same", asks: ["claim"], fills: ["pending"] },
  draw:     { title: "落实额度", by: "system", from: funded, asks: ["claim", "amount"], to: by,
              fills: [...flow, "pending", "queued", "pool", "poolAmounts", "pooled"] },
  giveBack: { title: "退回额度", by: "system", from: funded, asks: ["claim", "amount?"], to: by,
              fills: [...flow, "returned", "pool", "poolAmounts"] },
  topUp:    { title: "追加额度", optional: true, by: "financeOfficer", from: funded, asks: ["topUp", "topUpDocument"], to: by,
              fills: [...flow, "budget"] },
  close:    { title: "受理期结束", by: "system", from: ["open", "exhausted"], to: "closed", fills: ["standing"] },
  share:    { title: "按比例分配", by: "benefitOfficer", as: "unit", from: ["closed", "stopped"], to: "same",
              fills: ["grantees", "shares", "drawn", "pool", "poolAmounts"] },
  evaluate: { title: "绩效评价", by: "benefitEvaluator", otherThan: ["draft", "publish"], from: ["closed", "stopped"], to: "evaluated",
              asks: ["effect", "onward"] },
  // 调整由批准机关决定（policyChange）：先公布，到生效日才停.
  announce: { title: "公布调整", by: "system", from: changeable, to: "same", asks: ["change", "changeKind", "changeOn", "proposer"],
              fills: ["changed"] },
  halt:     { title: "调整生效", by: "system", from: changeable, asks: ["change", "changeKind", "changeOn"], to: by, fills: ["standing", "changed"] },
  resume:   { title: "恢复受理", by: "system", from: "suspended", asks: ["closesThen"], to: by, fills: ["standing", "closes", "changeKind"] },
} as const;
