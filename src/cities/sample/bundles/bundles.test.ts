// The catalogue of themes as the seeds count it: 1,662 of them, a hundred new, each of items that are there.

import { expect, test } from "vitest";
import { dayOf } from "../../../define/calendar.ts";
import { china } from "../../calendar.ts";
import { listedItems } from "../items/listed.ts";
import { cases } from "./cases.ts";
import { fullThemes } from "./generated.ts";
import { themes } from "./themes.ts";

const last = dayOf(china, Date.parse("2026-11-20T18:00:00+08:00"));
const made = [...fullThemes(last - 548, last)];
const own = Object.values(themes);
const all = [...made.map(([first]) => first!.input), ...own.map(({ input }) => input)];

test("1,662 themes by as many names, of which a hundred are published within the script", () => {
  expect(all).toHaveLength(1662);
  expect(new Set(all.map(({ title }) => title)).size).toBe(1662);
  expect(new Set(all.map(({ code }) => code)).size).toBe(1662);
  const published = made.filter(steps => steps.some(({ action }) => action === "publish"));
  expect(published.length + own.length).toBe(100);
});

test("each is made of items of the catalogue, none of them twice", () => {
  const known = new Set(listedItems.map(({ key }) => key));
  for (const input of all) {
    const items = ["first", "second", "third"].flatMap(
      step => (input[step] ?? []) as readonly { readonly matter: string }[],
    );
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(({ matter }) => matter)).size).toBe(items.length);
    expect(items.filter(({ matter }) => !known.has(matter))).toEqual([]);
  }
});

test("the same again, whenever it is made", () => {
  expect([...fullThemes(last - 548, last)]).toEqual(made);
});

test("a case tells of children that its theme opens, and of no others", () => {
  for (const { theme, children } of cases) {
    const { first, second = [], third = [] } = themes[theme].input;
    const items = [first, second, third].flatMap(step => step as readonly { readonly matter: string }[]);
    for (const { place, department } of children) {
      const item = listedItems.find(({ key }) => key === items[place]?.matter);
      expect([theme, place, item?.department]).toEqual([theme, place, department]);
    }
  }
});
