// A selection from its method to the names: votes looked over, experts drawn, scores composed, the list with
// its reasons, the notice; and one that is cancelled.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const method = {
  method:
    "每人每天每类最多投五个，票数不作唯一依据；专家抽签产生，去掉最高最低分；三部分按权重合成，同分并列。",
  webWeight: 20,
  expertWeight: 50,
  leaderWeight: 30,
  industryQuota: 1,
  departmentQuota: 1,
  areaQuota: 1,
  filingCloses: "2026-10-20",
  votingOpens: "2026-10-26",
  votingCloses: "2026-11-01",
  expertCount: 6 as number,
  seedSource: "2026年11月1日福利彩票双色球开奖号码",
} as const;
const planned = { year: "2026", title: "2026 年度改革典型案例评选", ...method } as const;
const suspects = [
  "S1 412 5d matter:640 | 9 分钟内 412 票；92% 的手机号首尾相连 | 412 votes within 9 minutes",
  "S2 31 6e matter:704 | 12 分钟内 31 票；间隔像机器一样均匀 | 31 votes within 12 minutes",
];
const inspected = { webVotes: 1500, webSeal: "5d", webSuspects: suspects };
const counted = {
  webRanking: ["matter:640", "matter:704", "matter:768"],
  webResult: ["1 100.00 800 matter:640", "2 50.00 400 matter:704", "1 100.00 300 matter:768"],
  webValid: 1088,
} as const;
const expert = (scores: readonly [string, string, string]) => ({
  expertRanking: ["matter:640", "matter:704", "matter:768"] as const,
  expertResult: [`1 ${scores[0]} matter:640`, `1 ${scores[1]} matter:704`, `3 ${scores[2]} matter:768`],
  expertPapers: 18,
  expertUrn: "5d",
});
const leader = (...[first, second, third]: readonly [string, string, string]) => ({
  leaderRanking: ["matter:640", "matter:704", "matter:768"] as const,
  leaderResult: [`1 ${first} matter:640`, `2 ${second} matter:704`, `3 ${third} matter:768`],
  leaderPapers: 15,
  leaderUrn: "5d",
});
const keys = { expertKeys: ["experts matter:640 5d"], expertRoll: ["experts 6 5d"] };
const leaderKeys = { leaderKeys: ["leaders matter:640 5d"], leaderRoll: ["leaders 5 5d"] };
const lists = { industryCases: ["matter:lamp", "matter:heating"], areaCases: ["matter:lighting"] } as const;
const ofRoads = { entryTitle: "路灯一键报修", entryUnit: "org:roads" } as const;
const seeded = {
  seed: "03081522293111",
  seedProof: "第2026126期，11月1日21:15开奖，中国福彩网公布，两名督查员在场。",
} as const;
const told = { receiver: "市委改革办改革督察科", receiverPhone: "12345（转市委改革办）" } as const;
const named = ["matter:lamp", "matter:lighting"] as const;

const whole = scenario(
  definition,
  "典型案例评选：办法先公布，核票、抽签、评分、合成、软名额、公示、命名（rules 1.10）",
  [
    { as: "reform:zhao", does: "plan", with: { ...planned, year: "26年度" }, refused: "rule" },
    { as: "reform:zhao", does: "plan", with: { ...planned, webWeight: 30 }, refused: "rule" },
    {
      as: "reform:zhao",
      does: "plan",
      with: { ...planned, webWeight: 100, expertWeight: 0, leaderWeight: 0 },
      refused: "rule",
    },
    { as: "reform:zhao", does: "plan", with: { ...planned, votingOpens: "2026-10-19" }, refused: "rule" },
    { as: "reform:zhao", does: "plan", with: planned, to: "planned" },
    { as: "reform:zhao", does: "amend", with: { ...method, votingCloses: "2026-10-26" }, refused: "rule" },
    { as: "reform:zhao", does: "amend", with: method, to: "planned" },
    { as: "organ:zhao", does: "publish", refused: "four_eyes" },
    { as: "organ:qian", does: "publish", to: "published" },
    { as: "organ:qian", does: "retract", with: { reason: "权重再议一次" }, to: "planned" },
    { as: "organ:qian", does: "publish", to: "published" },
    { as: "reform:zhao", does: "openFiling", to: "nominating" },
    { as: "organ:qian", does: "retract", with: { reason: "想改权重" }, refused: "wrong_state" },
    {
      as: "reform:zhao",
      does: "amend",
      with: { ...method, webWeight: 40, expertWeight: 30 },
      refused: "wrong_state",
    },
    { as: "system", does: "receive", with: { entry: "matter:lamp", ...ofRoads }, to: "nominating" },
    { as: "system", does: "receive", with: { entry: "matter:lamp", ...ofRoads }, refused: "rule" },
    { as: "system", does: "receive", with: { entry: "matter:heating", ...ofRoads }, to: "nominating" },
    { as: "system", does: "receive", with: { entry: "matter:lighting", ...ofRoads }, to: "nominating" },
    { as: "reform:zhao", does: "show", after: "10 days", refused: "rule" },
    { as: "system", does: "receive", with: { entry: "matter:wiring", ...ofRoads }, refused: "wrong_state" },
    { as: "reform:zhao", does: "shortlist", with: { industryCases: ["matter:wiring"] }, refused: "rule" },
    // Filed, and not found to qualify yet: it cannot be voted on.
    { as: "reform:zhao", does: "shortlist", with: lists, refused: "rule" },
    { as: "system", does: "admit", with: { entry: "matter:lamp" }, to: "qualifying" },
    { as: "system", does: "admit", with: { entry: "matter:heating" }, to: "qualifying" },
    { as: "system", does: "admit", with: { entry: "matter:lighting" }, to: "qualifying" },
    {
      as: "reform:zhao",
      does: "shortlist",
      with: { industryCases: ["matter:lamp"], areaCases: ["matter:lamp"] },
      refused: "rule",
    },
    { as: "reform:zhao", does: "shortlist", with: lists, to: "qualifying" },
    { as: "reform:zhao", does: "show", to: "showing" },
    { as: "reform:zhao", does: "openVoting", with: {}, refused: "rule" },
    { as: "reform:zhao", does: "openVoting", after: "4 days", with: {}, to: "voting" },
    { as: "reform:zhao", does: "shortlist", with: lists, refused: "wrong_state" },
    { as: "system", does: "inspect", after: "8 days", with: inspected, to: "screening" },
    { as: "reform:zhao", does: "settle", refused: "rule" },
    {
      as: "reform:zhao",
      does: "voidVotes",
      with: { suspect: "S9", reason: "不存在的疑点" },
      refused: "rule",
    },
    {
      as: "reform:zhao",
      does: "voidVotes",
      with: { suspect: "S1", reason: "号码相连且同一小时注册，运营商证实为同一人办理" },
      to: "screening",
    },
    {
      as: "inspector:shen",
      does: "keepVotes",
      with: { suspect: "S1", reason: "想法改变了" },
      refused: "rule",
    },
    { as: "reform:sun", does: "settle", refused: "rule" },
    {
      as: "inspector:shen",
      does: "keepVotes",
      with: { suspect: "S2", reason: "村委会组织大家排队用自己手机投，有签到" },
      to: "screening",
    },
    // Whoever voided votes has somebody else say that all is decided.
    { as: "reform:zhao", does: "settle", refused: "four_eyes" },
    { as: "reform:sun", does: "settle", to: "tallying" },
    { as: "system", does: "count", with: counted, to: "drawing" },
    { as: "inspector:shen", does: "recount", with: { reason: "申请复核票数" }, to: "tallying" },
    { as: "system", does: "count", with: counted, to: "drawing" },
    { as: "reform:zhao", does: "callExperts", refused: "rule" },
    { as: "inspector:shen", does: "replace", with: { seat: 1, reason: "还没有抽签" }, refused: "rule" },
    { as: "inspector:zhao", does: "draw", with: seeded, refused: "four_eyes" },
    { as: "inspector:shen", does: "draw", with: seeded, to: "drawing" },
    { as: "inspector:shen", does: "draw", with: { ...seeded, seed: "换一个种子" }, refused: "too_often" },
    { as: "inspector:shen", does: "replace", with: { seat: 7, reason: "没有第七位" }, refused: "rule" },
    {
      as: "inspector:shen",
      does: "replace",
      with: { seat: 2, reason: "本单位申报了案例，申请回避" },
      to: "drawing",
    },
    { as: "inspector:shen", does: "replace", with: { seat: 2, reason: "出差不能到会" }, to: "drawing" },
    { as: "inspector:shen", does: "replace", with: { seat: 2, reason: "库里没有人了" }, refused: "rule" },
    { as: "reform:zhao", does: "callExperts", to: "expertCalling" },
    { as: "system", does: "openExperts", with: keys, to: "expertScoring" },
    { as: "reform:zhao", does: "closeExperts", after: "2 days", to: "expertCounting" },
    { as: "system", does: "countExperts", with: expert(["90.00", "90.00", "88.00"]), to: "expertDone" },
    { as: "organ:qian", does: "recountExperts", with: { reason: "有人提出异议" }, to: "expertCounting" },
    { as: "system", does: "countExperts", with: expert(["90.00", "90.00", "88.00"]), to: "expertDone" },
    { as: "reform:zhao", does: "callLeaders", to: "leaderCalling" },
    { as: "system", does: "openLeaders", with: leaderKeys, to: "leaderScoring" },
    // Nobody closes it: five days later it closes by itself.
    {
      as: "system",
      does: "countLeaders",
      after: "6 days",
      with: leader("90.00", "80.00", "—"),
      to: "leaderDone",
    },
    { as: "reform:zhao", does: "compose", refused: "rule" },
    {
      as: "inspector:shen",
      does: "recountLeaders",
      with: { reason: "有一个案例没有得分" },
      to: "leaderCounting",
    },
    { as: "system", does: "countLeaders", with: leader("90.00", "80.00", "85.00"), to: "leaderDone" },
    { as: "reform:zhao", does: "compose", to: "composed" },
    { as: "organ:qian", does: "propose", with: { chosen: ["matter:wiring"], ...told }, refused: "rule" },
    {
      as: "organ:qian",
      does: "propose",
      with: { chosen: ["matter:lamp", "matter:heating", "matter:lighting"], ...told },
      refused: "rule",
    },
    {
      as: "organ:qian",
      does: "propose",
      with: {
        chosen: ["matter:lamp", "matter:heating"],
        overKind: "ties",
        overReason: "说是并列其实不是",
        ...told,
      },
      refused: "rule",
    },
    {
      as: "organ:qian",
      does: "propose",
      with: { chosen: ["matter:heating", "matter:lighting"], ...told },
      refused: "rule",
    },
    { as: "organ:zhao", does: "propose", with: { chosen: named, ...told }, refused: "four_eyes" },
    { as: "organ:qian", does: "propose", with: { chosen: named, ...told }, to: "notice" },
    { as: "system", does: "strikeOut", with: { entry: "matter:lighting" }, to: "notice" },
    { as: "organ:qian", does: "announce", with: { decisionNumber: "澜改发〔2026〕9号" }, refused: "rule" },
    {
      as: "organ:qian",
      does: "announce",
      after: "9 days",
      with: { decisionNumber: "澜改发〔2026〕9号" },
      to: "announced",
    },
  ],
);

const cancelled = scenario(definition, "典型案例评选：取消要有理由", [
  { as: "reform:zhao", does: "plan", with: planned, to: "planned" },
  { as: "organ:qian", does: "cancel", with: { reason: "与全省评选合并进行" }, to: "cancelled" },
]);

const late = scenario(definition, "典型案例评选：方案拖过了申报截止，不能公布", [
  { as: "reform:zhao", does: "plan", with: planned, to: "planned" },
  { as: "organ:qian", does: "publish", after: "9 days", refused: "rule" },
]);

/** Shown four days before the vote is to begin, with one case that qualifies and one that was withdrawn. */
const shown = (of: Partial<typeof planned> = {}) =>
  [
    { as: "reform:zhao", does: "plan", with: { ...planned, ...of }, to: "planned" },
    { as: "organ:qian", does: "publish", to: "published" },
    { as: "reform:zhao", does: "openFiling", to: "nominating" },
    { as: "system", does: "receive", with: { entry: "matter:lamp", ...ofRoads }, to: "nominating" },
    { as: "system", does: "receive", with: { entry: "matter:heating", ...ofRoads }, to: "nominating" },
    { as: "system", does: "admit", with: { entry: "matter:lamp" }, to: "nominating" },
    { as: "system", does: "admit", with: { entry: "matter:heating" }, to: "nominating" },
    { as: "system", does: "drop", after: "10 days", with: { entry: "matter:heating" }, to: "qualifying" },
    {
      as: "reform:zhao",
      does: "shortlist",
      with: { industryCases: ["matter:lamp", "matter:heating"] },
      refused: "rule",
    },
    { as: "reform:zhao", does: "shortlist", with: { industryCases: ["matter:lamp"] }, to: "qualifying" },
    { as: "reform:zhao", does: "show", to: "showing" },
  ] as const;

const belated = scenario(definition, "典型案例评选：晚于公布的日期开始投票要写明理由，专家抽不成的取消", [
  ...shown(),
  { as: "reform:zhao", does: "openVoting", after: "5 days", with: {}, refused: "rule" },
  {
    as: "reform:zhao",
    does: "openVoting",
    with: { lateReason: "投票系统升级，推迟一天开始。" },
    to: "voting",
  },
  { as: "system", does: "inspect", after: "8 days", with: { webVotes: 0, webSeal: "5d" }, to: "screening" },
  { as: "reform:zhao", does: "settle", to: "tallying" },
  { as: "organ:qian", does: "cancel", with: { reason: "还在计票，不能取消" }, refused: "wrong_state" },
  { as: "system", does: "count", with: counted, to: "drawing" },
  { as: "organ:qian", does: "cancel", with: { reason: "专家回避以后人数不够" }, to: "cancelled" },
]);

const closed = scenario(definition, "典型案例评选：到了公布的截止日不能再开始投票", [
  ...shown(),
  {
    as: "reform:zhao",
    does: "openVoting",
    after: "10 days",
    with: { lateReason: "投票系统升级，推迟到截止日。" },
    refused: "rule",
  },
]);

const few = scenario(definition, "典型案例评选：专家库不够抽，不开始投票", [
  ...shown({ expertCount: 9 }),
  { as: "reform:zhao", does: "openVoting", after: "4 days", with: {}, refused: "rule" },
]);

export const scenarios = [whole, cancelled, late, belated, closed, few];
