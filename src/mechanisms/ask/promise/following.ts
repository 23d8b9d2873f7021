// What follows from a promise's course: by when, who hears of it, what is counted.

import { active } from "./states.ts";

const alive = [...active, "changing"] as const;

export const clocks = {
  // 逾期以后不能再延期（rules 0.1）。
  due: { title: "完成时限", limit: { until: "due" }, runs: alive, extends: { by: "delay" } },
  // 每月公开进展；二十五日与改革任务一致（rules 1.4），城市可以改。
  report: {
    title: "公开本月进展",
    limit: { monthly: 25 },
    runs: active,
    warns: "3 working days",
    renews: "report",
    onExpiry: "missReport",
  },
  // 验收、评价的期限没有法定规定，是我们的约定。
  accept: { title: "群众验收", limit: "15 working days", runs: "finished" },
  rate: { title: "群众评价", limit: "15 days", runs: "accepted", warns: "1 day", onExpiry: "endRating" },
  proclaim: { title: "公告", limit: "20 working days", basis: "政府信息公开条例第二十六条", runs: "rated" },
} as const;

const candidate = { candidate: "matter" } as const;
const told = {
  chosen: { act: "adopt", with: { task: "matter" } },
  proclaimed: { act: "conclude", with: { task: "matter", result: "announcement" } },
  dropped: { act: "drop", with: { task: "matter" } },
} as const;

export const links = {
  list: {
    title: "年度实事项目",
    field: "list",
    to: "promiseList",
    edge: "part-of",
    tells: {
      entering: { act: "enter", with: candidate, refused: "notEntered" },
      struck: { act: "leave", with: candidate, refused: "restore" },
      voted: {
        act: "tally",
        with: { ...candidate, inFavour: "inFavour", against: "against", abstained: "abstained" },
        refused: "unvote",
      },
    },
  },
  sources: { title: "来自诉求", field: "appeals", to: "appeal", edge: "led-to", tells: told },
  // 热点诉求列入的实事：经热点告知其中每一位诉求人（rules 2.2）。
  hot: { title: "来自热点诉求", field: "hot", to: "hotIssue", edge: "led-to", tells: told },
  into: { title: "并入其他项目", field: "into", to: "promise", edge: "duplicate-of" },
} as const;

// prettier-ignore
export const notices = {
  declined: { title: "建议未采纳告知", after: "decline", to: "asker", says: "您提出的实事建议（{number}）没有采纳，理由：{reason}" },
  picked:   { title: "建议选定告知", after: "choose", to: "asker", says: "您提出的实事建议已选定为民生实事“{title}”，编号 {number}，每月可以查看进展。" },
  passed:   { title: "建议未入选告知", after: "leaveOut", to: "asker", says: "您提出的实事建议“{title}”（{number}）本年度没有入选，可以在以后年度再列入候选。" },
  done:     { title: "实事完成告知", after: "proclaim", to: "asker", says: "您建议的民生实事“{title}”（{number}）已经完成：{announcement}" },
} as const;

const by = ["planYear", "lead", "topic", "route"] as const;

// prettier-ignore
export const figures = {
  // rules 9 第15行：34 件民生实事，完成率按选定时的件数算，取消的也在分母里。
  promised:     { title: "民生实事", count: "件", among: "begin", by },
  done:         { title: "已公告完成的民生实事", count: "件", among: "begin", in: "proclaimed", by },
  doneShare:    { title: "民生实事完成率", share: "done", of: "promised" },
  dropped:      { title: "经原决定机关取消的民生实事", count: "件", among: "begin", in: "dropped", by },
  changed:      { title: "经原决定机关调整过的民生实事", count: "件", among: "begin", passed: ["change", "delay"], by },
  overdue:      { title: "逾期的民生实事", count: "件", in: alive, clock: { due: "overdue" }, by },
  behind:       { title: "滞后的民生实事", count: "件", in: "warned", by },
  fromHot:      { title: "来自热点诉求的民生实事", count: "件", among: "begin", where: { hot: "filled" }, by },
  targets:      { title: "承诺的子目标", sum: "targetCount", among: "begin", by },
  reached:      { title: "已完成的子目标", sum: "reachedCount", among: "begin", by },
  reachedShare: { title: "子目标完成率", share: "reached", of: "targets" },
  reports:      { title: "公开进展", count: "次", each: "report", by },
  missed:       { title: "逾期未公开进展", count: "次", each: "missReport", by },
  suggestions:  { title: "市民提出的实事建议", count: "条", each: "suggest", by: ["topic"] },
  candidates:   { title: "列入候选的项目", count: "项", first: "entered", by: ["planYear", "route", "topic"] },
  // 评价截止才公布，少于五人的不公布（rules 0.7）；一人一票，所以是人数。
  rated:        { title: "参加实事评价", sum: "shownRatings", among: "begin", by },
  contented:    { title: "对实事非常满意和满意", sum: "shownContented", among: "begin", by },
  contentShare: { title: "民生实事满意度", share: "contented", of: "rated" },
} as const;
