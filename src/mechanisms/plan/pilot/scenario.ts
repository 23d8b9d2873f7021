// Pilots: one that departs from a rule and is rolled out; one whose period ends unevaluated; one called
// off; one that is extended and then stopped.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const plan = {
  title: "小微工程项目告知承诺开工试点",
  origin: "grassroots",
  planYear: "2026",
  battle: "高效澜城建设攻势",
  unit: "org:harbour",
  lead: "org:roads",
  organ: "org:committee",
  level: "city",
  goal: "小微工程从立项到开工不超过十个工作日。",
  starts: "2026-11-01",
  ends: "2027-06-30",
  scope: "滨江区内投资五百万元以下的工程",
  riskPlan: "出现质量安全问题立即停工，转入普通程序。",
  exitTerms: "发生一起等级以上质量安全事故即退出。",
  standard: "开工时间中位数不超过十个工作日，零安全事故。",
} as const;
const departing = { ...plan, departs: true, provision: "某条例第十二条关于先审后建的规定" } as const;
const authorised = {
  basisNumber: "澜改〔2026〕12号",
  authorisation: "市人大常委会授权决定（2026年第3号）",
} as const;
const argued = { argument: "fit", opinion: "专家和司法行政部门论证可行。" } as const;
const told = { done: "首批八个项目告知承诺开工，平均七天。", suggestion: "把上限提高到八百万元。" } as const;
const evaluation = { evaluation: "八十六个项目平均七个工作日开工，没有安全事故。" } as const;
const decided = { decisionNumber: "市委深改委第9次会议", reason: "效果稳定，可以推开。" } as const;

const rolled = scenario(definition, "试点：突破规定须有授权，双向反馈、调整，评估后推开、固化（rules 1.7）", [
  { as: "lead:harbour", does: "apply", with: { ...plan, planYear: "二六年度" }, refused: "rule" },
  { as: "lead:harbour", does: "apply", with: { ...plan, origin: "above" }, refused: "rule" },
  { as: "lead:harbour", does: "apply", with: { ...plan, ends: "2026-10-31" }, refused: "rule" },
  {
    as: "lead:harbour",
    does: "apply",
    with: { ...plan, starts: "2026-01-01", ends: "2026-10-01" },
    refused: "rule",
  },
  { as: "lead:harbour", does: "apply", with: { ...plan, departs: true }, refused: "rule" },
  { as: "lead:harbour", does: "apply", with: departing, to: "applied" },
  {
    as: "reform:zhao",
    does: "argue",
    with: { argument: "amend", opinion: "风险预案要写明谁来停工。" },
    to: "applied",
  },
  {
    as: "lead:roads",
    does: "revise",
    with: { riskPlan: "由住建部门责令停工并公告。" },
    refused: "not_yours",
  },
  { as: "lead:harbour", does: "revise", with: { riskPlan: "由住建部门责令停工并公告。" }, to: "applied" },
  { as: "reform:zhao", does: "argue", with: argued, to: "argued" },
  { as: "organ:harbour", does: "approve", with: authorised, refused: "not_yours" },
  { as: "organ:committee", does: "approve", with: { basisNumber: authorised.basisNumber }, refused: "rule" },
  { as: "organ:committee", does: "approve", after: "5 days", with: authorised, to: "running" },
  { as: "inspector:qian", does: "evaluate", with: { effect: "reached", ...evaluation }, refused: "rule" },
  { as: "lead:roads", does: "report", with: told, refused: "not_yours" },
  { as: "lead:harbour", does: "report", after: "30 days", with: told, to: "reported" },
  {
    as: "lead:power",
    does: "respond",
    with: { guidance: "同意提高上限", turn: "adjust" },
    refused: "not_yours",
  },
  {
    as: "lead:roads",
    does: "respond",
    with: { guidance: "上限可提高到六百万元，报批准机关。", turn: "adjust" },
    to: "adjusting",
  },
  {
    as: "organ:committee",
    does: "vary",
    with: {
      scope: "滨江区内投资六百万元以下的工程",
      decisionNumber: "澜改〔2026〕15号",
      reason: "首批平稳，适当扩大",
    },
    to: "adjusting",
  },
  {
    as: "lead:harbour",
    does: "adjust",
    with: { adjustment: "上限提高到六百万元，增加开工前核查一次。" },
    to: "running",
  },
  { as: "reform:zhao", does: "guide", with: { guidance: "同步整理操作规程，为推开作准备。" }, to: "running" },
  { as: "lead:harbour", does: "report", after: "60 days", with: told, to: "reported" },
  { as: "reform:zhao", does: "respond", with: { guidance: "继续按方案推进。", turn: "goOn" }, to: "running" },
  {
    as: "inspector:harbour.li",
    does: "evaluate",
    with: { effect: "reached", ...evaluation },
    refused: "rule",
  },
  {
    as: "inspector:qian",
    does: "evaluate",
    after: "60 days",
    with: { effect: "reached", ...evaluation },
    to: "evaluated",
  },
  { as: "organ:committee", does: "rollOut", with: { ...decided, rolledTo: ["org:quay"] }, refused: "rule" },
  {
    as: "organ:committee",
    does: "rollOut",
    with: { ...decided, rolledTo: ["org:quay"], rollBasis: "某条例修改决定（2027年）" },
    to: "rolling",
  },
  {
    as: "reform:zhao",
    does: "consolidate",
    with: { result: "小微工程告知承诺开工成为全市制度。", paper: "澜政办发〔2027〕8号" },
    to: "consolidated",
  },
  { as: "organ:committee", does: "stop", with: decided, refused: "wrong_state" },
]);

const unevaluated = scenario(definition, "试点：期满自动停下，期满后评估不能延长，没有达到目标不能推开", [
  { as: "reform:zhao", does: "apply", with: { ...plan, ends: "2026-12-31" }, to: "applied" },
  { as: "reform:qian", does: "argue", with: argued, to: "argued" },
  { as: "organ:committee", does: "approve", with: { basisNumber: "澜改〔2026〕13号" }, to: "running" },
  { as: "lead:harbour", does: "report", after: "90 days", with: told, refused: "wrong_state" },
  { as: "inspector:wu", does: "evaluateLate", with: { effect: "missed", ...evaluation }, to: "expired" },
  { as: "organ:committee", does: "extend", with: { ...decided, ends: "2027-12-31" }, refused: "wrong_state" },
  { as: "organ:committee", does: "rollOut", with: { ...decided, rolledTo: ["org:quay"] }, refused: "rule" },
  { as: "organ:committee", does: "stop", with: decided, to: "stopped" },
]);

const extended = scenario(
  definition,
  "试点：期满前决定延长，新期限要晚于原期限，突破规定的另有授权；再评估后终止",
  [
    { as: "lead:harbour", does: "apply", with: departing, to: "applied" },
    { as: "reform:zhao", does: "argue", with: argued, to: "argued" },
    { as: "organ:committee", does: "approve", with: authorised, to: "running" },
    { as: "lead:harbour", does: "report", after: "30 days", with: told, to: "reported" },
    {
      as: "reform:zhao",
      does: "respond",
      with: { guidance: "继续按方案推进。", turn: "goOn" },
      to: "running",
    },
    {
      as: "inspector:qian",
      does: "evaluate",
      after: "60 days",
      with: { effect: "partly", ...evaluation },
      to: "evaluated",
    },
    { as: "organ:committee", does: "extend", with: { ...decided, ends: "2027-06-30" }, refused: "rule" },
    { as: "organ:committee", does: "extend", with: { ...decided, ends: "2027-09-30" }, refused: "rule" },
    {
      as: "organ:committee",
      does: "extend",
      with: { ...decided, ends: "2027-09-30", authorisation: "市人大常委会延长授权决定（2027年第1号）" },
      to: "running",
    },
    {
      as: "inspector:qian",
      does: "evaluate",
      after: "60 days",
      with: { effect: "missed", ...evaluation },
      to: "evaluated",
    },
    // Nobody decides before the period ends.
    { as: "organ:committee", does: "stop", after: "200 days", with: decided, to: "stopped" },
  ],
);

const calledOff = scenario(definition, "试点：不可行的不开展；不予批准；触发退出条件立即终止", [
  { as: "lead:harbour", does: "apply", with: plan, to: "applied" },
  { as: "reform:zhao", does: "argue", with: argued, to: "argued" },
  { as: "organ:committee", does: "approve", with: { basisNumber: "澜改〔2026〕16号" }, to: "running" },
  { as: "reform:zhao", does: "halt", with: { reason: "发生一起质量事故，触发退出条件" }, to: "stopped" },
]);

const unfit = scenario(definition, "试点：论证不可行", [
  { as: "lead:harbour", does: "apply", with: plan, to: "applied" },
  {
    as: "reform:zhao",
    does: "argue",
    with: { argument: "unfit", opinion: "与上位法直接抵触，没有授权空间。" },
    to: "declined",
  },
]);

const rejected = scenario(definition, "试点：批准机关不予批准，说明理由", [
  { as: "lead:harbour", does: "apply", with: plan, to: "applied" },
  { as: "reform:zhao", does: "argue", with: argued, to: "argued" },
  { as: "organ:committee", does: "reject", with: { reason: "与省级试点重复" }, to: "declined" },
]);

export const scenarios = [rolled, unevaluated, extended, calledOff, unfit, rejected];
