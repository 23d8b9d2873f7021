import { expect, test } from "vitest";
import type { Figure, Formula } from "../define/figure.ts";
import { evaluate, half } from "./formula.ts";

const figures = (formula: Formula) => ({ x: formula }) as Readonly<Record<string, Figure>>;
/** Evaluates with numbers by part, "part@12" for twelve months before, "part/large" for an option. */
const value = (formula: object, numbers: Readonly<Record<string, number>>) =>
  evaluate(figures({ title: "x", ...formula } as Formula), "x", (name, before, option) => {
    const key = `${name}${before ? `@${before}` : ""}${option === undefined ? "" : `/${option}`}`;
    return numbers[key] ?? null;
  });

test("a share keeps what it is made of", () => {
  expect(value({ share: "closed", of: "lodged" }, { closed: 1720, lodged: 1776 })).toEqual({
    value: 96.85,
    numerator: 1720,
    denominator: 1776,
    rest: 56,
  });
  expect(value({ share: "a", of: ["a", "b"] }, { a: 1, b: 2 }).value).toBe(33.33);
});

test("nothing to divide by has no value", () => {
  expect(value({ share: "a", of: "b" }, { a: 0, b: 0 }).value).toBeNull();
  expect(value({ ratio: "a", to: "b" }, { a: 3, b: 0 }).value).toBeNull();
  expect(value({ growth: "a", over: "1 year" }, { a: 3, "a@12": 0 }).value).toBeNull();
});

test("a missing part has no value, rather than 0", () => {
  expect(value({ share: "a", of: ["a", "b"] }, { a: 9 }).value).toBeNull();
  expect(value({ difference: "a", less: "b" }, { a: 9 }).value).toBeNull();
});

test("halves round up, also those that binary fractions write too small", () => {
  expect([1.005, 2.675, 0.125, -0.125, 33.333, 0].map(half)).toEqual([1.01, 2.68, 0.13, -0.13, 33.33, 0]);
  expect(value({ share: "a", of: "b" }, { a: 1, b: 800 }).value).toBe(0.13);
});

test("cut, difference and ratio", () => {
  expect(value({ cut: "new", from: "old" }, { new: 92, old: 167 }).value).toBe(44.91);
  expect(value({ difference: "owed", less: "paid" }, { owed: 10.1, paid: 0.2 }).value).toBe(9.9);
  expect(value({ ratio: "sum", to: "n" }, { sum: 10, n: 4 }).value).toBe(2.5);
});

test("over a span, the figure is read at the same time before", () => {
  expect(value({ growth: "n", over: "1 year" }, { n: 6169, "n@12": 5683 }).value).toBe(8.55);
  expect(value({ change: "n", over: "1 month" }, { n: 5, "n@1": 7 }).value).toBe(-2);
  expect(value({ yearly: "rate", years: 2 }, { rate: 10.9, "rate@12": 1.9 }).value).toBe(6.3);
});

test("a target that is missed raises an alarm", () => {
  expect(value({ target: "rate", atLeast: 80 }, { rate: 79.9 }).alarm).toEqual({ side: "below", bound: 80 });
  expect(value({ target: "prizes", atMost: "cap" }, { prizes: 11, cap: 10 }).alarm).toEqual({
    side: "above",
    bound: 10,
  });
  expect(value({ target: "rate", atLeast: 80 }, { rate: 80 })).toEqual({ value: 80 });
});

test("an index needs every stratum, its error the squares", () => {
  const weighed = { index: "score", over: "size", weights: { large: 0.5, small: 0.5 } };
  expect(value(weighed, { "score/large": 90, "score/small": 80 }).value).toBe(85);
  expect(value(weighed, { "score/large": 90 }).value).toBeNull();
  const margin = { margin: "sum", squares: "squares", answers: "n" };
  expect(value(margin, { sum: 850, squares: 72_500, n: 10 }).value).toBe(3.1);
  expect(value(margin, { sum: 0, squares: 0, n: 0 }).value).toBeNull();
});
