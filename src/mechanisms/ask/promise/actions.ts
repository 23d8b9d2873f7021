// What may be done with a promise, one action per line: who, from where, to where, what it asks.

import { active } from "./states.ts";

// Only the body that chose it may change it or cut it; the reason and the old row stay (rules 2.8).
const only = "只有原决定机关可以调整或者取消";
const vote = ["inFavour?", "against?", "abstained?"] as const;
const course = { on: "pace", normal: "underway", behind: "warned" } as const;
const goals = ["reachedTargets", "reachedCount", "progress"] as const;

// prettier-ignore
const choosing = {
  suggest:     { title: "提实事建议", by: "citizen", from: "new", to: "suggested", optional: true, asks: ["topic", "wish", "area?"] },
  propose:     { title: "提出项目", by: ["livelihood", "lead"], from: "new", to: "suggested",
                 asks: ["title", "topic", "content", "area?", "appeals?", "hot?"] },
  decline:     { title: "不采纳", by: "livelihood", from: "suggested", to: "declined", asks: ["reason"] },
  join:        { title: "并入其他项目", optional: true, by: "livelihood", from: "suggested", to: "joined", asks: ["into"] },
  shortlist:   { title: "提请列入候选", by: "livelihood", from: ["suggested", "struck", "unchosen"], to: "entering",
                 asks: ["list", "title", "content", "targets", "due", "lead", "participants?", "budget?", "appeals?", "hot?"],
                 fills: ["targetCount", ...goals] },
  entered:     { title: "列入候选", by: "system", from: "entering", to: "candidate", asks: ["route", "body", "planYear"] },
  notEntered:  { title: "没有列入：清单不在筛选中", by: "system", from: "entering", to: "suggested" },
  strike:      { title: "移出候选", by: "livelihood", from: "candidate", to: "struck", asks: ["reason"] },
  restore:     { title: "没有移出：清单不在筛选中", by: "system", from: "struck", to: "candidate" },
  vote:        { title: "录入票数", by: "decider", as: "body", from: ["candidate", "revoting"], to: "voted", asks: ["inFavour", "against", "abstained"],
                 basis: "地方组织法第二十五条" },
  countVotes:  { title: "票决计票", by: "system", from: "candidate", to: "same", asks: ["inFavour", "against", "abstained"],
                 basis: "地方组织法第二十五条" },
  unvote:      { title: "票数没有录入：清单不在投票箱票决中或者票数不符", by: "system", from: "voted", to: "candidate" },
  revote:      { title: "再次票决", by: "decider", as: "body", from: "voted", to: "revoting", asks: ["reason"] },
  choose:      { title: "选定", by: "system", from: ["candidate", "voted", "revoting"], to: "chosen", asks: ["decisionNumber", "delegates?"] },
  leaveOut:    { title: "未入选", by: "system", from: ["candidate", "voted", "revoting"], to: "unchosen" },
} as const;

// prettier-ignore
const keeping = {
  begin:       { title: "公布承诺", by: "system", from: "chosen", to: "underway", fills: ["starts", "pace"] },
  report:      { title: "公开本月进展", by: "lead", as: "lead", from: active, to: course,
                 asks: ["done", "pace", "reached?", "photos?", "noPhoto?", "problem?"], fills: goals },
  missReport:  { title: "逾期未公开进展，亮牌", by: "system", from: active, to: "warned", fills: ["pace"] },
  askChange:   { title: "申请调整", optional: true, by: "lead", as: "lead", from: active, to: "changing", asks: ["proposal", "reason"] },
  retract:     { title: "撤回申请", by: "lead", as: "lead", from: "changing", to: course, fills: ["pace"] },
  refuse:      { title: "不予调整", by: "decider", as: "body", from: "changing", to: course, asks: ["reason"], fills: ["pace"], basis: only },
  delay:       { title: "决定延期", optional: true, by: "decider", as: "body", from: [...active, "changing"], to: course,
                 asks: ["due", "decisionNumber", ...vote, "reason"], fills: ["pace"], basis: only },
  change:      { title: "决定调整内容", optional: true, by: "decider", as: "body", from: [...active, "changing"], to: course,
                 asks: ["title?", "content?", "targets?", "lead?", "reached?", "decisionNumber", ...vote, "reason"],
                 fills: ["pace", "targetCount", ...goals], basis: only },
  cut:         { title: "决定取消", optional: true, by: "decider", as: "body", from: ["chosen", ...active, "changing"], to: "dropped",
                 asks: ["decisionNumber", ...vote, "reason"], basis: only },
} as const;

// prettier-ignore
const closing = {
  finish:      { title: "报完成", by: "lead", as: "lead", from: active, to: "finished", asks: ["result", "photos?", "evidence?"] },
  accept:      { title: "组织群众验收", by: ["inspector", "livelihood"], otherThan: ["report", "finish"], from: "finished",
                 asks: ["witnesses", "agreed", "conclusion", "acceptance", "failed?", "photos?"], fills: goals,
                 to: { on: "conclusion", passed: "accepted", failed: "underway" } },
  rate:        { title: "评价", by: "citizen", otherThan: "rate", from: "accepted", to: "same", optional: true, asks: ["satisfaction", "remark?"],
                 fills: ["ratings", "contented"] },
  endRating:   { title: "评价截止", by: "system", from: "accepted", to: "rated", fills: ["shownRatings", "shownContented"] },
  proclaim:    { title: "审核公告", by: "publisher", otherThan: ["finish", "accept"], from: "rated", to: "proclaimed", asks: ["announcement", "remedy?"],
                 fills: ["concluded"] },
} as const;

export const actions = { ...choosing, ...keeping, ...closing } as const;
