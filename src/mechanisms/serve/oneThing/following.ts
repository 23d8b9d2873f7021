// What follows from a case: its limit along the longest path, its children, the papers, who hears of it,
// what is counted.

import { open } from "./states.ts";

export const clocks = {
  // 时限按最长路径（rules 3.6），由主题给出，不因子件退回而重来；等申请人补正的时间不算（rules 0.1）。
  limit: {
    title: "一件事时限",
    limit: { workingDays: "limit" },
    runs: ["splitting", "underway", "gathering"],
    pauses: "correcting",
  },
  // 汇总以后一个工作日出件是我们的默认值。
  issue: { title: "统一出件", limit: "1 working days", runs: "gathering" },
} as const;

export const links = {
  theme: {
    title: "一件事主题",
    field: "theme",
    to: "theme",
    edge: "part-of",
    tells: { submitted: { act: "receive", with: { filed: "matter", asked: "form" }, refused: "turnedAway" } },
  },
  children: {
    title: "各事项办理情况",
    field: "children",
    to: "application",
    edge: "part-of",
    opens: {
      in: "splitting",
      act: "fromBundle",
      each: "batch",
      with: {
        item: "entry",
        bundle: "matter",
        applicantKind: "applicantKind",
        name: "name",
        identity: "identity",
        creditCode: "creditCode",
        phone: "phone",
        address: "address",
        request: "request",
        delivery: "delivery",
      },
      opened: { act: "split", child: "child" },
      refused: { act: "notSplit", entry: "item" },
    },
    comes: { in: "answered", act: "suppliedInBundle" },
    tells: { withdrawn: { act: "withdrawnInBundle" } },
  },
  // 没有办成的已经各自送达（同一子件的去向只说一次）。
  granted: {
    title: "办成的子件",
    field: "done",
    to: "application",
    edge: "part-of",
    tells: { issued: { act: "handedOverInBundle", with: { handedOver: "handedOver" } } },
  },
} as const;

/** Whatever stands, but what was withdrawn as a whole. */
const standings = ["opening", "working", "correcting", "next", "gathered"] as const;

// prettier-ignore
export const notices = {
  begun:      { title: "收件告知", after: "begin", to: "applicant",
                says: "您要办的“{title}”已收件，编号 {number}。各事项五个工作日内分别告知是否受理，最迟 {due.limit} 一次出件；不用再到别的窗口。" },
  turnedAway: { title: "未收件告知", after: "turnedAway", to: "applicant",
                says: "您提交的一件事 {number} 没有收件：这个主题现在不办理，或者用的不是它的表。请从主题页重新进入。" },
  returned:   { title: "补正告知", after: "childReturned", to: "applicant",
                says: "您要办的“{title}”（{number}）有事项需要补正，其他事项照常办理。请凭编号查看要补什么，一次补齐。" },
  failed:     { title: "一项没有办成告知", after: "childFailed", to: "applicant", when: { standing: [...standings] },
                says: "您要办的“{title}”（{number}）有一项没有办成，其他事项照常办理。哪一项、为什么请凭编号查看；决定书单独送达，载明救济途径，不等其他事项。" },
  done:       { title: "出件告知", after: "issue", to: "applicant", says: "您要办的“{title}”（{number}）有了结果：{conclusion}。办得怎么样，请您评价。" },
  revoked:    { title: "撤销告知", after: "childRevoked", to: "applicant",
                says: "您办过的“{title}”（{number}）里有一项被撤销，决定书和救济途径请凭编号查看。" },
} as const;

export const documents = {
  // 收件不是受理：各事项由各自的机关审查后告知（行政许可法第三十二条）。
  acceptance: {
    title: "一件事收件通知书",
    kind: "通知",
    after: "begin",
    from: "lead",
    to: "name",
    heading: "“{title}”一件事收件通知书",
    says: [
      "你（单位）申请的“{title}”（编号{number}）已收件，由下列单位并联办理：{units}。各事项五个工作日内分别告知是否受理。",
      "时限为{limit}个工作日，最迟{due.limit}统一出件。有事项需要补正的，一次告知，只补那一项，其他事项照常办理。",
    ],
    audience: "parties",
  },
  result: {
    title: "一件事办理结果",
    kind: "通知",
    after: "issue",
    from: "lead",
    to: "name",
    heading: "“{title}”一件事办理结果通知书",
    says: [
      "你（单位）申请的“{title}”（编号{number}），办理结果：{conclusion}。",
      "{summary}",
      "没有准予的事项，决定书另行送达，载明理由和救济途径。",
    ],
    audience: "parties",
  },
  merged: {
    title: "行业综合许可证",
    kind: "单",
    after: "issue",
    when: { paper: ["merged"] },
    from: "lead",
    to: "name",
    number: { series: "综", into: "paperNumber", act: "numbered" },
    heading: "{certificate}",
    says: ["本证由“{title}”各事项的许可合并而成。", "编号：{paperNumber}。"],
    audience: "parties",
  },
} as const;

const by = ["stage", "audience", "lead"] as const;

// prettier-ignore
export const figures = {
  // rules 9 第19行：526 万是一件事的件数，不是子件数。
  cases:        { title: "一件事办件", count: "件", first: "begin", by },
  open:         { title: "在办的一件事", count: "件", in: [...open, "splitting", "gathering"], by },
  overdue:      { title: "超时限的一件事", count: "件", in: [...open, "splitting", "gathering"], clock: { limit: "overdue" }, by },
  issued:       { title: "统一出件", count: "件", first: "issue", by: [...by, "conclusion"] },
  inLimit:      { title: "时限内出件", count: "件", first: "issue", clock: { limit: "met" }, by },
  late:         { title: "超时限出件", count: "件", first: "issue", clock: { limit: "late" }, by },
  inLimitShare: { title: "一件事按时办结率", share: "inLimit", of: ["inLimit", "late", "overdue"] },
  time:         { title: "一件事用时（中位数）", median: "time of limit", first: "issue", by },
  whole:        { title: "全部办成", count: "件", first: "issue", where: { conclusion: "all" }, by },
  wholeShare:   { title: "一次全部办成率", share: "whole", of: "issued" },
  merged:       { title: "合并成一张证", count: "件", first: "issue", where: { paper: "merged" }, by },
  // 主题公布的两个数之差，只算全部办成的：每一件都能查到是哪一版主题、差多少。
  saved:        { title: "按主题公布的次数少跑", sum: "saved", first: "issue", by },
  children:     { title: "拆分的子件", count: "件", each: "split", by },
  corrections:  { title: "子件退回补正", count: "件次", each: "childReturned", by },
  corrected:    { title: "有子件退回补正的一件事", count: "件", among: "begin", passed: "childReturned", by },
  rated:        { title: "一件事评价", count: "件", among: "issue", passed: "rate", by },
  ratedShare:   { title: "一件事主动评价率", share: "rated", of: "issued" },
  good:         { title: "一件事好评", count: "件", among: "rate", where: { rating: ["best", "good", "fair"] }, by },
  ratings:      { title: "收到的一件事评价", count: "件", among: "rate", by: ["stage", "rating"] },
  goodShare:    { title: "一件事好评率", share: "good", of: "ratings" },
} as const;
