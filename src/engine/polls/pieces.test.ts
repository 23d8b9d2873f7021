import fc from "fast-check";
import { expect, test } from "vitest";
import { finished, grouped, sorted } from "./pieces.ts";

const many = Array.from({ length: 20_000 }, (_, n) => ({ key: (n * 7919) % 301, n }));

test("a sort in pieces is the sort, equals in their order", () => {
  const byKey = (one: { key: number }, other: { key: number }) => one.key - other.key;
  expect(finished(sorted(many, byKey))).toEqual(many.toSorted(byKey));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 50 }), some => {
      const order = (one: number, other: number) => one - other;
      expect(finished(sorted(some, order))).toEqual(some.toSorted(order));
    }),
  );
});

test("groups are those of Map.groupBy", () => {
  expect(finished(grouped(many, ({ key }) => key))).toEqual([
    ...Map.groupBy(many, ({ key }) => key).values(),
  ]);
});

test("no stretch handles more than some thousands", () => {
  let [compared, most, yields] = [0, 0, 0];
  const work = sorted(many, (one, other) => {
    compared += 1;
    return one.key - other.key;
  });
  while (work.next().done !== true) {
    most = Math.max(most, compared);
    compared = 0;
    yields += 1;
  }
  expect(yields).toBeGreaterThan(20_000 / 1024);
  expect(most).toBeLessThan(15_000);
});
