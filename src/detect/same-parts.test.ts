import { expect, test } from "vitest";
import { sameParts } from "./same-parts.ts";

test("what both say word for word is marked, the rest is not, and nothing is lost", () => {
  const parts = sameParts("路灯已于昨日修好，感谢您的监督。", "水管已于昨日修好，谢谢您的监督。");
  expect(parts).toEqual([
    { text: "路灯", same: false },
    { text: "已于昨日修好，", same: true },
    { text: "感", same: false },
    { text: "谢您的监督。", same: true },
  ]);
});

test("a text is all itself, and nothing of an empty one", () => {
  expect(sameParts("已经办结", "已经办结")).toEqual([{ text: "已经办结", same: true }]);
  expect(sameParts("已经办结", "")).toEqual([{ text: "已经办结", same: false }]);
  expect(sameParts("", "已经办结")).toEqual([]);
});
