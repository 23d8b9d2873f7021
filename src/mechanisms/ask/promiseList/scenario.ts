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
const explained = { explanation: "共收到建议 126 条，梳理合并为三件候选。" } as const;
const submit = {
  ...explained,
  voting: "paper",
  shortfall: "fewer",
  method: "赞成不超过额定件数；全体代表过半数，得票多的当选；同票的再次票决。",
  delegates: 300,
} as const;
const recorded = { tellers: ["计票人甲", "监票人乙"], minutes: ["file:11"] } as const;
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

const byPhone = {
  ...submit,
  voting: "phone",
  shortfall: "again",
  method:
    "会场用手机无记名票决，赞成不超过两件；全体七名代表过半数（四票），得票多的当选；同票或者不足的再次票决一次。",
  delegates: 7,
} as const;
const keys = ["delegates 5d"];
const roll = ["delegates 7 5d"];
const [lamp, heating, lighting] = ["matter:lamp", "matter:heating", "matter:lighting"] as const;
const urn = (result: readonly string[], ranking: readonly `matter:${string}`[]) => ({
  ranking,
  result,
  papers: 6,
  urn: "5d",
});
const first = urn(
  ["1 5 matter:640 1 0", "2 4 matter:704 1 1", "2 4 matter:768 0 2"],
  [lamp, heating, lighting],
);
const second = {
  againRanking: [lighting, heating],
  againResult: ["1 4 matter:768 1 1", "2 2 matter:704 2 2"],
  againPapers: 6,
  againUrn: "5e",
} as const;
const hall = [
  { as: "livelihood:hall", does: "open", with: call, to: "soliciting" },
  { as: "livelihood:hall", does: "endCall", to: "screening" },
  { as: "system", does: "enter", with: { candidate: lamp }, to: "screening" },
  { as: "system", does: "enter", with: { candidate: heating }, to: "screening" },
  { as: "system", does: "enter", with: { candidate: lighting }, to: "screening" },
] as const;

const balloted = scenario(
  definition,
  "年度实事：代表在会场用手机无记名票决，点名须是全体代表，同票的再次票决一次，办法点名后不再改",
  [
    ...hall,
    { as: "livelihood:hall", does: "ask", with: { voteCloses: "2026-10-20" }, refused: "rule" },
    { as: "livelihood:hall", does: "submit", with: { ...byPhone, delegates: 8 }, to: "deciding" },
    // Eight are published, seven hold the post: the majority would be of the wrong number.
    { as: "decider:committee", does: "callRoll", refused: "rule" },
    { as: "decider:committee", does: "returned", with: { reason: "全体代表是七人" }, to: "screening" },
    { as: "livelihood:hall", does: "submit", with: byPhone, to: "deciding" },
    { as: "decider:committee", does: "conclude", with: decision, refused: "rule" },
    { as: "system", does: "tally", with: { ...votes(lamp, 4), against: 1, abstained: 1 }, refused: "rule" },
    { as: "decider:city", does: "callRoll", refused: "not_yours" },
    { as: "decider:committee", does: "callRoll", to: "calling" },
    {
      as: "decider:committee",
      does: "returned",
      with: { reason: "点名以后不能退回" },
      refused: "wrong_state",
    },
    { as: "system", does: "openVote", with: { keys, roll }, to: "voting" },
    { as: "system", does: "leave", with: { candidate: heating }, refused: "wrong_state" },
    { as: "decider:committee", does: "closeVote", to: "tallying" },
    { as: "system", does: "countPapers", with: first, to: "tallied" },
    { as: "decider:committee", does: "recountPapers", with: { reason: "有代表要求复核" }, to: "tallying" },
    { as: "system", does: "countPapers", with: first, to: "tallied" },
    { as: "decider:committee", does: "conclude", with: decision, refused: "rule" },
    { as: "decider:committee", does: "voteAgain", to: "recalling" },
    { as: "system", does: "openAgain", with: { againKeys: keys, againRoll: roll }, to: "revoting" },
    // Nobody closes it: it closes by itself.
    { as: "system", does: "countAgain", after: "9 hours", with: second, to: "retallied" },
    { as: "decider:committee", does: "voteAgain", refused: "wrong_state" },
    {
      as: "decider:committee",
      does: "conclude",
      after: "30 days",
      with: decision,
      to: "decided",
    },
  ],
);

const clear = urn(
  ["1 6 matter:640 0 0", "2 5 matter:704 0 1", "3 1 matter:768 0 5"],
  [lamp, heating, lighting],
);
const short = urn(
  ["1 6 matter:640 0 0", "2 3 matter:704 0 3", "3 1 matter:768 0 5"],
  [lamp, heating, lighting],
);
const counting = (shortfall: "again" | "fewer", result: typeof clear) =>
  [
    ...hall,
    { as: "livelihood:hall", does: "submit", with: { ...byPhone, shortfall }, to: "deciding" },
    { as: "decider:committee", does: "callRoll", to: "calling" },
    { as: "system", does: "openVote", with: { keys, roll }, to: "voting" },
    { as: "decider:committee", does: "closeVote", to: "tallying" },
    { as: "system", does: "countPapers", with: result, to: "tallied" },
  ] as const;

const chosenAtOnce = scenario(definition, "年度实事：过半数的够额定，不再次票决", [
  ...counting("again", clear),
  { as: "decider:committee", does: "voteAgain", refused: "rule" },
  { as: "decider:committee", does: "conclude", after: "30 days", with: decision, to: "decided" },
]);

const fewer = scenario(definition, "年度实事：过半数的不足额定，办法定为按实际件数确定", [
  ...counting("fewer", short),
  { as: "decider:committee", does: "voteAgain", refused: "rule" },
  { as: "decider:committee", does: "conclude", after: "30 days", with: decision, to: "decided" },
]);

const fillsUp = scenario(definition, "年度实事：过半数的不足额定，办法定为对没有过半数的再次票决", [
  ...counting("again", short),
  { as: "decider:committee", does: "conclude", after: "30 days", with: decision, refused: "rule" },
  { as: "decider:committee", does: "voteAgain", to: "recalling" },
]);

export const scenarios = [voted, resolved, cancelled, advised, balloted, chosenAtOnce, fewer, fillsUp];
