// What may be done, one action per line, with the article of the law of 2023 that it rests on.

import type { Action } from "../../../define/parts.ts";
import type { fields } from "./fields.ts";
import type { relations, roles } from "./relations.ts";
import { handled, resting, running, type State, states } from "./states.ts";

type Names<T> = keyof T & string;
type Actions = Readonly<
  Record<string, Action<State, Names<typeof roles>, Names<typeof relations>, Names<typeof fields>>>
>;

const everywhere = Object.keys(states) as State[];
const law = (article: string) => `行政复议法第${article}条`;
const reopened = {
  on: "resumesTo",
  accepted: "accepted",
  replying: "replying",
  reviewing: "reviewing",
} as const;
const stopped = { on: "suspension", plain: "suspended", sixty: "lapsing" } as const;

// prettier-ignore
const coming = {
  apply:         { title: "申请行政复议", optional: true, by: "citizen", from: "new", to: "applied", basis: law("二十"),
                   asks: ["respondent", "kind", "spot?", "amount?", "known", "act", "claim", "facts", "materials?", "hearingWanted?", "mediable?",
                          "name", "phone", "address"],
                   pages: [["respondent", "kind", "spot", "amount", "known", "act"], ["claim", "facts", "materials", "hearingWanted", "mediable"],
                           ["name", "phone", "address"]],
                   fills: ["channel", "received", "countsFrom", "late", "first", "privacyNotice", "deliberation"] },
  register:      { title: "登记复议申请", by: "reviewer", from: "new", to: "applied", behalf: { phone: "phone", into: "applying" },
                   asks: ["channel", "received", "respondent", "kind", "spot?", "amount?", "known", "act", "claim", "facts", "hearingWanted?",
                          "mediable?", "name", "phone", "address"],
                   fills: ["countsFrom", "late", "first", "privacyNotice", "deliberation"] },
  askSupplement: { title: "通知补正", optional: true, by: "reviewer", from: "applied", to: "supplementing", asks: ["missing"], times: 1,
                   basis: law("三十一") },
  supplement:    { title: "提交补正材料", by: ["citizen", "reviewer"], as: { citizen: "applicant" }, from: "supplementing", to: "applied",
                   asks: ["addition", "materials?"], fills: ["countsFrom"] },
  allow:         { title: "延长补正期限", optional: true, by: "reviewer", from: "supplementing", to: "same", asks: ["moreDays", "supplyGround"],
                   times: 1, basis: law("三十一") },
  forgo:         { title: "逾期未补正，视为放弃", by: "system", from: "supplementing", to: "abandoned" },
  accept:        { title: "受理", by: "reviewer", from: "applied", to: "accepted", fills: ["acceptedOn", "first"],
                   asks: ["procedure", "simpleGround?", "lateGround?", "firstByLaw?", "major?"], basis: law("三十") },
  deem:          { title: "期满未作决定，视为受理", by: "system", from: "applied", to: "accepted", fills: ["procedure", "acceptedOn"] },
  decline:       { title: "不予受理", optional: true, by: "chief", from: "applied", to: "declined", asks: ["declineGround", "explanation", "competent?"],
                   basis: law("三十") },
  withdraw:      { title: "撤回申请", optional: true, by: "citizen", as: "applicant", from: ["applied", "supplementing"], to: "withdrawn" },
} as const satisfies Actions;

// prettier-ignore
const reviewing = {
  send:          { title: "发送副本，通知答复", by: "reviewer", from: "accepted", to: "replying", asks: ["copyServed"], fills: ["copySent", "answerer"],
                   basis: law("四十八、五十四") },
  reply:         { title: "提交答复和证据", by: "respondent", as: "respondent", from: "replying", to: "reviewing",
                   asks: ["answer", "proofList?", "proof?"], fills: ["unproven"], basis: law("四十八、五十四") },
  silent:        { title: "逾期未答复", by: "system", from: "replying", to: "reviewing", fills: ["unproven"] },
  admit:         { title: "收下第三人证据", optional: true, by: "reviewer", from: "reviewing", to: "same", asks: ["thirdEvidence"],
                   fills: ["thirdProof"], basis: law("七十") },
  listen:        { title: "听取当事人意见", by: "reviewer", from: "reviewing", to: "same", asks: ["heardHow", "views"], basis: law("四十九") },
  consult:       { title: "记录委员会咨询意见", optional: true, by: "reviewer", from: "reviewing", to: "same", asks: ["committeeView"],
                   basis: law("五十二") },
  callHearing:   { title: "通知听证", optional: true, by: "reviewer", from: "reviewing", to: "hearing",
                   asks: ["hearingDate", "hearingPlace", "hearingSubject"], basis: law("五十一") },
  hear:          { title: "举行听证", by: "reviewer", from: "hearing", to: "reviewing", asks: ["headship", "absence?", "applicantHere", "minutes"],
                   basis: law("五十一") },
  callOff:       { title: "取消听证", optional: true, by: "reviewer", from: "hearing", to: "reviewing", asks: ["explanation"] },
  convert:       { title: "转为普通程序", optional: true, by: "chief", from: handled, to: "same", asks: ["convertGround"],
                   fills: ["procedure", "moreDays"], times: 1, basis: law("五十五") },
  extend:        { title: "延长审理期限", optional: true, by: "chief", from: running, to: "same", asks: ["moreDays", "extensionGround"], times: 1,
                   basis: law("六十二") },
  suspend:       { title: "中止", optional: true, by: "reviewer", from: handled, to: stopped, asks: ["suspensionGround", "suspensionNote"],
                   fills: ["suspension", "resumesTo"], basis: law("三十九") },
  resume:        { title: "恢复审理", by: "reviewer", from: resting, to: reopened, fills: ["resumesTo"], basis: law("三十九") },
  lapse:         { title: "中止满六十日，终止", by: "system", from: "lapsing", to: "ended", fills: ["outcome", "endGround"] },
  askWithdrawal: { title: "申请撤回", optional: true, by: "citizen", as: "applicant", from: [...running, ...resting], to: "same",
                   asks: ["withdrawalReason"], fills: ["withdrawalAsked"] },
  letGo:         { title: "准予撤回，终止", optional: true, by: "reviewer", from: [...running, ...resting], to: "ended",
                   fills: ["withdrawalAsked", "outcome", "endGround"], basis: law("四十一") },
  keepOn:        { title: "不准予撤回", optional: true, by: "reviewer", from: [...running, ...resting], to: "same", asks: ["refusal"],
                   fills: ["withdrawalAsked"] },
  end:           { title: "决定终止", optional: true, by: "chief", from: [...running, ...resting], to: "ended", asks: ["endGround", "explanation"],
                   fills: ["outcome"], basis: law("四十一") },
} as const satisfies Actions;

// prettier-ignore
const concluding = {
  mediate:       { title: "调解结案", optional: true, by: "reviewer", from: "reviewing", to: "decided", asks: ["agreement", "signedOn", "performBy?"],
                   fills: ["outcome"], basis: law("七十三") },
  propose:       { title: "提出审查意见", by: "reviewer", from: "reviewing", to: "deciding", asks: ["opinion", "reasoning", "unheard?"],
                   basis: law("六十一") },
  amend:         { title: "退回重新审查", optional: true, by: "head", from: "deciding", to: "reviewing", asks: ["amendment"] },
  decide:        { title: "作出复议决定", by: "head", otherThan: "propose", from: "deciding", to: "decided", asks: ["outcome", "performBy?"],
                   fills: ["deliberation"], basis: law("六十一") },
  serve:         { title: "送达", by: "reviewer", from: "decided", to: "served", asks: ["decisionServed"], basis: law("七十五") },
  perform:       { title: "报告履行情况", by: "respondent", as: "respondent", from: ["served", "ordered"], to: "performed", asks: ["performance"],
                   basis: law("七十七") },
  order:         { title: "责令限期履行", optional: true, by: "chief", from: "served", to: "ordered", asks: ["orderBy"], basis: law("七十七") },
  advise:        { title: "制发意见书", optional: true, by: "reviewer", from: ["served", "performed"], to: "advised", asks: ["advice", "adviceServed"],
                   times: 1, basis: law("七十六") },
  feedBack:      { title: "反馈纠正情况", by: "respondent", as: "respondent", from: "advised", to: "performed", asks: ["correction"],
                   basis: law("七十六") },
  // 约谈、通报批评（七十七）、移送（八十五）: what is left to do when the respondent stays silent.
  press:         { title: "约谈、通报批评或者移送", optional: true, by: "chief", from: ["ordered", "advised"], to: "same",
                   asks: ["pressure", "pressed", "pressReason"], basis: law("七十七、八十三、八十五") },
  close:         { title: "归档", by: "reviewer", from: ["served", "performed", "ordered", "advised"], to: "closed" },
} as const satisfies Actions;

const numbering = <N extends Names<typeof fields>>(paper: string, into: N) =>
  ({ title: `${paper}文号编定`, by: "system", from: everywhere, to: "same", asks: [into] }) as const;

const numbers = {
  numberAcceptance: numbering("受理通知书", "acceptNumber"),
  numberRefusal: numbering("不予受理决定书", "declineNumber"),
  numberSupplement: numbering("补正通知书", "supplementNumber"),
  numberReply: numbering("答复通知书", "replyNumber"),
  numberHearing: numbering("听证通知书", "hearingNumber"),
  numberDelay: numbering("延期通知书", "delayNumber"),
  numberSuspension: numbering("中止通知书", "suspensionNumber"),
  numberResumption: numbering("恢复审理通知书", "resumeNumber"),
  numberEnd: numbering("终止决定书", "endNumber"),
  numberDecision: numbering("复议决定书", "decisionNumber"),
  numberMediation: numbering("调解书", "mediationNumber"),
  numberAdvice: numbering("意见书", "adviceNumber"),
} as const;

export const actions = { ...coming, ...reviewing, ...concluding, ...numbers };
