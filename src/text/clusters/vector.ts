// A text as its weightiest words: how often a word stands in it by how rare the word is, of length one.

/** Word, by its number → weight, the heaviest first. The sum of the squares is 1, or the vector is empty. */
export type Vector = ReadonlyMap<number, number>;

/** How many words of a text are kept, and how many times a word of a written title counts. */
const wordsKept = 40;
const titleTimes = 3;

/** A word is common when one text in two hundred holds it: what texts are about, not where. */
const commonShare = 0.005;
const commonLeast = 3;

/** Every word once, with the number of texts that hold it. Grows with every text. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #held: number[] = [];
  #texts = 0;

  /** Counts a text, and answers its weightiest words as they weigh now. */
  take(title: readonly string[], body: readonly string[]): Vector {
    const found = new Map<number, number>();
    const count = (words: readonly string[], times: number) => {
      for (const word of words) {
        const id = this.#idOf(word);
        found.set(id, (found.get(id) ?? 0) + times);
      }
    };
    count(title, titleTimes);
    count(body, 1);
    for (const id of found.keys()) this.#held[id]! += 1;
    this.#texts += 1;
    const weighed = [...found].map(([id, times]) => [id, (1 + Math.log(times)) * this.#rarity(id)] as const);
    return unit(new Map(weighed.toSorted(heaviestFirst).slice(0, wordsKept)));
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(word, id);
    this.#names.push(word);
    this.#held.push(0);
    return id;
  }

  #rarity(id: number): number {
    return Math.log((this.#texts + 1) / (this.#held[id]! + 0.5));
  }

  isCommon(id: number): boolean {
    return this.#held[id]! >= Math.max(commonLeast, this.#texts * commonShare);
  }

  nameOf(id: number): string {
    return this.#names[id] ?? "";
  }
}

/** By weight, and by the word's number where weights are equal, so that no order hangs on chance. */
export const heaviestFirst = (one: readonly [number, number], other: readonly [number, number]): number =>
  other[1] - one[1] || one[0] - other[0];

const squares = (vector: Vector, of: (word: number) => boolean = () => true): number => {
  let sum = 0;
  for (const [id, weight] of vector) if (of(id)) sum += weight * weight;
  return sum;
};

/** The same direction, of length one. */
export function unit(vector: Vector): Vector {
  const length = Math.sqrt(squares(vector));
  return length === 0 ? new Map() : new Map([...vector].map(([id, weight]) => [id, weight / length]));
}

/**
 * The cosine between two vectors of any length over the words that `of` lets through; 0 where either has none
 * of them.
 */
export function cosine(one: Vector, other: Vector, of?: (word: number) => boolean): number {
  let product = 0;
  for (const [id, weight] of one) {
    const far = other.get(id);
    if (far !== undefined && (of === undefined || of(id))) product += weight * far;
  }
  return product === 0 ? 0 : product / Math.sqrt(squares(one, of) * squares(other, of));
}
