// A text as its weightiest words: term frequency by document frequency, of length one.

/** Word → weight; the sum of the squares is 1, or the vector is empty. */
export type Vector = ReadonlyMap<number, number>;

/** How many words of a text are kept, and how many times a word of the title counts. */
const wordsKept = 40;
const titleTimes = 3;

/** Two thousandths and more of all texts hold a common word: what a text is about, not where it is. */
export const commonShare = 0.005;

/** The vocabulary: each word once, with the number of texts that hold it. Grows with every text. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #held: number[] = [];
  #texts = 0;

  /** The words of a text as numbers with how often they stand in it; counts the text. */
  take(title: readonly string[], body: readonly string[]): ReadonlyMap<number, number> {
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
    return found;
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

  /** The weightiest words of what `take` gave, as a vector of length one. */
  weigh(found: ReadonlyMap<number, number>): Vector {
    const weighed = [...found].map(([id, times]) => [id, (1 + Math.log(times)) * this.#rarity(id)] as const);
    const kept = weighed.toSorted(heaviestFirst).slice(0, wordsKept);
    return unit(new Map(kept));
  }

  #rarity(id: number): number {
    return Math.log((this.#texts + 1) / (this.#held[id]! + 0.5));
  }

  isCommon(id: number): boolean {
    return this.#held[id]! >= Math.max(3, this.#texts * commonShare);
  }

  nameOf(id: number): string {
    return this.#names[id] ?? "";
  }
}

/** By weight, and by the word's number where weights are equal, so that an order never hangs on chance. */
export const heaviestFirst = (one: readonly [number, number], other: readonly [number, number]): number =>
  other[1] - one[1] || one[0] - other[0];

const lengthOf = (vector: Vector): number => {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
};

/** The same direction, of length one. */
export function unit(vector: Vector): Vector {
  const length = lengthOf(vector);
  return length === 0 ? new Map() : new Map([...vector].map(([id, weight]) => [id, weight / length]));
}

/** The cosine between two vectors of any length, over the words that `of` lets through; 0 where one is empty. */
export function cosine(one: Vector, other: Vector, of: (word: number) => boolean = () => true): number {
  let [product, first, second] = [0, 0, 0];
  for (const [id, weight] of one) {
    if (!of(id)) continue;
    first += weight * weight;
    product += weight * (other.get(id) ?? 0);
  }
  if (product === 0) return 0;
  for (const [id, weight] of other) if (of(id)) second += weight * weight;
  return product / Math.sqrt(first * second);
}
