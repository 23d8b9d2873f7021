// Chinese text as words. The dictionary is loaded when it is first asked for, a slice at a time, so that the
// server answers meanwhile; a city's own words, its places and what its office keeps are added to it.

import { setImmediate as breathe } from "node:timers/promises";
import type { Jieba } from "@node-rs/jieba";
import { cityWords, stopWords } from "./city-words.ts";
import { plain } from "./plain.ts";

/** What a city adds to the dictionary. */
export interface OwnWords {
  /** Names of places and orgs, and the office's words. */
  readonly words?: Iterable<string>;
  readonly stops?: Iterable<string>;
  /** Groups of words that mean the same: found by one another. */
  readonly synonyms?: Iterable<readonly string[]>;
}

export interface Segmenter {
  /** The words of a text in their order, each as often as it stands: no stop words, numbers, greetings. */
  words(text: string): string[];
  /** Likewise for an index and what is asked of it: with the shorter words inside, synonyms as one. */
  searchWords(text: string): string[];
  /** Those that stand in the dictionary and are nobody's name: they may be told on. */
  commonWords(text: string): string[];
}

/** Bytes of the dictionary that are read at once: some milliseconds. */
const slice = 32_000;
/** As frequent as the commonest words: a city's word is never taken apart. */
const frequency = 100_000;
const newline = 10;
const longestText = 5000;

let started: Promise<{ fresh(): Promise<Jieba> }> | undefined;

/** The library and its dictionary, once a process. */
const library = () =>
  (started ??= (async () => {
    const [{ Jieba: Cutter }, { dict }] = await Promise.all([
      import("@node-rs/jieba"),
      import("@node-rs/jieba/dict.js"),
    ]);
    const fresh = async (): Promise<Jieba> => {
      const cutter = new Cutter();
      for (let from = 0; from < dict.length;) {
        const newlineAt = dict.indexOf(newline, from + slice);
        const to = newlineAt < 0 ? dict.length : newlineAt + 1;
        cutter.loadDict(dict.subarray(from, to));
        from = to;
        await breathe();
      }
      return cutter;
    };
    return { fresh };
  })());

/** Without what would break the dictionary's lines; undefined where nothing is left to find. */
const entryOf = (word: string): string | undefined => {
  const clean = word.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  return [...clean].length > 1 ? clean : undefined;
};

/** A person's name, or what the dictionary does not hold and may be one. */
const mayName = (tag: string): boolean => tag.startsWith("nr") || tag === "x";

const isWord = (one: string): boolean => /[\p{L}\p{N}]/u.test(one) && !/^\p{N}+$/u.test(one);

/** Each word of a group by the group's first. */
function canonical(synonyms: Iterable<readonly string[]>): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  for (const group of synonyms) {
    const [first, ...others] = group.flatMap(word => entryOf(word) ?? []);
    for (const other of others) same.set(other, first!);
  }
  return same;
}

/** Loads the dictionary with a city's own words; about a quarter of a second, in slices. */
export async function openSegmenter(own: OwnWords = {}): Promise<Segmenter> {
  const cutter = await (await library()).fresh();
  const synonyms = [...(own.synonyms ?? [])];
  const added = new Set(
    [...cityWords, ...(own.words ?? []), ...synonyms.flat()].flatMap(w => entryOf(w) ?? []),
  );
  cutter.loadDict(Buffer.from([...added].map(word => `${word} ${frequency} n\n`).join("")));
  const stops = new Set(
    [...stopWords, ...(own.stops ?? [])].map(word => word.normalize("NFKC").toLowerCase()),
  );
  const same = canonical(synonyms);
  const kept = (one: string) => isWord(one) && !stops.has(one);
  const cleaned = (text: string) => plain(text.slice(0, longestText));
  return {
    words: text => cutter.cut(cleaned(text), true).filter(kept),
    searchWords: text =>
      cutter
        .cutForSearch(cleaned(text), true)
        .filter(kept)
        .map(one => same.get(one) ?? one),
    commonWords: text =>
      cutter.tag(cleaned(text), true).flatMap(({ word, tag }) => (kept(word) && !mayName(tag) ? [word] : [])),
  };
}
