// Micro-reforms: one sent back, checked twice and spread; one taken off the list.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const idea = {
  title: "学校门口“即停即走”分时通行",
  domain: "livelihood",
  pain: "上下学时段学校门口拥堵，家长停车半小时以上。",
  cut: "分年级错峰十分钟，设即停即走车位，志愿者引导。",
  due: "2027-03-31",
} as const;
const effect = { effect: "平均停留由二十六分钟降到四分钟。", served: 12_000 } as const;

const spread = scenario(definition, "微改革：报送、退回补充、列入、报成效、核验两次、推广", [
  { as: "lead:harbour", does: "submit", with: { ...idea, due: "2028-01-01" }, refused: "rule" },
  { as: "lead:harbour", does: "submit", with: { ...idea, due: "2026-10-12" }, refused: "rule" },
  { as: "lead:harbour", does: "submit", with: idea, to: "submitted" },
  { as: "reform:zhao", does: "sendBack", with: { reason: "请写明哪几所学校" }, to: "returned" },
  { as: "lead:roads", does: "resubmit", with: { cut: "先在三所学校试行。" }, refused: "not_yours" },
  { as: "lead:harbour", does: "resubmit", with: { cut: "先在三所学校试行分年级错峰。" }, to: "submitted" },
  { as: "reform:zhao", does: "include", to: "listed" },
  { as: "lead:harbour", does: "report", after: "60 days", with: effect, to: "effective" },
  {
    as: "inspector:harbour.li",
    does: "verify",
    with: { conclusion: "passed", opinion: "现场查看属实。" },
    refused: "rule",
  },
  {
    as: "inspector:qian",
    does: "verify",
    with: { conclusion: "failed", opinion: "一所学校没有变化。" },
    to: "listed",
  },
  { as: "lead:harbour", does: "report", after: "20 days", with: effect, to: "effective" },
  {
    as: "inspector:qian",
    does: "verify",
    with: { conclusion: "passed", opinion: "三所学校现场查看属实。" },
    to: "verified",
  },
  {
    as: "reform:zhao",
    does: "promote",
    with: { spreadTo: ["org:harbour", "org:quay"], reason: "简单管用" },
    refused: "invalid_input",
  },
  {
    as: "reform:zhao",
    does: "promote",
    with: { spreadTo: ["org:harbour", "org:quay"], reason: "做法简单管用" },
    refused: "rule",
  },
  {
    as: "reform:zhao",
    does: "promote",
    with: { spreadTo: ["org:quay"], reason: "做法简单管用" },
    to: "spread",
  },
  { as: "reform:zhao", does: "drop", with: { reason: "想移出已经推广的" }, refused: "wrong_state" },
]);

const dropped = scenario(definition, "微改革：移出清单说明理由", [
  { as: "lead:harbour", does: "submit", with: idea, to: "submitted" },
  { as: "reform:zhao", does: "include", to: "listed" },
  { as: "reform:zhao", does: "drop", with: { reason: "与省级统一做法重复" }, to: "dropped" },
]);

export const scenarios = [spread, dropped];
