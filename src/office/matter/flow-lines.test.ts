import { expect, test } from "vitest";
import { planFlow } from "./flow-layout.ts";
import { drawFlow } from "./flow-lines.ts";

const state = (name: string, title: string, final = false) => ({
  name,
  title,
  done: final ? "closed" : null,
  final,
});
const drawing = drawFlow(
  planFlow(
    [
      state("a", "已受理"),
      state("b", "Waiting for the asker"),
      state("c", "办理完毕等待群众评价以后"),
      state("d", "完", true),
    ],
    [
      { action: "x", title: "", from: "a", to: "b" },
      { action: "y", title: "", from: "b", to: "c" },
      { action: "z", title: "回", from: "c", to: "a" },
      { action: "e", title: "", from: "c", to: "d" },
    ],
  ),
);

test("long titles take two lines, at a blank where there is one", () => {
  expect(drawing.boxes.map(({ lines }) => lines)).toEqual([
    ["已受理"],
    ["Waiting for", "the asker"],
    ["办理完毕等待", "群众评价以后"],
    ["完"],
  ]);
});

test("boxes of a row do not touch, and everything lies within the drawing", () => {
  const [first, second] = drawing.boxes;
  expect(first!.x + first!.width / 2).toBeLessThan(second!.x - second!.width / 2);
  for (const { x, y, width } of drawing.boxes) {
    expect(x - width / 2).toBeGreaterThanOrEqual(0);
    expect(x + width / 2).toBeLessThanOrEqual(drawing.width);
    expect(y).toBeGreaterThanOrEqual(0);
  }
});

test("a step back arcs above the spine with its name on it", () => {
  const back = drawing.edges.find(({ to }) => to === "a")!;
  expect(back.label?.text).toBe("回");
  expect(back.label!.y).toBeLessThan(drawing.boxes[0]!.y);
});
