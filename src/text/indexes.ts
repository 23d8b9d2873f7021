// The two indexes of a running server. `asked` holds what people wrote, which only those may seek in who
// may read it; `open` what everybody reads once it is published. Both live in memory, are built behind the
// pages in slices that leave room for requests, and follow the log by marks, as every server does for itself.

import { setImmediate as breathe } from "node:timers/promises";
import type { Registry } from "../engine/registry.ts";
import { type HeldTexts, type Marks, type TextSource, concealedTexts, corpusText } from "./corpus.ts";
import { publicText } from "./public-text.ts";
import type { Segmenter } from "./segment.ts";
import type { Words } from "./words.ts";
import { type Document, WordIndex } from "./word-index.ts";

export interface IndexNeeds {
  readonly source: TextSource;
  readonly registry: Registry;
  readonly words: Words;
  orgName(ref: string): string | undefined;
  readonly now: () => number;
  readonly log: (text: string) => void;
}

export interface TextIndexes {
  readonly asked: WordIndex;
  readonly open: WordIndex;
  /** Whether everything has been read once; until then they find nothing. */
  readonly ready: boolean;
  /** Matters read so far by the pass under way. */
  readonly read: number;
  readonly words: Words;
  start(): void;
  /** Something was committed. */
  wake(): void;
  /** Resolves once what was committed before is in them, or after `patience` ms. */
  fresh(patience?: number): Promise<void>;
  close(): Promise<void>;
}

/** What of a body is read: what follows tells little of what the matter is for hints. */
const bodyMost = 300;
/** The title counts twice where a whole petition is compared, thrice where somebody seeks by a few words. */
const [askedWeight, openWeight] = [2, 3];
const pageSize = 250;
/** How long the event loop is held at most, ms. */
const held = 12;
const every = 2_000;
/** The first pages after a start go before, ms. */
const before = 1_000;
/** What is committed within this time is read together, ms; whoever must know it sooner asks by `fresh`. */
const gathering = 1_000;
const afterFailure = 5_000;
/** An erasure may be committed this long after its own time. */
const late = 600_000;

/** 53 bits of a text: whether what is read again has changed. */
function printOf(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return 4_294_967_296 * (other & 0x1fffff) + (one >>> 0);
}

/** The indexes of one reading, with what each matter's texts were. */
class Pair {
  readonly asked = new WordIndex(askedWeight);
  readonly open = new WordIndex(openWeight);
  readonly #prints = new Map<number, number>();
  readonly #needs: Pick<IndexNeeds, "registry" | "orgName">;
  readonly #cut: Segmenter;

  constructor(needs: Pick<IndexNeeds, "registry" | "orgName">, cut: Segmenter) {
    this.#needs = needs;
    this.#cut = cut;
  }

  #put(index: WordIndex, print: string, facets: Omit<Document, "title" | "body">, parts: [string, string]) {
    const key = facets.key * 2 + (index === this.open ? 1 : 0);
    const now = printOf(print);
    if (this.#prints.get(key) === now) return;
    const [title, body] = parts.map(text => this.#cut.searchWords(text));
    index.add({ ...facets, title: title!, body: body! });
    this.#prints.set(key, now);
  }

  /** Takes a matter in as it stands now; what it no longer says leaves. */
  take(matter: HeldTexts): void {
    const text = corpusText(this.#needs.registry, matter);
    const shown = publicText(this.#needs, matter);
    if (text === undefined) return;
    const facets = { key: matter.id, mechanism: matter.mechanism, opened: matter.opened, area: text.area };
    // What one role alone may know is found by nobody.
    const isConcealed = concealedTexts(this.#needs.registry, matter);
    const body = isConcealed ? "" : `${text.place}\n${text.body.slice(0, bodyMost)}`;
    const title = isConcealed ? "" : text.title;
    this.#put(this.asked, `${text.area}\n${title}\n${body}`, facets, [title, body]);
    this.#put(this.open, `${shown.title}\n${shown.body}`, facets, [shown.title, shown.body]);
  }
}

class Follower implements TextIndexes {
  readonly #needs: IndexNeeds;
  readonly #stop = new AbortController();
  #pair: Pair | undefined;
  #empty = new WordIndex(1);
  #revision = -1;
  #marks: Marks = new Map();
  #erasedSince = 0;
  #loop: Promise<void> | undefined;
  #pass: Promise<void> | undefined;
  #again = false;
  #waking = false;
  #wakeUp: (() => void) | undefined;
  read = 0;

  constructor(needs: IndexNeeds) {
    this.#needs = needs;
  }

  get asked() {
    return this.#pair?.asked ?? this.#empty;
  }
  get open() {
    return this.#pair?.open ?? this.#empty;
  }
  get ready() {
    return this.#pair !== undefined;
  }
  get words() {
    return this.#needs.words;
  }

  /** Takes matters in, with pauses. */
  async #takeAll(pair: Pair, matters: readonly HeldTexts[]): Promise<void> {
    let since = performance.now();
    for (const matter of matters) {
      pair.take(matter);
      if (performance.now() - since < held) continue;
      await breathe();
      since = performance.now();
    }
  }

  async #build(): Promise<void> {
    const { source, words, now } = this.#needs;
    const revision = words.revision;
    const begun = now();
    const marks = await source.marks();
    const pair = new Pair(this.#needs, await words.segmenter());
    let after = 0;
    this.read = 0;
    while (!this.#stop.signal.aborted) {
      const page = await source.page(after, pageSize);
      await this.#takeAll(pair, page);
      this.read += page.length;
      if (page.length < pageSize) break;
      after = page.at(-1)!.id;
      await breathe();
    }
    if (this.#stop.signal.aborted) return;
    [this.#pair, this.#revision, this.#marks, this.#erasedSince] = [pair, revision, marks, begun - late];
  }

  async #catchUp(): Promise<void> {
    const { source, words, now } = this.#needs;
    if (this.#pair === undefined || this.#revision !== words.revision) await this.#build();
    const pair = this.#pair;
    if (pair === undefined) return;
    // As far as the log goes now: what comes meanwhile waits, or a busy log would never let this end.
    const ends = await source.marks();
    const isBehind = () => [...ends].some(([bucket, batch]) => (this.#marks.get(bucket) ?? 0) < batch);
    while (isBehind() && !this.#stop.signal.aborted) {
      const { matters, marks } = await source.changed(this.#marks);
      for (let from = 0; from < matters.length; from += pageSize) {
        await this.#takeAll(pair, await source.of(matters.slice(from, from + pageSize)));
      }
      this.#marks = marks;
    }
    if (this.#stop.signal.aborted) return;
    const asOf = now();
    const erased = await source.erased(this.#erasedSince);
    if (erased.length > 0) await this.#takeAll(pair, await source.of(erased));
    this.#erasedSince = asOf - late;
  }

  /** One pass, or one more after the one under way. */
  #passed(): Promise<void> {
    this.#again = true;
    this.#pass ??= (async () => {
      while (this.#again && !this.#stop.signal.aborted) {
        this.#again = false;
        await this.#catchUp();
      }
    })().finally(() => (this.#pass = undefined));
    return this.#pass;
  }

  #sleep(pause: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, pause);
    timer.unref();
    this.#wakeUp = resolve;
    return promise.finally(() => clearTimeout(timer));
  }

  async #run(): Promise<void> {
    await this.#sleep(before);
    while (!this.#stop.signal.aborted) {
      let pause = every;
      try {
        await this.#passed();
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#needs.log(`文本索引未跟上，稍后重试 / the index of texts is behind: ${String(error)}`);
        pause = afterFailure;
      }
      if (!this.#stop.signal.aborted) await this.#sleep(pause);
    }
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  wake(): void {
    if (this.#loop === undefined || this.#waking) return;
    this.#waking = true;
    const wake = () => {
      this.#waking = false;
      this.#wakeUp?.();
    };
    setTimeout(wake, gathering).unref();
  }

  async fresh(patience = 300): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patience);
    try {
      await Promise.race([this.#passed(), promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#wakeUp?.();
    await this.#loop;
    await this.#pass?.catch(() => {}); // the loop or a reader has told of it
  }
}

/** Opens the indexes; nothing is read before `start` or `fresh`. */
export const openTextIndexes = (needs: IndexNeeds): TextIndexes => new Follower(needs);
