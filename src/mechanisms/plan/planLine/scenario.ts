// Lines of a plan: one that is listed and followed, one that overlaps and is handed over, one with a wrong origin.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const task = {
  version: "matter:lamp",
  level: "task",
  code: "12",
  title: "水电气暖信报装一次办",
  parent: "matter:heating",
  lead: "org:roads",
  indicator: "报装环节压减到两个以内，低压报装当日办结。",
  lineage: "merged",
  from: ["matter:lighting", "matter:wiring"],
  reason: "原水、电、气三项报装任务合为一项",
} as const;
const admitted = { programme: "高效青岛建设攻势", release: "3.0" } as const;
const cut = { next: "matter:heating", fateReason: "已经办结，转入日常工作。" } as const;

const listed = scenario(definition, "列入、随版本印发，在下一版写明去向（rules 1.5）", [
  { as: "reform:zhao", does: "draft", with: { ...task, from: ["matter:lighting"] }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: { ...task, lineage: "kept" }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: { ...task, lineage: "added" }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: noReason(), refused: "rule" },
  { as: "reform:zhao", does: "draft", with: noLead(), refused: "rule" },
  { as: "reform:zhao", does: "draft", with: noParent(), refused: "rule" },
  { as: "reform:zhao", does: "draft", with: task, to: "drafted" },
  { as: "system", does: "admit", with: admitted, to: "drafted" },
  { as: "reform:zhao", does: "cut", with: cut, refused: "wrong_state" },
  { as: "system", does: "issue", to: "listed" },
  {
    as: "system",
    does: "succeeded",
    with: { successor: "matter:640", heir: "split", next: "matter:heating" },
    to: "listed",
  },
  {
    as: "system",
    does: "succeeded",
    with: { successor: "matter:704", heir: "split", next: "matter:heating" },
    to: "listed",
  },
  {
    as: "system",
    does: "succeeded",
    with: { successor: "matter:768", heir: "kept", next: "matter:heating" },
    refused: "rule",
  },
  { as: "reform:zhao", does: "cut", with: cut, refused: "rule" },
  { as: "system", does: "released", with: { successor: "matter:768" }, refused: "rule" },
  { as: "system", does: "released", with: { successor: "matter:640" }, to: "listed" },
  { as: "system", does: "released", with: { successor: "matter:704" }, to: "listed" },
  { as: "reform:zhao", does: "cut", with: cut, to: "listed" },
  {
    as: "system",
    does: "succeeded",
    with: { successor: "matter:640", heir: "kept", next: "matter:heating" },
    refused: "rule",
  },
  {
    as: "reform:zhao",
    does: "move",
    with: { ...cut, movedTo: "诚信建设攻势", fateReason: "职责已划转，由对方承担。" },
    to: "listed",
  },
  { as: "system", does: "close", to: "left" },
]);

const overlapping = scenario(
  definition,
  "与其他方案重叠的，由指挥部办公室裁定，拟定的人不能裁（rules 1.5）",
  [
    { as: "reform:zhao", does: "draft", with: task, to: "drafted" },
    { as: "system", does: "overlap", with: { other: "matter:lighting", likeness: 78 }, to: "overlapping" },
    { as: "system", does: "issue", refused: "wrong_state" },
    {
      as: "headquarters:zhao",
      does: "rule",
      with: { ruling: "keep", rulingReason: "范围不同，各自推进。" },
      refused: "four_eyes",
    },
    {
      as: "headquarters",
      does: "rule",
      with: { ruling: "keep", rulingReason: "范围不同，各自推进。" },
      to: "drafted",
    },
    { as: "system", does: "overlap", with: { other: "matter:wiring", likeness: 91 }, to: "overlapping" },
    {
      as: "headquarters",
      does: "rule",
      with: { ruling: "transfer", rulingReason: "对方已在推进，移交对方承担。" },
      to: "withdrawn",
    },
  ],
);

const misplaced = scenario(definition, "来源不成立的改正以后再列入，不再需要的撤下", [
  { as: "reform:zhao", does: "draft", with: task, to: "drafted" },
  { as: "system", does: "misplace", to: "misplaced" },
  { as: "reform:zhao", does: "mend", with: { lineage: "kept", reason: "只保留供水一项" }, refused: "rule" },
  {
    as: "reform:zhao",
    does: "mend",
    with: { lineage: "kept", from: ["matter:lighting"], reason: "只保留供水一项" },
    to: "drafted",
  },
  { as: "reform:zhao", does: "withdraw", with: { reason: "并入日常工作，不再列入。" }, to: "withdrawn" },
]);

function noReason() {
  const { reason: _, ...rest } = task;
  return rest;
}
function noLead() {
  const { lead: _, ...rest } = task;
  return rest;
}
function noParent() {
  const { parent: _, ...rest } = task;
  return rest;
}

export const scenarios = [listed, overlapping, misplaced];
