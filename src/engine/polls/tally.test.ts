// Votes over the most of the category, times a hundred (rules 1.10), worked out by hand.

import { expect, test } from "vitest";
import { pollRows } from "../../define/polled.ts";
import { tallyLine, tallyOf } from "./tally.ts";

test("the most of a category is a hundred, half up to two decimals; ties share a place", () => {
  const votes = new Map(Object.entries({ a: 600, b: 400, c: 400, d: 199, stranger: 9000 }));
  expect(tallyOf(["d", "c", "b", "a", "e"], votes).map(tallyLine)).toEqual([
    "1 100.00 600 a",
    "2 66.67 400 c",
    "2 66.67 400 b",
    "4 33.17 199 d", // 33.1666…
    "5 0.00 0 e",
  ]);
});

test("where nobody has a vote nobody has a score", () => {
  expect(tallyOf(["a", "b"], new Map()).map(tallyLine)).toEqual(["1 0.00 0 a", "1 0.00 0 b"]);
});

test("a result reads back from the log", () => {
  const [row] = pollRows(tallyOf(["matter:64"], new Map([["matter:64", 3]])).map(tallyLine));
  expect(row).toEqual({ item: "matter:64", place: 1, score: 100, votes: 3 });
  expect(pollRows(undefined)).toEqual([]);
});
