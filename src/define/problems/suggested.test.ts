// What is wrong with a suggestion or a reply that compiles: one thing is spoiled, and the sentence names it.

import { describe, expect, test } from "vitest";
import { flag, list, number } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { problems } from "../problems.ts";
import { fields, sound } from "../test/tiny.ts";

const shownUnits = list("推荐过的单位", "staff", "org");
const base: AnyMechanism = {
  ...sound,
  fields: {
    ...fields,
    shownUnits,
    unitRank: number("位次", "staff"),
    sure: flag("确认提交", "staff"),
  },
  actions: {
    ...sound.actions,
    close: { ...sound.actions.close, asks: ["verdict", "due?", "unit", "note", "sure?"] },
  },
  suggests: {
    unit: { at: "close", from: ["story"], by: ["verdict"], shown: "shownUnits", rank: "unitRank" },
  },
  replies: { note: { at: "close", confirm: "sure", passed: { by: "close", unit: "unit" } } },
} as AnyMechanism;
const wrong = (change: object) => problems({ ...base, ...change } as AnyMechanism).join("\n");
const suggests = (change: object) => wrong({ suggests: { unit: { ...base.suggests!["unit"], ...change } } });
const replies = (change: object) => wrong({ replies: { note: { ...base.replies!["note"], ...change } } });
const field = (name: string, one: object) => wrong({ fields: { ...base.fields, [name]: one } });

test("what is sound has no problem of its own, and the engine fills what was shown", () => {
  expect(wrong({})).not.toMatch(/shownUnits|unitRank|sure/);
});

describe("a suggestion", () => {
  test.each<[string, string, string]>([
    ["of an act that does not ask", suggests({ at: ["open"] }), '"open" does not ask for "unit"'],
    ["learned from nothing", suggests({ from: [] }), "needs texts to learn from"],
    ["learned from no text", suggests({ from: ["mark"] }), "needs texts to learn from"],
    ["by what stands apart", suggests({ by: ["story"] }), 'cannot be suggested by "story"'],
    ["kept in no list of orgs", suggests({ shown: "note" }), '"note" must be a staff list of orgs'],
    ["kept for everybody", field("shownUnits", list("", "public", "org")), "must be a staff list of orgs"],
    ["ranked for everybody", field("unitRank", number("", "public")), '"unitRank" must be a staff number'],
    [
      "that somebody may write over",
      wrong({ actions: { ...base.actions, open: { ...sound.actions.open, fills: ["unitRank"] } } }),
      '"open" cannot fill "shownUnits" or "unitRank"',
    ],
  ])("%s", (_, found, says) => expect(found).toContain(says));
});

describe("a reply", () => {
  test.each<[string, string, string]>([
    ["of an act that does not ask", replies({ at: "open" }), '"open" does not ask for "note"'],
    ["confirmed by no flag", replies({ confirm: "mark" }), '"mark" must be a staff flag'],
    ["that nobody can confirm", replies({ confirm: "seen" }), '"close" needs "seen?"'],
    ["passed by no action", replies({ passed: { by: "pass", unit: "unit" } }), '"pass", which is no action'],
    ["of no unit", replies({ passed: { by: "close", unit: "mark" } }), '"mark", which is no org'],
  ])("%s", (_, found, says) => expect(found).toContain(says));
});
