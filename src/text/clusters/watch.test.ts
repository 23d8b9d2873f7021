// The watch over a log of a few appeals: what it opens and gathers, whose lease it needs, what is erased, and
// what a new process makes of what was recorded.

import { describe, expect, test } from "vitest";
import { plan, registry } from "../../engine/registry.ts";
import { definition as appeal } from "../../mechanisms/ask/appeal/definition.ts";
import { english as appealInEnglish } from "../../mechanisms/ask/appeal/english.ts";
import { definition as hotIssue } from "../../mechanisms/ask/hotIssue/definition.ts";
import { english as hotInEnglish } from "../../mechanisms/ask/hotIssue/english.ts";
import type { HeldTexts, TextSource } from "../corpus.ts";
import type { Segmenter } from "../segment.ts";
import type { Words } from "../words.ts";
import type { DueAct } from "./due.ts";
import type { KnownIssue } from "./issue.ts";
import { dayMs } from "./member.ts";
import { HotWatch } from "./watch.ts";

const known = registry([plan(appeal, appealInEnglish), plan(hotIssue, hotInEnglish)]);
const day = 20_000 * dayMs;
const signal = new AbortController().signal;
const text = "暖气 不热 换热站 压力 室温 冰凉";

const held = (id: number, asker: number, content = text): HeldTexts => ({
  id,
  mechanism: "appeal",
  version: known.current.get("appeal")!.version,
  state: "handling",
  opened: day + id,
  happened: day + id,
  settled: false,
  asker: `person:${asker}`,
  handler: null,
  fields: { topic: "heating", area: "org:2", street: "org:8" },
  apart: content === "" ? {} : { content },
});

/** A log in memory: what stands in it, what was acted on since it was last asked. */
class Log {
  readonly matters = new Map<number, HeldTexts>();
  readonly issues: KnownIssue[] = [];
  readonly acts: DueAct[] = [];
  news: number[] = [];
  gone: number[] = [];
  mine = true;

  constructor(...all: readonly HeldTexts[]) {
    for (const one of all) this.matters.set(one.id, one);
  }

  add(...all: readonly HeldTexts[]): void {
    for (const one of all) {
      this.matters.set(one.id, one);
      this.news.push(one.id);
    }
  }

  readonly source: TextSource = {
    page: async after => [...this.matters.values()].filter(({ id }) => id > after),
    of: async ids => ids.flatMap(id => this.matters.get(id) ?? []),
    marks: async () => new Map(),
    changed: async since => ({ matters: this.news.splice(0), marks: since }),
    erased: async () => this.gone,
  };

  watch(): HotWatch {
    const segmenter = { words: (said: string) => said.split(" ") } as Segmenter;
    return new HotWatch({
      source: this.source,
      registry: known,
      words: { segmenter: async () => segmenter, revision: 0, reload: async () => {} } satisfies Words,
      issues: async () => this.issues,
      mine: async () => this.mine,
      act: async due => {
        this.acts.push(due);
        return due.issue ?? 6400;
      },
      said: { title: () => "石桥街道供热供气诉求集中", date: () => "2026-11-20" },
      now: () => day + dayMs,
    });
  }
}

const five = [1, 2, 3, 4, 5].map(number => held(number * 64, number));
const recorded = (more: Partial<KnownIssue> = {}): KnownIssue => ({
  id: 6400,
  state: "watching",
  members: five.map(({ id }) => id),
  gone: [],
  into: null,
  people: 5,
  ...more,
});

describe("the watch", () => {
  test("opens one for five people, once, with what the form says and none of their words", async () => {
    const log = new Log(...five);
    const watch = log.watch();
    await watch.keepUp(signal);
    expect(log.acts).toMatchObject([
      { action: "detect", issue: null, input: { topic: "heating", street: "org:8", people: 5 } },
    ]);
    expect(JSON.stringify(log.acts)).not.toContain("换热站");
    await watch.keepUp(signal);
    expect(log.acts).toHaveLength(1);
  });

  test("acts only where the lease is its own; it reads all the same", async () => {
    const log = new Log(...five);
    log.mine = false;
    const watch = log.watch();
    await watch.keepUp(signal);
    expect(log.acts).toEqual([]);
    expect([...watch.reading!.clusters.all()]).toHaveLength(1);
  });

  test("a new process opens none again and gathers what has come since", async () => {
    const log = new Log(...five);
    log.issues.push(recorded());
    const watch = log.watch();
    await watch.keepUp(signal);
    expect(log.acts).toEqual([]);
    log.add(held(384, 6));
    await watch.keepUp(signal);
    expect(log.acts).toMatchObject([
      { action: "gather", issue: 6400, input: { added: ["matter:384"], people: 6 } },
    ]);
  });

  test("what was taken out by hand is not gathered again, nor opened as another by itself", async () => {
    const log = new Log(...five);
    log.issues.push(recorded({ members: five.slice(1).map(({ id }) => id), gone: [64], people: 4 }));
    await log.watch().keepUp(signal);
    expect(log.acts).toEqual([]);
  });

  test("who was erased or took it back is counted no more", async () => {
    const log = new Log(...five);
    log.issues.push(recorded());
    const watch = log.watch();
    await watch.keepUp(signal);
    log.matters.set(64, held(64, 1, ""));
    log.gone = [64];
    log.add({ ...held(128, 2), state: "withdrawn" });
    await watch.keepUp(signal);
    expect(watch.reading!.clusters.of(64)).toBeUndefined();
    expect(log.acts).toMatchObject([{ action: "gather", input: { people: 3 } }]);
  });
});
