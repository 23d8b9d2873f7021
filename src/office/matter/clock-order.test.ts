import { expect, test } from "vitest";
import type { ClockView } from "../../http/types.ts";
import { inOrder } from "./clock-order.ts";

const clock = (name: string, part: Partial<ClockView>): ClockView => ({
  name,
  title: name,
  limit: "",
  start: 0,
  due: 0,
  dueDay: null,
  end: null,
  paused: false,
  expired: false,
  provisional: false,
  followed: false,
  light: "normal",
  left: "",
  ruler: [],
  ...part,
});
const names = (...clocks: readonly ClockView[]) => inOrder(clocks).map(({ name }) => name);

test("the nearest limit that runs stands first, and one that was met last", () => {
  const [near, far] = [clock("near", { due: 1 }), clock("far", { due: 2 })];
  expect(names(far, clock("met", { end: 1, light: "done" }), near)).toEqual(["near", "far", "met"]);
});

test("a time that was waited out does not stand before a limit that runs", () => {
  const waited = clock("waited", { due: 1, expired: true, light: "done" });
  expect(names(waited, clock("answer", { due: 9 }))).toEqual(["answer", "waited"]);
});

test("what is late stays first: it is still to be done", () => {
  const late = clock("late", { due: 1, expired: true, light: "over" });
  expect(names(clock("answer", { due: 9 }), late)).toEqual(["late", "answer"]);
});
