// What is known of a ledger's pages as they are read, and which of them stand in sight.

import { expect, test } from "vitest";
import { learnt, pagesIn } from "./window.ts";

const start = { cursors: [null], starts: [0], end: null };

test("each page that was read tells where the next begins; the last one ends the list", () => {
  const one = learnt(start, 0, 100, "a");
  expect(one).toEqual({ cursors: [null, "a"], starts: [0, 100], end: null });
  // A page may be short, or empty, and yet not be the last.
  const two = learnt(learnt(one, 1, 3, "b"), 2, 0, "c");
  expect(two.starts).toEqual([0, 100, 103, 103]);
  expect(learnt(two, 3, 7, null)).toEqual({ ...two, end: 110 });
  expect(learnt(two, 0, 100, "a")).toBe(two);
});

test("a page that changed takes back what was known behind it", () => {
  const known = learnt(learnt(start, 0, 100, "a"), 1, 100, "b");
  expect(learnt(known, 0, 100, "z")).toEqual({ cursors: [null, "z"], starts: [0, 100], end: null });
});

test("the pages of a span, and the last known one while it reaches beyond", () => {
  const known = { cursors: [null, "a", "b"], starts: [0, 100, 200], end: null };
  expect(pagesIn(known, 0, 40)).toEqual([0]);
  expect(pagesIn(known, 90, 120)).toEqual([0, 1]);
  expect(pagesIn(known, 900, 940)).toEqual([2]);
});
