import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, WordIndex } from "./word-index.ts";

const document = (key: number, title: string, body = "", more: Partial<Document> = {}): Document => ({
  key,
  title: title.split(" ").filter(Boolean),
  body: body.split(" ").filter(Boolean),
  mechanism: "appeal",
  opened: key * 1000,
  ...more,
});
const keys = (index: WordIndex, words: string, more = {}) =>
  index.search({ words: words.split(" "), most: 10, ...more }).map(({ key }) => key);

test("rare words weigh more than common ones, the title more than the body", () => {
  const index = new WordIndex(2);
  index.add(document(1, "路灯 不亮"));
  index.add(document(2, "停水", "路灯"));
  index.add(document(3, "路灯 刷漆"));
  index.add(document(4, "噪音"));
  expect(keys(index, "路灯 不亮")[0]).toBe(1);
  expect(keys(index, "路灯").at(-1)).toBe(2);
  expect(keys(index, "供暖")).toEqual([]);
});

test("a text that holds all that was asked reaches the highest ratio, another less", () => {
  const index = new WordIndex(2);
  for (let key = 10; key < 60; key += 1) index.add(document(key, `词${key} 小区`));
  index.add(document(1, "路灯 不亮 桥头", "路灯 不亮 桥头"));
  index.add(document(2, "路灯 刷漆"));
  const [same, like] = index.search({ words: ["路灯", "不亮", "桥头"], most: 2 });
  expect(same).toMatchObject({ key: 1 });
  expect(same!.ratio).toBeGreaterThan(0.7);
  expect(like!.ratio).toBeLessThan(0.5);
});

test("a word that nothing holds lowers the ratio: what was asked is something else", () => {
  const index = new WordIndex(2);
  for (let key = 1; key < 20; key += 1) index.add(document(key, `词${key}`));
  const ratio = (...words: string[]) => index.search({ words, most: 1 })[0]!.ratio;
  expect(ratio("词1", "没有")).toBeLessThan(ratio("词1") * 0.7);
});

test("it finds within a mechanism, an area, a time", () => {
  const index = new WordIndex(2);
  index.add(document(1, "路灯", "", { area: "org:1" }));
  index.add(document(2, "路灯", "", { area: "org:2" }));
  index.add(document(3, "路灯", "", { mechanism: "knowledge" }));
  expect(keys(index, "路灯", { mechanism: "appeal" })).toEqual([2, 1]);
  expect(keys(index, "路灯", { area: "org:1" })).toEqual([1]);
  expect(keys(index, "路灯", { area: "org:9" })).toEqual([]);
  expect(keys(index, "路灯", { since: 2000 })).toEqual([3, 2]);
});

const words = fc.array(fc.constantFrom(..."路灯 停水 噪音 供暖 井盖 落户 学位".split(" ")), { maxLength: 6 });
const change = fc.record({
  key: fc.integer({ min: 1, max: 12 }),
  title: words,
  body: words,
  gone: fc.boolean(),
});

test("property: kept up by changes it answers as one that is built anew", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), words, (changes, asked) => {
      const kept = new WordIndex(2);
      const standing = new Map<number, Document>();
      for (const { key, title, body, gone } of changes) {
        const changed = { key, title, body, mechanism: "appeal", opened: key };
        standing.delete(key);
        if (gone) kept.remove(key);
        else kept.add(changed);
        if (!gone) standing.set(key, changed);
      }
      const built = new WordIndex(2);
      for (const one of standing.values()) built.add(one);
      const answers = (index: WordIndex) =>
        index.search({ words: asked, most: 20 }).map(({ key, ratio }) => [key, Math.fround(ratio)]);
      expect(kept.size).toBe(built.size);
      expect(answers(kept)).toEqual(answers(built));
    }),
  );
});

test("nothing of what was removed is found, however it is asked for", () => {
  const index = new WordIndex(2);
  for (let key = 1; key <= 3000; key += 1) index.add(document(key, `路灯 词${key}`, "小区"));
  for (let key = 1; key <= 3000; key += 2) index.remove(key);
  expect(index.size).toBe(1500);
  expect(keys(index, "词7 词9")).toEqual([]);
  expect(index.search({ words: ["路灯"], most: 5000 }).every(({ key }) => key % 2 === 0)).toBe(true);
});
