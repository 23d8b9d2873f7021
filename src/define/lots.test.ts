import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawLots, lotOf } from "./lots.ts";

const names = fc.uniqueArray(fc.string());

describe("lots", () => {
  test("a lot is what sha256sum says", () => {
    // printf '03 11 17 22 29 31 08\nmatter:640' | sha256sum
    expect(lotOf("03 11 17 22 29 31 08", "matter:640")).toBe(
      "8cece36982b8c0efc6e1fcb7dcbb2b3a29f0accec4365c612f0a01a3e06c0f4f",
    );
  });

  test("whoever is given in whichever order, each comes once, in one order", () => {
    fc.assert(
      fc.property(fc.string(), names, fc.integer(), (seed, entries, turn) => {
        const at = entries.length === 0 ? 0 : Math.abs(turn) % entries.length;
        const turned = [...entries.slice(at), ...entries.slice(0, at), ...entries];
        const drawn = drawLots(seed, entries);
        expect(drawLots(seed, turned)).toEqual(drawn);
        expect(drawn.toSorted()).toEqual(entries.toSorted());
      }),
    );
  });

  test("who is left out changes nobody else's turn", () => {
    fc.assert(
      fc.property(fc.string(), names, names, (seed, some, more) => {
        const kept = new Set(some);
        expect(drawLots(seed, [...some, ...more]).filter(one => kept.has(one))).toEqual(drawLots(seed, some));
      }),
    );
  });

  test("each comes first about as often as the others", () => {
    const entries = ["a", "b", "c", "d", "e"];
    const first = Array.from({ length: 2000 }, (_, n) => drawLots(`draw ${n}`, entries)[0]);
    for (const entry of entries) {
      const times = first.filter(one => one === entry).length;
      // 400 expected, standard deviation 18: five of them.
      expect(Math.abs(times - 400)).toBeLessThan(90);
    }
  });
});
