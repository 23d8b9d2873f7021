// The asker's number: a keyed permutation of the matter's id, so it is there at once, can't be guessed from
// another number, and needs no table. Nine characters of 45 bits and one to check, as "7K3F9-QWXR2".

import { type KeyObject, createHmac, createSecretKey } from "node:crypto";

// Crockford's base 32: no I, L, O, U, which are misread or make words.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const characters = 9;

/** Ids from 0 up to, not including, this one. */
const limit = 2 ** 45;

const lowBits = 23;
const low = 2 ** lowBits;
const high = 2 ** 22;

// Four rounds make a Feistel network a strong permutation (Luby and Rackoff); two more are for the narrow
// halves.
const rounds = 6;

/** A key, and the numbers that were asked for lately: a request asks for the same one several times. */
interface Prepared {
  readonly key: KeyObject;
  readonly numbers: Map<number, string>;
  readonly ids: Map<string, number>;
}

const remembered = 20_000;
const keys = new WeakMap<Uint8Array, Prepared>();

function prepared(key: Uint8Array): Prepared {
  let object = keys.get(key);
  if (!object) {
    if (key.length !== 32) throw new RangeError(`The key of numbers has 32 bytes, this has ${key.length}.`);
    object = { key: createSecretKey(key), numbers: new Map(), ids: new Map() };
    keys.set(key, object);
  }
  return object;
}

function remember({ numbers, ids }: Prepared, id: number, number: string): void {
  if (numbers.size >= remembered) {
    numbers.clear();
    ids.clear();
  }
  numbers.set(id, number);
  ids.set(number, id);
}

/** What a round adds to one half: a function of the key, the round and the other half. */
function mix(key: KeyObject, round: number, half: number): number {
  const block = Buffer.allocUnsafe(5);
  block.writeUInt8(round, 0);
  block.writeUInt32BE(half, 1);
  return createHmac("sha256", key).update(block).digest().readUInt32BE(0);
}

/**
 * The halves have 22 and 23 bits; each round changes one of them by the other, so running backwards undoes
 * it.
 */
function permute(key: KeyObject, value: number, order: readonly number[]): number {
  let left = Math.floor(value / low);
  let right = value % low;
  for (const round of order) {
    if (round % 2) right ^= mix(key, round, left) % low;
    else left ^= mix(key, round, right) % high;
  }
  return left * low + right;
}

const forwards = Array.from({ length: rounds }, (_, round) => round);
const backwards = forwards.toReversed();

/**
 * The check is a sum in the field of 32 elements in which each place weighs another power of 2: every
 * single wrong character and every exchange of two characters changes it. The whole number, check included,
 * sums up to 0.
 */
const sumOf = (digits: readonly number[]): number => digits.reduce((sum, digit) => doubled(sum) ^ digit, 0);

/** Times 2 modulo x⁵ + x² + 1. */
const doubled = (element: number): number => (element < 16 ? element << 1 : (element << 1) ^ 0b100101);

/** The number of a matter's id under a key of 32 bytes. Throws a RangeError on an id that is no matter's. */
export function toNumber(key: Uint8Array, id: number): string {
  if (!Number.isInteger(id) || id < 0 || id >= limit) throw new RangeError(`${id} is no matter's id.`);
  const known = prepared(key);
  const found = known.numbers.get(id);
  if (found !== undefined) return found;
  const number = written(permute(known.key, id, forwards));
  remember(known, id, number);
  return number;
}

function written(permuted: number): string {
  let rest = permuted;
  const digits: number[] = [];
  for (let place = 0; place < characters; place += 1) {
    digits.unshift(rest % 32);
    rest = Math.floor(rest / 32);
  }
  const check = doubled(sumOf(digits));
  const text = [...digits, check].map(digit => alphabet[digit]).join("");
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/**
 * The matter's id of a number as somebody typed it: in any case, with blanks or hyphens, O for 0, I or L
 * for 1, full width. Null when it is no number of ours or was mistyped.
 */
export function fromNumber(key: Uint8Array, typed: string): number | null {
  if (typed.length > 64) return null;
  const known = prepared(key);
  const found = known.ids.get(typed);
  if (found !== undefined) return found;
  const bare = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐‑–—]/g, "");
  const digits = [...bare.replace(/O/g, "0").replace(/[IL]/g, "1")].map(character =>
    alphabet.indexOf(character),
  );
  if (digits.length !== characters + 1 || digits.includes(-1) || sumOf(digits) !== 0) return null;
  const value = digits.slice(0, characters).reduce((sum, digit) => sum * 32 + digit, 0);
  return permute(known.key, value, backwards);
}
