import { expect, test } from "vitest";
import { type Entry, tidyWord, wordsProblem } from "./check-words.ts";

const standing: readonly Entry[] = [
  { id: 1, kind: "synonyms", words: ["落户", "入户", "户籍"] },
  { id: 2, kind: "stop", words: ["热线"] },
  { id: 3, kind: "word", words: ["东巷"] },
];
const said = (kind: Entry["kind"], ...words: string[]) => wordsProblem(kind, words, standing)?.zh;

test.each([
  ["word", ["南湖花园"]],
  ["stop", ["辖"]],
  ["synonyms", ["迁户", "迁户口"]],
  ["synonyms", ["东巷", "东大街"]],
] as const)("%s %j is kept", (kind, words) => {
  expect(said(kind, ...words)).toBeUndefined();
});

test.each([
  ["word", ["巷"], "2 至 20"],
  ["word", ["长".repeat(21)], "2 至 20"],
  ["word", [""], "2 至 20"],
  ["word", ["南湖", "北湖"], "一条只填一个词"],
  ["word", ["南湖;花园"], "标点"],
  ["word", ["东巷"], "已经有了"],
  ["word", ["公积金"], "系统自带"],
  ["word", ["热线"], "停用词"],
  ["stop", ["落户"], "停用词"],
  ["stop", ["的"], "系统自带"],
  ["synonyms", ["迁户"], "2 至 20"],
  ["synonyms", ["迁户", "迁户"], "重复"],
  ["synonyms", ["迁户", "入户"], "落户、入户、户籍"],
  ["synonyms", Array.from({ length: 21 }, (_, index) => `词语${index}`), "2 至 20"],
] as const)("%s %j is refused with the way out", (kind, words, wanted) => {
  expect(said(kind, ...words)).toContain(wanted);
});

test("words are kept half-width, lower case and without blanks", () => {
  expect(tidyWord(" Ｗｉ Ｆｉ ")).toBe("wifi");
});

test("there is an end to what can be kept", () => {
  const many = Array.from({ length: 5000 }, (_, id): Entry => ({ id, kind: "word", words: [`词语${id}`] }));
  expect(wordsProblem("word", ["南湖花园"], many)?.zh).toContain("5000");
});
