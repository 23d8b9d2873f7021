import { beforeAll, expect, test } from "vitest";
import { firstClause, plain } from "./plain.ts";
import { type Segmenter, openSegmenter } from "./segment.ts";

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = await openSegmenter({
    words: ["东陵区", "金盾花园"],
    stops: ["小区"],
    synonyms: [["落户", "入户", "户籍"]],
  });
});

test("a city's words stay whole, and so do its places", () => {
  const words = segmenter.words("东陵区金盾花园公租房门口路灯不亮，学区房怎么落户");
  expect(words).toEqual(
    expect.arrayContaining(["东陵区", "金盾花园", "公租房", "路灯不亮", "学区房", "落户"]),
  );
});

test("for search a long word comes with the shorter ones inside it", () => {
  expect(segmenter.searchWords("路灯不亮")).toEqual(expect.arrayContaining(["路灯", "路灯不亮"]));
});

test("words that mean the same are one word for an index", () => {
  const [word] = segmenter.searchWords("入户");
  expect(segmenter.searchWords("户籍")).toEqual([word]);
  expect(segmenter.words("入户")).toEqual(["入户"]);
});

test("stop words, the office's own among them, greetings, numbers and telephones are no words", () => {
  const text = "尊敬的领导您好！我是小区居民，电话 138-0013-8000，2026年3月1日起停水3天，谢谢。";
  const words = segmenter.words(text);
  expect(words).toContain("停水");
  expect(words).not.toContain("小区");
  expect(words.join("")).not.toMatch(/\d|您好|领导|谢谢/u);
});

test("half-width and full-width, upper and lower case are the same text", () => {
  expect(segmenter.words("ＷｉＦｉ信号差")).toEqual(segmenter.words("wifi信号差"));
});

test("what is told on names nobody", () => {
  expect(segmenter.commonWords("王小明家 13800138000 学区房落户")).toEqual(["学区房", "落户"]);
});

test("a text of blanks and numbers holds no word", () => {
  expect(segmenter.words(" 12345 。，\n")).toEqual([]);
  expect(plain("您好，谢谢！")).toBe("");
});

test("where nobody wrote a title the first clause is one, without its greeting", () => {
  expect(firstClause("您好！小区门口路灯坏了三天。请尽快修。")).toBe("小区门口路灯坏了三天");
  expect([...firstClause("长".repeat(90))]).toHaveLength(40);
});
