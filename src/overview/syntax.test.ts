import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Block,
  type Inline,
  type Token,
  blockKinds,
  parse,
  parseInlines,
  print,
  printToken,
} from "./syntax.ts";

// Marks, braces, bars and backslashes come often: they are what could break the text apart.
const sign = fc.constantFrom(..."{}|\\#->+ 全市办结12.5%“”：/~é𠮷");
const word = fc.array(sign, { minLength: 1, maxLength: 12 }).map(signs => signs.join(""));
const part = fc.array(sign, { maxLength: 8 }).map(signs => signs.join(""));
const token: fc.Arbitrary<Token> = fc.oneof(
  fc.record({
    kind: fc.constant("live" as const),
    figure: part,
    period: part,
    asOf: part,
    within: part,
    format: part,
  }),
  fc.record({ kind: fc.constant("outside" as const), code: part, format: part }),
  fc.record({ kind: fc.constant("claim" as const), words: part, issuer: part, document: part, date: part }),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  word.map(text => ({ kind: "text" as const, text })),
  token,
);
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom(...blockKinds),
  inlines: fc.array(inline, { maxLength: 6 }),
});

test("what was printed is parsed to the same blocks, once the spaces are tidy", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), blocks => {
      const tidy = parse(print(blocks));
      expect(parse(print(tidy))).toEqual(tidy);
      const content = (all: readonly Block[]) =>
        all
          .map(({ kind, inlines }) => [kind, inlines.filter(one => one.kind !== "text")])
          .filter(([, own]) => own!.length > 0);
      expect(content(tidy)).toEqual(content(blocks));
      const letters = (all: readonly Block[]) =>
        all
          .flatMap(({ inlines }) => inlines.map(one => (one.kind === "text" ? one.text : "￼")))
          .join("")
          .replace(/\s/g, "");
      expect(letters(tidy)).toBe(letters(blocks));
    }),
    { numRuns: 2000 },
  );
});

test("any text whatever is read without a fault, and printing it once settles it", () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), signs => {
      const text = signs.join("");
      const printed = print(parse(text));
      expect(print(parse(printed))).toBe(printed);
    }),
    { numRuns: 2000 },
  );
});

test("a token by itself comes back as it was", () => {
  fc.assert(
    fc.property(token, one => {
      expect(parseInlines(printToken(one))).toEqual([one]);
    }),
  );
});

test("the text reads as a report does", () => {
  const text = [
    "# 一、群众出题",
    "受理{{figure:appeal.contacts|2026|2026-10-31||余/100}}，" +
      "占{{figure:appeal.share|2026|2026-10-31|channel:portal|}}。",
    "- 热度位居{{outside:2026-003|}}",
    "> {{claim:全省首创|省委改革办|鲁改办函〔2026〕3号|2026-05-06}}",
  ].join("\n");
  const blocks = parse(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "item", "quote"]);
  expect(blocks[1]!.inlines[1]).toEqual({
    kind: "live",
    figure: "appeal.contacts",
    period: "2026",
    asOf: "2026-10-31",
    within: "",
    format: "余/100",
  });
  expect(print(blocks)).toBe(text);
});

test("what is no token stays text: a wrong name, a part too few, no end", () => {
  for (const text of ["{{number:a|b}}", "{{figure:a|b}}", "{{outside:2026-003|", "{{claim:首创}}"]) {
    expect(parse(text)).toEqual([{ kind: "paragraph", inlines: [{ kind: "text", text }] }]);
  }
});
