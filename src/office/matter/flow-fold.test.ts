import { expect, test } from "vitest";
import { collapse, foldFlow } from "./flow-fold.ts";
import { type FlowMove, mainLine } from "./flow-layout.ts";

const state = (name: string, done: string | null = null, final = false) => ({
  name,
  title: name,
  done,
  final,
});
const move = (action: string, from: string, to: string, engine = false): FlowMove => ({
  action,
  title: action,
  from,
  to,
  engine,
});

const states = [
  state("received"),
  state("declined"),
  state("refused", null, true),
  state("dispatched"),
  state("handling"),
  state("waiting"),
  state("paused"),
  state("answered", "answered"),
  state("unsolved"),
  state("solved", "solved"),
  state("archived", "closed", true),
  state("withdrawn", null, true),
];
const moves = [
  move("decline", "received", "declined"),
  move("uphold", "declined", "refused"),
  move("dispatch", "received", "dispatched"),
  move("accept", "dispatched", "handling"),
  move("ask", "handling", "waiting"),
  move("supplement", "waiting", "handling"),
  move("pause", "handling", "paused"),
  move("resume", "paused", "handling", true),
  move("answer", "handling", "answered"),
  move("rate", "answered", "unsolved"),
  move("rate", "answered", "solved"),
  move("close", "unsolved", "archived"),
  move("archive", "solved", "archived", true),
  move("withdraw", "handling", "withdrawn"),
];
const none = () => false;

test("the main line goes by the best meaning of done, though another way is longer or ends as well", () => {
  const line = ["received", "dispatched", "handling", "answered", "solved", "archived"];
  expect(mainLine(states, moves)).toEqual(line);
});

test("of a large mechanism only the main line, where it was, and what may come next are drawn", () => {
  const been = new Set(["received", "declined"]);
  const took = (from: string, to: string) => from === "received" && to === "declined";
  const folded = foldFlow(states, moves, "handling", took, been);
  expect(folded.states.map(({ name }) => name)).toEqual(
    states.map(({ name }) => name).filter(name => !["refused", "unsolved"].includes(name)),
  );
  expect(folded.hidden).toBe(2);
  const drawn = folded.moves.map(({ from, to }) => `${from} ${to}`);
  expect(drawn).toContain("received declined");
  expect(drawn).toContain("handling withdrawn");
  expect(drawn).not.toContain("waiting handling");
});

test("what the engine alone does next brings no state into sight", () => {
  const { states: drawn } = foldFlow(
    states,
    [...moves, move("lapse", "handling", "refused", true)],
    "handling",
    none,
    new Set(),
  );
  expect(drawn.map(({ name }) => name)).not.toContain("refused");
});

test("a small mechanism is drawn whole", () => {
  const few = states.slice(0, 9);
  expect(foldFlow(few, moves, "received", none, new Set())).toEqual({ states: few, moves, hidden: 0 });
});

test("what people do names a way, the engine's steps only where nobody else goes", () => {
  const both = [move("rate", "a", "b"), move("lapse", "a", "b", true), move("expire", "b", "c", true)];
  expect(collapse(both).map(({ action }) => action)).toEqual(["rate", "expire"]);
});
