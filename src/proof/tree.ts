// The growing tree of RFC 6962 (and 9162): its root commits to every leaf and to their order. A leaf is
// SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖ left ‖ right).

import { hash } from "node:crypto";

/** Leaves `from` up to `to`, without it. A range that a proof names is always the part of one subtree. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree: 2^level leaves, from leaf n · 2^level on. */
export interface Subtree {
  readonly level: number;
  readonly n: number;
}

// A digest in here is a string of 32 characters below 256: made and joined at a third of the price of
// Buffers.
type Digest = string;

const pair = Buffer.alloc(65, 1);
const ofEvent = Buffer.alloc(33, 0);

function join(left: Digest, right: Digest): Digest {
  pair.write(left, 1, "latin1");
  pair.write(right, 33, "latin1");
  return hash("sha256", pair, "binary");
}

function leaf(data: Uint8Array): Digest {
  if (data.length !== 32) return hash("sha256", Buffer.concat([Buffer.of(0), data]), "binary");
  ofEvent.set(data, 1);
  return hash("sha256", ofEvent, "binary");
}

const bytes = (digest: Digest): Buffer => Buffer.from(digest, "latin1");
const digestOf = (node: Uint8Array): Digest => Buffer.from(node).toString("latin1");

export const leafHash = (data: Uint8Array): Buffer => bytes(leaf(data));
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  bytes(join(digestOf(left), digestOf(right)));

/** The root of a tree without leaves. */
export const emptyRoot = (): Buffer => hash("sha256", "", "buffer");

/** A tree that grows at its right end, held by the roots of its complete parts alone. */
export class Growth {
  #size: number;
  #peaks: Digest[];
  readonly #grown: ((subtree: Subtree, node: () => Buffer) => void) | undefined;

  /** Goes on from a size and its peaks; `grown` hears of every subtree above a leaf that is completed. */
  constructor(
    size = 0,
    peaks: Uint8Array = Buffer.alloc(0),
    grown?: (subtree: Subtree, node: () => Buffer) => void,
  ) {
    this.#size = size;
    this.#grown = grown;
    this.#peaks = Array.from({ length: peaks.length / 32 }, (_, i) =>
      digestOf(peaks.subarray(i * 32, i * 32 + 32)),
    );
  }

  get size(): number {
    return this.#size;
  }

  /** The roots of the complete parts from the left, 32 bytes each. */
  peaks(): Buffer {
    return bytes(this.#peaks.join(""));
  }

  append(data: Uint8Array): void {
    let node = leaf(data);
    let level = 0;
    for (let n = this.#size; n % 2 === 1;) {
      node = join(this.#peaks.pop()!, node);
      level += 1;
      n = (n - 1) / 2;
      if (this.#grown !== undefined) {
        const made = node;
        this.#grown({ level, n }, () => bytes(made));
      }
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  root(): Buffer {
    return this.#peaks.length === 0
      ? emptyRoot()
      : bytes(this.#peaks.reduceRight((right, left) => join(left, right)));
  }
}

/** The largest power of two below `size`. */
function split(size: number): number {
  let part = 1;
  while (part * 2 < size) part *= 2;
  return part;
}

/** What proves that the leaf stands in the tree of `size` leaves: one hash for each range, in this order. */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    const left = index < middle;
    ranges.push(left ? { from: middle, to } : { from, to: middle });
    if (left) to = middle;
    else from = middle;
  }
  return ranges.toReversed();
}

/** What proves that the tree of `size` leaves begins with that of `former`. */
export function consistencyRanges(former: number, size: number): Range[] {
  const ranges: Range[] = [];
  if (former === 0) return ranges;
  let [from, to, known] = [0, size, true];
  while (former < to) {
    const middle = from + split(to - from);
    if (former <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
      known = false;
    }
  }
  if (!known) ranges.push({ from, to });
  return ranges.toReversed();
}

/** What proves many leaves together, from the left: each range that holds none of them, once. */
export function manyRanges(indices: readonly number[], size: number): Range[] {
  const ranges: Range[] = [];
  const walk = (from: number, to: number, held: readonly number[]): void => {
    if (held.length === 0) return void ranges.push({ from, to });
    if (to - from === 1) return;
    const middle = from + split(to - from);
    const cut = held.findIndex(index => index >= middle);
    const end = cut < 0 ? held.length : cut;
    walk(from, middle, held.slice(0, end));
    walk(middle, to, held.slice(end));
  };
  if (size > 0) walk(0, size, indices);
  return ranges;
}

/** The complete subtrees that make up a range of a proof, from the left. */
export function subtreesOf({ from, to }: Range): Subtree[] {
  const parts: Subtree[] = [];
  for (let at = from; at < to;) {
    let [level, width] = [0, 1];
    while (width * 2 <= to - at) [level, width] = [level + 1, width * 2];
    parts.push({ level, n: at / width });
    at += width;
  }
  return parts;
}

/** The hash of a range from the roots of its subtrees. */
export const joined = (nodes: readonly Uint8Array[]): Buffer =>
  bytes(nodes.map(digestOf).reduceRight((right, left) => join(left, right)));

/** The root that these leaves (in order, with their data) and the hashes of `manyRanges` lead to. */
export function rootOfMany(
  leaves: readonly { readonly index: number; readonly data: Uint8Array }[],
  size: number,
  others: readonly Uint8Array[],
): Buffer | undefined {
  let next = 0;
  const walk = (from: number, to: number, first: number, last: number): Digest | undefined => {
    if (first === last) {
      const other = others[next++];
      return other && digestOf(other);
    }
    if (to - from === 1) return last - first === 1 ? leaf(leaves[first]!.data) : undefined;
    const middle = from + split(to - from);
    let cut = first;
    while (cut < last && leaves[cut]!.index < middle) cut += 1;
    const left = walk(from, middle, first, cut);
    const right = walk(middle, to, cut, last);
    return left === undefined || right === undefined ? undefined : join(left, right);
  };
  if (size < 1 || leaves.some(({ index }, i) => index >= size || index < (i ? leaves[i - 1]!.index : 0))) {
    return undefined;
  }
  const root = walk(0, size, 0, leaves.length);
  return root === undefined || next !== others.length ? undefined : bytes(root);
}

/** Whether the path proves the leaf (its data) in the tree (RFC 9162, 2.1.3.2). */
export function provesInclusion(
  data: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last, node] = [index, size - 1, leaf(data)];
  for (const part of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = join(digestOf(part), node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else node = join(node, digestOf(part));
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && bytes(node).equals(root);
}

interface Rooted {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the path proves that the later tree begins with the former one (RFC 9162, 2.1.4.2). */
export function provesConsistency(former: Rooted, later: Rooted, path: readonly Uint8Array[]): boolean {
  if (former.size > later.size) return false;
  if (former.size === later.size) return path.length === 0 && Buffer.from(former.root).equals(later.root);
  if (former.size === 0) return path.length === 0;
  let [at, last] = [former.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  const parts = path.map(digestOf);
  const first = at === 0 ? digestOf(former.root) : parts.shift();
  if (first === undefined) return false;
  let [old, now] = [first, first];
  for (const part of parts) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [join(part, old), join(part, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else now = join(now, part);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && bytes(old).equals(former.root) && bytes(now).equals(later.root);
}
