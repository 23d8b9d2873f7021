// A file is read as grids and written back: what was edited changes, every other letter stays.

import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dmn, table } from "../../../test/harness/dmn.ts";
import { type Remark, loadDecisions } from "../decisions.ts";
import { readParts } from "./grid.ts";
import { writeFrom, writeGrid, writeText } from "./write.ts";

const inputs = { 收入: "number", 区: "string", 参保: "boolean", 出生: "date" };
const logic = table({
  hit: "COLLECT",
  aggregation: "SUM",
  inputs: [{ name: "收入", values: "[0..1000000]" }, { name: "区" }],
  outputs: [{ name: "金额", type: "number", otherwise: "0" }],
  rows: [
    ["< 1000", '"东","西"', "300", "办法第三条"],
    [">= 1000", "-", "收入 * 0.1"],
  ],
});
const xml = dmn({ inputs, decisions: [{ name: "补贴", requires: ["收入", "区"], logic }] });

test("a grid holds every cell as it was written", async () => {
  const [one] = (await readParts(xml)).tables;
  expect(one).toEqual({
    decision: "补贴",
    grid: {
      hit: "C",
      aggregation: "+",
      inputs: [{ expression: "收入", values: "[0..1000000]" }, { expression: "区" }],
      outputs: [{ name: "金额", type: "number", otherwise: "0" }],
      notes: [""],
      rows: [
        { inputs: ["< 1000", '"东","西"'], outputs: ["300"], notes: ["办法第三条"] },
        { inputs: [">= 1000", "-"], outputs: ["收入 * 0.1"], notes: [""] },
      ],
    },
    kinds: {
      inputs: [
        { type: "number", values: "[0..1000000]" },
        { type: "string", values: "" },
      ],
      outputs: [{ type: "number", values: "" }],
    },
  });
});

test("what is written is read again, with signs that XML keeps for itself", async () => {
  const { grid } = (await readParts(xml)).tables[0]!;
  const changed = {
    ...grid,
    hit: "F" as const,
    aggregation: undefined,
    notes: ["依据 & 说明"],
    rows: [
      { id: "r1", inputs: ['< 5 & "<b>"', ""], outputs: ['"]]>"'], notes: ["一\n二"] },
      ...grid.rows.slice(1),
    ],
  };
  const { aggregation: _, ...wanted } = changed;
  const { tables: back } = await readParts(writeGrid(xml, 0, changed as never));
  expect(back[0]!.grid).toEqual({
    ...wanted,
    rows: [{ ...wanted.rows[0], inputs: ['< 5 & "<b>"', "-"] }, wanted.rows[1]],
  });
});

test("the rest of the file stays letter by letter; comments and prefixes don't mislead", async () => {
  const space = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  const before = `<!-- <decisionTable> --><d:definitions xmlns:d="${space}" name="模">
<d:decision id="a" name="甲">
  <d:decisionTable id='t' hitPolicy="FIRST" outputLabel="给"><d:output/></d:decisionTable></d:decision>
<d:decision id="b" name="乙">
  <d:decisionTable id="u"><d:output/></d:decisionTable></d:decision><!-- 末尾 --></d:definitions>`;
  const { tables: grids } = await readParts(before);
  expect(grids.map(({ decision, grid }) => [decision, grid.hit])).toEqual([
    ["甲", "F"],
    ["乙", "U"],
  ]);
  const after = writeGrid(before, 1, { ...grids[1]!.grid, hit: "A" });
  expect(after.startsWith(before.slice(0, before.indexOf('<d:decisionTable id="u"')))).toBe(true);
  expect(after).toContain('<d:decisionTable id="u" hitPolicy="ANY">');
  expect(after.endsWith("</d:decision><!-- 末尾 --></d:definitions>")).toBe(true);
  expect(writeGrid(before, 0, grids[0]!.grid)).toContain(
    `<d:decisionTable id='t' outputLabel="给" hitPolicy="FIRST">`,
  );
  expect(() => writeGrid(before, 2, grids[0]!.grid)).toThrow(RangeError);
});

test("the first day is written into a file that had none, and over one that had", async () => {
  const day = async (text: string) => (await loadDecisions([text])).versions[0]!.from;
  const one = writeFrom(xml, "2026-07-01");
  expect(await day(one)).toBe("2026-07-01");
  expect(await day(writeFrom(one, "2027-01-01"))).toBe("2027-01-01");
  expect(writeFrom(one, "2027-01-01")).toBe(one.replace("2026-07-01", "2027-01-01"));
});

const gaps = async (columns: readonly object[], rows: readonly (readonly string[])[]) => {
  const some = table({ inputs: columns as never, outputs: [{ name: "给" }], rows });
  const text = dmn({ inputs, decisions: [{ name: "表", requires: Object.keys(inputs), logic: some }] });
  const of = async (file: string): Promise<readonly Remark[]> => (await loadDecisions([file])).remarks;
  const found = (await of(text)).filter(({ code }) => code === "decision_gap");
  // A gap that opens as a row is closed by it, and by nothing that another row said already.
  const { grid } = (await readParts(text)).tables[0]!;
  const more = found.map(({ cells }) => ({ inputs: cells!, outputs: ["0"], notes: [] }));
  expect(await of(writeGrid(text, 0, { ...grid, rows: [...grid.rows, ...more] }))).toEqual([]);
  return found.map(({ cells }) => cells);
};

test("each gap comes with a row that closes it and overlaps with none", async () => {
  expect(
    await gaps(
      [{ name: "收入" }, { name: "区" }],
      [
        ["[0..10]", '"东","西"', "1"],
        ["> 10", "-", "2"],
      ],
    ),
  ).toEqual([
    ["< 0", "-"],
    ["[0..10]", 'not("东", "西")'],
  ]);
  expect(
    await gaps(
      [{ name: "参保" }, { name: "出生" }],
      [
        ["true", '< date("2000-01-01")', "1"],
        ["false", '[date("2000-01-01")..date("2010-01-01"))', "1"],
      ],
    ),
  ).toEqual([
    ["true", '>= date("2000-01-01")'],
    ["false", '< date("2000-01-01")'],
    ["false", '>= date("2010-01-01")'],
  ]);
  expect(await gaps([{ name: "区", values: '"东","西","南"' }], [['"东"', "1"]])).toEqual([['"西", "南"']]);
});

test("expressions beside the tables are read and written in their places", async () => {
  const text = dmn({
    inputs,
    decisions: [
      {
        name: "条件",
        requires: ["收入"],
        logic: table({ inputs: [{ name: "收入" }], outputs: [{ name: "给" }], rows: [["-", "1"]] }),
      },
      {
        name: "结论",
        requires: ["条件"],
        logic: `<context><contextEntry><variable name="够"/>
<literalExpression><text>条件 = 1 &lt; 2</text></literalExpression></contextEntry>
<contextEntry><!-- <literalExpression><text>no</text> -->
<literalExpression typeRef="string"><text>"给"</text></literalExpression></contextEntry></context>`,
      },
    ],
  });
  const { texts } = await readParts(text);
  expect(texts).toEqual([
    { decision: "结论", entry: "够", text: "条件 = 1 < 2" },
    { decision: "结论", entry: "", text: '"给"' },
  ]);
  const after = writeText(text, 1, 'if 够 then "给" else "<不>"');
  expect((await readParts(after)).texts.map(one => one.text)).toEqual([
    "条件 = 1 < 2",
    'if 够 then "给" else "<不>"',
  ]);
  expect(writeText(after, 1, '"给"').replaceAll("&quot;", '"')).toBe(text);
  expect(() => writeText(text, 2, "1")).toThrow(RangeError);
});

// By the square of its length each would take minutes, and the test would end itself.
test("a file that was made to be slow is not", () => {
  for (const piece of [
    "<decisionTable ",
    "<decisionTable>",
    "<!-- ",
    "<literalExpression><text>",
    "<definitions a='",
  ]) {
    const long = piece.repeat(250_000 / piece.length);
    expect(() => writeText(long, 0, "1")).toThrow(RangeError);
    expect(() => writeGrid(long, 0, {} as never)).toThrow(RangeError);
  }
});

const folder = new URL("../../mechanisms/", import.meta.url);
const ours = globSync("*/*/decisions/*.dmn", { cwd: folder.pathname }).toSorted();

test.each(ours)("%s goes through the editor as it is", async file => {
  const before = readFileSync(new URL(file, folder), "utf8");
  const { tables, texts } = await readParts(before);
  expect(tables.length + texts.length).toBeGreaterThan(0);
  let after = before;
  for (const [n, { grid }] of tables.entries()) after = writeGrid(after, n, grid);
  for (const [n, { text }] of texts.entries()) after = writeText(after, n, text);
  expect(await readParts(after)).toEqual({ tables, texts });
  const loaded = async (text: string) => {
    const { names, remarks } = await loadDecisions([text]);
    return { names, remarks: remarks.map(({ zh }) => zh) };
  };
  expect(await loaded(after)).toEqual(await loaded(before));
});
