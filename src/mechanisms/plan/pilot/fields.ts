// What a pilot holds: what it tries and on what authority, what came back, what was decided.

import { choice, date, flag, list, number, org, otherMatter, text } from "../../../define/fields.ts";

const plan = {
  title: text("试点名称", "public", { min: 4, max: 80 }),
  origin: choice("试点来源", "public", {
    grassroots: "基层创新试点",
    above: "承接上级试点",
    own: "自主改革试点",
  }),
  planYear: text("年度", "public", { min: 4, max: 4 }),
  battle: text("所属攻坚战或者行动", "public", { max: 60 }),
  task: otherMatter("先行探索的改革任务", "public", { hint: "试点不计入改革任务，推开以后才列任务。" }),
  goal: text("攻坚目标", "public", { long: true, min: 5, max: 500 }),
  unit: org("试点单位", "public"),
  lead: org("牵头单位", "public"),
  organ: org("批准机关", "public"),
  level: choice("批准层级", "public", {
    nation: "国家级",
    province: "省级",
    city: "市级",
    district: "区县级",
  }),
  basisNumber: text("批准文号", "public", { max: 60 }),
  starts: date("开始日期", "public"),
  ends: date("截止日期", "public"),
  scope: text("试点范围", "public", { long: true, min: 2, max: 300 }),
  departs: flag("突破现行规定", "public"),
  provision: text("突破的规定", "public", { long: true, min: 4, max: 300, hint: "法规名称和条款。" }),
  authorisation: text("授权决定", "public", { min: 4, max: 120, hint: "有权机关的授权决定名称和文号。" }),
  riskPlan: text("风险预案", "staff", { long: true, min: 10, max: 1000 }),
  exitTerms: text("退出条件", "public", { long: true, min: 5, max: 300 }),
  standard: text("评估标准", "public", { long: true, min: 5, max: 500 }),
  argument: choice("论证结论", "public", { fit: "可行", amend: "修改后再论证", unfit: "不可行" }),
  opinion: text("论证意见", "staff", { long: true, min: 5, max: 1000 }),
} as const;

const loop = {
  done: text("试点进展", "public", { long: true, min: 5, max: 1000 }),
  problem: text("遇到的问题", "staff", { long: true, max: 1000 }),
  suggestion: text("对目标和政策的建议", "staff", { long: true, max: 1000 }),
  guidance: text("指挥部、牵头单位的回应", "staff", { long: true, min: 5, max: 1000 }),
  turn: choice("回应", "public", { goOn: "按原方案推进", adjust: "调整完善" }),
  adjustment: text("怎样调整", "public", { long: true, min: 5, max: 1000 }),
  loops: number("反馈并得到回应（次）", "public", { min: 0 }),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
} as const;

const ending = {
  standing: choice("期满时", "public", { open: "还没有评估", judged: "已经评估" }),
  effect: choice("评估结论", "public", { reached: "达到目标", partly: "部分达到", missed: "没有达到" }),
  evaluation: text("评估报告", "public", { long: true, min: 10, max: 2000 }),
  decisionNumber: text("决定文号或者会议", "public", { min: 2, max: 80 }),
  rolledTo: list("推开到的单位", "public", "org", { max: 60 }),
  rollBasis: text("推开的法律依据", "public", {
    min: 4,
    max: 120,
    hint: "突破规定的，推开前要有修改后的规定，或者扩大范围的授权。",
  }),
  result: text("固化的成果", "public", { long: true, min: 5, max: 1000 }),
  paper: text("固化成果的文件", "public", { min: 2, max: 120 }),
} as const;

export const fields = { ...plan, ...loop, ...ending } as const;
