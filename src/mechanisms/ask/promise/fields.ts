// What a promise holds: what was asked for, what is promised by when, how far it is, what those say who
// benefit.

import { choice, date, files, list, number, org, otherMatter, text, yuan } from "../../../define/fields.ts";
import { topics } from "../topics.ts";

const asked = {
  title: text("项目名称", "public", { min: 4, max: 60 }),
  topic: choice("领域", "public", topics),
  area: org("所在区县", "public", { level: "district" }),
  wish: text("建议内容", "parties", {
    long: true,
    min: 10,
    max: 1000,
    personal: "personal",
    hint: "希望办什么事、惠及哪些人、在什么地方。",
  }),
  appeals: list("来自哪些诉求", "public", "matter", { max: 200, hint: "选定以后会逐件告知诉求人。" }),
  hot: otherMatter("来自热点诉求", "public", { hint: "办成后，热点里的每位诉求人都会收到回告。" }),
  into: otherMatter("并入的项目", "public"),
} as const;

const promised = {
  list: otherMatter("年度实事项目", "public"),
  planYear: text("年度", "public", { min: 4, max: 4 }),
  content: text("建设内容", "public", { long: true, min: 10, max: 1000 }),
  targets: list("子目标", "public", "text", {
    max: 20,
    hint: "一行一项，写明数量和地点，能逐项验收；全部完成才算完成。",
  }),
  due: date("完成时限", "public"),
  lead: org("牵头单位", "public"),
  participants: list("参与单位", "public", "org", { max: 20 }),
  budget: yuan("计划投资", "public", { min: 0 }),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
} as const;

const chosen = {
  route: choice("选定方式", "public", { vote: "人大代表票决", resolve: "党委、政府研究确定" }),
  body: org("决定机关", "public"),
  delegates: number("全体代表（人）", "public", { min: 1, max: 10_000, hint: "全体，不是到会代表。" }),
  inFavour: number("赞成（票）", "public", { min: 0 }),
  against: number("反对（票）", "public", { min: 0 }),
  abstained: number("弃权（票）", "public", { min: 0 }),
  decisionNumber: text("决定文号或者会议", "public", { min: 2, max: 80 }),
} as const;

const progress = {
  starts: date("承诺公布日期", "public"),
  done: text("本月进展", "public", { long: true, min: 5, max: 1000 }),
  pace: choice("进度状况", "public", { normal: "按计划", behind: "滞后" }),
  photos: files("现场照片", "public", { max: 6, hint: "拍现场，不拍人的正脸、证件和车牌。" }),
  noPhoto: text("本月没有照片的原因", "public", { min: 5, max: 200 }),
  reached: text("已完成的子目标序号", "public", { max: 60, hint: "填序号，如 1、3；还没有的留空。" }),
  reachedTargets: list("已完成的子目标", "public", "number", { max: 20 }),
  targetCount: number("子目标（项）", "public", { min: 0 }),
  reachedCount: number("已完成的子目标（项）", "public", { min: 0 }),
  progress: number("完成比例（%）", "public", { min: 0, max: 100 }),
  problem: text("存在问题", "staff", { long: true, max: 1000 }),
  proposal: choice("申请调整", "public", { delay: "延期", content: "调整内容", cut: "取消" }),
} as const;

const judged = {
  result: text("完成情况", "public", { long: true, min: 5, max: 1000 }),
  evidence: text("佐证", "staff", { long: true, max: 1000 }),
  witnesses: number("参加验收的受益群众（人）", "public", { min: 0, max: 10_000 }),
  agreed: number("其中认可的（人）", "public", { min: 0, max: 10_000 }),
  conclusion: choice("验收结论", "public", { passed: "通过", failed: "不通过，继续推进" }),
  acceptance: text("验收意见", "public", { long: true, min: 5, max: 1000, hint: "不写群众的姓名、电话。" }),
  failed: text("没有达到的子目标序号", "public", { max: 60, hint: "填序号，如 2、4。" }),
  satisfaction: choice("满意度", "staff", {
    very: "非常满意",
    fairly: "满意",
    neutral: "基本满意",
    poor: "不满意",
  }),
  remark: text("评价意见", "parties", { long: true, max: 500, personal: "personal" }),
  ratings: number("参加评价（人）", "staff", { min: 0 }),
  contented: number("非常满意和满意（人）", "staff", { min: 0 }),
  // 少于五人的不公布，免得看得出是谁（rules 0.7）。
  shownRatings: number("参加评价（人）", "public", { min: 5 }),
  shownContented: number("非常满意和满意（人）", "public", { min: 0 }),
  remedy: text("整改措施", "public", { long: true, min: 10, max: 1000 }),
  announcement: text("完成公告", "public", { long: true, min: 10, max: 1000 }),
  concluded: date("公告日期", "public"),
} as const;

export const fields = { ...asked, ...promised, ...chosen, ...progress, ...judged } as const;
