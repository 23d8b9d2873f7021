// What is wrong with a detector that compiles: one thing is spoiled, and the sentence names it.

import { expect, test } from "vitest";
import type { AnyMechanism } from "../mechanism.ts";
import { problems } from "../problems.ts";
import { sound } from "../test/tiny.ts";
import { versionOf } from "../version.ts";

const clocked = {
  ...sound,
  clocks: { work: { title: "办理", limit: "5 days", runs: "opened" } },
} as AnyMechanism;
const look = {
  title: "突击办结",
  kind: "lastMinute",
  acts: "close",
  clock: "work",
  within: "10 minutes",
  atLeast: 5,
  rarerThan: 1000,
  per: "month",
  by: "unit",
};
const copied = {
  title: "雷同",
  kind: "sameText",
  acts: "close",
  text: "note",
  score: 0.9,
  atLeast: 5,
  rarerThan: 1000,
  per: "month",
  by: "unit",
};
const verified = {
  title: "自办自核",
  kind: "selfVerified",
  closes: "close",
  verifies: "close",
  atLeast: 1,
  per: "month",
  by: "actor",
};
const detecting = (...detectors: object[]): AnyMechanism =>
  ({
    ...clocked,
    detects: Object.fromEntries(detectors.map((one, at) => [`one${at}`, one])),
  }) as AnyMechanism;
const wrong = (one: object) => problems(detecting(one)).join("\n");

test("what is sound has no problem, and no detector makes a new version", () => {
  expect(problems(detecting(look, copied, verified))).toEqual(problems(clocked));
  expect(versionOf(detecting(look))).toBe(versionOf(clocked));
});

test.each<[string, string, string]>([
  ["an act that is none", wrong({ ...look, acts: ["close", "shut"] }), '"shut", which is no action'],
  ["a verification that is none", wrong({ ...verified, verifies: "pass" }), '"pass", which is no action'],
  ["a clock that is none", wrong({ ...look, clock: "watch" }), '"watch", which is no clock'],
  ["a text that is none", wrong({ ...copied, text: "unit" }), '"unit", which is no text'],
  ["a unit that is none", wrong({ ...look, by: "note" }), '"note", which is no org'],
  ["none at all", wrong({ ...look, atLeast: 0 }), "atLeast makes no sense"],
  ["every text", wrong({ ...copied, score: 0.4 }), "score makes no sense"],
  ["what is not rare", wrong({ ...look, rarerThan: 2 }), "rarerThan makes no sense"],
  ["working days", wrong({ ...look, within: "1 working day" }), "in minutes, hours or days"],
  ["no length", wrong({ ...look, within: "soon" }), "in minutes, hours or days"],
])("%s", (_, found, says) => expect(found).toContain(says));
