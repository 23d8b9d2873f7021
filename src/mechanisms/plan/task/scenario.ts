// Two tasks of the ledger: one that is sent back and then checked off, one that is dropped. Orgs, people and the appeal
// go by name; whoever plays the story knows them.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const drafted = {
  title: "老旧小区路灯集中改造",
  source: "citizens",
  appeals: ["matter:lamp"],
  deliverable: "改造清单和验收报告",
  standard: "清单内路灯全部更换，连续三十天亮灯率不低于 98%。",
} as const;

const sentBackOnce = scenario(definition, "路灯改造：核验退回一次，再次核验销号", [
  { as: "reform:zhao", does: "draft", with: { ...drafted, appeals: [] }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: drafted, to: "drafted" },
  { as: "chief:zhao", does: "approve", with: { lead: "org:roads", due: "2026-12-31" }, refused: "four_eyes" },
  {
    as: "chief:sun",
    does: "approve",
    after: "1 days",
    with: { lead: "org:roads", participants: ["org:power"], due: "2026-12-31" },
    to: "approved",
  },
  { as: "reform:zhao", does: "dispatch", with: { contact: "路灯管理科 宋科长" }, to: "running" },
  { as: "lead:power", does: "report", after: "5 days", with: { progress: 40 }, refused: "not_yours" },
  {
    as: "lead:roads",
    does: "report",
    with: { progress: 40, problem: "两个小区电缆走向不明" },
    to: "running",
  },
  {
    as: "lead:roads",
    does: "finish",
    after: "10 days",
    with: { result: "完成十二个小区二百三十盏路灯更换。", evidence: "验收报告、亮灯率记录" },
    to: "reported",
  },
  { as: "inspector:qian", does: "verify", with: { conclusion: "failed" }, refused: "rule" },
  {
    as: "inspector:qian",
    does: "verify",
    after: "2 days",
    with: { conclusion: "failed", opinion: "两个小区亮灯率只有 95%，未达到验收标准。" },
    to: "running",
  },
  {
    as: "lead:roads",
    does: "finish",
    after: "10 days",
    with: { result: "十二个小区全部达到 98% 以上。", evidence: "补充的亮灯率记录" },
    to: "reported",
  },
  { as: "inspector:qian", does: "verify", with: { conclusion: "passed" }, to: "verified" },
  { as: "chief:sun", does: "end", with: { reason: "想撤销已经销号的任务" }, refused: "wrong_state" },
]);

const dropped = scenario(definition, "与上级部署重复：延期一次后终止", [
  { as: "reform:zhao", does: "draft", with: { ...drafted, source: "own", appeals: [] }, to: "drafted" },
  { as: "chief:sun", does: "approve", with: { lead: "org:roads", due: "2020-01-01" }, refused: "rule" },
  { as: "chief:sun", does: "approve", with: { lead: "org:roads", due: "2026-11-30" }, to: "approved" },
  { as: "reform:zhao", does: "dispatch", with: {}, to: "running" },
  { as: "chief:sun", does: "extend", with: { due: "2026-11-30", reason: "其实没有推迟" }, refused: "rule" },
  {
    as: "chief:sun",
    does: "extend",
    after: "1 days",
    with: { due: "2026-12-15", reason: "管线图晚到两周" },
    to: "running",
  },
  {
    as: "chief:sun",
    does: "end",
    after: "1 days",
    with: { reason: "省里已部署同一事项，并入省级任务。" },
    to: "ended",
  },
]);

export const scenarios = [sentBackOnce, dropped];
