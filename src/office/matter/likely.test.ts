import { expect, test } from "vitest";
import { likelyFirst } from "./likely.ts";

const state = (name: string, done: string | null = null, final = false) => ({
  name,
  title: name,
  done,
  final,
});
const move = (action: string, from: string, to: string) => ({
  action,
  title: action,
  from,
  to,
  engine: false,
});
const mechanism = {
  states: [
    state("handling"),
    state("waiting"),
    state("answered", "answered"),
    state("solved", "solved", true),
    state("ending"),
    state("ended", null, true),
  ],
  moves: [
    move("contribute", "handling", "handling"),
    move("ask", "handling", "waiting"),
    move("supplement", "waiting", "handling"),
    move("answer", "handling", "answered"),
    move("rate", "answered", "solved"),
    move("requestEnd", "handling", "ending"),
    move("end", "ending", "ended"),
    ...["handling", "waiting", "ending"].map(from => move("withdraw", from, "ended")),
  ],
};
const sorted = (names: string[]) => likelyFirst(mechanism, "handling", names, name => name);

test("what leads to an end that is no result stands behind everything that works on the matter", () => {
  expect(sorted(["requestEnd", "contribute", "ask", "answer"])).toEqual([
    "answer",
    "ask",
    "contribute",
    "requestEnd",
  ]);
});

test("what brings the matter on stands before a detour, that before what leaves it where it is", () => {
  expect(sorted(["strange", "contribute", "ask", "answer"])).toEqual([
    "answer",
    "ask",
    "contribute",
    "strange",
  ]);
});

test("without the definition the order stays", () => {
  expect(likelyFirst(undefined, "handling", ["b", "a"], name => name)).toEqual(["b", "a"]);
});
