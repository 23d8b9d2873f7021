// What may be done, one action per line, with the article of the regulation of 2019 that it rests on.

import { asking, running } from "./states.ts";

const law = (article: string) => `政府信息公开条例第${article}条`;

// prettier-ignore
export const actions = {
  apply:         { title: "申请公开政府信息", optional: true, by: "citizen", from: "new", to: "applied", basis: law("二十九"),
                   asks: ["organ", "topic", "wanted", "receiveBy", "applicantKind", "name", "identity", "creditCode", "phone", "email", "address"],
                   pages: [["organ", "topic", "wanted"], ["receiveBy", "applicantKind"],
                           ["name", "identity", "creditCode", "phone", "email", "address"]],
                   fills: ["channel"] },
  enter:         { title: "登记书面、口头申请", by: "openness", from: "new", to: "registered", behalf: { phone: "phone", into: "applying" },
                   asks: ["channel", "received", "topic", "wanted", "receiveBy", "applicantKind", "name", "identity", "creditCode", "phone", "email",
                          "address"],
                   fills: ["organ", "countsFrom"], basis: law("二十九、三十一") },
  confirm:       { title: "确认收到，登记", by: "openness", as: "organ", from: "applied", to: "registered", fills: ["received", "countsFrom"],
                   basis: law("三十一") },
  askCorrection: { title: "通知补正", optional: true, by: "openness", as: "organ", from: "registered", to: "correcting", within: "clarify", times: 1,
                   asks: ["unclear", "correctionDays"], basis: law("三十") },
  correct:       { title: "提交补正", by: ["citizen", "openness"], as: { citizen: "applicant", openness: "organ" }, from: "correcting", to: "registered",
                   asks: ["correction"], fills: ["countsFrom"], basis: law("三十") },
  forgo:         { title: "逾期未补正，视为放弃", by: "system", from: "correcting", to: "abandoned", basis: law("三十") },
  withdraw:      { title: "撤回申请", optional: true, by: "citizen", as: "applicant", from: ["applied", ...running, ...asking, "correcting"],
                   to: "withdrawn" },
  consult:       { title: "书面征求第三方意见", optional: true, by: "openness", as: "organ", from: "registered", to: "serving",
                   asks: ["thirdParty", "thirdAsked"], basis: law("三十二") },
  serveThird:    { title: "登记第三方收到", by: "openness", as: "organ", from: "serving", to: "awaiting", asks: ["thirdServed"], basis: law("三十二") },
  hearThird:     { title: "登记第三方意见", by: "openness", as: "organ", from: "awaiting", to: "registered", asks: ["thirdView", "thirdReason"],
                   fills: ["thirdStand"], basis: law("三十二") },
  thirdSilent:   { title: "第三方逾期未提出意见", by: "system", from: "awaiting", to: "registered", fills: ["thirdStand"] },
  extend:        { title: "延长答复期限", optional: true, by: "opennessHead", as: "organ", from: running, to: "same", asks: ["moreDays", "extensionGround"],
                   times: 1, basis: law("三十三") },
  draft:         { title: "拟写答复", by: "openness", as: "organ", from: "registered", to: "approving", basis: law("三十六、三十七"),
                   asks: ["proposed", "proposedGround", "reason", "whereFound", "searched", "competent", "former", "answer",
                          "supplied?", "overriding?"] },
  sendBack:      { title: "退回修改", optional: true, by: "opennessHead", as: "organ", from: "approving", to: "registered", asks: ["amendment"] },
  approve:       { title: "审核并答复", by: "opennessHead", as: "organ", otherThan: "draft", from: "approving", to: "answered",
                   fills: ["result", "ground"], basis: law("三十三") },
  numbered:      { title: "文号编定", by: "system", from: ["answered"], to: "same", asks: ["answerNumber"] },
} as const;
