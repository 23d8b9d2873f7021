import { describe, expect, test } from "vitest";
import { chance } from "./random.ts";

describe("chance", () => {
  test("repeats with its seed and differs with another", () => {
    const drawn = (seed: string) => Array.from({ length: 5 }, chance(seed).fraction);
    expect(drawn("a")).toEqual(drawn("a"));
    expect(drawn("a")).not.toEqual(drawn("b"));
  });

  test("is fair enough, and stays within its bounds", () => {
    const one = chance("fair");
    const counts = [0, 0, 0];
    for (let turn = 0; turn < 3000; turn += 1) counts[one.whole(0, 2)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(900);
    const heavy = Array.from({ length: 1000 }, () => one.weighted({ light: 1, heavy: 9 }));
    expect(heavy.filter(key => key === "heavy").length).toBeGreaterThan(850);
    expect(() => one.pick([])).toThrow(RangeError);
  });
});
