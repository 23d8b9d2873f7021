// A year's list in the hall: delegates vote on their phones, a tie and a shortfall are voted on once more.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";
import { call, submit, decision, votes } from "./scenario-parts.ts";

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

export const hallScenarios = [balloted, chosenAtOnce, fewer, fillsUp];
