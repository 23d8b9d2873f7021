// What a cluster is about: the sum of its members' words, and the clusters of a place by their words.

import { type Vector, heaviestFirst } from "./vector.ts";

const wordsKept = 80;
/** Words are cut back to those kept only when there are so many: the cut costs a sort. */
const wordsMost = 120;
/** By how many of its weightiest words a text finds its neighbours, and how many of them are compared. */
const sought = 16;
const compared = 12;

/** The words of one cluster. */
export interface Centroid {
  readonly key: number;
  words: Map<number, number>;
  /** The sum of the squares of their weights. */
  squares: number;
}

/** The cosine between a vector of length one and a centroid. */
export function cosineWith(vector: Vector, { words, squares }: Centroid): number {
  let product = 0;
  for (const [word, weight] of vector) product += weight * (words.get(word) ?? 0);
  return product === 0 ? 0 : product / Math.sqrt(squares);
}

interface Scored<C> {
  readonly centroid: C;
  readonly score: number;
}
/** The older of two that are as near comes first. */
const isNearer = <C extends Centroid>(one: Scored<C>, other: Scored<C>): boolean =>
  one.score > other.score || (one.score === other.score && one.centroid.key < other.centroid.key);

/** The centroids of one place, found by their words. */
export class Neighbours<C extends Centroid> {
  readonly #holding = new Map<number, Set<C>>();

  /** Adds a member's words, or takes them away. */
  move(centroid: C, vector: Vector, times: 1 | -1): void {
    for (const [word, weight] of vector) {
      const sum = (centroid.words.get(word) ?? 0) + times * weight;
      if (sum > 1e-9) this.#holds(centroid, word, sum);
      else this.#lets(centroid, word);
    }
    if (centroid.words.size <= wordsMost) return;
    const heaviest = [...centroid.words].toSorted(heaviestFirst);
    for (const [word] of heaviest.slice(wordsKept)) this.#lets(centroid, word);
  }

  #holds(centroid: C, word: number, weight: number): void {
    const before = centroid.words.get(word) ?? 0;
    centroid.squares += weight * weight - before * before;
    centroid.words.set(word, weight);
    const found = this.#holding.get(word);
    if (found === undefined) this.#holding.set(word, new Set([centroid]));
    else found.add(centroid);
  }

  #lets(centroid: C, word: number): void {
    const before = centroid.words.get(word) ?? 0;
    centroid.squares = Math.max(0, centroid.squares - before * before);
    centroid.words.delete(word);
    const found = this.#holding.get(word);
    found?.delete(centroid);
    if (found?.size === 0) this.#holding.delete(word);
  }

  /** It is found no more; what it is about stays known. */
  forget(centroid: C): void {
    for (const word of centroid.words.keys()) this.#holding.get(word)?.delete(centroid);
  }

  /** The nearest centroids by the weightiest words alone, the nearest first. */
  near(vector: Vector): readonly C[] {
    const scores = new Map<C, number>();
    let left = sought;
    for (const [word, weight] of vector) {
      if (left === 0) break;
      left -= 1;
      for (const centroid of this.#holding.get(word) ?? []) {
        scores.set(centroid, (scores.get(centroid) ?? 0) + weight * centroid.words.get(word)!);
      }
    }
    const nearest: Scored<C>[] = [];
    for (const [centroid, product] of scores) {
      const scored = { centroid, score: product / Math.sqrt(centroid.squares) };
      if (nearest.length === compared && !isNearer(scored, nearest.at(-1)!)) continue;
      let at = nearest.length;
      while (at > 0 && isNearer(scored, nearest[at - 1]!)) at -= 1;
      nearest.splice(at, 0, scored);
      if (nearest.length > compared) nearest.pop();
    }
    return nearest.map(({ centroid }) => centroid);
  }
}
