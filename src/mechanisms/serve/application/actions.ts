// What may be done with an application, one action per line. Only a permit rests on 行政许可法; the articles stand
// in its papers (papers.ts) and in the comments here.

import type { Action } from "../../../define/parts.ts";
import type { fields } from "./fields.ts";
import type { relations, roles } from "./relations.ts";
import { actionsInBundle } from "./in-bundle.ts";
import { above, open, type State, states, working } from "./states.ts";

type Names<T> = keyof T & string;
type Actions = Readonly<
  Record<string, Action<State, Names<typeof roles>, Names<typeof relations>, Names<typeof fields>>>
>;

const everywhere = Object.keys(states) as State[];

// prettier-ignore
const coming = {
  apply:         { title: "申请办理", optional: true, by: "citizen", from: "new", to: "lodged",
                   asks: ["item", "applicantKind", "name", "identity", "creditCode", "phone", "request?", "materials?", "delivery", "address"],
                   pages: [["item", "applicantKind"], ["name", "identity", "creditCode", "phone"], ["request", "materials", "delivery"], ["address"]],
                   fills: ["channel", "receivedOn"] },
  register:      { title: "窗口收件", by: "window", from: "new", to: "lodged", behalf: { phone: "phone", into: "applying" },
                   asks: ["item", "channel", "receivedOn", "applicantKind", "name", "identity", "creditCode", "phone", "request?",
                          "materials?", "delivery", "address"] },
  enrol:         { title: "登记事项要求", by: "system", from: "lodged", to: "received",
                   asks: ["itemTitle", "itemCode", "kind", "domain", "unit", "itemBasis?", "procedure", "legalDays", "promisedDays", "required?",
                          "mayLack?", "result", "edition", "upper?", "upperDays?"], fills: ["decider"] },
  miss:          { title: "事项没有在办，不收件", by: "system", from: "lodged", to: "missed" },

  reject:        { title: "不予受理", optional: true, by: "window", from: "received", to: "rejected", asks: ["rejectGround", "explanation", "competent"],
                   fills: ["conclusion"] },
  askCorrection: { title: "一次性告知补正", optional: true, by: "window", from: "received", to: "correcting", asks: ["missing", "missingNote"],
                   times: 1 },
  correct:       { title: "提交补正材料", by: ["citizen", "window"], as: { citizen: "applicant" }, from: "correcting", to: "received",
                   asks: ["addition?", "supplied?"], fills: ["receivedOn"] },
  abandon:       { title: "逾期未补正，退件", by: "system", from: "correcting", to: "abandoned", fills: ["conclusion"] },
  accept:        { title: "受理", by: "window", from: "received", to: "accepted", fills: ["acceptedOn", "silent"] },
  acceptGap:     { title: "容缺受理", optional: true, by: "window", from: "received", to: "acceptedWithGap",
                   asks: ["gap", "gapBy", "gapAgreed", "creditClear"], fills: ["acceptedOn", "silent"] },
  deem:          { title: "逾期未告知，视为受理", by: "system", from: "received", to: "accepted", fills: ["acceptedOn", "silent"] },
  supplyGap:     { title: "补齐容缺材料", by: ["citizen", "window"], as: { citizen: "applicant" }, from: "acceptedWithGap", to: "accepted",
                   asks: ["addition", "supplied?"] },
  lapse:         { title: "到期未补齐，终止", by: "system", from: "acceptedWithGap", to: "terminated", fills: ["endGround", "conclusion"] },
  withdraw:      { title: "撤回申请", optional: true, by: "citizen", as: "applicant", from: open, to: "withdrawn", fills: ["conclusion"] },
} as const satisfies Actions;

// prettier-ignore
const examining = {
  take:          { title: "开始审查", by: "examiner", as: "unit", from: "accepted", to: "examining" },
  record:        { title: "记录审查情况", optional: true, by: "examiner", as: "unit", from: ["acceptedWithGap", "examining"], to: "same", asks: ["note"] },
  survey:        { title: "安排现场踏勘", optional: true, by: "examiner", as: "unit", from: "examining", to: "surveying",
                   asks: ["surveyDays", "surveyPlan"] },
  surveyed:      { title: "记录踏勘结果", by: "examiner", as: "unit", from: "surveying", to: "examining", asks: ["surveyResult"] },
  suspend:       { title: "中止计时", optional: true, by: "examiner", as: "unit", from: "examining", to: "suspended",
                   asks: ["pauseGround", "pauseDays", "pauseNote"] },
  resume:        { title: "恢复计时", by: "examiner", as: "unit", from: "suspended", to: "examining", asks: ["pauseResult"] },
  runOn:         { title: "所需时间已满，恢复计时", by: "system", from: "suspended", to: "examining" },
  offerHearing:  { title: "告知听证权利", optional: true, by: "examiner", as: "unit", from: "examining", to: "hearingOffered", asks: ["hearingReason"],
                   times: 1 },
  askHearing:    { title: "申请听证", optional: true, by: "citizen", as: "applicant", from: "hearingOffered", to: "hearingAsked",
                   fills: ["hearingAskedOn"] },
  waiveHearing:  { title: "不要求听证", optional: true, by: "citizen", as: "applicant", from: "hearingOffered", to: "examining" },
  noHearing:     { title: "期满未申请听证", by: "system", from: "hearingOffered", to: "examining" },
  callHearing:   { title: "通知听证", by: "examiner", as: "unit", from: "hearingAsked", to: "hearingSet", asks: ["hearingDate", "hearingPlace"] },
  lateHearing:   { title: "听证到期没有举行，恢复计时", by: "system", from: ["hearingAsked", "hearingSet"], to: "hearingLate" },
  callLate:      { title: "逾期通知听证", by: "examiner", as: "unit", from: "hearingLate", to: "same", asks: ["hearingDate", "hearingPlace"] },
  hear:          { title: "举行听证", by: "examiner", as: "unit", otherThan: ["take", "record"], from: ["hearingSet", "hearingLate"],
                   to: "examining", asks: ["minutes"] },
  extend:        { title: "批准延长", optional: true, by: "approvalHead", as: "unit", from: working, to: "same",
                   asks: ["moreDays", "extensionReason"], times: 1 },
  extendJoint:   { title: "政府批准延长", optional: true, by: "governmentHead", from: working, to: "same",
                   asks: ["moreDays", "extensionReason"], times: 1 },
  review:        { title: "提出审查意见", by: "examiner", as: "unit", from: "examining", to: "deciding", asks: ["advice", "opinion"] },
} as const satisfies Actions;

/** Nobody decides on what they took in or examined. */
const deciders = ["review", "reviewAbove", "reportUp", "accept", "register"] as const;
const decisive = ["deciding", "aboveDeciding"] as const;

// prettier-ignore
const deciding = {
  sendBack:      { title: "退回审查", optional: true, by: "approvalHead", as: "unit", from: "deciding", to: "examining", asks: ["amendment"] },
  approve:       { title: "准予", by: "approvalHead", as: "decider", otherThan: deciders, from: decisive, to: "approved",
                   asks: ["decisionBasis"], fills: ["conclusion", "decidedOn"] },
  deny:          { title: "不准予", by: "approvalHead", as: "decider", otherThan: deciders, from: decisive, to: "denied",
                   asks: ["decisionBasis"], fills: ["conclusion", "decidedOn"] },
  reportUp:      { title: "报送上级机关", by: "approvalHead", as: "unit", otherThan: "review", from: "deciding", to: "reportedUp",
                   asks: ["initialOpinion"] },
  // 全部材料随件报送，上级机关不再要求申请人提供（第四十三条）：there is no act by which it could.
  takeAbove:     { title: "上级机关开始审查", by: "examiner", as: "decider", from: "reportedUp", to: "aboveExamining" },
  reviewAbove:   { title: "上级机关提出审查意见", by: "examiner", as: "decider", from: "aboveExamining", to: "aboveDeciding", asks: ["advice", "opinion"] },
  sendBackAbove: { title: "上级机关退回审查", optional: true, by: "approvalHead", as: "decider", from: "aboveDeciding", to: "aboveExamining",
                   asks: ["amendment"] },
  extendAbove:   { title: "上级机关批准延长", optional: true, by: "approvalHead", as: "decider", from: above, to: "same",
                   asks: ["moreDays", "extensionReason"], times: 1 },
  certify:       { title: "制证", by: "examiner", as: "unit", from: "approved", to: "certified",
                   asks: ["certificate?", "validUntil?"] },
  deliver:       { title: "送达", by: "window", from: ["certified", "denied"], to: "delivered",
                   asks: ["handedOver", "deliveredOn"] },
  rate:          { title: "评价", optional: true, by: "citizen", as: "applicant", from: "delivered", to: "rated",
                   asks: ["rating", "ratingNote?"], times: 1 },
  terminate:     { title: "终止办理", optional: true, by: "approvalHead", as: "unit", from: working, to: "terminated", asks: ["endGround", "explanation"],
                   fills: ["conclusion"] },
  revoke:        { title: "撤销", optional: true, by: "approvalHead", as: "decider", from: ["delivered", "rated"], to: "revoked",
                   asks: ["revokeGround", "explanation"] },
  deregister:    { title: "注销", optional: true, by: "approvalHead", as: "decider", from: ["delivered", "rated"], to: "deregistered",
                   asks: ["deregisterGround", "explanation"] },
} as const satisfies Actions;

const numbering = <N extends Names<typeof fields>>(what: string, into: N) =>
  ({ title: `${what}文号编定`, by: "system", from: everywhere, to: "same", asks: [into] }) as const;

const numbers = {
  numberAcceptance: numbering("受理通知书", "acceptNumber"),
  numberRejection: numbering("不予受理决定书", "rejectNumber"),
  numberOnce: numbering("一次性告知书", "onceNumber"),
  numberGap: numbering("容缺受理告知书", "gapNumber"),
  numberPause: numbering("期限告知书", "pauseNumber"),
  numberRight: numbering("听证权利告知书", "rightNumber"),
  numberHearing: numbering("听证通知书", "hearingNumber"),
  numberDelay: numbering("延期告知书", "delayNumber"),
  numberApproval: numbering("准予决定书", "approveNumber"),
  numberDenial: numbering("不准予决定书", "denyNumber"),
  numberEnd: numbering("终止办理告知书", "endNumber"),
  numberRevocation: numbering("撤销决定书", "revokeNumber"),
} as const;

export const actions = { ...coming, ...actionsInBundle, ...examining, ...deciding, ...numbers };
