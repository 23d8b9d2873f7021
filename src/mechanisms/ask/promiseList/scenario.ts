// A year's list: voted on by paper with a tie for the last place; decided by the government; cancelled.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";
import { call, explained, submit, recorded, decision, votes } from "./scenario-parts.ts";
import { hallScenarios } from "./scenario-hall.ts";

const voted = scenario(definition, "年度实事：候选多于额定，逐件录入票数，同票再决，公布承诺，年终公告", [
  { as: "livelihood:hall", does: "open", with: { ...call, planYear: "27年度" }, refused: "rule" },
  { as: "livelihood:hall", does: "open", with: { ...call, closes: "2026-10-12" }, refused: "rule" },
  { as: "livelihood:hall", does: "open", with: call, to: "soliciting" },
  { as: "system", does: "enter", with: { candidate: "matter:lamp" }, refused: "wrong_state" },
  // The call ends by itself on its last day, a Saturday.
  { as: "system", does: "enter", after: "20 days", with: { candidate: "matter:lamp" }, to: "screening" },
  { as: "system", does: "enter", with: { candidate: "matter:lamp" }, refused: "rule" },
  { as: "system", does: "enter", with: { candidate: "matter:heating" }, to: "screening" },
  { as: "livelihood:hall", does: "submit", with: submit, refused: "rule" },
  { as: "system", does: "enter", with: { candidate: "matter:wiring" }, to: "screening" },
  { as: "system", does: "leave", with: { candidate: "matter:wiring" }, to: "screening" },
  { as: "system", does: "enter", with: { candidate: "matter:lighting" }, to: "screening" },
  { as: "livelihood:harbour", does: "submit", with: submit, refused: "not_yours" },
  { as: "livelihood:hall", does: "submit", with: explained, refused: "invalid_input" },
  { as: "livelihood:hall", does: "submit", with: submit, to: "deciding" },
  { as: "decider:committee", does: "returned", with: { reason: "请补充资金来源" }, to: "screening" },
  { as: "livelihood:hall", does: "submit", with: { ...submit, delegates: 4 }, refused: "rule" },
  { as: "livelihood:hall", does: "submit", with: submit, to: "deciding" },
  { as: "system", does: "enter", with: { candidate: "matter:wiring" }, refused: "wrong_state" },
  { as: "decider:committee", does: "callRoll", refused: "rule" },
  { as: "system", does: "tally", with: votes("matter:wiring", 200), refused: "rule" },
  { as: "system", does: "tally", with: votes("matter:lamp", 280), refused: "rule" },
  { as: "system", does: "tally", with: votes("matter:lamp", 250), to: "deciding" },
  { as: "system", does: "tally", with: votes("matter:heating", 200), to: "deciding" },
  { as: "decider:committee", does: "conclude", after: "4 days", with: decision, refused: "rule" },
  { as: "system", does: "tally", with: votes("matter:lighting", 200), to: "deciding" },
  { as: "decider:committee", does: "conclude", with: decision, refused: "rule" },
  { as: "system", does: "tally", with: votes("matter:lighting", 190), to: "deciding" },
  { as: "decider:city", does: "conclude", with: decision, refused: "not_yours" },
  {
    as: "decider:committee",
    does: "resolve",
    with: { ...decision, picked: ["matter:lamp"], reason: "直接研究确定" },
    refused: "rule",
  },
  {
    as: "decider:committee",
    does: "conclude",
    with: { ...decision, ...recorded, decidedOn: "2026-12-01" },
    refused: "rule",
  },
  { as: "decider:committee", does: "conclude", with: decision, refused: "rule" },
  {
    as: "decider:committee",
    does: "conclude",
    with: { ...decision, tellers: ["计票人甲"], minutes: recorded.minutes },
    refused: "rule",
  },
  {
    as: "decider:committee",
    does: "conclude",
    with: { ...decision, tellers: recorded.tellers },
    refused: "rule",
  },
  { as: "decider:committee", does: "conclude", with: { ...decision, ...recorded }, to: "decided" },
  { as: "livelihood:hall", does: "publish", to: "promised" },
  {
    as: "livelihood:hall",
    does: "report",
    with: { summary: "两件实事全部建成，经群众验收。" },
    refused: "rule",
  },
  {
    as: "livelihood:hall",
    does: "report",
    with: { summary: "两件实事建成一件，一件延期。", unfinished: "路灯项目因电缆迁改延期到明年三月。" },
    to: "reported",
  },
]);

const resolved = scenario(definition, "年度实事：党委、政府从候选中研究确定，不能超过额定", [
  {
    as: "livelihood:hall",
    does: "open",
    with: { ...call, route: "resolve", body: "org:city", places: 1 },
    to: "soliciting",
  },
  { as: "livelihood:hall", does: "endCall", to: "screening" },
  { as: "system", does: "enter", with: { candidate: "matter:lamp" }, to: "screening" },
  { as: "system", does: "enter", with: { candidate: "matter:heating" }, to: "screening" },
  { as: "livelihood:hall", does: "submit", with: explained, to: "deciding" },
  { as: "system", does: "tally", with: votes("matter:lamp", 20), refused: "rule" },
  { as: "decider:city", does: "conclude", after: "30 days", with: decision, refused: "rule" },
  {
    as: "decider:city",
    does: "resolve",
    with: { ...decision, picked: ["matter:lamp", "matter:heating"], reason: "两件都要办" },
    refused: "rule",
  },
  {
    as: "decider:city",
    does: "resolve",
    with: { ...decision, picked: ["matter:wiring"], reason: "另有一件更急" },
    refused: "rule",
  },
  {
    as: "decider:city",
    does: "resolve",
    with: { ...decision, picked: ["matter:lamp"], reason: "群众反映最集中" },
    to: "decided",
  },
  { as: "livelihood:hall", does: "publish", to: "promised" },
]);

const cancelled = scenario(definition, "年度实事：取消征集要有理由", [
  { as: "livelihood:hall", does: "open", with: call, to: "soliciting" },
  { as: "livelihood:hall", does: "cancel", with: { reason: "与省里统一征集合并进行" }, to: "cancelled" },
]);

const suspects = ["S1 24 5d matter:640 | 5 分钟内 24 票；间隔像机器一样均匀 | 24 votes within 5 minutes"];
const inspected = { peopleVotes: 324, voteSeal: "5d", voteSuspects: suspects };
const counted = {
  peopleRanking: ["matter:lamp", "matter:heating", "matter:lighting"],
  peopleResult: ["1 100.00 200 matter:640", "2 50.00 100 matter:704", "3 25.00 50 matter:768"],
  peopleValid: 300,
} as const;

const byStudy = { ...decision, picked: ["matter:heating"], reason: "涉及取暖安全，研究后先办" } as const;

const advised = scenario(
  definition,
  "年度实事：请群众投票供决定参考，疑点由人处理，票数公开，选定仍由决定机关",
  [
    {
      as: "livelihood:hall",
      does: "open",
      with: { ...call, route: "resolve", body: "org:city", places: 1, consults: true },
      to: "soliciting",
    },
    { as: "livelihood:hall", does: "endCall", to: "screening" },
    { as: "system", does: "enter", with: { candidate: "matter:lamp" }, to: "screening" },
    { as: "livelihood:hall", does: "ask", with: { voteCloses: "2026-10-20" }, refused: "rule" },
    { as: "system", does: "enter", with: { candidate: "matter:heating" }, to: "screening" },
    { as: "system", does: "enter", with: { candidate: "matter:lighting" }, to: "screening" },
    { as: "decider:city", does: "recountVotes", with: { reason: "还没有投过票" }, refused: "rule" },
    { as: "livelihood:hall", does: "ask", with: { voteCloses: "2026-10-12" }, refused: "rule" },
    { as: "livelihood:hall", does: "submit", with: explained, refused: "rule" },
    { as: "livelihood:hall", does: "ask", with: { voteCloses: "2026-10-20" }, to: "asking" },
    { as: "system", does: "leave", with: { candidate: "matter:lamp" }, refused: "wrong_state" },
    { as: "system", does: "inspect", after: "9 days", with: inspected, to: "checking" },
    { as: "livelihood:hall", does: "settleVotes", refused: "rule" },
    {
      as: "livelihood:hall",
      does: "keepVotes",
      with: { suspect: "S2", reason: "没有这个疑点" },
      refused: "rule",
    },
    {
      as: "livelihood:hall",
      does: "voidVotes",
      with: { suspect: "S1", reason: "同一台电脑的脚本所投" },
      to: "checking",
    },
    { as: "livelihood:hall", does: "settleVotes", to: "counting" },
    { as: "system", does: "countVotes", with: counted, to: "screening" },
    { as: "decider:city", does: "recountVotes", with: { reason: "申请复核票数" }, to: "counting" },
    { as: "system", does: "countVotes", with: counted, to: "screening" },
    { as: "livelihood:hall", does: "ask", with: { voteCloses: "2026-11-20" }, refused: "rule" },
    // The most votes of the people are left out: that needs a reason, here and where it is decided.
    { as: "system", does: "leave", with: { candidate: "matter:lamp" }, to: "screening" },
    { as: "livelihood:hall", does: "submit", with: explained, refused: "rule" },
    {
      as: "livelihood:hall",
      does: "submit",
      with: { ...explained, deviation: "路灯已列入市政大修，不再重复安排" },
      to: "deciding",
    },
    { as: "decider:city", does: "resolve", after: "30 days", with: byStudy, refused: "rule" },
    {
      as: "decider:city",
      does: "resolve",
      with: { ...byStudy, deviation: "路灯已列入市政大修；其余按群众投票次序" },
      to: "decided",
    },
  ],
);

export const scenarios = [voted, resolved, cancelled, advised, ...hallScenarios];
