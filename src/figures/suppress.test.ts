import { expect, test } from "vitest";
import { suppress } from "./suppress.ts";

const hidden = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(suppress(new Map(Object.entries(cells)), 5));

test("a lonely small number takes the next one with it, since it could be subtracted from the total", () =>
  expect(hidden({ a: 3, b: 9, c: 40, d: 0 })).toEqual({ a: "<5", b: "…" }));
test("two that hide each other are enough", () =>
  expect(hidden({ a: 3, b: 4, c: 40 })).toEqual({ a: "<5", b: "<5" }));
test("two that add up to less than the limit are not", () =>
  expect(hidden({ a: 1, b: 1, c: 40 })).toEqual({ a: "<5", b: "<5", c: "…" }));
test("without small numbers nothing hides, and a zero tells of nobody", () =>
  expect(hidden({ a: 0, b: 5 })).toEqual({}));
