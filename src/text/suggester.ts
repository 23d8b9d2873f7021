// What is suggested for a field: first what the office did with matters of this topic in this area, then what
// the words say. It learns from the office's own closed matters, in memory, and says nothing before there are
// thirty of a class.

import { setTimeout as rest } from "node:timers/promises";
import type { Suggestion } from "../define/suggested.ts";
import type { Values } from "../engine/event.ts";
import type { Plan, Registry } from "../engine/registry.ts";
import { type Classifier, type Labelled, type Scored, learn, rank, vectorOf } from "./classify.ts";
import { type ClosedSource, askedOf, habitKey, labelOf, wordsOf } from "./closed.ts";
import { spokeFor } from "./explain.ts";
import { features } from "./features.ts";
import type { Segmenter } from "./segment.ts";

export interface SuggesterNeeds {
  readonly source: ClosedSource;
  readonly registry: Registry;
  /** The orgs above one, nearest first. */
  above(org: string): readonly string[];
  segmenter(): Promise<Segmenter>;
  /** ms since 1970 */
  now(): number;
  /** The fewest closed matters of a class that it learns from; 30 when left out. */
  readonly least?: number;
}

/** What was learned for one field. */
export interface Lesson {
  /** ms */
  readonly made: number;
  /** Closed matters that it was learned from. */
  readonly matters: number;
  /** How many of each class. */
  readonly closed: ReadonlyMap<string, number>;
  readonly habits: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly classifier: Classifier | undefined;
}

/** One that is shown, and why. */
export interface Suggested {
  readonly option: string;
  /** The words that spoke for it. */
  readonly words: readonly string[];
  /** How many of the closed matters alike went there. */
  readonly habit?: { readonly closed: number; readonly of: number };
  readonly score?: number;
}

export interface Suggestions {
  /** Three at most, the first first; none while too little is closed. */
  readonly options: readonly Suggested[];
  /** How far the words put the first above the second. */
  readonly margin: number | undefined;
  /** Classes that would come in but may not be chosen here. */
  readonly barred: number;
  /** Classes of which too little is closed. */
  readonly silent: number;
}

export const leastClosed = 30;
export const shownMost = 3;
/** Matters that are learned from, the newest; of one class no more than its share. */
const mattersMost = 12_000;
/** Of 400 a class is known as well as of more (measured). */
const classMost = 400;
const pageSize = 100;
/** A share of the habit below which it is none. */
const habitFrom = 0.05;
/** Work and rest in turn, ms: others are served meanwhile. */
const workFor = 15;
const restFor = 15;

/** Whoever works on rests when it is time. */
function pacer(signal: AbortSignal): () => Promise<void> {
  let until = performance.now() + workFor;
  return async () => {
    if (performance.now() < until) return;
    await rest(restFor, undefined, { signal });
    until = performance.now() + workFor;
  };
}

/** Does what may be paused, a few milliseconds at a time. */
async function calmly<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  const pace = pacer(signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pace();
  }
}

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Learns and suggests; rebuilt as a whole, so that what was erased is forgotten with the next. */
export class Suggester {
  readonly #needs: SuggesterNeeds;
  readonly #lessons = new Map<string, Lesson>();
  readonly least: number;

  constructor(needs: SuggesterNeeds) {
    this.#needs = needs;
    this.least = needs.least ?? leastClosed;
  }

  /** What was learned for a field; undefined before the first time. */
  lesson(mechanism: string, field: string): Lesson | undefined {
    return this.#lessons.get(`${mechanism}/${field}`);
  }

  /** Learns anew where a day has passed or a tenth more is closed. */
  async keepUp(signal: AbortSignal): Promise<void> {
    const { registry, source, now } = this.#needs;
    for (const plan of registry.current.values()) {
      for (const [field, suggestion] of Object.entries(plan.mechanism.suggests ?? {})) {
        if (suggestion === undefined || signal.aborted) continue;
        const known = this.lesson(plan.mechanism.name, field);
        const isOld = known === undefined || now() - known.made >= 86_400_000;
        const count = isOld ? 0 : Math.min(mattersMost, await source.count(askedOf(plan, suggestion)));
        if (isOld || count >= known.matters * 1.1 + this.least) {
          await this.learn(plan, field, suggestion, signal);
        }
      }
    }
  }

  /** Learns one field from the newest closed matters. Rejects when the signal aborts. */
  async learn(plan: Plan, field: string, suggestion: Suggestion, signal: AbortSignal): Promise<void> {
    const { source, above, now } = this.#needs;
    const made = now();
    const asked = askedOf(plan, suggestion);
    const closed = new Map<string, number>();
    const habits = new Map<string, Map<string, number>>();
    const matters: Labelled[] = [];
    const pace = pacer(signal);
    let read = 0;
    for (let before; read < mattersMost && !signal.aborted;) {
      const page = await source.page(asked, pageSize, before);
      for (const matter of page) {
        await pace();
        const label = labelOf(field, matter, above);
        if (label === undefined) continue;
        add(closed, label);
        const key = habitKey(suggestion.by, matter.fields);
        if (key !== undefined) {
          const habit = habits.get(key) ?? new Map<string, number>();
          add(habit, label);
          habits.set(key, habit);
        }
        const { title, body } = wordsOf(suggestion, matter);
        if (body === "" || closed.get(label)! > classMost) continue;
        matters.push({ features: features(title, body), label, submitter: matter.asker ?? "" });
      }
      read += page.length;
      before = page.at(-1);
      if (page.length < pageSize) break;
    }
    const enough = Map.groupBy(matters, ({ label }) => label);
    const lessons = matters.filter(({ label }) => enough.get(label)!.length >= this.least);
    const classes = new Set(lessons.map(({ label }) => label));
    const classifier = classes.size < 2 ? undefined : await calmly(learn(lessons), signal);
    this.#lessons.set(`${plan.mechanism.name}/${field}`, { made, matters: read, closed, habits, classifier });
  }

  /**
   * Up to three options for a field, given what the matter holds. `fits` says what may be chosen here.
   */
  async suggest(
    plan: Plan,
    field: string,
    suggestion: Suggestion,
    held: { readonly fields: Values; readonly apart: Values },
    fits: (option: string) => boolean,
  ): Promise<Suggestions> {
    const lesson = this.lesson(plan.mechanism.name, field);
    if (lesson === undefined) return { options: [], margin: undefined, barred: 0, silent: 0 };
    const { title, body } = wordsOf(suggestion, held);
    const { classifier } = lesson;
    const known = features(title, body);
    const ranked = classifier && body !== "" ? rank(classifier, vectorOf(classifier.vocabulary, known)) : [];
    const habit = this.#habit(lesson, habitKey(suggestion.by, held.fields));
    const all = [...new Set([...habit.keys(), ...ranked.map(({ label }) => label)])];
    const fitting = all.filter(fits);
    const shown = fitting.slice(0, shownMost);
    const words = ranked.length === 0 ? [] : (await this.#needs.segmenter()).words(`${title}\n${body}`);
    const total = [...habit.values()].reduce((sum, n) => sum + n, 0);
    return {
      options: shown.map(option => {
        const scored = ranked.find(({ label }) => label === option);
        const rival =
          (option === shown[0] ? shown[1] : shown[0]) ?? ranked.find(one => one !== scored)?.label;
        const own = habit.get(option);
        return {
          option,
          words: classifier ? spokeFor(classifier, known, [option, rival], words) : [],
          ...(own === undefined ? {} : { habit: { closed: own, of: total } }),
          ...(scored === undefined ? {} : { score: scored.score }),
        };
      }),
      margin: marginOf(ranked, shown),
      barred: all.length - fitting.length,
      silent: [...lesson.closed.values()].filter(count => count < this.least).length,
    };
  }

  /** What the office did with matters alike, the most frequent first; nothing while they are few. */
  #habit({ habits }: Lesson, key: string | undefined): ReadonlyMap<string, number> {
    const counts = [...((key === undefined ? undefined : habits.get(key)) ?? [])];
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    if (total < this.least) return new Map();
    const frequent = counts.filter(([, count]) => count >= total * habitFrom);
    return new Map(frequent.toSorted(([, one], [, other]) => other - one));
  }
}

/** By how much the words put the first that is shown above the second. */
function marginOf(ranked: readonly Scored[], shown: readonly string[]): number | undefined {
  const [first, second] = shown.map(option => ranked.find(({ label }) => label === option)?.score);
  return first === undefined || second === undefined ? undefined : first - second;
}
