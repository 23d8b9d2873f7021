// What a selection holds: the method, the cases, the votes, the experts drawn, the scores, the list.

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";

const weight = (label: string) =>
  number(label, "public", { min: 0, max: 100, hint: "三项合计 100，默认 20、50、30" });
// 每类二十个是软名额（202020）：并列、特别推荐可以超出，要写明理由。
const quota = (label: string) => number(label, "public", { min: 1, max: 100, hint: "默认 20" });
const cases = (label: string) => list(label, "public", "matter", { max: 120 });
const lines = (label: string, hint: string, max = 400) => list(label, "public", "text", { max, hint });

const method = {
  year: text("年度", "public", { min: 4, max: 4 }),
  title: text("评选名称", "public", { min: 4, max: 80 }),
  method: text("评选办法", "public", { long: true, min: 20, max: 4000 }),
  webWeight: weight("网络投票权重"),
  expertWeight: weight("专家评审权重"),
  leaderWeight: weight("领导评议权重"),
  industryQuota: quota("行业名额"),
  departmentQuota: quota("部门名额"),
  areaQuota: quota("县市区名额"),
  filingCloses: date("申报截止", "public"),
  votingOpens: date("投票开始", "public"),
  votingCloses: date("投票截止", "public"),
  expertCount: number("评审专家人数", "public", { min: 5, max: 50 }),
  seedSource: text("抽签种子的来源", "public", {
    min: 6,
    max: 200,
    hint: "投票开始以后才会产生的公开数，如某日某期福利彩票开奖号码。",
  }),
} as const;

const entered = {
  entry: otherMatter("申报的案例", "public"),
  entryTitle: text("案例名称", "public", { max: 60 }),
  entryUnit: org("申报单位", "public"),
  arrived: list("刚申报的案例", "public", "matter", { max: 1 }),
  entries: cases("申报的案例"),
  entryNames: lines("申报的案例和单位", "案例、名称（申报单位）"),
  fit: cases("资格合格的案例"),
  unlisted: cases("没有列入评选名单的案例"),
  industryCases: cases("行业类案例"),
  departmentCases: cases("部门类案例"),
  areaCases: cases("县市区类案例"),
} as const;

const voted = {
  lateReason: text("推迟开始投票的理由", "public", {
    long: true,
    min: 8,
    max: 300,
    hint: "晚于公布的日期开始的才填写，向社会公开。",
  }),
  webVotes: number("网络投票", "public", { min: 0 }),
  webSeal: text("选票封存的哈希", "public", { max: 64 }),
  webSuspects: lines("疑点", "编号、票数、名单的哈希、案例、理由"),
  suspect: text("疑点编号", "public", { max: 8, hint: "照疑点清单填写，如 S1。" }),
  voided: lines("作废的票", "疑点编号、票数、名单的哈希、理由"),
  kept: lines("保留的票", "疑点编号、理由"),
  webRanking: list("网络投票排序", "public", "matter", { max: 360 }),
  webResult: lines("网络投票结果", "名次、得分、票数、案例"),
  webValid: number("网络有效票", "public", { min: 0 }),
} as const;

const judged = {
  pool: list("专家库（在库人员）", "staff", "person"),
  poolSize: number("专家库人数", "public", { min: 0 }),
  seed: text("抽签种子", "public", { min: 4, max: 100, hint: "照公布的来源填写，不加空格。" }),
  seedProof: text("种子怎样取得", "public", {
    long: true,
    min: 8,
    max: 300,
    hint: "期号、开奖时间、公布网址，谁在场见证。",
  }),
  lots: list("抽签次序", "staff", "person"),
  drawn: list("抽中的专家", "staff", "person"),
  seat: number("第几位专家", "public", { min: 1, max: 50 }),
  released: list("回避、不能到会的专家", "staff", "person"),
  expertKeys: lines("专家选票公钥的哈希", "组、案例、哈希"),
  expertRoll: lines("专家名册", "组、人数、名单的哈希"),
  expertRanking: list("专家评分排序", "public", "matter", { max: 360 }),
  expertResult: lines("专家评分", "名次、得分、案例"),
  expertPapers: number("专家有效票", "public", { min: 0 }),
  expertUrn: text("专家票箱的哈希", "public", { max: 64 }),
  leaderKeys: lines("领导选票公钥的哈希", "组、案例、哈希"),
  leaderRoll: lines("领导名册", "组、人数、名单的哈希"),
  leaderRanking: list("领导评议排序", "public", "matter", { max: 360 }),
  leaderResult: lines("领导评议得分", "名次、得分、案例"),
  leaderPapers: number("领导有效票", "public", { min: 0 }),
  leaderUrn: text("领导票箱的哈希", "public", { max: 64 }),
} as const;

const result = {
  totals: lines("总成绩", "类内名次、总分、网络、专家、领导、案例"),
  chosen: cases("拟命名的案例"),
  chosenNames: lines("拟命名的案例和单位", "名称（申报单位）"),
  unchosen: list("未入选的案例", "public", "matter", { max: 360 }),
  overKind: choice("超出名额的原因", "public", { ties: "末位同分并列", special: "特别推荐" }),
  overReason: text("超出名额的理由", "public", { long: true, min: 8, max: 500 }),
  skipReason: text("不按名次提出的理由", "public", { long: true, min: 8, max: 500 }),
  industryChosen: number("行业拟命名", "public", { min: 0 }),
  departmentChosen: number("部门拟命名", "public", { min: 0 }),
  areaChosen: number("县市区拟命名", "public", { min: 0 }),
  chosenCount: number("拟命名", "public", { min: 0 }),
  noticeFrom: date("公示开始", "public"),
  noticeEnds: date("公示截止", "public"),
  receiver: text("受理异议的单位", "public", { min: 4, max: 80, hint: "单位和处室全称。" }),
  receiverPhone: text("受理异议的电话", "public", { min: 5, max: 60, hint: "办公电话，工作日有人接听。" }),
  decisionNumber: text("命名文号", "public", { min: 2, max: 80 }),
  // 由系统计数。
  namedCount: number("已命名", "public", { min: 0 }),
  disputedCount: number("有异议、核查中", "public", { min: 0 }),
  reason: text("理由", "public", { long: true, min: 4, max: 500 }),
} as const;

export const fields = { ...method, ...entered, ...voted, ...judged, ...result } as const;
