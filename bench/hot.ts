// Looking for hot issues among twenty thousand live appeals: how long the first reading takes, and how long a
// request waits at most meanwhile, while a day's appeals are gathered, and in the night when clusters are
// merged. The texts are drawn by chance around subjects; what is found in them is no measure of anything.

import { hot } from "../src/define/hot.ts";
import { loadMechanisms } from "../src/mechanisms/load.ts";
import type { HeldTexts, TextSource } from "../src/text/corpus.ts";
import type { Segmenter } from "../src/text/segment.ts";
import { HotWatch } from "../src/text/clusters/watch.ts";
import type { DueAct } from "../src/text/clusters/due.ts";
import type { Measurement } from "./report.ts";
import { watchLoop } from "./text.ts";

const count = Number(process.env["KEYMOVE_BENCH_HOT"] ?? 20_000);
const [streets, subjects, words, days] = [40, 30, 6000, 120] as const;
const dayMs = 86_400_000;
const begin = 20_000 * dayMs;
const holdMs = 50;
const topics = ["heating", "noise", "roads", "housing", "water", "parking"];

/** The same numbers in every run. */
function chance(): (below: number) => number {
  let state = 42;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function drawn(version: string): HeldTexts[] {
  const draw = chance();
  // A few subjects are told by very many at one place: the largest clusters are what takes longest.
  return [...Array(count).keys()].map(n => {
    const subject = Math.min(draw(subjects), draw(subjects), draw(subjects));
    const street = Math.min(draw(streets), draw(streets));
    const own = Array.from({ length: 12 }, (_, at) => `s${subject}.${(at + draw(3)) % 12}`);
    const other = Array.from({ length: 10 }, () => `w${Math.min(draw(words), draw(words))}`);
    const at = begin + Math.floor((n / count) * days) * dayMs + draw(dayMs);
    return {
      id: (n + 1) * 64,
      mechanism: "appeal",
      version,
      state: "handling",
      opened: at,
      happened: at,
      settled: false,
      asker: `person:${draw(count)}`,
      handler: null,
      fields: { topic: topics[subject % topics.length]!, area: "org:2", street: `org:${100 + street}` },
      apart: { content: [...own, ...other].join(" ") },
    };
  });
}

/** A log in memory that keeps the hot issues that are opened in it. */
class Log {
  readonly matters: Map<number, HeldTexts>;
  acts = 0;
  #news: number[] = [];
  readonly #all: readonly HeldTexts[];
  readonly #version: string;

  constructor(all: readonly HeldTexts[], version: string) {
    this.#all = all;
    this.matters = new Map(all.map(one => [one.id, one]));
    this.#version = version;
  }

  add(...all: readonly HeldTexts[]): void {
    for (const one of all) {
      this.matters.set(one.id, one);
      this.#news.push(one.id);
    }
  }

  act({ issue, input, action }: DueAct): number {
    this.acts += 1;
    const id = issue ?? (count + this.acts) * 6400;
    const before = this.matters.get(id)?.fields;
    const { added = [], people = 0 } = input as { added?: readonly string[]; people?: number };
    const members = [...((before?.["members"] as readonly string[] | undefined) ?? []), ...added];
    this.add({
      id,
      mechanism: hot.mechanism,
      version: this.#version,
      state: action === hot.fade ? "faded" : "watching",
      opened: begin,
      happened: begin,
      settled: false,
      asker: null,
      handler: null,
      fields: { members, people },
      apart: {},
    });
    return id;
  }

  readonly source: TextSource = {
    // Ids follow one another here, and nothing else stands in the log when it is read whole.
    page: async (after, limit) => this.#all.slice(after / 64, after / 64 + limit),
    of: async ids => ids.flatMap(id => this.matters.get(id) ?? []),
    marks: async () => new Map(),
    changed: async since => ({ matters: this.#news.splice(0), marks: since }),
    erased: async () => [],
  };
}

/** The watch over twenty thousand live appeals, from the first reading to a night's merging. */
export async function* hotBench(): AsyncGenerator<Measurement> {
  const { registry } = await loadMechanisms();
  const versionOf = (name: string) => registry.current.get(name)!.version;
  const all = drawn(versionOf("appeal"));
  const last = all.splice(-500);
  const log = new Log(all, versionOf(hot.mechanism));
  let now = begin + days * dayMs;
  const cut = { words: (said: string) => said.split(" ") } as Segmenter;
  const watch = new HotWatch({
    source: log.source,
    registry,
    words: { segmenter: async () => cut, revision: 0, reload: async () => {} },
    issues: async () => [],
    mine: async () => true,
    act: async due => log.act(due),
    said: { title: () => "诉求集中", date: () => "2026-11-20" },
    now: () => now,
  });
  const { signal } = new AbortController();
  const many = count.toLocaleString("en");
  const held = async function* (what: string): AsyncGenerator<Measurement> {
    const from = performance.now();
    const loop = watchLoop();
    await watch.keepUp(signal);
    // The watch of the loop counts a hold when the loop comes round to it.
    await new Promise(done => setTimeout(done, 20));
    const value = loop();
    yield { name: what, value: performance.now() - from, unit: "ms" };
    const holds = { peer: `the limit of ${holdMs} ms`, ratio: holdMs / value, goal: 1 };
    yield { name: "meanwhile a request waits at most", value, unit: "ms", ...holds };
  };
  yield* held(`${many} appeals read, hot issues opened`);
  log.add(...last.slice(0, 250));
  yield* held("250 new ones gathered");
  log.add(...last.slice(250));
  now += dayMs;
  yield* held("250 more, and a night's merging");
  yield { name: "acts taken", value: log.acts, unit: "acts" };
}
