// What may be done with a pilot, one action per line: who, from where, to where, what it asks.

import { active } from "./states.ts";

const whole = ["goal", "starts", "ends", "scope", "riskPlan", "exitTerms", "standard"] as const;
const authority = "突破法律法规的改革须有授权决定（优化营商环境条例、立法法第十六条）";

// prettier-ignore
const passing = {
  apply:     { title: "申报试点", by: ["lead", "reform"], from: "new", to: "applied",
               asks: ["title", "origin", "planYear", "battle?", "task?", "unit", "lead", "organ", "level", "basisNumber?", ...whole,
                      "departs?", "provision?", "authorisation?"] },
  revise:    { title: "修改方案", optional: true, by: ["lead", "reform"], as: { lead: "unit" }, from: "applied", to: "same",
               asks: ["title?", "goal?", "starts?", "ends?", "scope?", "riskPlan?", "exitTerms?", "standard?", "departs?", "provision?",
                      "authorisation?"] },
  argue:     { title: "组织论证", by: "reform", otherThan: ["apply", "revise"], from: "applied", asks: ["argument", "opinion"],
               to: { on: "argument", fit: "argued", amend: "applied", unfit: "declined" } },
  approve:   { title: "批准", by: "organ", as: "organ", otherThan: ["apply", "revise", "argue"], from: "argued", to: "running",
               asks: ["basisNumber", "authorisation?"], fills: ["loops"], basis: authority },
  reject:    { title: "不予批准", by: "organ", as: "organ", from: "argued", to: "declined", asks: ["reason"] },
} as const;

// 双向反馈：试点单位向上反馈，指挥部和牵头单位回应、指导，调整后再试（rules 1.7）。
// prettier-ignore
const looping = {
  report:    { title: "反馈情况", by: "lead", as: "unit", from: ["running", "adjusting"], to: "reported", asks: ["done", "problem?", "suggestion?"] },
  respond:   { title: "回应反馈", by: ["reform", "lead"], as: { lead: "lead" }, otherThan: "report", from: "reported", asks: ["guidance", "turn"],
               fills: ["loops"],
               to: { on: "turn", goOn: "running", adjust: "adjusting" } },
  guide:     { title: "下达指导意见", optional: true, by: ["reform", "lead"], as: { lead: "lead" }, from: active, to: "same", asks: ["guidance"] },
  adjust:    { title: "调整方案", by: "lead", as: "unit", from: "adjusting", to: "running", asks: ["adjustment"] },
  // 范围、风险预案和授权只能由批准机关改。
  vary:      { title: "批准变更", optional: true, by: "organ", as: "organ", from: active, to: "same",
               asks: ["scope?", "riskPlan?", "standard?", "authorisation?", "decisionNumber", "reason"] },
  runOut:    { title: "试点期满", by: "system", from: [...active, "evaluated"], fills: ["standing"],
               to: { on: "standing", open: "lapsed", judged: "expired" } },
  halt:      { title: "触发退出条件，立即终止", optional: true, by: ["organ", "reform"], as: { organ: "organ" }, from: active, to: "stopped", asks: ["reason"] },
} as const;

// prettier-ignore
const deciding = {
  evaluate:  { title: "评估", by: "inspector", otherThan: ["report", "adjust", "respond"], from: ["running", "adjusting"], to: "evaluated",
               asks: ["effect", "evaluation"] },
  evaluateLate: { title: "期满后评估", by: "inspector", otherThan: ["report", "adjust", "respond"], from: "lapsed", to: "expired",
               asks: ["effect", "evaluation"] },
  rollOut:   { title: "决定推开", by: "organ", as: "organ", otherThan: ["evaluate", "evaluateLate"], from: ["evaluated", "expired"], to: "rolling",
               asks: ["rolledTo", "decisionNumber", "reason", "rollBasis?"] },
  extend:    { title: "决定延长", by: "organ", as: "organ", otherThan: "evaluate", from: "evaluated", to: "running",
               asks: ["ends", "decisionNumber", "reason", "authorisation?"], basis: authority },
  stop:      { title: "决定终止", by: "organ", as: "organ", otherThan: ["evaluate", "evaluateLate"], from: ["evaluated", "expired"], to: "stopped",
               asks: ["decisionNumber", "reason"] },
  consolidate: { title: "成果固化", by: "reform", from: "rolling", to: "consolidated", asks: ["result", "paper"] },
} as const;

export const actions = { ...passing, ...looping, ...deciding } as const;
