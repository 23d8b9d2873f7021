// Standards: one drafted twice, in force, checked and kept at its review; one that stays in force while
// it is revised; one that is not taken up.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const proposal = {
  title: "社区养老服务站服务规范",
  kind: "service",
  need: "各站服务项目和时间不一，群众反映强烈，国家标准没有规定到站点。",
  scope: "全市社区养老服务站",
} as const;
const summary = "服务项目、开放时间、人员、收费公示、投诉处理各写一章。";

const kept = scenario(definition, "标准：立项、征求意见、退回修改、批准、检查、到期复审继续有效", [
  { as: "lead:harbour", does: "propose", with: proposal, to: "proposed" },
  { as: "standards:zhou", does: "admit", with: { draftDue: "2027-01-31" }, to: "drafting" },
  { as: "lead:roads", does: "open", with: { summary, closes: "2026-12-31" }, refused: "not_yours" },
  { as: "lead:harbour", does: "open", with: { summary, closes: "2026-11-01" }, refused: "rule" },
  { as: "lead:harbour", does: "open", with: { summary, closes: "2026-11-13" }, to: "commenting" },
  {
    as: "lead:harbour",
    does: "settle",
    after: "40 days",
    with: { opinions: 3, adopted: 5, treatment: "采纳两条" },
    refused: "invalid_input",
  },
  {
    as: "lead:harbour",
    does: "settle",
    with: { opinions: 3, adopted: 5, treatment: "采纳五条，其余说明理由。" },
    refused: "rule",
  },
  {
    as: "lead:harbour",
    does: "settle",
    with: { opinions: 5, adopted: 3, treatment: "采纳三条，其余说明理由。" },
    to: "examining",
  },
  {
    as: "standards:zhou",
    does: "examine",
    with: { verdict: "redraft", opinion: "时间写具体" },
    to: "drafting",
  },
  { as: "lead:harbour", does: "open", with: { summary, closes: "2026-12-31" }, to: "commenting" },
  {
    as: "lead:harbour",
    does: "settle",
    after: "45 days",
    with: { opinions: 0, adopted: 0, treatment: "没有收到意见。" },
    to: "examining",
  },
  {
    as: "standards:zhou",
    does: "examine",
    with: { verdict: "passed", opinion: "同意报批" },
    refused: "invalid_input",
  },
  {
    as: "standards:zhou",
    does: "examine",
    with: { verdict: "passed", opinion: "同意报请批准。" },
    to: "approving",
  },
  {
    as: "standardsHead:zhou",
    does: "approve",
    with: { code: "DB3799/T 012—2027", effective: "2027-03-01" },
    refused: "four_eyes",
  },
  {
    as: "standardsHead:wu",
    does: "approve",
    with: { code: "DB3799/T 012—2027", effective: "2026-03-01" },
    refused: "rule",
  },
  {
    as: "standardsHead:wu",
    does: "approve",
    with: { code: "DB3799/T 012—2027", effective: "2027-03-01" },
    to: "issued",
  },
  { as: "standards:zhou", does: "early", with: { reason: "还没有开始实施" }, refused: "wrong_state" },
  {
    as: "inspector:qian",
    does: "check",
    after: "200 days",
    with: { checked: "org:harbour", met: "met", findings: "现场查看一致。" },
    refused: "rule",
  },
  {
    as: "inspector:qian",
    does: "check",
    with: { checked: "org:quay", met: "partly", findings: "周末没有开放。" },
    to: "inForce",
  },
  {
    as: "standardsHead:wu",
    does: "conclude",
    with: { outcome: "keep", reason: "运行良好，继续有效。" },
    refused: "wrong_state",
  },
  {
    as: "standardsHead:wu",
    does: "conclude",
    after: "1800 days",
    with: { outcome: "keep", reason: "运行良好，继续有效。" },
    to: "inForce",
  },
  { as: "standards:zhou", does: "early", with: { reason: "国家标准已经发布" }, to: "reviewing" },
  {
    as: "standardsHead:wu",
    does: "conclude",
    with: { outcome: "repeal", reason: "改用国家标准。" },
    to: "repealed",
  },
]);

const revision = { summary: "增加上门服务一章，其余不变。" } as const;
const revised = scenario(definition, "标准：修订期间继续实施，另定期限、重新征求意见和审查", [
  { as: "lead:harbour", does: "propose", with: proposal, to: "proposed" },
  { as: "standards:zhou", does: "admit", with: { draftDue: "2026-12-31" }, to: "drafting" },
  { as: "lead:harbour", does: "open", with: { summary, closes: "2026-11-10" }, refused: "rule" },
  { as: "lead:harbour", does: "open", with: { summary, closes: "2026-11-11" }, to: "commenting" },
  {
    as: "lead:harbour",
    does: "settle",
    after: "40 days",
    with: { opinions: 0, adopted: 0, treatment: "没有收到意见。" },
    to: "examining",
  },
  {
    as: "standards:zhou",
    does: "examine",
    with: { verdict: "passed", opinion: "同意报请批准。" },
    to: "approving",
  },
  {
    as: "standardsHead:wu",
    does: "approve",
    with: { code: "DB3799/T 013—2026", effective: "2026-11-23" },
    to: "issued",
  },
  {
    as: "standards:zhou",
    does: "early",
    after: "3 days",
    with: { reason: "服务内容有了变化。" },
    to: "reviewing",
  },
  {
    as: "standardsHead:wu",
    does: "conclude",
    with: { outcome: "revise", reason: "增加上门服务。" },
    refused: "invalid_input",
  },
  {
    as: "standardsHead:wu",
    does: "conclude",
    with: { outcome: "revise", revisionDue: "2026-10-01", reason: "增加上门服务。" },
    refused: "rule",
  },
  {
    as: "standardsHead:wu",
    does: "conclude",
    with: { outcome: "revise", revisionDue: "2027-01-31", reason: "增加上门服务。" },
    to: "revising",
  },
  {
    as: "inspector:qian",
    does: "check",
    with: { checked: "org:quay", met: "met", findings: "修订期间仍按原标准。" },
    to: "revising",
  },
  { as: "lead:harbour", does: "openAgain", with: { ...revision, closes: "2026-12-01" }, refused: "rule" },
  { as: "lead:harbour", does: "openAgain", with: { ...revision, closes: "2026-12-31" }, to: "reopened" },
  {
    as: "lead:harbour",
    does: "settleAgain",
    after: "50 days",
    with: { opinions: 2, adopted: 3, treatment: "采纳三条。" },
    refused: "rule",
  },
  {
    as: "lead:harbour",
    does: "settleAgain",
    with: { opinions: 2, adopted: 1, treatment: "采纳一条。" },
    to: "reexamining",
  },
  {
    as: "standards:zhou",
    does: "examineAgain",
    with: { verdict: "redraft", opinion: "收费写具体。" },
    to: "revising",
  },
  { as: "lead:harbour", does: "openAgain", with: { ...revision, closes: "2027-02-28" }, to: "reopened" },
  {
    as: "lead:harbour",
    does: "settleAgain",
    after: "60 days",
    with: { opinions: 0, adopted: 0, treatment: "没有收到意见。" },
    to: "reexamining",
  },
  {
    as: "standards:zhou",
    does: "examineAgain",
    with: { verdict: "passed", opinion: "同意报请批准。" },
    to: "reapproving",
  },
  {
    as: "standardsHead:zhou",
    does: "approveAgain",
    with: { nextCode: "DB3799/T 013—2027", nextEffective: "2027-05-01" },
    refused: "four_eyes",
  },
  {
    as: "standardsHead:wu",
    does: "approveAgain",
    with: { nextCode: "DB3799/T 013—2027", nextEffective: "2026-05-01" },
    refused: "rule",
  },
  {
    as: "standardsHead:wu",
    does: "approveAgain",
    with: { nextCode: "DB3799/T 013—2027", nextEffective: "2027-05-01" },
    to: "superseding",
  },
  {
    as: "inspector:qian",
    does: "check",
    with: { checked: "org:quay", met: "met", findings: "新文本实施以前仍按原标准。" },
    to: "superseding",
  },
  {
    as: "standards:zhou",
    does: "early",
    after: "120 days",
    with: { reason: "国家标准已经发布" },
    to: "reviewing",
  },
]);

const declined = scenario(definition, "标准：已有国家标准，不予立项", [
  { as: "lead:harbour", does: "propose", with: proposal, to: "proposed" },
  { as: "standards:zhou", does: "decline", with: { reason: "已有国家标准" }, to: "declined" },
  { as: "standards:zhou", does: "admit", with: { draftDue: "2027-01-31" }, refused: "wrong_state" },
]);

export const scenarios = [kept, revised, declined];
