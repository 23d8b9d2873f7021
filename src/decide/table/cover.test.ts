// Gaps, overlaps and rows that never decide are said before a table is published.

import { expect, test } from "vitest";
import { dmn, table } from "../../../test/harness/dmn.ts";
import { loadDecisions } from "../decisions.ts";

const types = { 收入: "number", 区: "string", 参保: "boolean", 出生: "date" };

async function remarksOn(
  columns: readonly object[],
  rows: readonly (readonly string[])[],
  more: object = {},
) {
  const logic = table({
    inputs: columns as { name: keyof typeof types }[],
    outputs: [{ name: "给" }],
    rows,
    ...more,
  });
  const xml = dmn({ inputs: types, decisions: [{ name: "表", requires: Object.keys(types), logic }] });
  const { remarks } = await loadDecisions([xml]);
  return remarks.map(({ code, zh }) => `${code} ${zh.slice(zh.indexOf("”决策“表”") + 6)}`);
}

const income = [{ name: "收入" }];

test("a whole table without doubles has nothing to remark", async () => {
  const rows = [
    ["< 1000", "true", "1"],
    ["< 1000", "false", "2"],
    [">= 1000", "-", "3"],
  ];
  expect(await remarksOn([...income, { name: "参保" }], rows)).toEqual([]);
});

test("a gap is said with what nobody thought of", async () => {
  expect(
    await remarksOn(income, [
      ["< 1000", "1"],
      ["> 1000", "2"],
    ]),
  ).toEqual(["decision_gap ：收入 1000 时没有一行管到；请补一行，或写明默认结果。"]);
  expect(
    await remarksOn(
      [...income, { name: "区" }],
      [
        ["[0..10]", '"东","西"', "1"],
        ["> 10", "-", "2"],
      ],
    ),
  ).toEqual([
    "decision_gap ：收入 小于 0 时没有一行管到；请补一行，或写明默认结果。",
    "decision_gap ：收入 不小于 0 且不大于 10，区 其他值 时没有一行管到；请补一行，或写明默认结果。",
  ]);
});

test("what a column can't take is no gap, a default closes every gap, a list has none", async () => {
  const some = [["[0..10]", "1"]];
  expect(await remarksOn([{ name: "收入", values: "[0..10]" }], some)).toEqual([]);
  expect(
    await remarksOn(
      [{ name: "区", values: '"东","西"' }],
      [
        ['"东"', "1"],
        ['"西"', "2"],
      ],
    ),
  ).toEqual([]);
  expect(await remarksOn(income, some, { outputs: [{ name: "给", otherwise: "0" }] })).toEqual([]);
  expect(await remarksOn(income, some, { hit: "COLLECT" })).toEqual([]);
});

test("there is no day between a day and the next", async () => {
  const days = [
    ['<= date("2026-02-28")', "1"],
    ['>= date("2026-03-01")', "2"],
  ];
  expect(await remarksOn([{ name: "出生" }], days)).toEqual([]);
  expect(await remarksOn([{ name: "出生" }], [days[0]!, ['>= date("2026-03-02")', "2"]])).toEqual([
    "decision_gap ：出生 大于 2026-02-28 且小于 2026-03-02 时没有一行管到；请补一行，或写明默认结果。",
  ]);
});

test("an overlap is said where one row alone may be hit, or where rows disagree", async () => {
  const rows = [
    ["<= 1000", "1"],
    [">= 1000", "2"],
  ];
  const said = "decision_overlap 第 2 行：收入 1000 时第 1、2 行同时命中；请改窄其中的条件。";
  expect(await remarksOn(income, rows)).toEqual([said]);
  expect(await remarksOn(income, rows, { hit: "ANY" })).toEqual([said]);
  const agreed = rows.map(([cell]) => [cell!, "1"]);
  expect(await remarksOn(income, agreed, { hit: "ANY" })).toEqual([]);
  expect(await remarksOn(income, rows, { hit: "FIRST" })).toEqual([]);
});

test("a row that never decides is said: it stands behind wider ones, or wants what can't be", async () => {
  const first = { hit: "FIRST" };
  expect(
    await remarksOn(
      income,
      [
        ["-", "1"],
        ["> 5", "2"],
      ],
      first,
    ),
  ).toEqual(["decision_unreachable_row 第 2 行：这一行永远不会起作用；请调整次序，或删去。"]);
});

test("what has to be computed can't be looked at, and that is said", async () => {
  const rows = [
    ["-", '"东"', "1"],
    ["? > 5 and ? < 9", "-", "2"],
  ];
  expect(await remarksOn([...income, { name: "区" }], rows)).toEqual([
    "decision_unexamined ：有的单元格要现算，或表太宽，查不全缺口和重叠；请另用往例试算。",
  ]);
});

test("a table that is too wide is not looked at for ever", async () => {
  const columns = Array.from({ length: 30 }, () => ({ name: "收入" }));
  const rows = Array.from({ length: 60 }, (_, n) => [
    ...columns.map((_column, at) =>
      (n * 7 + at * 3) % 5 < 2 ? `> ${(n * at) % 17}` : `<= ${(n + at) % 13}`,
    ),
    "1",
  ]);
  expect((await remarksOn(columns, rows)).some(said => said.startsWith("decision_unexamined"))).toBe(true);
});
