// The text of an event that a decision helped to make is read by those alone who may read all that it read.

import { expect, test } from "vitest";
import { grant, grantEnglish } from "../../define/test/grant.ts";
import { plan } from "../../engine/registry.ts";
import { type Level, legible } from "./sight.ts";

const mechanism = plan(grant, grantEnglish);
const eligible = { version: "ab", fault: null, read: { 人数: 3 }, apart: ["收入档"], hits: [] };
const settled = { input: {}, set: { verdict: "approved" }, decisions: { eligible } };
const levels: readonly Level[] = ["public", "party", "staff"];
const readers = (body: Parameters<typeof legible>[1]) =>
  levels.filter(level => legible(mechanism, body, { level, hidden: new Set() }));

test("what a decision read hides the text from whoever may not read it, whichever act set it", () => {
  const { decisions: _, ...plain } = settled;
  expect(readers(plain)).toEqual(["party", "staff"]);
  expect(readers(settled)).toEqual(["staff"]);
  const concealing = { level: "staff", hidden: new Set(["members"]) } as const;
  expect(legible(mechanism, settled, concealing)).toBe(false);
});

test("a decision that the definition does not know hides the text from everybody", () => {
  expect(readers({ ...settled, decisions: { former: eligible } })).toEqual([]);
});
