// Which entries of the knowledge base may answer what somebody wrote: by the words that both hold. Whoever
// asks writes sentences, so that a search for all their words would find nothing. It is stricter than what
// the desk is offered, since nobody stands between these and who reads them.

import { wordsOf } from "../../store/listing/tokens.ts";
import type { Entry } from "../../portal/pages/answers-page.tsx";

/** Pairs that stand in any question, whatever it is about. */
const everyday = new Set(
  (
    "怎么 什么 可以 能不 不能 哪些 哪里 要带 请问 我们 一个 没有 多少 几次 时候 如何 是否 需要 办理 现在 " +
    "时间 应该 这个 那个 还是 已经 因为 希望 知道 一下 问题 反映 单位 部门 小区 居民 今年 去年 每年 自己 " +
    "the and for what how can does with from that this are you your have not"
  ).split(" "),
);

/** What a text is known by: its words as the lists know them, without those that stand in any question. */
const marksOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).filter(one => !everyday.has(one) && (one.length > 2 || /\p{Script=Han}/u.test(one))));

/** One shared pair is chance, unless both are about the same topic. */
const enough = 2;

/** The entries that may answer a text, the likeliest first. `topic` is what its writer chose, in words. */
export function alike(
  text: string,
  topic: string,
  entries: readonly Entry[],
  most: number,
): readonly Entry[] {
  const wanted = marksOf(text);
  return entries
    .map(entry => {
      const shared = [...marksOf(`${entry.title} ${entry.question}`)].filter(mark => wanted.has(mark)).length;
      return { entry, shared, same: entry.topic === topic };
    })
    .filter(({ shared, same }) => shared >= enough || (same && shared > 0))
    .toSorted((a, b) => Number(b.same) - Number(a.same) || b.shared - a.shared)
    .slice(0, most)
    .map(({ entry }) => entry);
}
