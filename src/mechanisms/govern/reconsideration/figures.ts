// What is counted: row 32 of the figures, what came of it, and whether the limits of the law were kept.

import { resting, running } from "./states.ts";

const begun = ["accept", "deem"] as const;
const ended = ["decide", "mediate", "letGo", "end", "lapse"] as const;
const ways = ["respondent", "kind", "procedure"] as const;
const results = ["respondent", "kind", "outcome"] as const;

// prettier-ignore
export const figures = {
  applied:        { title: "收到复议申请", count: "件", first: ["apply", "register"], by: ["respondent", "kind"] },
  accepted:       { title: "受理复议案件", count: "件", first: begun, by: ways },
  deemed:         { title: "期满视为受理", count: "件", first: "deem", by: ways },
  declined:       { title: "不予受理", count: "件", first: "decline", by: ["respondent", "declineGround"] },
  open:           { title: "在审案件", count: "件", in: [...running, ...resting], by: ways },

  concluded:      { title: "审结", count: "件", first: ended, by: results },
  mediated:       { title: "调解结案", count: "件", first: "mediate", by: ["respondent", "kind"] },
  ended:          { title: "终止", count: "件", first: ["letGo", "end", "lapse"], by: ["respondent", "endGround"] },
  // 直接纠错：变更、撤销、确认违法、确认无效、责令履行；调解和撤回不算在内。
  corrected:      { title: "直接纠错", count: "件", first: "decide", where: { outcome: ["change", "revoke", "illegal", "invalid", "perform"] },
                    by: results },
  correctedShare: { title: "纠错率", share: "corrected", of: "concluded" },

  onTime:         { title: "期限内审结", count: "件", first: ended, clock: { decide: "met" }, by: ways },
  late:           { title: "逾期审结", count: "件", first: ended, clock: { decide: "late" }, by: ways },
  overdue:        { title: "逾期未审结", count: "件", in: running, clock: { decide: "overdue" }, by: ways },
  onTimeShare:    { title: "期限内审结率", share: "onTime", of: ["onTime", "late", "overdue"] },
  time:           { title: "审理用时（中位数）", median: "time of decide", first: ["decide", "mediate"], by: ["procedure"] },
  begun:          { title: "受理的案件（截至今日）", count: "件", among: begun, by: ways },
  extended:       { title: "延期过", count: "件", among: begun, passed: "extend", by: ways },
  extendedShare:  { title: "延期率", share: "extended", of: "begun" },

  sent:           { title: "已通知答复", count: "件", among: "send", by: ["answerer", "kind"] },
  silent:         { title: "逾期未答复", count: "件", among: "send", passed: "silent", by: ["answerer", "kind"] },
  silentShare:    { title: "逾期未答复率", share: "silent", of: "sent" },
  hearings:       { title: "听证", count: "次", each: "hear", by: ["answerer", "headship"] },
  attended:       { title: "被申请人负责人参加听证", count: "次", each: "hear", where: { headship: "head" }, by: ["answerer", "headship"] },
  attendedShare:  { title: "负责人参加听证率", share: "attended", of: "hearings" },
  advised:        { title: "制发意见书", count: "件", among: "advise", by: ["answerer"] },
  fixed:          { title: "意见书按期反馈", count: "件", among: "advise", passed: "feedBack", clock: { fixing: "met" }, by: ["answerer"] },
  fixedShare:     { title: "意见书按期反馈率", share: "fixed", of: "advised" },
} as const;
