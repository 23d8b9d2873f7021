// A slip that rises by a rank, is objected to and put right; one of government that is given more time; one
// that is skipped to red.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const slip = {
  target: "org:roads",
  card: "reminder",
  subject: "老旧小区路灯改造进度滞后",
  source: "light",
  task: "matter:lamp",
  facts: "截至十月十日进度 20%，比计划低 25 个百分点。",
  demand: "倒排工期，月底前赶上计划进度",
  due: "2026-10-23",
  repeated: "none",
} as const;
const reply = { reply: "已增加两个施工班组，进度达到 35%。" } as const;
const agree = { verdict: "agree" } as const;
const objection = { objection: "滞后是因为管线图未移交，责任不在我单位。" } as const;

const raisedOnce = scenario(definition, "改革督察：逐级升级、依次审批、复核维持、达标办结", [
  { as: "inspector:harbour", does: "propose", with: slip, refused: "rule" },
  { as: "inspector:committee", does: "propose", with: { ...slip, card: "red" }, refused: "rule" },
  { as: "inspector:committee", does: "propose", with: { ...slip, due: "2026-10-12" }, refused: "rule" },
  { as: "inspector:committee", does: "propose", with: { ...slip, target: "org:committee" }, refused: "rule" },
  { as: "inspector:committee", does: "propose", with: slip, to: "proposed" },
  { as: "principal:committee", does: "approve", with: agree, refused: "four_eyes" },
  { as: "leader:city", does: "approve", with: agree, refused: "not_yours" },
  { as: "principal:committee.qin", does: "approve", with: agree, to: "issued" },
  { as: "lead:power", does: "reply", with: reply, refused: "not_yours" },
  { as: "lead:roads", does: "reply", after: "5 days", with: reply, to: "replied" },
  { as: "inspector:inspection", does: "check", with: { conclusion: "met" }, refused: "not_yours" },
  { as: "inspector:committee", does: "check", with: { conclusion: "unmet" }, refused: "rule" },
  {
    as: "inspector:committee",
    does: "check",
    with: { conclusion: "unmet", opinion: "进度仍比计划低 18 个百分点。" },
    to: "unmet",
  },
  { as: "lead:roads", does: "object", with: objection, to: "reviewing" },
  {
    as: "inspector:committee",
    does: "review",
    with: { decision: "uphold", answer: "管线图已于九月移交。" },
    refused: "four_eyes",
  },
  {
    as: "inspector:committee.shi",
    does: "review",
    after: "8 days",
    with: { decision: "uphold", answer: "管线图已于九月移交，维持。" },
    to: "unmet",
  },
  { as: "lead:roads", does: "object", with: objection, refused: "rule" },
  {
    as: "inspector:committee",
    does: "raise",
    with: { facts: "提醒后仍未赶上计划进度，滞后扩大。", demand: "十一月中旬前赶上", due: "2026-11-13" },
    to: "proposed",
  },
  { as: "inspector:committee", does: "withdraw", to: "unmet" },
  {
    as: "inspector:committee",
    does: "raise",
    with: { facts: "提醒后仍未赶上计划进度，滞后扩大。", demand: "十一月中旬前赶上", due: "2026-11-13" },
    to: "proposed",
  },
  { as: "principal:committee.qin", does: "approve", with: { verdict: "refuse" }, refused: "rule" },
  { as: "principal:committee.qin", does: "approve", with: agree, to: "issued" },
  { as: "lead:roads", does: "reply", with: { reply: "进度达到 62%，已赶上计划。" }, to: "replied" },
  { as: "inspector:committee", does: "check", with: { conclusion: "met" }, to: "closed" },
  { as: "inspector:committee", does: "archive", after: "9 days", to: "archived" },
]);

const moreTime = scenario(definition, "政府督查：申请延期，任何一人批准即可；变更后办结", [
  { as: "inspector:inspection", does: "propose", with: slip, to: "proposed" },
  { as: "principal:inspection.yu", does: "approve", with: agree, to: "issued" },
  {
    as: "lead:roads",
    does: "defer",
    with: { wish: "2026-10-22", reason: "设备到货晚了" },
    refused: "rule",
  },
  { as: "lead:roads", does: "defer", with: { wish: "2026-10-30", reason: "设备到货晚了" }, to: "extending" },
  { as: "leader:city", does: "grant", with: { due: "2026-11-30" }, refused: "rule" },
  { as: "leader:city", does: "grant", with: { due: "2026-10-30" }, to: "issued" },
  { as: "lead:roads", does: "object", with: objection, to: "reviewing" },
  {
    as: "leader:city",
    does: "review",
    with: { decision: "change", answer: "整改要求分两步。" },
    refused: "rule",
  },
  {
    as: "leader:city",
    does: "review",
    with: { decision: "change", answer: "整改要求分两步。", demand: "先报整改方案", due: "2026-11-06" },
    to: "issued",
  },
  { as: "lead:roads", does: "reply", with: reply, to: "replied" },
  { as: "inspector:inspection", does: "check", with: { conclusion: "met" }, to: "closed" },
]);

const specialCase = scenario(definition, "特事特办：直接红色督查单，报市领导批，市领导不同意", [
  {
    as: "inspector:committee",
    does: "propose",
    with: { ...slip, card: "red", special: true },
    refused: "rule",
  },
  {
    as: "inspector:committee",
    does: "propose",
    with: { ...slip, card: "red", special: true, ground: "涉及汛期安全，必须立即整改" },
    to: "proposed",
  },
  { as: "leader:city", does: "approve", with: agree, refused: "not_your_turn" },
  { as: "principal:committee.qin", does: "approve", with: agree, to: "proposed" },
  {
    as: "leader:city",
    does: "approve",
    with: { verdict: "refuse", opinion: "先发提醒函。" },
    to: "revoked",
  },
]);

export const scenarios = [raisedOnce, moreTime, specialCase];
