// The arithmetic of a budget: shares add up to the fen, a queue is served in its order.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MatterRef } from "../../../../define/fields.ts";
import { served, shared } from "./budget.ts";

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const refs = (count: number) =>
  Array.from({ length: count }, (_, at): MatterRef => `matter:${64 * (at + 1)}`);

describe("shares", () => {
  test("a hundred yuan among three equal claims: the first of equals takes the fen that is left", () =>
    expect(shared([10_000, 10_000, 10_000], 10_000)).toEqual([3_334, 3_333, 3_333]));

  test("the largest remainders are raised: 1, 2, 3 of ten fen are 1.67, 3.33, 5", () =>
    expect(shared([10, 20, 30], 10)).toEqual([2, 3, 5]));

  test("all get all where the budget is enough", () => expect(shared([3, 4], 7)).toEqual([3, 4]));

  test("they add up to the budget, each within a fen of its part, none more than its claim", () => {
    const claims = fc.array(fc.integer({ min: 1, max: 900_000_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 2_000_000_000_000 }), (amounts, room) => {
        const shares = shared(amounts, room);
        const whole = BigInt(sum(amounts));
        expect(sum(shares)).toBe(Math.min(room, sum(amounts)));
        for (const [at, share] of shares.entries()) {
          expect(share).toBeLessThanOrEqual(amounts[at]!);
          const off = BigInt(share) * whole - BigInt(amounts[at]!) * BigInt(Math.min(room, Number(whole)));
          expect(off < whole && -off < whole).toBe(true);
        }
      }),
    );
  });
});

describe("the queue", () => {
  test("is served in its order, and nobody small passes somebody large", () => {
    const [a, b, c] = refs(3) as [MatterRef, MatterRef, MatterRef];
    const line = { claims: [a, b, c], amounts: [50, 80, 10] };
    expect(served(line, 0, 100)).toEqual({
      claims: [a],
      amounts: [50],
      left: { claims: [b, c], amounts: [80, 10] },
      drawn: 50,
    });
  });

  test("never overdraws, whatever waits", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (waiting, budget) => {
        const out = served({ claims: refs(waiting.length), amounts: waiting }, 0, budget);
        expect(out.drawn).toBe(sum(out.amounts));
        expect(out.drawn).toBeLessThanOrEqual(budget);
        expect([...out.claims, ...out.left.claims]).toEqual(refs(waiting.length));
      }),
    );
  });
});
