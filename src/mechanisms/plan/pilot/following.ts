// What follows from a pilot's course: by when, the papers, what is counted.

import { active } from "./states.ts";

export const clocks = {
  // 论证、批准、回应、决定的天数是我们的默认值，可随城市改。
  argue: { title: "论证", limit: "20 working days", runs: "applied" },
  approve: { title: "批准", limit: "20 working days", runs: "argued" },
  // 期满前六十天提醒；评估以后、决定以前期限照算，期满即停，也不能再延长（rules 0.1）。
  period: {
    title: "试点期限",
    limit: { until: "ends" },
    runs: [...active, "evaluated"],
    warns: "60 days",
    extends: { by: "extend" },
    onExpiry: "runOut",
  },
  respond: { title: "回应反馈", limit: "10 working days", runs: "reported" },
  evaluate: { title: "期满评估", limit: "30 working days", runs: "lapsed" },
  decide: { title: "评估后作出决定", limit: "20 working days", runs: ["evaluated", "expired"] },
} as const;

export const links = {
  task: { title: "先行探索的任务", field: "task", to: "task", edge: "part-of" },
} as const;

export const documents = {
  approval: {
    title: "试点批复",
    kind: "意见",
    after: "approve",
    from: "organ",
    to: "unit",
    heading: "关于开展“{title}”试点的批复",
    says: [
      "同意开展“{title}”试点（{basisNumber}），期限自{starts}至{ends}，范围：{scope}。",
      "突破的规定：{provision}。授权决定：{authorisation}。",
      "退出条件：{exitTerms}。期满前六十日组织评估，由批准机关决定推开、延长或者终止。",
    ],
    audience: "public",
  },
  evaluation: {
    title: "试点评估报告",
    kind: "报告",
    after: ["evaluate", "evaluateLate"],
    from: "actor",
    to: "organ",
    heading: "关于“{title}”试点的评估报告",
    says: ["评估标准：{standard}", "评估结论：{effect}。", "{evaluation}"],
    audience: "staff",
  },
  spread: {
    title: "推广通知",
    kind: "通知",
    after: "rollOut",
    from: "organ",
    to: "rolledTo",
    heading: "关于推开“{title}”的通知",
    says: ["“{title}”试点经评估{effect}，决定推开（{decisionNumber}）。", "理由：{reason}"],
    audience: "public",
  },
} as const;

const by = ["origin", "level", "planYear", "unit"] as const;

// prettier-ignore
export const figures = {
  // rules 9 第3、7行：试点单独计数，不在改革任务之内。
  pilots:       { title: "批准开展的试点", count: "项", among: "approve", by },
  running:      { title: "正在试点", count: "项", in: active, by },
  departing:    { title: "突破现行规定、有授权的试点", count: "项", among: "approve", where: { departs: true }, by },
  evaluated:    { title: "已评估的试点", count: "项", among: "approve", passed: ["evaluate", "evaluateLate"], by },
  rolledOut:    { title: "已推开的试点", count: "项", among: "approve", passed: "rollOut", by },
  extended:     { title: "延长过的试点", count: "项", among: "approve", passed: "extend", by },
  stopped:      { title: "终止的试点", count: "项", among: "approve", in: "stopped", by },
  settled:      { title: "已决定推开或者终止的试点", count: "项", among: "approve", in: ["rolling", "consolidated", "stopped"], by },
  // 终止的也是办结，不是完成；终止多少另有一数（stopped）。
  settledShare: { title: "试点办结率", share: "settled", of: "pilots" },
  lapsed:       { title: "期满没有评估的试点", count: "项", in: "lapsed", by },
  rolledShare:  { title: "试点推开率", share: "rolledOut", of: "pilots" },
  loops:        { title: "反馈得到回应", count: "次", each: "respond", by },
} as const;
