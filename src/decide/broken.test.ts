// Whatever is handed in, a file loads or its defects are told, and an evaluation answers.

import fc from "fast-check";
import { expect, test } from "vitest";
import { dmn, literal, table } from "../../test/harness/dmn.ts";
import { DecisionDefects, loadDecisions } from "./decisions.ts";

const inputs = { 收入: "number", 区: "string", 出生: "date" };
const whole = dmn({
  from: "2026-01-01",
  items: '<itemDefinition name="档"><typeRef>string</typeRef></itemDefinition>',
  inputs,
  decisions: [
    {
      name: "档次",
      type: "档",
      requires: ["收入", "区", "出生"],
      logic: table({
        inputs: [{ name: "收入" }, { name: "区" }, { name: "出生" }],
        outputs: [{ name: "档" }],
        rows: [
          ["< 10", '"东"', '>= date("2026-01-01")', '"低"'],
          ["[10..20]", 'not("东", "西")', "-", 'if 收入 > 12 then "中" else 区'],
        ],
      }),
    },
    {
      name: "话",
      requires: ["档次", "加"],
      logic: literal("for x in [1, 2] return 加(x) + string length(档次)"),
    },
  ],
  knowledge: [{ name: "加", parameters: { n: "number" }, logic: literal("n + 1") }],
});

const at = Date.UTC(2026, 5, 1);
/** A busy machine takes its time over chance. */
const timeout = 60_000;

/** What chance does to a file: takes a piece out, puts one in, or doubles one. */
const damage = fc.record({
  from: fc.integer({ min: 0, max: whole.length - 1 }),
  length: fc.integer({ min: 0, max: 40 }),
  instead: fc.constantFrom(
    "",
    "<",
    ">",
    '"',
    "&amp;",
    "&x;",
    "]]>",
    "(",
    "..",
    "null",
    "收入",
    "\u0000",
    "{",
    "1e9",
    "/",
  ),
});

/** What loaded, or what its defects say. */
async function loaded(xml: string) {
  try {
    return { ...(await loadDecisions([xml])), told: "" };
  } catch (error) {
    if (!(error instanceof DecisionDefects)) throw error;
    const told = error.defects.flatMap(({ zh, en }) => [zh, en]).join("\n");
    return { names: [], evaluate: () => ({ value: null }), told };
  }
}

test("a damaged file loads or tells its defects", { timeout }, async () => {
  await expect(loadDecisions([whole])).resolves.toBeDefined();
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async damages => {
      const xml = damages.reduce(
        (text, { from, length, instead }) => text.slice(0, from) + instead + text.slice(from + length),
        whole,
      );
      const { names, evaluate, told } = await loaded(xml);
      const given = { 收入: 12, 区: "北", 出生: "2026-02-01" };
      const answers = names.map(name => Object.keys(evaluate(name, given, { at })));
      expect(answers.every(answer => answer.includes("value"))).toBe(true);
      expect(told).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 400 },
  );
});

test("whatever is given, an evaluation answers with a value or a fault", async () => {
  const { evaluate } = await loadDecisions([whole]);
  const anything = fc.oneof(fc.anything(), fc.constantFrom("2026-02-01", "", "__proto__", -0, 1e308));
  fc.assert(
    fc.property(fc.record({ 收入: anything, 区: anything, 出生: anything }, { requiredKeys: [] }), given => {
      const { value, fault } = evaluate("话", given, { at });
      expect(value === null || fault === undefined).toBe(true);
    }),
    { numRuns: 500 },
  );
  const given = { 收入: 5, 区: "东", 出生: "2026-02-01" };
  expect(evaluate("话", given, { at }).value).toEqual([3, 4]);
  expect(evaluate("话", {}, {}).fault?.code).toBe("decision_not_in_force");
});
