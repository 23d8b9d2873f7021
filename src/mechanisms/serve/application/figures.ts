// What is counted: what came in and how it ended, whether the promise and the law were kept, how it was rated.

import { above, uncounted, working } from "./states.ts";

const by = ["unit", "domain", "itemTitle"] as const;
const begun = ["accept", "acceptGap", "deem"] as const;
const ended = ["approve", "deny"] as const;
/** By itself, or with the one thing whole that it is part of. */
const handed = ["deliver", "handedOverInBundle"] as const;

// prettier-ignore
export const figures = {
  received:      { title: "收件", count: "件", first: "enrol", by: [...by, "channel"] },
  accepted:      { title: "受理", count: "件", first: begun, by },
  deemed:        { title: "逾期未告知，视为受理", count: "件", first: "deem", by },
  rejected:      { title: "不予受理", count: "件", first: "reject", by: ["unit", "domain", "rejectGround"] },
  corrections:   { title: "一次性告知补正", count: "件", first: "askCorrection", by },
  gaps:          { title: "容缺受理", count: "件", among: "acceptGap", by },
  gapsLapsed:    { title: "容缺到期未补齐", count: "件", among: "acceptGap", passed: "lapse", by },
  open:          { title: "在办", count: "件", in: [...working, "surveying", ...uncounted, ...above], by },

  decided:       { title: "作出决定", count: "件", first: ended, by },
  approved:      { title: "准予", count: "件", first: "approve", by },
  denied:        { title: "不准予", count: "件", first: "deny", by },
  approvedShare: { title: "准予率", share: "approved", of: "decided" },

  promised:      { title: "承诺时限内办结", count: "件", first: ended, clock: { promise: "met" }, by },
  unpromised:    { title: "超承诺时限办结", count: "件", first: ended, clock: { promise: "late" }, by },
  unpromisedOpen: { title: "超承诺时限未办结", count: "件", in: working, clock: { promise: "overdue" }, by },
  promisedShare: { title: "承诺时限内办结率", share: "promised", of: ["promised", "unpromised", "unpromisedOpen"] },
  legal:         { title: "法定时限内办结", count: "件", first: ended, clock: { decide: "met" }, except: { clock: { decideAbove: "late" } }, by },
  illegal:       { title: "超法定时限办结", count: "件", first: ended, clock: { decide: "late" }, by },
  illegalOpen:   { title: "超法定时限未办结", count: "件", in: [...working, "surveying"], clock: { decide: "overdue" }, by },
  // 下级审查、上级决定的，两级各有期限（第四十三条）：哪一级超了都是超。
  illegalAbove:  { title: "上级机关超法定时限办结", count: "件", first: ended, clock: { decideAbove: "late" }, except: { clock: { decide: "late" } }, by },
  illegalAboveOpen: { title: "上级机关超法定时限未办结", count: "件", in: above, clock: { decideAbove: "overdue" }, by },
  legalShare:    { title: "法定时限内办结率", share: "legal", of: ["legal", "illegal", "illegalOpen", "illegalAbove", "illegalAboveOpen"] },
  time:          { title: "办理用时（中位数）", median: "time of promise", first: ended, by },
  extended:      { title: "延长办理期限", count: "次", each: ["extend", "extendJoint", "extendAbove"], by },
  uncounted:     { title: "中止计时", count: "次", each: "suspend", by: ["unit", "pauseGround"] },

  delivered:     { title: "送达", count: "件", among: handed, by },
  rated:         { title: "评价", count: "件", among: handed, passed: "rate", by: ["unit", "rating"] },
  ratedShare:    { title: "主动评价率", share: "rated", of: "delivered" },
  good:          { title: "好评", count: "件", among: "rate", where: { rating: ["best", "good", "fair"] }, by: ["unit", "rating"] },
  ratings:       { title: "收到的评价", count: "件", among: "rate", by: ["unit", "rating"] },
  goodShare:     { title: "好评率", share: "good", of: "ratings" },
  revoked:       { title: "撤销", count: "件", first: "revoke", by: ["unit", "revokeGround"] },
} as const;
