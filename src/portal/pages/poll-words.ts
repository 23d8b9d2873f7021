// What the pages of polls and selections say.

import type { PollView, SelectionCase } from "../../http/types.ts";
import type { Lang } from "../words.ts";

const chinese = {
  list: "典型案例评选",
  lead: "办法先公布、不再改动；群众投票、抽签产生的专家评审、领导评议三部分合成，票数不是唯一依据；名单公示以后命名。",
  none: "还没有公布的评选。",
  named: (count: number) => `命名 ${count} 个`,
  votingDays: (from: string, to: string) => `投票 ${from} 至 ${to}`,
  voteNow: "去投票",
  voting: "正在投票",
  // one selection
  facts: "评选办法",
  method: "办法全文",
  weights: (web: string, expert: string, leader: string) =>
    `网络投票 ${web}%、专家评审 ${expert}%、领导评议 ${leader}%`,
  weightsName: "权重（公布后不变）",
  draw: "专家产生",
  lots: "抽签种子",
  drawSays: (count: number, source: string) => `从专家库抽签 ${count} 人，种子来源：${source}`,
  seedSays: (seed: string) =>
    `种子 ${seed}。每人的签是“种子、换行、编号”的 SHA-256，从小到大取人，谁都可以重算。`,
  notice: (from: string, to: string) => `公示 ${from} 至 ${to}`,
  decision: "命名文号",
  over: "超出名额的理由",
  skip: "不按名次提出的理由",
  quota: (count: number, quota: number) => `${count} 个（名额 ${quota}）`,
  cases: (count: number) => `${count} 个案例`,
  place: "名次",
  aCase: "案例",
  web: "网络",
  expert: "专家",
  leader: "领导",
  total: "总分",
  votes: (count: number) => `${count} 票`,
  standing: { named: "已命名", proposed: "拟命名", out: "未入选", judged: "" } satisfies Record<
    SelectionCase["standing"],
    string
  >,
  later: "三部分得分在各自结束后公布。",
  object: "对拟命名的案例有异议的，点开案例，从“提出异议”写明依据。",
  file: "申报案例",
  record: "全部记录与核验",
  // the vote
  poll: "网络投票",
  standings: {
    before: "还没有开始",
    open: "正在投票",
    screening: "已截止，正在核票",
    counted: "已计票",
  } satisfies Record<PollView["standing"], string>,
  until: (day: string) => `投票截止 ${day}`,
  day: (picks: number, perItem: number) =>
    `每人每天每类可投一次，每次最多选 ${picks} 项；同一项最多投 ${perItem} 天。`,
  once: (picks: number) => `每人每类投一次，最多选 ${picks} 项，投出后不能更改。`,
  sealed: "截止前任何人都看不到各项的票数，免得跟风；现在只公布总票数。",
  total2: (votes: number) => `已收到 ${votes} 张票`,
  advisory: "投票结果供决定机关参考，不直接决定结果；不按票数次序的，要公布理由。",
  items: (count: number) => `${count} 项`,
  item: "名称",
  privacy: "凭手机号登录，一人一票。票数按人核对，投给谁不公开；网络和手机只存不能还原的编码，用来查刷票。",
  choose: (league: string, most: number) => `${league}：最多选 ${most} 项`,
  send: "投票",
  signIn: "用手机号登录后投票",
  more: "看全部",
  thanks: "您的票已投出，感谢参与。",
  receipt: (receipt: string) => `回执 ${receipt}，计票后可以在公开的选票清单里找到这张票。`,
  votedToday: "今天已投",
  voted: "已投",
  goVote: "去投这一类",
  mine: "我投的票",
  void: (reason: string) => `这张票被作废：${reason}。认为处理错了的，请向组织单位申请复核。`,
  result: "投票结果",
  score: "得分",
  scoreHow: "得分 = 票数 ÷ 本类最高票数 × 100。",
  valid: (votes: number, valid: number) => `共收到 ${votes} 张票，有效 ${valid} 张`,
  voided: "作废的票",
  voidedSays: (votes: number) => `${votes} 张`,
  seal: "全部选票在截止时封存，哈希",
  download: "下载全部选票（不含投票人），自行核算",
  downloadVoided: "下载作废选票的回执",
  recountHow:
    "从全部选票里去掉这些回执，剩下的就是有效票。每个疑点的回执按顺序每行一个，其 SHA-256 就是上面的哈希。",
  running: (votes: number) => `现有 ${votes} 票`,
} as const;

type Same<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Same<T[K]> };

const english: Same<typeof chinese> = {
  list: "Selections of model cases",
  lead:
    "The method is published first and never changed. People vote, experts who were drawn score, " +
    "leaders score; votes are never the sole ground; the list is on notice before anything is named.",
  none: "No selection has been published yet.",
  named: count => `${count} named`,
  votingDays: (from, to) => `Voting from ${from} to ${to}`,
  voteNow: "Vote",
  voting: "open for votes",
  facts: "Method",
  method: "Method in full",
  weights: (web, expert, leader) => `Online vote ${web} %, experts ${expert} %, leaders ${leader} %`,
  weightsName: "Weights (never changed)",
  draw: "Experts",
  lots: "Seed of the lots",
  drawSays: (count, source) => `${count} drawn by lot; the seed comes from: ${source}`,
  seedSays: seed =>
    `Seed ${seed}. The lot of each is SHA-256 of seed, line feed, id; the lowest are taken. ` +
    `Anybody can work it out.`,
  notice: (from, to) => `On notice from ${from} to ${to}`,
  decision: "Decision",
  over: "Why beyond the quota",
  skip: "Why the list leaves the ranks",
  quota: (count, quota) => `${count} (quota ${quota})`,
  cases: count => `${count} cases`,
  place: "Place",
  aCase: "Case",
  web: "Online",
  expert: "Experts",
  leader: "Leaders",
  total: "Total",
  votes: count => `${count} votes`,
  standing: { named: "named", proposed: "proposed", out: "not chosen", judged: "" },
  later: "The three scores are published when each part is over.",
  object: "To object to a case that is proposed, open it and say what you know.",
  file: "Put up a case",
  record: "Whole record, and how to check it",
  poll: "Online vote",
  standings: {
    before: "Not begun",
    open: "Open",
    screening: "Closed, being looked over",
    counted: "Counted",
  },
  until: day => `Open until ${day}`,
  day: (picks, perItem) =>
    `One vote a day in each category, for at most ${picks} of them; the same one on ${perItem} days at most.`,
  once: picks => `One vote in each category, for at most ${picks}; it cannot be changed.`,
  sealed:
    "Nobody sees the counts before it closes, so that nobody follows the crowd. Only the number of " +
    "votes is told.",
  total2: votes => `${votes} votes so far`,
  advisory:
    "The result is advice for whoever decides and decides nothing by itself. Whoever leaves its order " +
    "says why in public.",
  items: count => `${count} to choose from`,
  item: "Title",
  privacy:
    "Sign in with your telephone: one person, one vote. Whom you voted for is not published. Of " +
    "network and device only codes are kept that lead back to nobody.",
  choose: (league, most) => `${league}: at most ${most}`,
  send: "Vote",
  signIn: "Sign in with your telephone to vote",
  more: "Read all",
  thanks: "Your vote was taken. Thank you.",
  receipt: receipt => `Receipt ${receipt}: it finds your vote in the open list after the count.`,
  votedToday: "voted today",
  voted: "voted",
  goVote: "Vote in this category",
  mine: "My votes",
  void: reason => `This vote was voided: ${reason}. To object, ask those who hold the vote for a recount.`,
  result: "Result",
  score: "Score",
  scoreHow: "Score = votes ÷ the most votes of the category × 100.",
  valid: (votes, valid) => `${votes} votes, ${valid} of them valid`,
  voided: "Votes voided",
  voidedSays: votes => `${votes} votes`,
  seal: "All votes were sealed when it closed; hash",
  download: "Download all votes (without voters) and count them yourself",
  downloadVoided: "Download the receipts of the votes voided",
  recountHow:
    "Leave these receipts out of all votes, and the valid ones remain. The hash above is the SHA-256 of " +
    "the receipts of each suspicion in their order, one a line.",
  running: votes => `${votes} votes`,
};

export const pollWords: Readonly<Record<Lang, Same<typeof chinese>>> = { zh: chinese, en: english };
