// A hot issue from its detection to its evaluation, one that is not taken up, and one that is another.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const found = {
  title: "石桥街道石桥路反复开挖",
  topic: "roads",
  area: "org:harbour",
  street: "org:quay",
  added: ["matter:lamp", "matter:heating", "matter:lighting"],
  people: 6,
  heat: 5.2,
  earliest: "2026-09-10",
  latest: "2026-10-11",
} as const;

const assessment = {
  title: "石桥路反复开挖",
  analysis: "同一路段年内四次开挖，供水、供电、通信各自报批，没有统筹。",
  proposal: "key",
  organ: "org:committee",
} as const;

const measured = { people: 7, heat: 6.1, earliest: "2026-09-10", latest: "2026-10-14" } as const;
const key = { decision: "key", reason: "群众反映集中，由改革办牵头统筹开挖计划。" } as const;
const result = "道路开挖实行年度统筹，同一路段五年内不重复开挖。";
const eased = { effect: "eased", opinion: "半年内只有一件新的诉求。" } as const;

const takenUp = scenario(
  definition,
  "热点诉求：发现、研判、列入重点任务、办成回告、半年后评估（rules 2.2）",
  [
    { as: "system", does: "detect", with: found, to: "watching" },
    { as: "urger:wu", does: "takeOut", with: { removed: ["matter:wiring"] }, refused: "rule" },
    { as: "urger:wu", does: "takeOut", with: { removed: ["matter:lighting"] }, to: "watching" },
    { as: "system", does: "gather", with: { ...measured, added: ["matter:lighting"] }, refused: "rule" },
    { as: "system", does: "gather", with: { ...measured, added: ["matter:wiring"] }, to: "watching" },
    { as: "urger:wu", does: "assess", with: assessment, to: "assessed" },
    { as: "organ:committee", does: "returned", with: { reason: "请补充各管线单位的计划。" }, to: "watching" },
    { as: "urger:wu", does: "assess", after: "2 days", with: assessment, to: "assessed" },
    { as: "organ:harbour", does: "decide", with: key, refused: "not_yours" },
    { as: "organ:committee", does: "decide", after: "3 days", with: key, to: "listed" },
    { as: "system", does: "adopt", after: "10 days", with: { task: "matter:lamp" }, to: "underway" },
    { as: "system", does: "conclude", with: { task: "matter:wiring", result }, refused: "rule" },
    {
      as: "system",
      does: "conclude",
      after: "60 days",
      with: { task: "matter:lamp", result },
      to: "concluded",
    },
    { as: "reform:zhao", does: "evaluate", after: "30 days", with: eased, refused: "wrong_state" },
    // The half year has run out meanwhile: the observation ended by itself.
    { as: "reform:zhao", does: "evaluate", after: "160 days", with: eased, to: "evaluated" },
  ],
);

const declined = scenario(definition, "热点诉求：人工列入监测，不列入，说明理由；再次升温重新研判", [
  {
    as: "urger:wu",
    does: "open",
    with: { title: "江湾新城公交不通", topic: "traffic", added: ["matter:lamp"] },
    to: "watching",
  },
  { as: "urger:wu", does: "assess", with: assessment, refused: "rule" },
  { as: "system", does: "gather", with: measured, to: "watching" },
  { as: "desk:li", does: "add", with: { added: ["matter:heating"] }, to: "watching" },
  { as: "urger:wu", does: "assess", with: assessment, to: "assessed" },
  {
    as: "organ:committee",
    does: "decide",
    with: { decision: "none", reason: "已经列入明年公交线网规划。" },
    to: "declined",
  },
  {
    as: "urger:wu",
    does: "reconsider",
    after: "30 days",
    with: { reason: "入住人数比规划多一倍。" },
    to: "watching",
  },
]);

const another = scenario(definition, "热点诉求：消退、回升；并入没有成功；撤销", [
  { as: "system", does: "detect", with: found, to: "watching" },
  { as: "system", does: "fade", after: "60 days", to: "faded" },
  { as: "system", does: "revive", after: "5 days", to: "watching" },
  { as: "urger:wu", does: "merge", with: { into: "matter:heating" }, to: "merged" },
  { as: "system", does: "unmerge", to: "watching" },
  { as: "urger:wu", does: "merge", with: { into: "matter:heating" }, refused: "rule" },
  { as: "system", does: "absorb", with: { added: ["matter:wiring"] }, to: "watching" },
  { as: "system", does: "part", with: { removed: ["matter:lamp"] }, to: "watching" },
  {
    as: "urger:wu",
    does: "dismiss",
    with: { reason: "各小区原因不同，不是一件事。" },
    to: "dismissed",
  },
]);

export const scenarios = [takenUp, declined, another];
