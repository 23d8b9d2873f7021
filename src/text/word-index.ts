// Texts found by their words: BM25 in memory. A posting is a document and how often it holds the word, in 32
// bits. Removing a text takes its postings out, so that nothing of what was erased is left.

/** What a document is filtered by. */
export interface Facets {
  readonly mechanism: string;
  /** ms */
  readonly opened: number;
  readonly area?: string | undefined;
}

export interface Document extends Facets {
  readonly key: number;
  /** Words of the title, counted several times over, and of the body. */
  readonly title: readonly string[];
  readonly body: readonly string[];
}

export interface Sought {
  readonly words: readonly string[];
  readonly most: number;
  readonly mechanism?: string;
  readonly area?: string;
  /** Opened at or after, ms. */
  readonly since?: number;
  /**
   * Words that fewer documents hold lead to none: who may not read a text must not find it by a name in it.
   */
  readonly least?: number;
}

export interface Hit {
  readonly key: number;
  readonly score: number;
  /** 0 to about 1: how much of what was asked it holds, weighed by how rare each word is. */
  readonly ratio: number;
  readonly area: string | undefined;
}

const k1 = 1.2;
const b = 0.75;
const mostTimes = 15;
/** A text that holds every word in its title reaches about this much of the sum of their idf. */
const full = 1.6;
/** After three words no more postings than this are read: what is left is common and tells little. */
const enoughWords = 3;
const enoughPostings = 100_000;

class Postings {
  list = new Uint32Array(2);
  size = 0;

  add(posting: number): void {
    if (this.size === this.list.length) {
      const longer = new Uint32Array(Math.ceil(this.size * 1.5) + 1);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.size++] = posting;
  }

  /** They stand by document. Whether there was one of it. */
  remove(document: number): boolean {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.list[middle]! >>> 4 < document) low = middle + 1;
      else high = middle;
    }
    if (low === this.size || this.list[low]! >>> 4 !== document) return false;
    this.list.copyWithin(low, low + 1, this.size);
    this.list[--this.size] = 0;
    return true;
  }
}

/** No document has these numbers: an area that was not given, a name that was never seen. */
const noArea = -1;
const unknownName = -2;

class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  find(name: string): number {
    return this.#numbers.get(name) ?? unknownName;
  }

  name(number: number): string | undefined {
    return this.#names[number];
  }
}

export class WordIndex {
  readonly #titleWeight: number;
  readonly #postings = new Map<string, Postings>();
  readonly #documents = new Map<number, number>();
  readonly #names = new Names();
  #keys = new Float64Array(1024);
  #opened = new Float64Array(1024);
  #lengths = new Uint16Array(1024);
  #mechanisms = new Int32Array(1024);
  #areas = new Int32Array(1024);
  #scores = new Float32Array(1024);
  #touched = new Uint32Array(1024);
  #next = 0;
  #length = 0;

  /** `titleWeight`: how often a word of the title counts. */
  constructor(titleWeight: number) {
    this.#titleWeight = titleWeight;
  }

  /** How many documents it holds. */
  get size(): number {
    return this.#documents.size;
  }

  /** Bytes of its postings and columns; the words themselves come on top. */
  get bytes(): number {
    let sum = this.#keys.length * (8 + 8 + 2 + 4 + 4 + 4 + 4);
    for (const { list } of this.#postings.values()) sum += list.byteLength;
    return sum;
  }

  has(key: number): boolean {
    return this.#documents.has(key);
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const grown = <T extends Float64Array | Float32Array | Uint16Array | Int32Array | Uint32Array>(
      longer: T,
      old: T,
    ): T => {
      longer.set(old);
      return longer;
    };
    this.#keys = grown(new Float64Array(size), this.#keys);
    this.#opened = grown(new Float64Array(size), this.#opened);
    this.#lengths = grown(new Uint16Array(size), this.#lengths);
    this.#mechanisms = grown(new Int32Array(size), this.#mechanisms);
    this.#areas = grown(new Int32Array(size), this.#areas);
    this.#scores = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }

  /** Adds a document, in place of the one that has its key. One without words is not kept. */
  add({ key, title, body, mechanism, opened, area }: Document): void {
    this.remove(key);
    const times = new Map<string, number>();
    for (const word of title) times.set(word, (times.get(word) ?? 0) + this.#titleWeight);
    for (const word of body) times.set(word, (times.get(word) ?? 0) + 1);
    if (times.size === 0) return;
    if (this.#next === this.#keys.length) this.#grow();
    const document = this.#next++;
    let length = 0;
    for (const [word, often] of times) {
      const counted = Math.min(often, mostTimes);
      length += counted;
      let postings = this.#postings.get(word);
      if (postings === undefined) this.#postings.set(word, (postings = new Postings()));
      postings.add(((document << 4) | counted) >>> 0);
    }
    this.#documents.set(key, document);
    this.#keys[document] = key;
    this.#opened[document] = opened;
    this.#lengths[document] = Math.min(length, 65_535);
    this.#mechanisms[document] = this.#names.number(mechanism);
    this.#areas[document] = area === undefined ? noArea : this.#names.number(area);
    this.#length += this.#lengths[document]!;
  }

  /** Takes a document out of every list of postings. */
  remove(key: number): void {
    const document = this.#documents.get(key);
    if (document === undefined) return;
    this.#documents.delete(key);
    this.#length -= this.#lengths[document]!;
    for (const [word, postings] of this.#postings) {
      if (postings.remove(document) && postings.size === 0) this.#postings.delete(word);
    }
  }

  /** How rare a word is. */
  #idf(found: number): number {
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** The likest documents first; of equals the later key. */
  search({ words, most, mechanism, area, since = -Infinity, least = 1 }: Sought): readonly Hit[] {
    const asked = [...new Set(words)].map(word => {
      const postings = this.#postings.get(word);
      const size = postings?.size ?? 0;
      return { postings: size < least ? undefined : postings, idf: this.#idf(size) };
    });
    const rarest = asked.toSorted((x, y) => (x.postings?.size ?? 0) - (y.postings?.size ?? 0));
    const wantedMechanism = mechanism === undefined ? undefined : this.#names.find(mechanism);
    const wantedArea = area === undefined ? undefined : this.#names.find(area);
    const { touched, possible } = this.#score(rarest);
    const best: Hit[] = [];
    for (let index = 0; index < touched; index += 1) {
      const document = this.#touched[index]!;
      const score = this.#scores[document]!;
      this.#scores[document] = 0;
      if (this.#opened[document]! < since) continue;
      if (wantedMechanism !== undefined && this.#mechanisms[document] !== wantedMechanism) continue;
      if (wantedArea !== undefined && this.#areas[document] !== wantedArea) continue;
      const key = this.#keys[document]!;
      const last = best.at(-1);
      const isBetter = (hit: Hit) => score > hit.score || (score === hit.score && key > hit.key);
      if (best.length === most && !isBetter(last!)) continue;
      const place = best.findIndex(isBetter);
      const found = { key, score, ratio: score / possible, area: this.#names.name(this.#areas[document]!) };
      best.splice(place < 0 ? best.length : place, 0, found);
      if (best.length > most) best.pop();
    }
    return best;
  }

  /** Adds up what each word says, the rarest first; how many documents it met, what all could say. */
  #score(rarest: readonly { readonly postings: Postings | undefined; readonly idf: number }[]) {
    const average = this.#length / Math.max(1, this.size);
    let [touched, possible, read, used] = [0, 0, 0, 0];
    for (const { postings, idf } of rarest) {
      const size = postings?.size ?? 0;
      if (used >= enoughWords && read + size > enoughPostings) break;
      possible += idf * full;
      if (postings === undefined) continue;
      used += 1;
      read += size;
      const { list } = postings;
      for (let index = 0; index < size; index += 1) {
        const posting = list[index]!;
        const document = posting >>> 4;
        const times = posting & mostTimes;
        if (this.#scores[document] === 0) this.#touched[touched++] = document;
        const long = 1 - b + (b * this.#lengths[document]!) / average;
        this.#scores[document]! += (idf * times * (k1 + 1)) / (times + k1 * long);
      }
    }
    return { touched, possible: possible || 1 };
  }
}
