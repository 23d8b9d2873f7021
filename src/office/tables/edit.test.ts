// What is typed, pasted, moved and taken back in a table.

import { expect, test } from "vitest";
import type { TableGrid } from "../../http/types.ts";
import {
  addColumn,
  begun,
  cellsIn,
  changed,
  columnsOf,
  copyRow,
  insertRow,
  labelOf,
  moveRow,
  newRows,
  paste,
  removeColumn,
  removeRow,
  setCell,
  setColumn,
  tableText,
} from "./edit.ts";
import { tidyCell } from "./tidy-cell.ts";

const grid: TableGrid = {
  hit: "U",
  inputs: [{ expression: "收入档" }, { label: "已参保", expression: "参保" }],
  outputs: [{ name: "结论" }],
  notes: ["依据"],
  rows: [
    { id: "r1", inputs: ['"低"', "true"], outputs: ['"approved"'], notes: ["第三条"] },
    { inputs: ["-", "-"], outputs: ['"person"'], notes: [""] },
  ],
};
const first = { part: "inputs", column: 0 } as const;
const firsts = ({ rows }: TableGrid) => rows.map(({ inputs }) => inputs[0]);

test("columns are called as the checks call them", () => {
  expect(columnsOf(grid).map(at => labelOf(grid, at))).toEqual(["收入档", "已参保", "结论", "依据"]);
});

test("rows are put in, copied, moved and taken out; a copy has no id of another's", () => {
  expect(firsts(insertRow(grid, 1))).toEqual(['"低"', "-", "-"]);
  const copied = copyRow(grid, 0);
  expect([firsts(copied), copied.rows[1]!.id]).toEqual([['"低"', '"低"', "-"], undefined]);
  expect(firsts(moveRow(grid, 0, 1))).toEqual(["-", '"低"']);
  expect(moveRow(grid, 0, -1)).toBe(grid);
  expect(moveRow(grid, 1, 2)).toBe(grid);
  expect(firsts(removeRow(grid, 0))).toEqual(["-"]);
});

test("a range of Excel goes in from a cell on, its doubled quotes read; rows grow, columns do not", () => {
  const copied = '"""中"", ""高"""\tfalse\t"""person"""\r\n-\ttrue\t"两行\n文字"\tx\ty\r\n';
  const cells = cellsIn(copied);
  expect(cells).toEqual([
    ['"中", "高"', "false", '"person"'],
    ["-", "true", "两行\n文字", "x", "y"],
  ]);
  const { rows } = paste(grid, 1, first, cells);
  expect(rows.map(({ inputs, outputs, notes }) => [...inputs, ...outputs, ...notes])).toEqual([
    ['"低"', "true", '"approved"', "第三条"],
    ['"中", "高"', "false", '"person"', ""],
    ["-", "true", "两行\n文字", "x"],
  ]);
  expect(cellsIn('"低","中"\t1')).toEqual([['"低","中"', "1"]]);
  expect(cellsIn(tableText(grid)).slice(1)).toEqual(
    grid.rows.map(({ inputs, outputs, notes }) => [...inputs, ...outputs, ...notes]),
  );
});

test("columns come, change and go with their cells", () => {
  const wider = addColumn(grid, "inputs", "人数");
  expect(wider.rows.map(({ inputs }) => inputs.length)).toEqual([3, 3]);
  expect(removeColumn(wider, { part: "inputs", column: 2 })).toEqual(grid);
  const listed = setColumn(grid, first, { values: '"低","高"', label: "收入" });
  expect(listed.inputs[0]).toEqual({ expression: "收入档", label: "收入", values: '"低","高"' });
  expect(setColumn(listed, first, { values: "", label: "" })).toEqual(grid);
  expect(setColumn(grid, { part: "notes", column: 0 }, { label: "条款" }).notes).toEqual(["条款"]);
});

test("what was typed in one cell is undone in one go, and done again", () => {
  const start = changed(begun({ grids: [], texts: [] }), { kind: "load", grids: [grid], texts: ["1"] });
  const type = (history: typeof start, text: string, typing = "0 0") =>
    changed(history, { kind: "edit", table: 0, grid: setCell(history.grids[0]!, 0, first, text), typing });
  const typed = type(type(type(start, "1"), "12"), "-", "0 1");
  expect([typed.past.length, firsts(typed.grids[0]!)[0]]).toEqual([2, "-"]);
  const undone = changed(changed(typed, { kind: "undo" }), { kind: "undo" });
  expect([undone.grids, changed(undone, { kind: "undo" })]).toEqual([[grid], undone]);
  expect(firsts(changed(undone, { kind: "redo" }).grids[0]!)[0]).toBe("12");
  expect(newRows(typed.grids[0]!, grid)).toEqual(new Set([0]));
  const written = changed(changed(typed, { kind: "write", at: 0, text: "2" }), {
    kind: "write",
    at: 0,
    text: "23",
  });
  expect([written.texts, written.grids, changed(written, { kind: "undo" }).texts]).toEqual([
    ["23"],
    typed.grids,
    ["1"],
  ]);
});

test("signs as they are typed become signs that are read; nothing in quotes is touched", () => {
  const income = { type: "string", values: '"低","中"' };
  const result = { type: "string", values: "", options: { approved: "符合", person: "转人工" } };
  const cases: readonly (readonly [string, string, Parameters<typeof tidyCell>[2]])[] = [
    ["“低”", '"低"', income],
    ["低，中", '"低", "中"', income],
    ["甲", "甲", income],
    ["符合", '"approved"', result],
    ["person", '"person"', result],
    ["≥５", ">=5", { type: "number", values: "" }],
    ["是", "true", { type: "boolean", values: "" }],
    ["2026年1月5日", 'date("2026-01-05")', { type: "date", values: "" }],
    ['"≥，"', '"≥，"', { type: "string", values: "" }],
    [" - ", "-", undefined],
  ];
  expect(cases.map(([typed, , kind]) => tidyCell(typed, "inputs", kind))).toEqual(
    cases.map(([, kept]) => kept),
  );
  expect(tidyCell("“按第三条”", "notes", income)).toBe("“按第三条”");
});
