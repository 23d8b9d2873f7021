// Promises of the year: one voted for by the delegates and kept, changed on the way and accepted at the
// second try; one that the government decided and the same body dropped; proposals that came to nothing.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const wish = { topic: "education", wish: "城西几个小区孩子多，希望在附近办一所公办幼儿园。" } as const;
const candidate = {
  list: "matter:lamp",
  title: "新建公办幼儿园两所",
  content: "在城西、滨河各新建一所十二班公办幼儿园。",
  targets: ["城西幼儿园建成开园，新增学位 360 个", "滨河幼儿园建成开园，新增学位 360 个"],
  due: "2027-08-31",
  lead: "org:roads",
  participants: ["org:power"],
} as const;
const entered = { route: "vote", body: "org:committee", planYear: "2027" } as const;
const chosen = { decisionNumber: "市十七届人大一次会议", delegates: 300 } as const;
const votes = { inFavour: 262, against: 20, abstained: 8 } as const;
const month = { done: "两所幼儿园主体结构封顶。", pace: "normal", noPhoto: "雨天停工，下月补拍" } as const;
const monthly = { ...month, pace: "normal" } as const;
const accepted = { witnesses: 20, agreed: 19, acceptance: "家长代表现场查看，一致认可。" } as const;

const kept = scenario(
  definition,
  "民生实事：市民建议、候选、票决、月进度、调整、两次验收、评价、公告（rules 2.8）",
  [
    { as: "citizen:zhou", does: "suggest", with: { ...wish, wish: "办幼儿园" }, refused: "invalid_input" },
    { as: "citizen:zhou", does: "suggest", with: wish, to: "suggested" },
    {
      as: "livelihood:hall",
      does: "shortlist",
      with: { ...candidate, due: "2026-10-01" },
      refused: "rule",
    },
    {
      as: "livelihood:hall",
      does: "shortlist",
      with: { ...candidate, participants: ["org:roads"] },
      refused: "rule",
    },
    { as: "livelihood:hall", does: "shortlist", with: candidate, to: "entering" },
    // The list is not being screened yet.
    { as: "system", does: "notEntered", to: "suggested" },
    { as: "livelihood:hall", does: "shortlist", after: "3 days", with: candidate, to: "entering" },
    { as: "system", does: "entered", with: entered, to: "candidate" },
    { as: "livelihood:hall", does: "strike", with: { reason: "用地手续还没有办完" }, to: "struck" },
    { as: "system", does: "restore", to: "candidate" },
    { as: "decider:harbour", does: "vote", with: votes, refused: "not_yours" },
    { as: "decider:committee", does: "vote", with: { ...votes, against: 200 }, to: "voted" },
    { as: "system", does: "unvote", to: "candidate" },
    { as: "decider:committee", does: "vote", with: votes, to: "voted" },
    { as: "decider:committee", does: "revote", with: { reason: "与另一件得票相同" }, to: "revoting" },
    { as: "decider:committee", does: "vote", with: votes, to: "voted" },
    { as: "system", does: "choose", with: chosen, to: "chosen" },
    { as: "lead:roads", does: "report", with: month, refused: "wrong_state" },
    { as: "system", does: "begin", to: "underway" },
    { as: "lead:power", does: "report", with: month, refused: "not_yours" },
    { as: "lead:roads", does: "report", with: { done: month.done, pace: "normal" }, refused: "rule" },
    { as: "lead:roads", does: "report", with: { ...month, reached: "第一项" }, refused: "rule" },
    { as: "lead:roads", does: "report", with: { ...month, reached: "3" }, refused: "rule" },
    { as: "lead:roads", does: "report", with: { ...month, pace: "behind" }, refused: "rule" },
    {
      as: "lead:roads",
      does: "report",
      with: { ...month, pace: "behind", problem: "滨河地块电缆迁改没有完成" },
      to: "warned",
    },
    { as: "lead:roads", does: "report", after: "5 days", with: { ...monthly, reached: "1" }, to: "underway" },
    { as: "lead:roads", does: "report", with: { ...monthly, reached: "2" }, refused: "rule" },
    {
      as: "lead:roads",
      does: "askChange",
      with: { proposal: "delay", reason: "电缆迁改晚了两个月" },
      to: "changing",
    },
    {
      as: "decider:harbour",
      does: "delay",
      with: { due: "2027-10-31", decisionNumber: "区政府常务会", reason: "电缆迁改晚了两个月", ...votes },
      refused: "not_yours",
    },
    {
      as: "decider:committee",
      does: "delay",
      with: { due: "2027-10-31", decisionNumber: "市十七届人大二次会议", reason: "电缆迁改晚了两个月" },
      refused: "rule",
    },
    {
      as: "decider:committee",
      does: "delay",
      with: {
        due: "2027-10-31",
        decisionNumber: "市十七届人大二次会议",
        reason: "电缆迁改晚了两个月",
        ...votes,
        inFavour: 150,
      },
      refused: "rule",
    },
    {
      as: "decider:committee",
      does: "delay",
      with: {
        due: "2027-10-31",
        decisionNumber: "市十七届人大二次会议",
        reason: "电缆迁改晚了两个月",
        ...votes,
        inFavour: 151,
      },
      to: "underway",
    },
    { as: "lead:roads", does: "finish", with: { result: "建成一所，先开园。" }, refused: "rule" },
    { as: "lead:roads", does: "report", with: { ...monthly, reached: "1、2" }, to: "underway" },
    { as: "lead:roads", does: "finish", with: { result: "两所幼儿园建成开园。" }, to: "finished" },
    {
      as: "livelihood:roads.li",
      does: "accept",
      with: { ...accepted, conclusion: "passed" },
      refused: "rule",
    },
    {
      as: "inspector:qian",
      does: "accept",
      with: { ...accepted, witnesses: 4, agreed: 4, conclusion: "passed" },
      refused: "rule",
    },
    {
      as: "inspector:qian",
      does: "accept",
      with: { ...accepted, agreed: 10, conclusion: "passed" },
      refused: "rule",
    },
    { as: "inspector:qian", does: "accept", with: { ...accepted, conclusion: "failed" }, refused: "rule" },
    {
      as: "inspector:qian",
      does: "accept",
      with: { ...accepted, agreed: 6, conclusion: "failed", failed: "2" },
      to: "underway",
    },
    { as: "lead:roads", does: "finish", with: { result: "两所幼儿园建成开园。" }, refused: "rule" },
    {
      as: "lead:roads",
      does: "report",
      after: "6 days",
      with: { ...monthly, reached: "1、2" },
      to: "underway",
    },
    {
      as: "lead:roads",
      does: "finish",
      with: { result: "两所幼儿园建成开园，新增学位 720 个。" },
      to: "finished",
    },
    { as: "inspector:qian", does: "accept", with: { ...accepted, conclusion: "passed" }, to: "accepted" },
    { as: "citizen:zhou", does: "rate", with: { satisfaction: "very" }, to: "accepted" },
    { as: "citizen:zhou", does: "rate", with: { satisfaction: "poor" }, refused: "four_eyes" },
    {
      as: "citizen:wu",
      does: "rate",
      with: { satisfaction: "poor", remark: "接送的路还没有修好" },
      to: "accepted",
    },
    // The fifteen days of rating run out meanwhile. One of two is content, so it is said what is put right.
    {
      as: "publisher:jiang",
      does: "proclaim",
      after: "20 days",
      with: { announcement: "两所公办幼儿园如期开园，新增学位 720 个。" },
      refused: "rule",
    },
    {
      as: "publisher:jiang",
      does: "proclaim",
      with: {
        announcement: "两所公办幼儿园如期开园，新增学位 720 个。",
        remedy: "接送道路年底前修好，由市政部门负责。",
      },
      to: "proclaimed",
    },
    {
      as: "decider:committee",
      does: "cut",
      with: { decisionNumber: "市十七届人大三次会议", reason: "想取消已经公告的", ...votes },
      refused: "wrong_state",
    },
  ],
);

const resolved = { route: "resolve", body: "org:city", planYear: "2027" } as const;
const cut = { decisionNumber: "市政府第 12 次常务会议", reason: "省里统一建设，避免重复" } as const;

const dropped = scenario(
  definition,
  "民生实事：党委、政府研究确定的，不报进展亮牌；调整内容、取消由同一机关决定",
  [
    {
      as: "lead:roads",
      does: "propose",
      with: { title: "背街小巷路灯补装", topic: "roads", content: "补装背街小巷路灯一千盏。" },
      to: "suggested",
    },
    { as: "livelihood:hall", does: "shortlist", with: candidate, to: "entering" },
    { as: "system", does: "entered", with: resolved, to: "candidate" },
    { as: "decider:city", does: "vote", with: votes, refused: "rule" },
    { as: "system", does: "choose", with: { decisionNumber: "市政府常务会议" }, to: "chosen" },
    { as: "system", does: "begin", to: "underway" },
    // Nothing was published by the 25th.
    { as: "lead:roads", does: "report", after: "20 days", with: { ...month, reached: "1" }, to: "underway" },
    {
      as: "lead:roads",
      does: "askChange",
      with: { proposal: "content", reason: "滨河地块改作公园" },
      to: "changing",
    },
    { as: "lead:roads", does: "retract", to: "underway" },
    {
      as: "lead:roads",
      does: "askChange",
      with: { proposal: "content", reason: "滨河地块改作公园" },
      to: "changing",
    },
    { as: "decider:city", does: "refuse", with: { reason: "先按原方案推进" }, to: "underway" },
    {
      as: "decider:city",
      does: "change",
      with: { ...cut, targets: ["城西幼儿园建成开园"], inFavour: 20 },
      refused: "rule",
    },
    { as: "decider:city", does: "change", with: { ...cut, lead: "org:power" }, refused: "rule" },
    {
      as: "decider:city",
      does: "change",
      with: { ...cut, targets: ["城西幼儿园建成开园"], reached: "2" },
      refused: "rule",
    },
    { as: "decider:city", does: "delay", with: { ...cut, due: "2027-08-31" }, refused: "rule" },
    { as: "decider:city", does: "change", with: { ...cut, targets: ["城西幼儿园建成开园"] }, to: "underway" },
    { as: "decider:committee", does: "cut", with: cut, refused: "not_yours" },
    { as: "decider:city", does: "cut", with: cut, to: "dropped" },
  ],
);

const nothing = scenario(definition, "民生实事：没有入选的以后可以再列；并入；不采纳说明理由", [
  { as: "citizen:zhou", does: "suggest", with: wish, to: "suggested" },
  { as: "livelihood:hall", does: "shortlist", with: candidate, to: "entering" },
  { as: "system", does: "entered", with: entered, to: "candidate" },
  { as: "livelihood:hall", does: "strike", with: { reason: "用地手续还没有办完" }, to: "struck" },
  { as: "livelihood:hall", does: "shortlist", with: candidate, to: "entering" },
  { as: "system", does: "entered", with: entered, to: "candidate" },
  { as: "system", does: "leaveOut", to: "unchosen" },
  { as: "livelihood:hall", does: "shortlist", after: "30 days", with: candidate, to: "entering" },
  { as: "system", does: "notEntered", to: "suggested" },
  { as: "livelihood:hall", does: "join", with: { into: "matter:heating" }, to: "joined" },
]);

const declined = scenario(definition, "民生实事：不采纳的建议说明理由", [
  { as: "citizen:zhou", does: "suggest", with: wish, to: "suggested" },
  { as: "livelihood:hall", does: "decline", with: { reason: "已列入学校布局专项规划" }, to: "declined" },
]);

export const scenarios = [kept, dropped, nothing, declined];
