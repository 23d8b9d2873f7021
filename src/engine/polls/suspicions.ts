// Stuffing (刷票) in the votes of a poll: groups for one item that came from one network within minutes, by
// telephone numbers in a row, or by accounts of one hour, are measured; those whose signs come together are
// told with their numbers. A human decides. Pure; the same votes give the same suspicions.

import type { Sentence } from "../refusal.ts";
import { type CastVote, type Signs, isSuspicious, phoneRows, shortest, shows, signsOf } from "./signals.ts";

export interface Suspicion extends Sentence {
  readonly item: string;
  readonly votes: readonly CastVote[];
}

/** Fewer are no stuffing that changes anything, and a family or a class could look like it. */
const least = 20;
/** Votes of one network that lie further apart belong to other people. */
const pause = 10 * 60_000;
const hour = 3_600_000;

/** Cuts votes, ordered by time, wherever nothing came for a while. */
function sessions(votes: readonly CastVote[]): readonly (readonly CastVote[])[] {
  const cut: CastVote[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const vote of votes) {
    if (vote.at - last > pause) cut.push([]);
    cut.at(-1)!.push(vote);
    last = vote.at;
  }
  return cut;
}

const byHour = (votes: readonly CastVote[]): readonly (readonly CastVote[])[] => [
  ...Map.groupBy(votes, ({ since }) => Math.floor(since / hour)).values(),
];

type Grouping = (votes: readonly CastVote[]) => readonly (readonly CastVote[])[];

/** The ways in which votes for one item are put together, the plainest first. */
const groupings: readonly Grouping[] = [
  // A farm of cards has many short rows, which one hand registered.
  votes => byHour(phoneRows(votes, shortest).flat()),
  votes => phoneRows(votes, least),
  votes => [...Map.groupBy(votes, ({ network }) => network).values()].flatMap(sessions),
  byHour,
];

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const seconds = (mean: number): string => (mean < 10 ? mean.toFixed(1) : String(Math.round(mean)));

/** What is read aloud. It names nobody and no number. */
export function sayWhy(signs: Signs): Sentence {
  const { network, row, accounts, even, unmarked } = shows(signs);
  const { votes, minutes, oneNetwork, inRow, sameHour, meanSeconds, spread } = signs;
  const zh = [
    `${minutes} 分钟内 ${votes} 票`,
    ...(network ? [`${percent(oneNetwork)} 来自同一网络地址`] : []),
    ...(row ? [`${percent(inRow)} 的手机号首尾相连`] : []),
    ...(accounts ? [`${percent(sameHour)} 的账号在同一小时注册`] : []),
    ...(even ? [`间隔像机器一样均匀（平均 ${seconds(meanSeconds)} 秒，起伏 ${percent(spread)}）`] : []),
    ...(unmarked ? [`${percent(signs.unmarked)} 不是从浏览器页面投的`] : []),
  ];
  const en = [
    `${votes} votes within ${minutes} minutes`,
    ...(network ? [`${percent(oneNetwork)} from one network address`] : []),
    ...(row ? [`${percent(inRow)} by telephone numbers in a row`] : []),
    ...(accounts ? [`${percent(sameHour)} by accounts made in one hour`] : []),
    ...(even ? [`spaced as by a machine (${seconds(meanSeconds)} s, ±${percent(spread)})`] : []),
    ...(unmarked ? [`${percent(signs.unmarked)} not sent by a browser's page`] : []),
  ];
  return { zh: zh.join("；"), en: en.join("; ") };
}

/** Everything suspicious in the votes, each vote in one suspicion at most; the largest first. */
export function suspicionsIn(votes: readonly CastVote[]): readonly Suspicion[] {
  const byItem = new Map<string, CastVote[]>();
  for (const vote of votes) {
    for (const item of vote.picks) {
      const own = byItem.get(item);
      if (own === undefined) byItem.set(item, [vote]);
      else own.push(vote);
    }
  }
  const taken = new Set<CastVote>();
  const found: Suspicion[] = [];
  for (const item of [...byItem.keys()].toSorted()) {
    const ordered = byItem.get(item)!.toSorted((one, other) => one.at - other.at);
    for (const grouping of groupings) {
      for (const group of grouping(ordered.filter(vote => !taken.has(vote)))) {
        const signs = group.length < least ? undefined : signsOf(group);
        if (signs === undefined || !isSuspicious(signs)) continue;
        for (const vote of group) taken.add(vote);
        found.push({ item, votes: group, ...sayWhy(signs) });
      }
    }
  }
  return found.toSorted((one, other) => other.votes.length - one.votes.length);
}
