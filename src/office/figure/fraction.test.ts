import { expect, test } from "vitest";
import type { FigurePart } from "../../http/types.ts";
import { partsOf, underOf } from "./fraction.ts";

const part = (name: string, value: number | null): FigurePart => ({
  name,
  title: name,
  value,
  text: `${value}`,
});
const [onTime, late, overdue] = [part("onTime", 242), part("late", 24), part("overdue", 8)];

test("a share of its own parts has all of them under the line", () => {
  expect(underOf({ parts: [onTime, late, overdue], denominator: 274 })).toEqual([onTime, late, overdue]);
  expect(underOf({ parts: [onTime, onTime, late, overdue], denominator: 274 })).toEqual([
    onTime,
    late,
    overdue,
  ]);
});

test("a share of another figure has that one under the line", () => {
  const rated = part("rated", 300);
  expect(underOf({ parts: [onTime, rated], denominator: 300 })).toEqual([rated]);
});

test("parts that do not add up are not written as a fraction", () => {
  expect(underOf({ parts: [onTime, late], denominator: 999 })).toBeUndefined();
  expect(underOf({ parts: [part("a", null), part("b", null)], denominator: null })).toBeUndefined();
  expect(partsOf({ parts: [] })).toEqual([]);
});
