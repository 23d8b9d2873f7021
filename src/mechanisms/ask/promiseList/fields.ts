// What a year's list holds: the call, the candidates, the votes of each, what was chosen. Everything is
// public.

import { choice, date, files, flag, list, number, org, otherMatter, text } from "../../../define/fields.ts";

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
  consults: flag("请群众投票", "public", { hint: "筛选时请群众对候选投票，供决定参考。" }),
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
  deviation: text("与群众投票次序不同的理由", "public", { long: true, min: 8, max: 500 }),
} as const;

// 办法随候选名单公布，点名以后不再改（rules 0.5）。
const byVote = { route: "vote" } as const;
const method = {
  voting: choice(
    "票决方式",
    "public",
    { phone: "会场用手机无记名票决，系统计票", paper: "投票箱票决，人工计票" },
    { when: byVote },
  ),
  shortfall: choice(
    "过半数的不足额定时",
    "public",
    { again: "对没有过半数的再次票决一次", fewer: "按实际过半数的件数确定" },
    { when: byVote },
  ),
  method: text("票决办法", "public", {
    long: true,
    min: 20,
    max: 2000,
    hint: "赞成、反对、弃权怎样写，赞成不超过几件；全体代表过半数，票多的当选；同票、不足额定怎样办。",
    when: byVote,
  }),
  delegates: number("全体代表（人）", "public", {
    min: 1,
    max: 10_000,
    hint: "全体，不是到会代表。",
    when: byVote,
  }),
} as const;

// 会场用手机票决：第一次对全部候选，再次只对同票的，或者没有过半数的。
const lines = (label: string, hint: string) => list(label, "public", "text", { ...most, hint });
const ballot = {
  keys: lines("选票公钥的哈希", "组、哈希"),
  roll: lines("名册", "组、人数、名单的哈希"),
  ranking: list("得票排序", "public", "matter", most),
  result: lines("票决结果", "名次、赞成、项目、反对、弃权"),
  papers: number("收回选票（张）", "public", { min: 0 }),
  urn: text("票箱的哈希", "public", { max: 64 }),
  runoff: list("再次票决的项目", "public", "matter", most),
  runoffPlaces: number("再次票决的名额", "public", { min: 1 }),
  againKeys: lines("再次票决选票公钥的哈希", "组、哈希"),
  againRoll: lines("再次票决名册", "组、人数、名单的哈希"),
  againRanking: list("再次票决得票排序", "public", "matter", most),
  againResult: lines("再次票决结果", "名次、赞成、项目、反对、弃权"),
  againPapers: number("再次票决收回选票（张）", "public", { min: 0 }),
  againUrn: text("再次票决票箱的哈希", "public", { max: 64 }),
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

// 投票箱票决：法律没有规定用什么方式投，票由计票人、监票人两人数，票数逐件录入，附计票记录。
// One entry for each of `voted`, in its order: every number of the vote is on record and can be counted again.
const votes = {
  inFavour: number("赞成（票）", "public", { min: 0 }),
  against: number("反对（票）", "public", { min: 0 }),
  abstained: number("弃权（票）", "public", { min: 0 }),
  voted: list("已录入票决结果", "public", "matter", most),
  votesFor: list("各项赞成票", "public", "number", most),
  votesAgainst: list("各项反对票", "public", "number", most),
  votesAbstained: list("各项弃权票", "public", "number", most),
  minutes: files("计票记录", "staff", { hint: "计票人、监票人签名的记录，投票箱票决必须上传。" }),
  tellers: list("计票人、监票人", "staff", "text", { max: 10, hint: "一行一人，至少两人。" }),
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

export const fields = {
  ...call,
  ...candidates,
  ...people,
  ...method,
  ...ballot,
  ...votes,
  ...decision,
} as const;
