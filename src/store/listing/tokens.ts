// What a matter is found by, as numbers of 64 bits: short enough to stand in one index for all mechanisms,
// long enough that two of a city's words do not meet (2^32 of them would, by the birthday bound).

import { createHash, createHmac } from "node:crypto";

const most = 200_000;
const known = new Map<string, string>();

/** The key of a token, as decimal text, since the driver takes 64 bits as text. */
export function tokenKey(token: string): string {
  const found = known.get(token);
  if (found !== undefined) return found;
  const key = createHash("sha256").update(token).digest().readBigInt64BE(0).toString();
  if (known.size >= most) known.clear();
  known.set(token, key);
  return key;
}

/** The key of a personal value: nobody who reads the table alone can try names or telephone numbers. */
export const traceKey = (secret: Uint8Array, token: string): string =>
  createHmac("sha256", secret).update(token).digest().readBigInt64BE(0).toString();

export const stateToken = (mechanism: string, state: string): string => `${mechanism} state ${state}`;
export const lightToken = (mechanism: string, light: string): string => `${mechanism} light ${light}`;
export const openToken = (mechanism: string): string => `${mechanism} open`;
export const askerToken = (mechanism: string, person: string): string => `${mechanism} asker ${person}`;
/** A value of a field: an option, a reference, "true". */
export const valueToken = (mechanism: string, field: string, value: string): string =>
  `${mechanism} ${field}=${value}`;

const han = /\p{Script=Han}+/gu;
const word = /[\p{L}\p{N}]+/gu;

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/**
 * A text's words for the index: pairs of neighbouring Chinese characters, and whole words of other scripts.
 * A single Chinese character is no word: half of all texts hold it.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const runs = [...plain.matchAll(han)].flatMap(([run]) => pairs(run));
  const others = [...plain.replace(han, " ").matchAll(word)].map(([one]) => one);
  return [...new Set([...runs, ...others])];
}

export const wordToken = (mechanism: string, one: string): string => `${mechanism} word ${one}`;
