// What may be done, one action per line: who may take it, from which state, to which, and what it asks.

import type { Action } from "../../../define/parts.ts";
import type { fields } from "./fields.ts";
import type { relations, roles } from "./relations.ts";
import { afterAnswer, alive, open, promised, type State, states } from "./states.ts";

type Names<T> = keyof T & string;
type Actions = Readonly<
  Record<string, Action<State, Names<typeof roles>, Names<typeof relations>, Names<typeof fields>>>
>;

const everywhere = Object.keys(states) as State[];
const rateable = ["answered", "unsolved", "solved", "closed"] as const;
const outcomes = {
  on: "outcome",
  unreached: "answered",
  unrated: "closed",
  solved: "solved",
  unsolved: "unsolved",
} as const;

// prettier-ignore
const intake = {
  lodge:      { title: "提交诉求", by: "citizen", from: "new", to: "received",
                asks: ["kind", "topic", "content", "cutOff?", "area", "street?", "place?", "photos?", "identityMode?", "name?", "phone?", "whom?",
                       "relationship?", "themed?"],
                pages: [["themed", "content", "kind", "topic", "cutOff"], ["area", "street", "place", "photos"],
                        ["name", "phone", "identityMode", "whom", "relationship"]],
                fills: ["channel", "channelGroup", "limitKind", "forOther", "privacyNotice"] },
  register:   { title: "登记诉求", by: "desk", from: "new", to: "received", behalf: { phone: "phone", into: "asking" },
                asks: ["channel", "phone?", "name?", "identityMode?", "kind", "topic", "content", "cutOff?", "area", "street?", "place?", "whom?",
                       "relationship?", "themed?"],
                fills: ["channelGroup", "limitKind", "forOther", "privacyNotice"] },
  dispatch:   { title: "派单", by: "desk", from: ["received", "unsolved"],
                to: "dispatched", asks: ["handler", "helpers?", "note?"], fills: ["copied", "chain"] },
  reply:      { title: "即时答复", by: "desk", from: ["received", "unsolved"], to: "answered", asks: ["answer", "entry?", "answerConfirmed?"],
                fills: ["handler", "tries"] },
  decline:    { title: "不予受理", optional: true, by: "desk", from: "received",
                to: "declined", asks: ["refusalGround", "explanation?", "earlier?"], fills: ["rightChannel"],
                basis: "热线条例第十九条" },
  review:     { title: "复核不予受理", by: "urger", otherThan: "decline", from: "declined", asks: ["reviewConclusion", "explanation?"],
                to: { on: "reviewConclusion", upheld: "refused", overturned: "received" } },
  transfer:   { title: "转紧急", optional: true, by: "desk", from: "received", to: "transferred", asks: ["emergency"] },
  merge:      { title: "并单", optional: true, by: "desk", from: "received", to: "merged", asks: ["parent"], fills: ["duplicate"] },
  join:       { title: "另一件并入本件", by: "system", from: open, to: "same", asks: ["child"], fills: ["children"] },
  unmerge:    { title: "并单撤销", by: "system", from: "merged", to: "received", fills: ["duplicate"] },
  release:    { title: "主件没有答复，恢复受理", by: "system", from: "merged", to: "received", fills: ["duplicate"] },
  hear:       { title: "随主件答复", by: "system", from: ["merged", "answered", "unsolved"],
                to: "answered", asks: ["answer", "handler?"], fills: ["tries"] },
} as const satisfies Actions;

// prettier-ignore
const dispatching = {
  accept:     { title: "签收", by: "receiver", as: "handler", from: ["dispatched", "forwarded"], to: "signed" },
  sendBack:   { title: "退回", optional: true, by: "receiver", as: "handler", from: ["dispatched", "forwarded"], within: "accept",
                asks: ["legalBasis"], fills: ["backTo", "returners", "handler", "helpers", "chain"],
                to: { on: "backTo", desk: "received", upper: "signed" }, basis: "热线条例第二十二条" },
  object:     { title: "提出异议", optional: true, by: "receiver", as: "handler", from: ["dispatched", "forwarded", "signed"], to: "objected",
                asks: ["objection", "legalBasis?"], fills: ["objectors"] },
  rule:       { title: "裁定异议", by: "desk", from: "objected", asks: ["ruling", "handler?", "rulingReason?"],
                fills: ["designated", "copied", "chain", "helpers"],
                to: { on: "ruling", upheld: "received", designated: "dispatched" } },
  forward:    { title: "转派下级", optional: true, by: "receiver", as: "handler", from: "signed",
                to: "forwarded", asks: ["handler", "note?"], fills: ["copied", "chain", "helpers"] },
  assign:     { title: "分办到科室", optional: true, by: "receiver", as: "handler", from: ["signed", "handling"], to: "same", asks: ["section", "note?"] },
  requestEnd: { title: "申请终止", optional: true, by: "handler", as: "handler", from: ["signed", "handling"], to: "ending", asks: ["ground"] },
  end:        { title: "批准终止", by: "desk", otherThan: "requestEnd", from: "ending", to: "ended", basis: "热线条例第二十一条" },
  keep:       { title: "不同意终止", by: "desk", from: "ending", to: "handling", asks: ["explanation"] },
} as const satisfies Actions;

// prettier-ignore
const handling = {
  contact:    { title: "联系诉求人", by: "handler", as: "handler", from: "signed", to: "handling", asks: ["contactNote?"] },
  involve:    { title: "提请协办", optional: true, by: "handler", as: "handler", from: "handling", to: "joint", asks: ["request", "helpers?"] },
  contribute: { title: "反馈协办意见", by: "handler", as: "helper", from: "joint", to: "same", asks: ["opinion"] },
  gather:     { title: "协办结束", by: "system", from: "joint", to: "handling" },
  ask:        { title: "请诉求人补充", optional: true, by: "handler", as: "handler", from: "handling", to: "waiting", asks: ["question"], times: 2 },
  supplement: { title: "补充情况", by: "citizen", as: "asker", from: "waiting", to: "handling", asks: ["addition", "photos?"] },
  proceed:    { title: "补充期满，继续办理", by: "system", from: "waiting", to: "handling" },
  pause:      { title: "中止办理", optional: true, by: "principal", as: "handler", from: "handling",
                to: "paused", asks: ["pauseGround", "pauseUntil", "pauseNote?"],
                basis: "行政许可法第四十五条" },
  resume:     { title: "恢复办理", optional: true, by: ["handler", "system"], as: { handler: "handler" }, from: "paused", to: "handling" },
  requestExtension: { title: "申请延期", optional: true, by: "handler", as: "handler", from: "handling",
                to: "same", within: "answer", asks: ["extensionGround"],
                fills: ["extensionAsked"] },
  extend:     { title: "同意延期", by: "desk", otherThan: "requestExtension", from: "handling", to: "same",
                asks: ["extensionReply?"], fills: ["extensionAsked"], times: 2 },
  refuseExtension: { title: "不同意延期", by: "desk", from: "handling", to: "same", asks: ["extensionReply"], fills: ["extensionAsked"] },
  plan:       { title: "列入计划", optional: true, by: "principal", as: "handler", from: "handling",
                to: "planned", asks: ["cause", "planText", "planDate"],
                basis: "热线条例第二十条" },
  returnPlan: { title: "计划到期，恢复办理", by: "system", from: "planned", to: "handling" },
  draft:      { title: "拟写答复", by: "handler", as: "handler", from: "handling", to: "checking",
                asks: ["answer", "evidence?", "proof?", "answerConfirmed?"] },
  amend:      { title: "退回修改", optional: true, by: "principal", as: "handler", otherThan: "draft", from: "checking",
                to: "handling", asks: ["amendment"] },
  answer:     { title: "审核答复", by: "principal", as: "handler", otherThan: "draft", from: "checking", to: "answered", fills: ["tries"] },
  escalate:   { title: "逾期，自动报上级督办", by: "system", from: promised, to: "same", fills: ["supervised", "supervisedFor", "supervisor"] },
  supervise:  { title: "列入督办", by: "urger", from: [...open, "unsolved"], to: "same", asks: ["supervisedFor", "instruction?"], fills: ["supervised"],
                basis: "热线条例第二十六条" },
} as const satisfies Actions;

// prettier-ignore
const closing = {
  rate:       { title: "评价", by: "citizen", as: "asker", from: "answered", asks: ["settled", "rating", "reason?"],
                fills: ["reached", "solved", "outcome"], to: outcomes },
  callBack:   { title: "回访", by: "caller", as: "drawn", otherThan: ["reply", "draft", "answer"], from: "answered",
                asks: ["reached", "settled?", "rating?", "contacted?", "reason?"], fills: ["solved", "outcome", "tries", "firstTry"], to: outcomes,
                basis: "《北京市接诉即办工作条例》第二十三条" },
  lapse:      { title: "逾期未评价，办结", by: "system", from: "answered", to: "closed" },
  redo:       { title: "重办", by: ["caller", "desk"], from: "unsolved", to: "handling", times: 2 },
  lift:       { title: "提级办理", by: "urger", from: "unsolved",
                to: "handling", asks: ["instruction?"], fills: ["supervised", "supervisedFor", "supervisor"] },
  close:      { title: "未解决，归档", by: "desk", from: "unsolved", to: "closed", asks: ["ground"] },
  archive:    { title: "期满归档", by: "system", from: ["solved", "closed"], to: "archived" },
  reopen:     { title: "重新提出", optional: true, by: "citizen", as: "asker", from: ["solved", "closed"],
                to: "unsolved", asks: ["reason"], fills: ["reopened"], times: 2 },
  withdraw:   { title: "撤回诉求", optional: true, by: "citizen", as: "asker", from: open, to: "withdrawn", asks: ["reason?"] },
  urge:       { title: "催办", optional: true, by: "citizen", as: "asker", from: open, to: "same", fills: ["urgedOn"] },
  add:        { title: "补充新情况", optional: true, by: "citizen", as: "asker", from: [...promised, "paused", "planned"],
                to: "same", asks: ["addition", "photos?"],
                fills: ["channel", "channelGroup"] },
  again:      { title: "登记再次来电", by: "desk", from: [...open, "answered", "unsolved"],
                to: "same", asks: ["channel", "addition?"], fills: ["channelGroup"] },
  requestExclusion: { title: "申请剔除", optional: true, by: "handler", as: "handler", from: rateable,
                to: "same", asks: ["exclusionGround", "exclusionReason"],
                fills: ["exclusionAsked"], times: 1 },
  exclude:    { title: "裁定剔除", by: "urger", otherThan: "requestExclusion", from: [...rateable, "archived"], to: "same",
                asks: ["exclusionRuling", "rulingReason"], fills: ["excluded", "exclusionAsked"] },
} as const satisfies Actions;

// prettier-ignore
const telling = {
  summarise:  { title: "拟写公开摘要", optional: true, by: ["handler", "desk"], as: { handler: "handler" }, from: afterAnswer,
                to: "same", asks: ["summaryDraft"] },
  publish:    { title: "审核发布", by: "publisher", otherThan: "summarise", from: afterAnswer, to: "same", asks: ["summary"] },
  numberOrder:       { title: "交办单编号", by: "system", from: everywhere, to: "same", asks: ["orderNumber"] },
  numberRuling:      { title: "裁定单编号", by: "system", from: everywhere, to: "same", asks: ["rulingNumber"] },
  numberAnswer:      { title: "答复书编号", by: "system", from: everywhere, to: "same", asks: ["answerNumber"] },
  numberRefusal:     { title: "不予受理告知书编号", by: "system", from: everywhere, to: "same", asks: ["refusalNumber"] },
  numberExtension:   { title: "延期告知书编号", by: "system", from: everywhere, to: "same", asks: ["extensionNumber"] },
  numberPause:       { title: "中止告知书编号", by: "system", from: everywhere, to: "same", asks: ["pauseNumber"] },
  numberSupervision: { title: "督办单编号", by: "system", from: everywhere, to: "same", asks: ["supervisionNumber"] },
  adopt:      { title: "列入改革任务", by: "system", from: alive, to: "same", asks: ["task"], fills: ["tasks"] },
  conclude:   { title: "任务销号，成效回告", by: "system", from: alive, to: "same", asks: ["task", "result", "hot?"], fills: ["concluded"] },
  drop:       { title: "任务终止，告知诉求人", by: "system", from: alive, to: "same", asks: ["task"], fills: ["tasks"] },
  enlist:     { title: "归入热点诉求", by: "system", from: alive, to: "same", asks: ["hot", "task?"], fills: ["hots", "tasks"] },
  leave:      { title: "移出热点诉求", by: "system", from: alive, to: "same", asks: ["hot", "released?"], fills: ["hots", "tasks", "decision"] },
  inform:     { title: "热点诉求已有决定", by: "system", from: alive, to: "same", asks: ["hot", "decision"] },
  told:       { title: "回告已送达诉求人", by: "system", from: alive, to: "same" },
  judge:      { title: "评判改革成效", by: "citizen", as: "asker", from: alive, to: "same", asks: ["verdict", "remark?"] },
} as const satisfies Actions;

export const actions = { ...intake, ...dispatching, ...handling, ...closing, ...telling };
