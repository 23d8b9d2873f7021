// Numbers that a sentence puts together or side by side: what overlaps must not be added, and 件 is not 件次,
// 元 no dollar, January to October no January to November (rules 0.6, 9).

import type { Around } from "./remarks.ts";
import type { Fact, Remark } from "./situation.ts";

const adding = /合计|共计|总计|总共|一共|加起来|之和|相加/;
const comparing = /其中|占|高于|低于|多于|少于|对比|相比|分别|比.{0,6}(?:多|少|高|低)/;
/** Each counts something else: matters, acts on them, people, visits, households. */
const counted = new Set(["件", "件次", "人", "人次", "户", "次"]);
const endOfSentence = /[。！？；]/;

interface Cited {
  readonly inline: number;
  readonly fact: Fact;
}
interface Sentence {
  readonly text: string;
  readonly cited: readonly Cited[];
}

/** The sentences of a block, each with the numbers that it cites. */
function sentencesOf({ block, factAt }: Around): readonly Sentence[] {
  const sentences: { text: string; cited: Cited[] }[] = [{ text: "", cited: [] }];
  block.inlines.forEach((one, inline) => {
    if (one.kind === "claim") return;
    if (one.kind === "text") {
      const [first = "", ...more] = one.text.split(endOfSentence);
      sentences.at(-1)!.text += first;
      for (const text of more) sentences.push({ text, cited: [] });
      return;
    }
    const fact = factAt(inline);
    if (fact?.standing === "known") sentences.at(-1)!.cited.push({ inline, fact });
  });
  return sentences;
}

const isMoney = (unit: string): boolean => /[元币]$/.test(unit);
/** 亿元 and 万元 are one currency, 美元 is another. */
const currencyOf = (unit: string): string => unit.replace(/^[万亿]+/, "");

/** One figure in two parts that share nothing: streets of a column, say. */
function apart(one: Fact, other: Fact): boolean {
  const columns = (fact: Fact) =>
    new Map(fact.within.split(",").map(part => part.split(/:(.*)/s) as [string, string]));
  if (one.name !== other.name) return false;
  const [mine, theirs] = [columns(one), columns(other)];
  // An org stands within another, so only what is no org is sure to share nothing.
  return [...mine].some(([column, value]) => {
    const there = theirs.get(column);
    return there !== undefined && there !== value && !value.startsWith("org:");
  });
}

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map(other => [one, other] as const));

const samePeriod = (one: Fact, other: Fact): boolean => one.from === other.from && one.to === other.to;

/** The last pair of which it is true: the remark stands where the second one is cited. */
const pairWith = (cited: readonly Cited[], is: (one: Fact, other: Fact) => boolean) =>
  pairs(cited).findLast(([one, other]) => is(one.fact, other.fact));

const differ = (one: Fact, other: Fact): boolean =>
  one.unit !== other.unit && counted.has(one.unit) && counted.has(other.unit);

function remark(
  code: Remark["code"],
  at: number,
  pair: readonly [Cited, Cited] | undefined,
): readonly Remark[] {
  if (pair === undefined) return [];
  const names = pair.map(({ fact }) => fact.title);
  return [{ code, block: at, inline: pair[1].inline, names }];
}

/** A sentence that adds: nothing may be in two of its numbers, and all must count the same. */
export function sums(around: Around): readonly Remark[] {
  return sentencesOf(around).flatMap(({ text, cited }) => {
    if (cited.length < 2 || !adding.test(text)) return [];
    const same = (one: Fact, other: Fact) => one.unit === other.unit && !apart(one, other);
    return [
      ...remark("overlapping_sum", around.at, pairWith(cited, same)),
      ...remark("mixed_units", around.at, pairWith(cited, differ)),
      ...remark(
        "stock_and_flow",
        around.at,
        pairWith(cited, (one, other) => same(one, other) && one.measure !== other.measure),
      ),
    ];
  });
}

/** Numbers in one sentence: two currencies, two spans of months, 件 compared with 件次. */
export function besideOneAnother(around: Around): readonly Remark[] {
  return sentencesOf(around).flatMap(({ text, cited }) => [
    ...remark(
      "mixed_currencies",
      around.at,
      pairWith(
        cited,
        ({ unit: one }, { unit: other }) =>
          isMoney(one) && isMoney(other) && currencyOf(one) !== currencyOf(other),
      ),
    ),
    ...remark("mixed_periods", around.at, pairWith(cited, differentMonths)),
    ...(comparing.test(text) && !adding.test(text)
      ? remark("mixed_units", around.at, pairWith(cited, differ))
      : []),
  ]);
}

/** Two spans that begin alike or lie in one year and end on different days. */
function differentMonths(one: Fact, other: Fact): boolean {
  if (one.measure === "stock" || other.measure === "stock")
    return one.measure === other.measure && one.to !== other.to;
  if (samePeriod(one, other) || one.to === null || other.to === null) return false;
  return one.to.slice(0, 4) === other.to.slice(0, 4);
}
