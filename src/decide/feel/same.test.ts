// What is compiled gives what the library gives: expressions, cells and whole tables that chance writes.

import { evaluate, unaryTest } from "feelin";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dmn, table } from "../../../test/harness/dmn.ts";
import { loadDecisions } from "../decisions.ts";
import { type Type, anything } from "../types.ts";
import { compile, compileText } from "./compile.ts";
import { Frame, Scope } from "./scope.ts";
import { compileCell } from "./tests.ts";
import { plain } from "./values.ts";

const number: Type = { name: "number", kind: "number" };
/** What an expression may name, with values that every run draws anew. */
const given = fc.record({
  n: fc.integer({ min: -9, max: 9 }),
  "家庭 人数": fc.integer({ min: -3, max: 12 }),
  s: fc.constantFrom("东", "西", "a", ""),
  t: fc.constantFrom("东", "西", "b"),
  b: fc.boolean(),
  xs: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 4 }),
  d: fc.constantFrom("2025-12-31", "2026-01-01", "2026-02-28"),
  c: fc.record({ 年龄: fc.integer({ min: 0, max: 99 }), 区: fc.constantFrom("东", "西") }),
});
type Given = { readonly d: string; readonly [name: string]: unknown };

/** The names as FEEL's values: the day is one. */
const values = (drawn: Given): Record<string, unknown> => ({
  ...drawn,
  d: evaluate(`date("${drawn.d}")`).value,
});

function scopeOf(drawn: Record<string, unknown>) {
  const scope = new Scope(new Frame());
  const slots: unknown[] = [];
  for (const [name, value] of Object.entries(drawn)) {
    const kind = typeof value === "number" ? number : anything;
    slots[scope.declare(name, kind).slot] = value;
  }
  return { scope, slots };
}

const names = (scope: Scope) => ({
  scope,
  compile,
  unknown: (name: string) => expect.unreachable(`${name} is not known`),
});

const { num, bool, text } = fc.letrec<{ num: string; bool: string; text: string }>(tie => ({
  num: fc.oneof(
    { maxDepth: 3, depthIdentifier: "feel" },
    fc.constantFrom("n", "家庭 人数", "c.年龄", "0", "7", "2.5", "-1"),
    fc
      .tuple(tie("num"), fc.constantFrom("+", "-", "*", "/"), tie("num"))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie("bool"), tie("num"), tie("num")).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
    tie("num").map(a => `-(${a})`),
    fc.constantFrom(
      "count(xs)",
      "sum(xs)",
      "abs(n)",
      "string length(s)",
      "xs[1]",
      "count(xs[item > n])",
      "d.year",
      "d.month",
      "d.day",
      "d.weekday",
    ),
    fc.tuple(tie("num"), tie("num")).map(([a, b]) => `max(${a}, ${b})`),
  ),
  bool: fc.oneof(
    { maxDepth: 3, depthIdentifier: "feel" },
    fc.constantFrom("b", "true", "false", "s = t", "s != t", 'd < date("2026-01-01")', 'd = @"2026-01-01"'),
    fc
      .tuple(tie("num"), fc.constantFrom("<", "<=", ">", ">=", "=", "!="), tie("num"))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(tie("bool"), fc.constantFrom("and", "or"), tie("bool"))
      .map(([a, how, b]) => `(${a} ${how} ${b})`),
    tie("bool").map(a => `not(${a})`),
    tie("num").map(a => `(${a} in [1..5))`),
    tie("num").map(a => `(${a} in (< 2, 7, ]8..9]))`),
    tie("num").map(a => `(${a} between -1 and 4)`),
    fc.constantFrom(
      "some x in xs satisfies x > n",
      "every x in xs satisfies x > n",
      "n in xs",
      "xs = [1]",
      "b in true",
      "b in (true, null)",
      "n in (xs or b)",
    ),
  ),
  text: fc.oneof(
    { maxDepth: 2, depthIdentifier: "feel" },
    fc.constantFrom("s", "t", '"东"', '"一\\"二"', "c.区", 'upper case("ab")'),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(tie("bool"), tie("text"), tie("text")).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
  ),
}));

const expressions = fc.oneof(
  num,
  bool,
  text,
  fc.tuple(num, text).map(([a, b]) => `[${a}, ${b}]`),
  fc.tuple(num, num).map(([a, b]) => `{ 甲: ${a}, 乙: 甲 + ${b} }`),
  fc.constantFrom(
    "for x in xs return x + n",
    'd + duration("P1M")',
    "date(2026, 1, n)",
    "{ 甲: n }.甲",
    "[c, c].年龄",
  ),
);

/** A busy machine takes its time over chance. */
const timeout = 60_000;

test("an expression gives what the library gives", { timeout }, () => {
  fc.assert(
    fc.property(expressions, given, (expression, drawn) => {
      const context = values(drawn);
      const { scope, slots } = scopeOf(context);
      const { run } = compileText(expression, names(scope));
      expect(plain(run(slots)), expression).toEqual(plain(evaluate(expression, context).value));
    }),
    { numRuns: 1500 },
  );
});

const whole = fc.integer({ min: -5, max: 8 }).map(String);
const ranges = fc
  .tuple(fc.constantFrom("[", "(", "]"), whole, whole, fc.constantFrom("]", ")", "["))
  .map(([open, low, high, close]) => `${open}${low}..${high}${close}`);
const oneTest = fc.oneof(
  whole,
  ranges,
  fc
    .tuple(fc.constantFrom("<", "<=", ">", ">=", "=", "!="), whole)
    .map(([sign, value]) => `${sign} ${value}`),
  fc.constantFrom("n", "> n", "[n..8]", "xs", "? > n and ? < 6", "2 * n", "list contains(xs, ?)"),
);
const numberCell = fc.oneof(
  fc.constant("-"),
  fc.array(oneTest, { minLength: 1, maxLength: 3 }).map(tests => tests.join(", ")),
  fc.array(oneTest, { minLength: 1, maxLength: 3 }).map(tests => `not(${tests.join(", ")})`),
);
const textTest = fc.constantFrom('"东"', '"西"', "s", '"a"', '!= "东"', 'starts with(?, "东")');
const textCell = fc.oneof(
  fc.constant("-"),
  fc.array(textTest, { minLength: 1, maxLength: 3 }).map(tests => tests.join(",")),
  fc.array(textTest, { minLength: 1, maxLength: 2 }).map(tests => `not(${tests.join(",")})`),
);
const dayCell = fc.constantFrom(
  "-",
  '< date("2026-01-01")',
  '[date("2025-12-31")..date("2026-01-01")]',
  'not(@"2026-02-28")',
  "d",
  ">= d",
);

const library = (cell: string, value: unknown, context: Record<string, unknown>): boolean =>
  unaryTest(cell, { ...context, "?": value }).value === true;

test("a cell fits what it fits by the library", { timeout }, () => {
  const cells = fc.oneof(
    fc.tuple(numberCell, fc.integer({ min: -6, max: 9 })),
    fc.tuple(textCell, fc.constantFrom("东", "西", "b")),
    fc.tuple(fc.constantFrom("-", "true", "false", "not(true)", "b = ?"), fc.boolean()),
    fc.tuple(
      fc.constantFrom("null", "not(null)", "-", "1", "> 1", '"a"', "[1..2]"),
      fc.constantFrom(null, 1),
    ),
  );
  fc.assert(
    fc.property(cells, given, ([cell, value], drawn) => {
      const context = values(drawn);
      const { scope, slots } = scopeOf({ ...context, "?": value });
      const { holds } = compileCell(cell, names(scope));
      expect(holds(slots, value), `${cell} on ${JSON.stringify(value)}`).toBe(library(cell, value, context));
    }),
    { numRuns: 1500 },
  );
});

test("a table hits the rows whose cells all fit by the library", { timeout }, async () => {
  const rows = fc.array(fc.tuple(numberCell, textCell, dayCell), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(rows, fc.array(given, { minLength: 1, maxLength: 8 }), async (cells, people) => {
      const logic = table({
        hit: "COLLECT",
        inputs: [
          { name: "家庭 人数", type: "number" },
          { name: "t", type: "string" },
          { name: "d", type: "date" },
        ],
        outputs: [{ name: "行" }],
        rows: cells.map((row, n) => [...row, `${n}`]),
      });
      const inputs = {
        n: "number",
        "家庭 人数": "number",
        s: "string",
        t: "string",
        b: "boolean",
        xs: "Any",
        d: "date",
        c: "Any",
      };
      const decisions = await loadDecisions([
        dmn({ inputs, decisions: [{ name: "表", requires: Object.keys(inputs), logic }] }),
      ]);
      for (const drawn of people) {
        const context = values(drawn);
        const asked = [context["家庭 人数"], context["t"], context["d"]];
        const fit = cells.flatMap((row, n) =>
          row.every((cell, column) => library(cell, asked[column], context)) ? [n] : [],
        );
        expect(decisions.evaluate("表", drawn, { trace: false }), JSON.stringify(cells)).toMatchObject({
          value: fit,
        });
      }
    }),
    { numRuns: 40 },
  );
});

test("where the library takes a text for a number's equal, nothing fits", () => {
  const { scope } = scopeOf({});
  const { holds } = compileCell("<= 5", names(scope));
  expect([library("<= 5", "文字", {}), holds([], "文字")]).toEqual([true, false]);
});

test("where the library takes an unknown end for an open one, nothing fits", () => {
  const { scope, slots } = scopeOf({ n: null });
  const { holds } = compileCell("[1..n]", names(scope));
  expect([library("[1..n]", 3, { n: null }), holds(slots, 3)]).toEqual([true, false]);
});
