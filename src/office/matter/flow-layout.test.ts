import { expect, test } from "vitest";
import { type FlowMove, type FlowState, planFlow, reachable } from "./flow-layout.ts";

const state = (name: string, done: string | null = null, final = false): FlowState => ({
  name,
  title: name,
  done,
  final,
});
const move = (action: string, from: string, to: string): FlowMove => ({ action, title: action, from, to });

const states = [
  state("received"),
  state("dispatched"),
  state("handling"),
  state("waiting"),
  state("answered", "answered"),
  state("solved", "solved", true),
  state("closed", "closed", true),
  state("ended", null, true),
];
const moves = [
  move("lodge", "new", "received"),
  move("dispatch", "received", "dispatched"),
  move("reply", "received", "answered"),
  move("accept", "dispatched", "handling"),
  move("ask", "handling", "waiting"),
  move("supplement", "waiting", "handling"),
  move("contribute", "handling", "handling"),
  move("answer", "handling", "answered"),
  move("rate", "answered", "solved"),
  move("rate", "answered", "handling"),
  move("lapse", "answered", "closed"),
  ...["received", "dispatched", "handling", "waiting"].map(from => move("end", from, "ended")),
];

const places = (plan: ReturnType<typeof planFlow>) =>
  Object.fromEntries(plan.boxes.map(({ name, column, row }) => [name, `${column},${row}`]));

test("the way to the best end is the spine, and a detour hangs under where it starts", () => {
  expect(places(planFlow(states, moves))).toEqual({
    received: "0,0",
    dispatched: "1,0",
    handling: "2,0",
    waiting: "2,1",
    answered: "3,0",
    solved: "4,0",
    closed: "4,1",
    ended: "3,1",
  });
});

test("moves between two states are one edge, openings and moves to itself none", () => {
  const { edges } = planFlow(states, [...moves, move("force", "received", "dispatched")]);
  expect(edges.filter(({ from, to }) => from === to || from === "new")).toEqual([]);
  expect(edges.find(({ to }) => to === "dispatched")?.titles).toEqual(["dispatch", "force"]);
});

test("a mechanism of one state, and one without any, are drawn as well", () => {
  expect(planFlow([state("only")], [])).toMatchObject({ columns: 1, rows: 1, edges: [] });
  expect(planFlow([], []).boxes).toEqual([]);
});

test("an end cannot be left, and a loop reaches itself", () => {
  const { edges } = planFlow(states, moves);
  expect([...reachable(edges, "solved")]).toEqual(["solved"]);
  expect(reachable(edges, "answered").has("waiting")).toBe(true);
});
