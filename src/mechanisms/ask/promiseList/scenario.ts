// A year's list: voted on with a tie for the last place; decided by the government; cancelled.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const call = {
  planYear: "2027",
  route: "vote",
  body: "org:committee",
  places: 2,
  announcement: "即日起公开征集 2027 年度民生实事项目建议，欢迎市民提出。",
  closes: "2026-10-31",
} as const;
const submit = { delegates: 300, explanation: "共收到建议 126 条，梳理合并为三件候选。" } as const;
const decision = { decidedOn: "2026-11-05", decisionNumber: "市十七届人大一次会议" } as const;
const votes = (candidate: `matter:${string}`, inFavour: number) => ({
  candidate,
  inFavour,
  against: 20,
  abstained: 10,
});

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
  { as: "livelihood:hall", does: "submit", with: { explanation: submit.explanation }, refused: "rule" },
  { as: "livelihood:hall", does: "submit", with: submit, to: "deciding" },
  { as: "decider:committee", does: "returned", with: { reason: "请补充资金来源" }, to: "screening" },
  { as: "livelihood:hall", does: "submit", with: submit, to: "deciding" },
  { as: "system", does: "enter", with: { candidate: "matter:wiring" }, refused: "wrong_state" },
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
    with: { ...decision, decidedOn: "2026-12-01" },
    refused: "rule",
  },
  { as: "decider:committee", does: "conclude", with: decision, to: "decided" },
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
  { as: "livelihood:hall", does: "submit", with: { explanation: submit.explanation }, to: "deciding" },
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

export const scenarios = [voted, resolved, cancelled];
