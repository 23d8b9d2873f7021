// What a line of the task ledger holds: rules 1.1 names the elements that none may lack.

import {
  choice,
  date,
  files,
  flag,
  list,
  number,
  org,
  otherMatter,
  phone,
  text,
} from "../../../define/fields.ts";

/** What it is: 来源、清单、牵头、参与、分管领导、联系人、时间表、路线图、成果、验收标准. */
const line = {
  code: text("任务编码", "public", { max: 20 }),
  title: text("任务名称", "public", { min: 4, max: 120 }),
  // 计划年度不等于下达日期：一至四月推进的是上年结转任务（rules 1.1）。
  planYear: text("计划年度", "public", { min: 4, max: 4 }),
  area: otherMatter("所属方面", "public"),
  source: choice("任务来源", "public", {
    citizens: "群众诉求",
    central: "中央部署",
    province: "省部署",
    city: "市级部署",
    own: "自主改革",
    congress: "人大督促",
    press: "媒体曝光",
    feedback: "评价反馈",
  }),
  // 三张清单：一项任务只在一张清单里（rules 1.2）。
  list: choice("清单类别", "public", { above: "上级部署", pilot: "承接上级试点", own: "自主改革" }),
  pilotNumber: text("试点批准文号", "public", { max: 60 }),
  pilotEnds: date("试点截止日期", "public"),
  appeals: list("来自哪些诉求", "public", "matter", {
    max: 200,
    hint: "勾选或填写诉求编号。审定后会逐件告知诉求人。",
  }),
  hot: otherMatter("来自热点诉求", "public", { hint: "办成后，热点里的每位诉求人都会收到回告。" }),
  carried: otherMatter("结转自哪项任务", "public"),
  team: otherMatter("所属专班", "public"),
  deliverable: text("成果形式", "public", { max: 200 }),
  standard: text("验收标准", "public", { long: true, max: 500 }),
  roadmap: text("路线图", "public", { long: true, max: 1000, hint: "分几步、每步做到什么程度。" }),
  first: text("一季度节点", "public", { max: 300 }),
  second: text("二季度节点", "public", { max: 300 }),
  third: text("三季度节点", "public", { max: 300 }),
  fourth: text("四季度节点", "public", { max: 300 }),
  organ: org("审定机关", "public"),
  lead: org("牵头单位", "public"),
  participants: list("参与单位", "public", "org", { max: 20 }),
  alone: flag("由牵头单位独立完成", "public"),
  leader: text("分管领导", "staff", { max: 30 }),
  contact: text("联系人", "staff", { max: 60 }),
  contactPhone: phone("联系人电话", "staff"),
  due: date("完成时限", "public"),
  starts: date("进度起算日", "public"),
  orderNumber: text("交办单文号", "public", { max: 60 }),
} as const;

const signing = {
  seats: list("会签单位", "public", "org", { max: 30 }),
  signed: list("已会签", "public", "org", { max: 30 }),
  seat: org("加、减、转的单位", "public"),
  consent: choice("会签意见", "public", { agree: "同意", object: "不同意" }),
  backTo: choice("退回到哪一步", "public", { drafted: "退回拟定", consulting: "退回会签" }),
  copies: list("抄送单位", "public", "org", { max: 20 }),
  copied: list("交办单抄送", "public", "org", { max: 40 }),
} as const;

const progress = {
  progress: number("进度（%）", "public", { min: 0, max: 100 }),
  planned: number("计划进度（%）", "public", { min: 0, max: 100 }),
  pace: choice("进度状况", "public", { normal: "正常", behind: "滞后", red: "红牌" }),
  card: choice("本次亮牌", "public", { none: "不亮牌", yellow: "黄牌", red: "红牌" }),
  reds: number("连续红牌（次）", "public", { min: 0 }),
  done: text("本月进展", "public", { long: true, min: 5, max: 1000 }),
  milestone: choice("本季节点", "public", { reached: "已达到", underway: "按计划推进", missed: "未达到" }),
  problem: text("存在问题", "staff", { long: true, max: 1000 }),
  help: text("需要协调的事项", "staff", { long: true, max: 1000 }),
  similar: flag("与上月雷同", "public"),
  owed: flag("欠报", "public"),
  lateReport: flag("迟报", "public"),
  evidence: text("佐证", "staff", { long: true, max: 1000 }),
  proof: files("佐证材料", "staff", { max: 10 }),
} as const;

const ending = {
  proposal: choice("申请调整", "public", {
    delay: "延期",
    content: "调整内容",
    merge: "合并",
    split: "拆分",
    cut: "压减",
  }),
  outcome: choice("终止方式", "public", {
    merged: "并入其他任务",
    split: "拆成几项任务",
    carried: "结转下一年度",
    cut: "压减",
  }),
  into: list("并入、拆成或结转的任务", "public", "matter", { max: 20 }),
  result: text("任务成效", "public", { long: true, min: 5, max: 1000 }),
  conclusion: choice("核验结论", "public", { passed: "达标", failed: "不达标，继续推进" }),
  opinion: text("意见", "staff", { long: true, max: 1000 }),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
} as const;

/** Kept by the engine: how many of the appeals behind it have been told what came of it. */
const heard = {
  told: number("已回告的诉求（件）", "public", { min: 0 }),
  judged: number("诉求人已评判（件）", "public", { min: 0 }),
} as const;

export const fields = { ...line, ...signing, ...progress, ...ending, ...heard } as const;
