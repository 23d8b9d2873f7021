// Looks for hot issues in what comes in, behind the pages. Every server keeps the clusters in its own memory,
// built from the texts as they stand and followed by marks; one of them, by its lease, acts on what they
// show.

import { setImmediate as breathe } from "node:timers/promises";
import { hot } from "../../define/hot.ts";
import type { Registry } from "../../engine/registry.ts";
import type { HeldTexts, Marks, TextSource } from "../corpus.ts";
import type { Segmenter } from "../segment.ts";
import type { Words } from "../words.ts";
import { Clusters } from "./clusters.ts";
import { type DueAct, type Said, dueActs } from "./due.ts";
import { type KnownIssue, bindTo, issueOf } from "./issue.ts";
import { dayMs } from "./member.ts";
import { type Theme, themesOf } from "./standing.ts";
import { toldOf } from "./told.ts";

export interface WatchNeeds {
  readonly source: TextSource;
  readonly registry: Registry;
  readonly words: Words;
  /** Every hot issue that stands in the log. */
  issues(): Promise<readonly KnownIssue[]>;
  /** Whether this process is the one that acts. */
  mine(): Promise<boolean>;
  /** Takes an act of the engine; answers the hot issue. */
  act(due: DueAct): Promise<number>;
  readonly said: Said;
  readonly now: () => number;
}

const pageSize = 250;
/** How long the event loop is held at most, ms. */
const held = 12;
/** Texts older than this are no part of anything hot. */
const spanMs = 400 * dayMs;
const late = 600_000;
/** How often themes are looked for anew, ms: they are compared two by two. */
const themesEvery = 600_000;

/** Lets others go on where this has held the event loop for so long since it last did. */
function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < held) return undefined;
    return breathe().then(() => void (since = performance.now()));
  };
}

/** What one building has read. */
class Reading {
  readonly clusters = new Clusters();
  readonly issues = new Map<number, KnownIssue>();
  readonly #registry: Registry;
  readonly #cut: Segmenter;
  readonly #of: string | undefined;

  constructor(registry: Registry, cut: Segmenter) {
    this.#registry = registry;
    this.#cut = cut;
    this.#of = registry.current.get(hot.mechanism)?.links["members"]?.to;
  }

  knows(issue: KnownIssue): void {
    this.issues.set(issue.id, issue);
    bindTo(this.clusters, issue);
  }

  take(matter: HeldTexts, now: number): void {
    if (matter.mechanism === hot.mechanism) this.knows(issueOf(matter.id, matter.state, matter.fields));
    if (matter.mechanism !== this.#of || now - matter.opened > spanMs) return;
    const told = toldOf(this.#registry, this.#cut, matter);
    if (told === undefined) return this.clusters.remove(matter.id);
    this.clusters.settle(told.at);
    this.clusters.add(told);
  }
}

export class HotWatch {
  readonly #needs: WatchNeeds;
  #reading: Reading | undefined;
  #marks: Marks = new Map();
  #erasedSince = 0;
  #themesAt = 0;
  /** The same thing at many places, as it was found last. */
  themes: readonly Theme[] = [];

  constructor(needs: WatchNeeds) {
    this.#needs = needs;
  }

  /** The clusters and the hot issues that they are bound to; undefined until everything was read once. */
  get reading(): Pick<Reading, "clusters" | "issues"> | undefined {
    return this.#reading;
  }

  /** Reads what is new and takes the acts that are due. Rejects when the database does. */
  async keepUp(signal: AbortSignal): Promise<void> {
    this.#reading ??= await this.#build(signal);
    if (this.#reading === undefined) return;
    await this.#follow(this.#reading, signal);
    const pause = pauses();
    const settling = this.#reading.clusters.settling(this.#needs.now());
    while (settling.next().done !== true) await pause();
    if (this.#needs.now() - this.#themesAt > themesEvery) await this.#findThemes(this.#reading);
    if (!signal.aborted && (await this.#needs.mine())) await this.#act(this.#reading, signal);
  }

  async #findThemes({ clusters }: Reading): Promise<void> {
    const found: Theme[] = [];
    for (const theme of themesOf(clusters, this.#needs.now())) {
      if (theme === undefined) await breathe();
      else found.push(theme);
    }
    [this.themes, this.#themesAt] = [found, this.#needs.now()];
  }

  async #takeAll(reading: Reading, matters: readonly HeldTexts[]): Promise<void> {
    const now = this.#needs.now();
    const pause = pauses();
    for (const matter of matters) {
      reading.take(matter, now);
      await pause();
    }
  }

  async #build(signal: AbortSignal): Promise<Reading | undefined> {
    const { source, registry, words, now } = this.#needs;
    const [begun, marks] = [now(), await source.marks()];
    const reading = new Reading(registry, await words.segmenter());
    // First what the office said by hand: an appeal goes where it belongs as soon as it is read.
    for (const issue of await this.#needs.issues()) reading.knows(issue);
    for (let after = 0; !signal.aborted;) {
      const page = await source.page(after, pageSize);
      await this.#takeAll(reading, page);
      if (page.length < pageSize) {
        [this.#marks, this.#erasedSince] = [marks, begun - late];
        return reading;
      }
      after = page.at(-1)!.id;
      await breathe();
    }
    return undefined;
  }

  async #follow(reading: Reading, signal: AbortSignal): Promise<void> {
    const { source, now } = this.#needs;
    for (let more = true; more && !signal.aborted;) {
      const { matters, marks } = await source.changed(this.#marks);
      for (let from = 0; from < matters.length; from += pageSize) {
        await this.#takeAll(reading, await source.of(matters.slice(from, from + pageSize)));
      }
      more = marks !== this.#marks;
      this.#marks = marks;
    }
    const asOf = now();
    const erased = await source.erased(this.#erasedSince);
    await this.#takeAll(reading, await source.of(erased));
    this.#erasedSince = asOf - late;
  }

  async #act({ clusters, issues }: Reading, signal: AbortSignal): Promise<void> {
    const { said, now } = this.#needs;
    const pause = pauses();
    for (const due of dueActs(clusters, issues, now(), said)) {
      if (signal.aborted) return;
      if (due === undefined) {
        await pause();
        continue;
      }
      const issue = await this.#needs.act(due);
      if (due.issue === null) clusters.listed(due.cluster, issue);
    }
  }
}
