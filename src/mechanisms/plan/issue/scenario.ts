// A problem that was not put right at first, and one that its leader drops.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const raised = {
  title: "两个小区电缆走向不明，影响进场施工",
  source: "comment",
  comment: "matter:lamp",
  owner: "org:roads",
  due: "2026-10-30",
} as const;

const lookedBackTwice = scenario(definition, "点评提出的问题：回看未到位，再整改后销号（rules 1.4）", [
  { as: "reform:zhao", does: "raise", with: { ...raised, due: "2026-10-01" }, refused: "rule" },
  {
    as: "reform:zhao",
    does: "raise",
    with: { title: raised.title, source: "team", owner: "org:roads", due: raised.due },
    refused: "rule",
  },
  { as: "reform:zhao", does: "raise", with: { ...raised, source: "debrief" }, refused: "rule" },
  { as: "reform:zhao", does: "raise", with: raised, to: "open" },
  { as: "lead:power", does: "report", with: { measure: "已经现场勘测。" }, refused: "not_yours" },
  { as: "reform:zhao", does: "urge", after: "5 days", to: "open" },
  { as: "lead:roads", does: "report", with: { measure: "已经现场勘测一个小区。" }, to: "reported" },
  { as: "reform:zhao", does: "look", with: { finding: "open" }, refused: "rule" },
  {
    as: "reform:zhao",
    does: "look",
    with: { finding: "open", opinion: "还有一个小区没有勘测。" },
    to: "open",
  },
  { as: "reform:zhao", does: "move", with: { due: "2026-10-20", reason: "其实提前了" }, refused: "rule" },
  { as: "reform:zhao", does: "move", with: { due: "2026-11-10", reason: "管线图晚到十天" }, to: "open" },
  { as: "lead:roads", does: "report", with: { measure: "两个小区都已勘测并上图。" }, to: "reported" },
  { as: "reform:zhao", does: "look", after: "20 days", with: { finding: "settled" }, to: "settled" },
]);

const droppedByLeader = scenario(definition, "专班提出的问题：由市领导撤销", [
  { as: "leader:he", does: "raise", with: { ...raised, source: "team", team: "matter:lamp" }, to: "open" },
  { as: "leader:he", does: "drop", with: { reason: "已并入另一个问题" }, refused: "four_eyes" },
  { as: "leader:luo", does: "drop", with: { reason: "已并入另一个问题" }, to: "dropped" },
]);

const listedByDebrief = scenario(definition, "述职报了整改方案，每个问题自动列入清单，照样整改、回看", [
  {
    as: "system",
    does: "fromDebrief",
    with: { title: "数据共享慢", owner: "org:roads", due: "2026-12-31", debrief: "matter:lamp" },
    to: "open",
  },
  { as: "lead:roads", does: "report", with: { measure: "三类数据已经接通。" }, to: "reported" },
  { as: "reform:zhao", does: "look", after: "20 days", with: { finding: "settled" }, to: "settled" },
]);

export const scenarios = [lookedBackTwice, droppedByLeader, listedByDebrief];
