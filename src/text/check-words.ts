// What the office may put into its words: what would cut nothing, contradict another entry, or stand twice is
// refused with the way out.

import type { Sentence } from "../engine/refusal.ts";
import { cityWords, stopWords } from "./city-words.ts";

export type EntryKind = "word" | "stop" | "synonyms";

export interface Entry {
  readonly id: number;
  readonly kind: EntryKind;
  readonly words: readonly string[];
}

const longest = 20;
const mostSynonyms = 20;
const mostEntries = 5_000;

/** A word as it is kept: half-width, lower case, no blanks. */
export const tidyWord = (word: string): string => word.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

const say = (zh: string, en: string): Sentence => ({ zh, en });

function lengthProblem(kind: EntryKind, word: string): Sentence | undefined {
  const least = kind === "stop" ? 1 : 2;
  const length = [...word].length;
  if (length >= least && length <= longest) return undefined;
  return say(
    `“${word.slice(0, 30)}”应当是 ${least} 至 ${longest} 个字，请修改。`,
    `“${word.slice(0, 30)}” must have ${least} to ${longest} characters.`,
  );
}

function countProblem(kind: EntryKind, words: readonly string[]): Sentence | undefined {
  if (kind !== "synonyms") {
    return words.length === 1 ? undefined : say("一条只填一个词，请分开添加。", "One entry holds one word.");
  }
  if (words.length >= 2 && words.length <= mostSynonyms) return undefined;
  return say(
    `一组同义词要有 2 至 ${mostSynonyms} 个不同的词，请补充或者分成几组。`,
    `A group of synonyms has 2 to ${mostSynonyms} different words.`,
  );
}

/** A word of two groups would make both one without anybody having said so. */
function clash(kind: EntryKind, word: string, standing: readonly Entry[]): Sentence | undefined {
  const isStop = kind === "stop";
  const other = standing.find(entry => {
    const isSame = entry.kind === kind;
    const contradicts = isStop !== (entry.kind === "stop");
    return (isSame || contradicts) && entry.words.includes(word);
  });
  if (other?.kind === "synonyms" && kind === "synonyms") {
    return say(
      `“${word}”已经在“${other.words.join("、")}”一组，请改那一组，一个词只能在一组。`,
      `“${word}” stands in the group “${other.words.join(", ")}”. Change that group: a word is in one only.`,
    );
  }
  if (other?.kind === kind) return say(`“${word}”已经有了，不用再加。`, `“${word}” is there already.`);
  if (other !== undefined) {
    return say(
      `“${word}”既是停用词又要用来查找，两处只能留一处，请先删去另一条。`,
      `“${word}” cannot be both a stop word and one to search by. Remove the other entry first.`,
    );
  }
  const own = kind === "word" ? cityWords : kind === "stop" ? stopWords : [];
  return own.includes(word)
    ? say(`“${word}”是系统自带的，不用再加。`, `“${word}” comes with the system already.`)
    : undefined;
}

/**
 * Why an entry cannot be kept beside those that stand; undefined when it can. `words` are tidied; the entry
 * that it replaces is not among `standing`.
 */
export function wordsProblem(
  kind: EntryKind,
  words: readonly string[],
  standing: readonly Entry[],
): Sentence | undefined {
  if (standing.length >= mostEntries) {
    return say(
      `词库最多 ${mostEntries} 条，请先删去不用的。`,
      `At most ${mostEntries} entries. Remove some first.`,
    );
  }
  if (new Set(words).size < words.length) {
    return say("有重复的词，请去掉一个。", "A word stands there twice. Remove one.");
  }
  const strange = words.find(word => !/^[\p{L}\p{N}]*$/u.test(word));
  if (strange !== undefined) {
    return say(
      `“${strange.slice(0, 30)}”里有标点或者符号，请只填字、字母和数字。`,
      `“${strange.slice(0, 30)}” holds marks. Use characters, letters and digits only.`,
    );
  }
  const each = (find: (word: string) => Sentence | undefined) => words.map(find).find(Boolean);
  return (
    countProblem(kind, words) ??
    each(word => lengthProblem(kind, word)) ??
    each(word => clash(kind, word, standing))
  );
}
