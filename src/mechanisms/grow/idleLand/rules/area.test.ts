// Areas to the hundredth of a mu, whatever unit the title has, and sums that are exact.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { muOf, wrongArea } from "./area.ts";

describe("an area in mu", () => {
  test.each([
    ["10000", "sqm", 1_500],
    ["33351.80", "sqm", 5_003],
    ["666.6667", "sqm", 100],
    ["1", "hectare", 1_500],
    ["0.0334", "hectare", 50],
    ["333.518", "hectare", 500_277],
    ["5002.77", "mu", 500_277],
    ["5002.775", "mu", 500_278],
    ["0.005", "mu", 1],
  ] as const)("%s %s is %i hundredths", (written, unit, hundredths) => {
    expect(muOf(written, unit)).toBe(hundredths);
  });

  test("5,002.77 mu is the sum of its plots, to the hundredth", () => {
    const plots = [
      ["1333333.3333", "sqm"],
      ["100.2", "hectare"],
      ["1499.77", "mu"],
    ] as const;
    expect(plots.reduce((sum, [written, unit]) => sum + muOf(written, unit), 0)).toBe(500_277);
  });

  test("what is written in mu with two decimals is kept as it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), hundredths => {
        const written = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        expect(muOf(written, "mu")).toBe(hundredths);
      }),
    );
  });
});

describe("no area is", () => {
  test.each(["-1", "−2.5", "1e5", "1,000", "0x10", "3.14159", "", "十亩", ".5", "0", "0.004"])(
    "%j",
    written => {
      expect(wrongArea(written, "mu", "given")).toMatchObject({ field: "given" });
    },
  );
  test.each(["0.005", "1", "123456789.1234"])("but %s is", written => {
    expect(wrongArea(written, "mu", "given")).toBe(false);
  });
});
