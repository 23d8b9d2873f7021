// What a year's list holds: the call, the candidates, the votes of each, what was chosen. Everything is
// public.

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";

/** As many as one list takes. */
const most = { max: 200 } as const;

const call = {
  title: text("名称", "public", { max: 40 }),
  planYear: text("年度", "public", { min: 4, max: 4 }),
  // 怎样选定由城市定：代表票决，或者党委、政府研究确定。
  route: choice("选定方式", "public", { vote: "人大代表票决", resolve: "党委、政府研究确定" }),
  body: org("决定机关", "public", { hint: "以后调整、取消也由它决定。" }),
  host: org("组织单位", "public"),
  places: number("额定件数", "public", { min: 1, max: 100 }),
  announcement: text("征集公告", "public", { long: true, min: 10, max: 1000 }),
  closes: date("征集截止", "public"),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
} as const;

const candidates = {
  candidate: otherMatter("候选项目", "public"),
  entered: list("新列入的候选项目", "public", "matter", most),
  candidates: list("候选项目", "public", "matter", most),
  explanation: text("筛选说明", "public", {
    long: true,
    min: 5,
    max: 1000,
    hint: "收到多少建议、怎样筛选。",
  }),
} as const;

// 群众投票只供决定机关参考，选定仍由票决或者研究。
const people = {
  voteCloses: date("群众投票截止", "public"),
  peopleVotes: number("群众投票", "public", { min: 0 }),
  voteSeal: text("选票封存的哈希", "public", { max: 64 }),
  voteSuspects: list("疑点", "public", "text", { ...most, hint: "编号、票数、名单的哈希、项目、理由" }),
  suspect: text("疑点编号", "public", { max: 8, hint: "照疑点清单填写，如 S1。" }),
  voteVoided: list("作废的票", "public", "text", { ...most, hint: "疑点编号、票数、名单的哈希、理由" }),
  voteKept: list("保留的票", "public", "text", { ...most, hint: "疑点编号、理由" }),
  peopleRanking: list("群众投票排序", "public", "matter", most),
  peopleResult: list("群众投票结果", "public", "text", { ...most, hint: "名次、得分、票数、项目" }),
  peopleValid: number("群众投票有效票", "public", { min: 0 }),
} as const;

// One entry for each of `voted`, in its order: every number of the vote is on record and can be counted again.
const votes = {
  delegates: number("全体代表（人）", "public", { min: 1, max: 10_000, hint: "全体，不是到会代表。" }),
  inFavour: number("赞成（票）", "public", { min: 0 }),
  against: number("反对（票）", "public", { min: 0 }),
  abstained: number("弃权（票）", "public", { min: 0 }),
  voted: list("已录入票决结果", "public", "matter", most),
  votesFor: list("各项赞成票", "public", "number", most),
  votesAgainst: list("各项反对票", "public", "number", most),
  votesAbstained: list("各项弃权票", "public", "number", most),
} as const;

const decision = {
  picked: list("确定的项目", "public", "matter", most),
  decidedOn: date("决定日期", "public"),
  decisionNumber: text("决定文号或者会议", "public", { min: 2, max: 80 }),
  chosen: list("选定的项目", "public", "matter", most),
  unchosen: list("未入选的项目", "public", "matter", most),
  chosenCount: number("选定（件）", "public", { min: 0 }),
  // 由系统计数。
  finishedCount: number("已公告完成（件）", "public", { min: 0 }),
  droppedCount: number("经决定取消（件）", "public", { min: 0 }),
  summary: text("年终公告", "public", { long: true, min: 10, max: 2000 }),
  unfinished: text("未完成的说明", "public", { long: true, min: 5, max: 1000 }),
} as const;

export const fields = { ...call, ...candidates, ...people, ...votes, ...decision } as const;
