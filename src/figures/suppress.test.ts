import fc from "fast-check";
import { expect, test } from "vitest";
import { suppress, suppressTree } from "./suppress.ts";

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

const above: Readonly<Record<string, string>> = {
  north: "city",
  south: "city",
  a: "north",
  b: "north",
  c: "south",
};
const hiddenInTree = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(suppressTree(new Map(Object.entries(cells)), cell => above[cell] ?? null, 5));

test("in a tree, the one that hides with a small one hides all below itself", () =>
  expect(hiddenInTree({ city: 53, north: 50, south: 3, a: 30, b: 20, c: 3 })).toEqual({
    south: "<5",
    north: "…",
    a: "…",
    b: "…",
    c: "<5",
  }));
test("what a unit holds itself is a sibling of those below it", () =>
  expect(hiddenInTree({ city: 40, north: 40, a: 30, b: 8 })).toEqual({ b: "…" }));
test("nothing hides in a tree of large numbers and zeros", () =>
  expect(hiddenInTree({ city: 40, north: 40, south: 0, a: 30, b: 10, c: 0 })).toEqual({}));
test("no number can be worked out again: what is hidden of a sum is never a single cell, nor small", () => {
  const cell = fc.record({ upper: fc.nat(3), n: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), found => {
      // Four districts, and streets that each lie in one of them.
      const cells = new Map<string, number>(found.map(({ n }, i) => [`s${i}`, n]));
      const upper = new Map(found.map(({ upper: d }, i) => [`s${i}`, `d${d}`]));
      for (const [street, n] of [...cells]) {
        cells.set(upper.get(street)!, (cells.get(upper.get(street)!) ?? 0) + n);
      }
      const hidden = suppressTree(cells, one => upper.get(one) ?? null, 5);
      for (const [group, n] of cells) if (n > 0 && n < 5) expect(hidden.has(group)).toBe(true);
      for (const district of new Set(upper.values())) {
        if (hidden.has(district)) continue;
        const below = [...upper].filter(([, d]) => d === district).map(([street]) => street);
        const gone = below.filter(street => hidden.has(street));
        const sum = gone.reduce((total, street) => total + cells.get(street)!, 0);
        expect([gone.length === 0 || gone.length > 1, gone.length === 0 || sum >= 5]).toEqual([true, true]);
      }
    }),
  );
});
