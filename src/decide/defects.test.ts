// Bad input: each defect has its code, and a sentence in both languages that names where it is.

import { expect, test } from "vitest";
import { dmn, literal, table } from "../../test/harness/dmn.ts";
import { DecisionDefects, type Defect, loadDecisions } from "./decisions.ts";

async function defectsOf(...files: readonly string[]): Promise<readonly Defect[]> {
  try {
    await loadDecisions(files);
  } catch (error) {
    if (error instanceof DecisionDefects) return error.defects;
    throw error;
  }
  return [];
}

/** One table over the number `收入`. */
const income = (rows: readonly (readonly string[])[], more: object = {}) =>
  dmn({
    inputs: { 收入: "number" },
    decisions: [
      {
        name: "减免",
        requires: ["收入"],
        logic: table({
          inputs: [{ name: "收入", type: "number" }],
          outputs: [{ name: "金额", type: "number" }],
          rows,
          ...more,
        }),
      },
    ],
  });
const logic = (text: string, more: object = {}) =>
  dmn({
    inputs: { n: "number" },
    decisions: [{ name: "甲", requires: ["n"], logic: literal(text), ...more }],
  });

const bad: Readonly<Record<string, readonly [string, string, string]>> = {
  "a file that breaks off": [income([["1", "2"]]).slice(0, 300), "decision_xml", "第 "],
  "no DMN at all": ["<x/>", "decision_xml", "重新导出"],
  "an old DMN": [
    dmn({ space: "http://www.omg.org/spec/DMN/20151101/dmn.xsd" }),
    "decision_dialect",
    "20151101",
  ],
  "an element that is not known": [
    dmn({ decisions: [{ name: "甲", logic: "<conditional><if/></conditional>" }] }),
    "decision_element",
    "“conditional”",
  ],
  "a function from outside": [
    dmn({
      decisions: [
        { name: "甲", logic: `<functionDefinition kind="Java">${literal("1")}</functionDefinition>` },
      ],
    }),
    "decision_element",
    "Java",
  ],
  "a day that is none": [dmn({ from: "2026-02-30" }), "decision_version", "2026-02-30"],
  "a circle": [
    dmn({
      decisions: [
        { name: "甲", requires: ["乙"], logic: literal("乙") },
        { name: "乙", requires: ["丙"], logic: literal("丙") },
        { name: "丙", requires: ["甲"], logic: literal("甲") },
      ],
    }),
    "decision_cycle",
    "甲 → 乙 → 丙 → 甲",
  ],
  "a requirement that leads nowhere": [
    dmn({ decisions: [{ name: "甲", requires: ["没有"], logic: literal("1") }] }),
    "decision_reference",
    "依赖“",
  ],
  "no logic": [dmn({ decisions: [{ name: "甲", logic: "" }] }), "decision_no_logic", "“甲”"],
  "one name for two": [
    dmn({ inputs: { 甲: "number" }, decisions: [{ name: "乙", logic: literal("1") }] }).replaceAll(
      'name="乙"',
      'name="甲"',
    ),
    "decision_duplicate",
    "两个都叫“甲”",
  ],
  "one id for two": [
    dmn({ inputs: { a: "number" }, decisions: [{ name: "a", logic: literal("1") }] }),
    "decision_duplicate",
    "编号“a”用了两次",
  ],
  "a cell that is not finished": [income([["< ", "1"]]), "decision_syntax", "第 1 行“收入”格：“<”没有写完"],
  "a cell that is no FEEL": [
    income([
      ["1", "1"],
      ["1..5", "1"],
    ]),
    "decision_syntax",
    "第 2 行“收入”格：“1..5”从第 2 个字“..5”起读不懂",
  ],
  "a day in a cell that is none": [income([["-", 'date("2026-02-30")']]), "decision_syntax", "不是日期"],
  "an exponent": [income([["> 1e3", "1"]]), "decision_exponent", "“1e3”"],
  "a name that nobody declared": [income([["> 低保线", "1"]]), "decision_name", "“低保线”"],
  "a text without its quotes": [logic("东"), "decision_name", "英文双引号"],
  "a name within a loop that nobody declared": [
    logic("for x in 1..n return x + 没有"),
    "decision_name",
    "“没有”",
  ],
  "a type that is not defined": [logic("1", { type: "档次" }), "decision_type", "“档次”"],
  "a text in a column of numbers": [income([['"低"', "1"]]), "decision_cell_type", "第 1 行“收入”格"],
  "a text for a result that is a number": [income([["-", '"多"']]), "decision_cell_type", "第 1 行“金额”格"],
  "a value that the column may not take": [
    income([["3", "1"]], { inputs: [{ name: "收入", type: "number", values: "1,2" }] }),
    "decision_value",
    "3 不在本列可取的值里",
  ],
  "a result that is not among its values": [
    income([["3", "9"]], { outputs: [{ name: "金额", type: "number", values: "1,2" }] }),
    "decision_cell_type",
    "9 不是本列说明的类型",
  ],
  "a row that is too short": [income([["3"]]), "decision_shape", "第 1 行：有 1 个条件格、0 个结果格"],
  "a table that gives nothing": [income([["3"]], { outputs: [] }), "decision_shape", "没有输出列"],
  "a priority without an order": [income([["3", "1"]], { hit: "PRIORITY" }), "decision_priority", "重的在前"],
  "a sum of two outputs": [
    income([["3", "1", "2"]], {
      hit: "COLLECT",
      aggregation: "SUM",
      outputs: [{ name: "一" }, { name: "二" }],
    }),
    "decision_shape",
    "合计只能有一个输出列",
  ],
};

test.each(Object.entries(bad))("%s", async (_, [xml, code, words]) => {
  const defects = await defectsOf(xml);
  const found = defects.find(defect => defect.code === code);
  expect(defects.map(defect => defect.code)).toContain(code);
  expect(found!.zh).toContain(words);
  expect(found!.zh).toMatch(/^决策模型“.*；.*。$/);
  expect(found!.en).toMatch(/^In model .+[;:].+\.$/);
  expect(found!.en).not.toMatch(/undefined/);
});

test("a text as long as a book is refused unread, and not said again", async () => {
  const one = Array.from({ length: 20_000 }, (_, n) => n).join(",");
  const [found] = await defectsOf(income([[one, "2"]]));
  expect(found).toMatchObject({ code: "decision_syntax", place: { decision: "减免", row: 1, cell: "收入" } });
  expect(found!.zh).toContain("最多 4000 个字");
  const [broken] = await defectsOf(income([[`[${"1".repeat(3000)}`, "2"]]));
  expect([broken!.code, broken!.zh.length < 250, broken!.en.length < 250]).toEqual([
    "decision_syntax",
    true,
    true,
  ]);
});

test("everything that is wrong is told at once", async () => {
  const defects = await defectsOf(
    income([
      ['"低"', "1"],
      ["< ", '"多"'],
    ]),
    logic("没有").replace("试例", "另例"),
  );
  expect(defects.map(({ code, place: { row, cell } }) => [code, row, cell])).toEqual([
    ["decision_cell_type", 1, "收入"],
    ["decision_syntax", 2, "收入"],
    ["decision_cell_type", 2, "金额"],
    ["decision_name", undefined, undefined],
  ]);
});

test("models don't share a decision's name; versions of one begin on different days", async () => {
  const one = (name: string, from?: string) =>
    dmn({ name, ...(from ? { from } : {}), decisions: [{ name: "甲", logic: literal("1") }] });
  expect((await defectsOf(one("一"), one("二"))).map(defect => defect.code)).toEqual(["decision_duplicate"]);
  expect(
    (await defectsOf(one("一", "2026-01-01"), one("一", "2026-01-01"))).map(defect => defect.code),
  ).toEqual(["decision_version"]);
  expect(await defectsOf(one("一", "2026-01-01"), one("一", "2027-01-01"))).toEqual([]);
});

test("entities are not expanded and a file that is too long is not read", async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${logic("1").slice(38)}`;
  const loaded = await defectsOf(bomb.replace("<text>1</text>", "<text>&b;</text>"));
  expect(loaded.map(defect => defect.code)).not.toEqual([]);
  expect((await defectsOf(" ".repeat(5_000_001))).map(defect => defect.code)).toEqual(["decision_xml"]);
});
