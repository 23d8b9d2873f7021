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
const sumOf = (all: readonly { readonly n: number }[]) => all.reduce((total, { n }) => total + n, 0);
test("no number can be worked out again: what is hidden of a sum is never a single cell, nor small", () => {
  const cell = fc.record({ upper: fc.nat(3), n: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), found => {
      // Four districts, and streets that each lie in one of them.
      const streets = found.map(({ upper, n }, i) => ({ street: `s${i}`, district: `d${upper}`, n }));
      const byDistrict = Map.groupBy(streets, ({ district }) => district);
      const totals = [...byDistrict].map(([district, all]) => [district, sumOf(all)] as const);
      const cells = new Map([...streets.map(({ street, n }) => [street, n] as const), ...totals]);
      const districtOf = new Map(streets.map(({ street, district }) => [street, district]));
      const gone = suppressTree(cells, one => districtOf.get(one) ?? null, 5);
      const small = [...cells].filter(([, n]) => n > 0 && n < 5).map(([group]) => group);
      expect(small.filter(group => !gone.has(group))).toEqual([]);
      for (const [district, all] of byDistrict) {
        const missing = all.filter(({ street }) => gone.has(street));
        const told = !gone.has(district) && missing.length > 0;
        expect(told && (missing.length === 1 || sumOf(missing) < 5)).toBe(false);
      }
    }),
  );
});
