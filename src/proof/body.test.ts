// A body is canonical exactly when writing it again gives the same bytes.

import fc from "fast-check";
import { expect, it } from "vitest";
import { jcs } from "../define/jcs.ts";
import { BodyReader, memberNames } from "./body.ts";

const reader = new BodyReader();
const reads = (text: string): boolean => {
  const bytes = Buffer.from(`before${text}after`);
  return reader.read(bytes, 6, bytes.length - 5);
};
/** Members that stand only where shared data, a table or a lot had a say. */
const rare = ["checks", "decisions", "draws"];
const body = {
  action: "lodge",
  actor: "person:1",
  cause: null,
  commitments: {},
  due: {},
  from: "new",
  input: {},
  mechanism: "appeal",
  org: null,
  origin: "act",
  post: null,
  set: {},
  to: "lodged",
  version: "0123456789abcdef",
};

it("reads any body that RFC 8785 wrote, and says where its members stand", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()),
      fc.subarray(rare),
      (input, some) => {
        const text = jcs({ ...body, input, ...Object.fromEntries(some.map(name => [name, { one: {} }])) });
        expect(reads(text)).toBe(true);
        const bytes = Buffer.from(`before${text}after`);
        const to = memberNames.indexOf("to");
        expect(bytes.toString("utf8", reader.spans[2 * to], reader.spans[2 * to + 1])).toBe('"lodged"');
      },
    ),
  );
});

it("agrees with writing it again, whatever byte is changed", () => {
  const text = jcs({
    ...body,
    input: { a: [1, 0.5, -3, 1e21, true], b: 'x"\\\n\u0001', 件: "办", "\u{1f600}": {} },
  });
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, code) => {
      const changed = (text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)).toWellFormed();
      let same = false;
      try {
        const value = JSON.parse(changed) as Record<string, unknown>;
        const names = Object.keys(value).filter(name => !rare.includes(name));
        const kinds = Object.entries(body).every(([name, kept]) => {
          const now = value[name];
          if (kept === null) return now === null || typeof now === (name === "cause" ? "object" : "string");
          return now !== null && typeof now === typeof kept && !Array.isArray(now);
        });
        same = jcs(value) === changed && names.join() === Object.keys(body).join() && kinds;
      } catch {
        same = false;
      }
      expect(reads(changed), changed).toBe(same);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ["a member too many", jcs({ ...body, extra: 1 })],
  ["a member missing", jcs({ ...body, to: undefined })],
  ["a member that is something else", jcs({ ...body, to: 1 })],
  ["white space", JSON.stringify(body, null, 1)],
  ["another order", `{"actor":"person:1",${jcs(body).slice(1).replace('"actor":"person:1",', "")}`],
  ["a long escape", jcs({ ...body, to: "\n" }).replace("\\n", "\\u000a")],
  ["a needless escape", jcs(body).replace("lodged", "lodge\\u0064")],
  ["a number with a zero behind", jcs({ ...body, input: { n: 5 } }).replace(":5", ":5.0")],
  ["what is not closed", jcs(body).slice(0, -1)],
])("refuses %s", (_, text) => expect(reads(text)).toBe(false));
