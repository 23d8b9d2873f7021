import { expect, test } from "vitest";
import type { MechanismView } from "../../http/types.ts";
import { likelyFirst } from "./likely.ts";

const state = (name: string, done: string | null = null, final = false) => ({
  name,
  title: name,
  done,
  final,
});
const move = (action: string, from: string, to: string) => ({ action, title: action, from, to });
const mechanism: MechanismView = {
  name: "appeal",
  room: "ask",
  title: "",
  plural: "",
  purpose: "",
  version: "",
  roles: {},
  actions: {},
  columns: [],
  figures: [],
  openings: [],
  states: [
    state("handling"),
    state("waiting"),
    state("answered", "answered"),
    state("solved", "solved", true),
  ],
  moves: [
    move("contribute", "handling", "handling"),
    move("ask", "handling", "waiting"),
    move("supplement", "waiting", "handling"),
    move("answer", "handling", "answered"),
    move("rate", "answered", "solved"),
  ],
};
const sorted = (names: string[]) => likelyFirst(mechanism, "handling", names, name => name);

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
