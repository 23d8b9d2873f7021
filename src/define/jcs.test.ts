import { anything, assert, dictionary, double, jsonValue, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { jcs } from "./jcs.ts";

/** The reference: JSON's own text, with the members of each object in order of their UTF-16 code units. */
function reference(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(reference).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(Object.is(value, -0) ? 0 : value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${reference(member)}`).join(",")}}`;
}

function outcome(value: unknown): string {
  try {
    return jcs(value).length > 0 ? "text" : "nothing";
  } catch (error) {
    return (error as Error).name;
  }
}

describe("the canonical text", () => {
  test("equals the reference for any JSON value", () => {
    const wellFormed = (value: unknown) => JSON.stringify(value)?.isWellFormed() ?? false;
    assert(
      property(jsonValue({ maxDepth: 5 }), value => {
        const parsed = JSON.parse(JSON.stringify(value)) as unknown;
        if (!wellFormed(parsed)) return;
        expect(jcs(parsed)).toBe(reference(parsed));
        expect(JSON.parse(jcs(parsed))).toEqual(parsed);
      }),
      { numRuns: 1000, seed: 8785 },
    );
  });

  test("does not depend on the order in which members were set", () => {
    assert(
      property(
        dictionary(string({ unit: "grapheme" }), double({ noNaN: true, noDefaultInfinity: true })),
        given => {
          const backwards = Object.fromEntries(Object.entries(given).toReversed());
          expect(jcs(backwards)).toBe(jcs(given));
        },
      ),
      { seed: 8785 },
    );
  });

  test("sorts by UTF-16 code units and writes numbers as RFC 8785 shows them", () => {
    // The example of section 3.2.3, with a key of the astral planes that sorts before U+FB33.
    const sorted = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(jcs(sorted)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
    const numbers = [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0, 1e21, 100];
    expect(jcs(numbers)).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100]");
  });

  test("escapes what it must and nothing else", () => {
    expect(jcs("\u20ac$\u000f\nA'B\"\\\u2028</𠮷")).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\u2028</𠮷"');
  });

  test("leaves out members that are undefined, and keeps integer-like keys in their place", () => {
    expect(jcs({ b: undefined, 10: 1, 9: 2, a: [undefined] })).toBe('{"10":1,"9":2,"a":[null]}');
  });

  test("is refused to what is not JSON", () => {
    for (const value of [
      Number.NaN,
      Infinity,
      undefined,
      1n,
      () => 1,
      Symbol("x"),
      "\ud800",
      { "\udc00": 1 },
    ]) {
      expect(() => jcs(value)).toThrow(TypeError);
    }
  });

  test("of anything at all is a text or a TypeError, never another error", () => {
    assert(
      property(anything(), value => {
        expect(outcome(value)).toMatch(/^(text|TypeError)$/);
      }),
      { numRuns: 500, seed: 8785 },
    );
  });
});
