// What is planted in the full sample city has to be found in its texts alone: all 26, early, and hardly
// anything else. The search reads what was written, by whom, and the form's place and topic.

import { beforeAll, describe, expect, test } from "vitest";
import { SampleFinder, sampleWords } from "../../../src/cli/sample-finder.ts";
import { dayOf, startOfDay } from "../../../src/define/calendar.ts";
import { dayFromDate } from "../../../src/define/civil.ts";
import { china } from "../../../src/cities/calendar.ts";
import { type FullCity, fullAppeals, hotTruth, lodgedOn } from "../../../src/cities/sample/full/appeals.ts";
import type { HotFound } from "../../../src/cities/sample/full/hot/finder.ts";
import type { FullAppeal } from "../../../src/cities/sample/full/writers.ts";

const city: FullCity = { seed: "full", first: dayFromDate("2025-05-01"), appeals: 20_400 };

interface Opened {
  /** How many it had when it was found, and the day. */
  readonly members: number;
  readonly day: number;
  last: HotFound;
}

const appeals = new Map<string, FullAppeal>();
const opened = new Map<number, Opened>();
let truth: ReturnType<typeof hotTruth>;
/** The biggest find of each planted issue: how many of its own, and how many in its days. */
const best = new Map<string, { readonly own: number; readonly all: number; readonly found: Opened }>();

beforeAll(async () => {
  truth = hotTruth(city);
  const finder = new SampleFinder(await sampleWords());
  let day = city.first;
  const night = () => {
    for (const found of finder.changed(startOfDay(china, day + 1))) {
      const known = opened.get(found.key);
      if (known === undefined) opened.set(found.key, { members: found.members.length, day, last: found });
      else known.last = found;
    }
  };
  for (const appeal of fullAppeals(city)) {
    for (; day < lodgedOn(appeal); day += 1) night();
    appeals.set(appeal.key, appeal);
    const { key, at, asker, content, thing, place } = appeal;
    const { district: area, street } = place;
    finder.hears({ key, at, asker: asker?.phone ?? null, content, topic: thing.topic, area, street });
  }
  night();
  for (const { name, from, to } of truth) {
    for (const found of opened.values()) {
      const members = found.last.members.map(key => appeals.get(key)!);
      const own = members.filter(({ plan }) => plan.hot === name).length;
      if (own <= (best.get(name)?.own ?? 0)) continue;
      const all = members.filter(({ at }) => dayOf(china, at) >= from && dayOf(china, at) <= to).length;
      best.set(name, { own, all, found });
    }
  }
}, 120_000);

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe("the hot issues of the full city", () => {
  test("all 26 are found, each in its own cluster, at its own street", () => {
    expect([...best.keys()].toSorted()).toEqual(truth.map(({ name }) => name).toSorted());
    expect(new Set([...best.values()].map(({ found }) => found)).size).toBe(26);
  });

  test("each while it grows: with a dozen appeals or so, not when it is over", () => {
    for (const { name, to } of truth) {
      expect([name, best.get(name)!.found.day < to]).toEqual([name, true]);
      expect(best.get(name)!.found.members).toBeLessThanOrEqual(25);
    }
  });

  // Measured: recall .97, precision .99 in the mean. The texts are made of templates: this proves the wiring,
  // and says nothing of how well real petitions are told apart.
  test("nine tenths of its appeals and more, and hardly any other", () => {
    const recall = truth.map(({ name, appeals: planted }) => best.get(name)!.own / planted);
    const precision = truth.map(({ name }) => best.get(name)!.own / best.get(name)!.all);
    expect(mean(recall)).toBeGreaterThan(0.92);
    expect(Math.min(...recall)).toBeGreaterThan(0.5);
    expect(mean(precision)).toBeGreaterThan(0.97);
    expect(Math.min(...precision)).toBeGreaterThan(0.85);
  });

  test("hardly anything else is taken for hot: pieces of the same, and few others", () => {
    const others = [...opened.values()].filter(found => ![...best.values()].some(one => one.found === found));
    expect(others.length).toBeLessThanOrEqual(10);
  });

  test("no loud asker makes one: five people and more asked, none more than a third", () => {
    for (const { last } of opened.values()) {
      const askers = last.members.flatMap(key => appeals.get(key)!.asker?.phone ?? []);
      const times = [...Map.groupBy(askers, phone => phone).values()].map(({ length }) => length);
      expect(new Set(askers).size).toBe(last.people);
      expect(last.people).toBeGreaterThanOrEqual(5);
      expect(Math.max(...times) / last.members.length).toBeLessThan(1 / 3);
    }
  });
});
