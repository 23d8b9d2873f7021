// A year's plan as it is passed, and an action that its organ drops again.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const plan = {
  level: "plan",
  title: "2026年改革工作要点",
  planYear: "2026",
  organ: "org:committee",
} as const;
const passed = { passed: "2026-10-14", meeting: "市委深改委第三次会议" } as const;

const yearsPlan = scenario(definition, "年度工作要点：征求意见、撤回一次、审定、下达、收官（rules 1.1）", [
  { as: "reform:zhao", does: "draft", with: { ...plan, planYear: "26年" }, refused: "invalid_input" },
  { as: "reform:zhao", does: "draft", with: { ...plan, planYear: "二〇二六" }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: plan, to: "drafted" },
  { as: "organ:committee", does: "approve", with: passed, refused: "wrong_state" },
  { as: "reform:zhao", does: "consult", with: { seats: ["org:roads"] }, to: "consulting" },
  { as: "reform:zhao", does: "withdraw", to: "drafted" },
  { as: "reform:zhao", does: "consult", with: { seats: ["org:roads", "org:power"] }, to: "consulting" },
  { as: "lead:harbour", does: "comment", with: { consent: "agree" }, refused: "not_yours" },
  { as: "lead:roads", does: "comment", with: { consent: "change" }, refused: "rule" },
  {
    as: "lead:roads",
    does: "comment",
    with: { consent: "change", opinion: "第二条请加上背街小巷。" },
    to: "consulting",
  },
  { as: "lead:roads", does: "comment", with: { consent: "agree" }, refused: "already_signed" },
  { as: "lead:power", does: "comment", with: { consent: "agree" }, to: "consulted" },
  { as: "organ:harbour", does: "approve", with: passed, refused: "not_yours" },
  {
    as: "organ:committee",
    does: "approve",
    with: { ...passed, passed: "2027-01-01" },
    refused: "rule",
  },
  { as: "organ:committee", does: "approve", after: "3 days", with: passed, to: "approved" },
  // 拟定、审定、下达由不同的人办（rules 0.8）。
  { as: "reform:committee", does: "issue", refused: "four_eyes" },
  { as: "reform:zhao", does: "issue", to: "issued" },
  {
    as: "organ:committee",
    does: "adjust",
    after: "9 days",
    with: { title: "2026年全面深化改革工作要点", reason: "与中央文件表述一致" },
    to: "issued",
  },
  { as: "reform:zhao", does: "close", after: "60 days", to: "closed" },
]);

const actionDropped = scenario(definition, "行动：要写明属于哪份要点，由原通过机关终止（rules 1.1）", [
  { as: "reform:zhao", does: "draft", with: { ...plan, level: "action" }, refused: "rule" },
  {
    as: "reform:zhao",
    does: "draft",
    with: { ...plan, level: "action", title: "营商环境提升行动", code: "1", parent: "matter:lamp" },
    to: "drafted",
  },
  {
    as: "organ:committee",
    does: "end",
    after: "1 days",
    with: { reason: "并入优化营商环境专项方案。" },
    to: "ended",
  },
]);

export const scenarios = [yearsPlan, actionDropped];
