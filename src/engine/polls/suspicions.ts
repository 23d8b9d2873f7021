// Stuffing (刷票) in the votes of a poll: groups for one item that came from one network within minutes, by
// telephone numbers in a row, or by accounts of one hour, are measured; those whose signs come together are
// told with their numbers. A human decides. Pure; the same votes give the same suspicions.

import type { Sentence } from "../refusal.ts";
import { type Pieces, filtered, finished, forEach, grouped } from "./pieces.ts";
import {
  type CastVote,
  type Signs,
  byPhone,
  byTime,
  isSuspicious,
  phoneRows,
  shortest,
  shows,
  signsOf,
} from "./signals.ts";

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

type Groups = readonly (readonly CastVote[])[];

const byHour = (votes: readonly CastVote[]): Pieces<Groups> =>
  grouped(votes, ({ since }) => Math.floor(since / hour));

/** The votes for one item that are in no suspicion yet, by their time and by their telephone numbers. */
interface Left {
  readonly timed: readonly CastVote[];
  readonly numbered: readonly CastVote[];
}

/** The ways in which votes for one item are put together, the plainest first. */
const groupings: readonly ((left: Left) => Pieces<Groups>)[] = [
  // A farm of cards has many short rows, which one hand registered.
  function* ({ numbered }) {
    const together: CastVote[] = [];
    yield* forEach(yield* phoneRows(numbered, shortest), row => {
      for (const vote of row) together.push(vote);
    });
    return yield* byHour(together);
  },
  ({ numbered }) => phoneRows(numbered, least),
  function* ({ timed }) {
    const cut: (readonly CastVote[])[] = [];
    const networks = yield* grouped(timed, ({ network }) => network);
    yield* forEach(networks, own => void cut.push(...sessions(own)));
    return cut;
  },
  ({ timed }) => byHour(timed),
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

function* votesByItem(votes: readonly CastVote[]): Pieces<ReadonlyMap<string, readonly CastVote[]>> {
  const byItem = new Map<string, CastVote[]>();
  yield* forEach(votes, vote => {
    for (const item of vote.picks) {
      const own = byItem.get(item);
      if (own === undefined) byItem.set(item, [vote]);
      else own.push(vote);
    }
  });
  return byItem;
}

/** Everything suspicious in the votes, each vote in one suspicion at most; the largest first. */
export function* lookOver(votes: readonly CastVote[]): Pieces<readonly Suspicion[]> {
  const byItem = yield* votesByItem(votes);
  const taken = new Set<CastVote>();
  const found: Suspicion[] = [];
  const isLeft = (vote: CastVote): boolean => !taken.has(vote);
  for (const item of [...byItem.keys()].toSorted()) {
    let timed = yield* byTime(byItem.get(item)!);
    let numbered = yield* byPhone(timed);
    for (const grouping of groupings) {
      timed = yield* filtered(timed, isLeft);
      numbered = yield* filtered(numbered, isLeft);
      for (const group of yield* grouping({ timed, numbered })) {
        const signs = group.length < least ? undefined : yield* signsOf(group);
        if (signs === undefined || !isSuspicious(signs)) continue;
        for (const vote of group) taken.add(vote);
        found.push({ item, votes: group, ...sayWhy(signs) });
      }
    }
  }
  return found.toSorted((one, other) => other.votes.length - one.votes.length);
}

/** The same at once. */
export const suspicionsIn = (votes: readonly CastVote[]): readonly Suspicion[] => finished(lookOver(votes));
