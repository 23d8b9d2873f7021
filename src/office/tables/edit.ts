// A table while it is edited: every change gives another grid, and the one before is kept to go back to.

import type { TableFileView, TableGrid, TableInput, TableOutput, TableRow } from "../../http/types.ts";

/** Which part of a row a cell stands in. */
export type Part = "inputs" | "outputs" | "notes";
export interface At {
  readonly part: Part;
  readonly column: number;
}

/** The columns in the order in which they stand. */
export function columnsOf({ inputs, outputs, notes }: TableGrid): readonly At[] {
  const all = (part: Part, list: readonly unknown[]) => list.map((_, column) => ({ part, column }));
  return [...all("inputs", inputs), ...all("outputs", outputs), ...all("notes", notes)];
}

/** What a column is called in the checks' sentences. */
export function labelOf({ inputs, outputs, notes }: TableGrid, { part, column }: At): string {
  if (part === "notes") return notes[column] ?? "";
  if (part === "inputs") {
    const { label, expression } = inputs[column]!;
    return label ?? (expression || `${column + 1}`);
  }
  const { label, name } = outputs[column]!;
  return label ?? (name || `→ ${column + 1}`);
}

const replaced = <Item>(list: readonly Item[], at: number, item: Item): readonly Item[] =>
  list.map((one, n) => (n === at ? item : one));
const without = <Item>(list: readonly Item[], at: number): readonly Item[] => list.filter((_, n) => n !== at);

export const cellOf = (row: TableRow, { part, column }: At): string => row[part][column] ?? "";

const withCell = (row: TableRow, { part, column }: At, text: string): TableRow => ({
  ...row,
  [part]: replaced(row[part], column, text),
});

/** A row that fits everything and gives nothing yet. */
const emptyRow = ({ inputs, outputs, notes }: TableGrid): TableRow => ({
  inputs: inputs.map(() => "-"),
  outputs: outputs.map(() => ""),
  notes: notes.map(() => ""),
});

/** The row that closes a gap: the conditions as the check told them. */
export const gapRow = (grid: TableGrid, cells: readonly string[] = []): TableRow => ({
  ...emptyRow(grid),
  inputs: grid.inputs.map((_, n) => cells[n] ?? "-"),
});

export const setCell = (grid: TableGrid, row: number, at: At, text: string): TableGrid => ({
  ...grid,
  rows: replaced(grid.rows, row, withCell(grid.rows[row]!, at, text)),
});

/** Puts a row before the `at`-th. */
export const insertRow = (grid: TableGrid, at: number, row: TableRow = emptyRow(grid)): TableGrid => ({
  ...grid,
  rows: grid.rows.toSpliced(at, 0, row),
});

/** A second row like it, without the id that names the first. */
export function copyRow(grid: TableGrid, at: number): TableGrid {
  const { id: _, ...row } = grid.rows[at]!;
  return insertRow(grid, at + 1, row);
}

export const removeRow = (grid: TableGrid, at: number): TableGrid => ({
  ...grid,
  rows: without(grid.rows, at),
});

/** Nothing moves beyond the ends. */
export function moveRow(grid: TableGrid, from: number, to: number): TableGrid {
  const row = grid.rows[from];
  if (row === undefined || to < 0 || to >= grid.rows.length) return grid;
  return { ...grid, rows: without(grid.rows, from).toSpliced(to, 0, row) };
}

/** Cells as Excel puts them on the clipboard: tabs, line ends, doubled quotes in what is quoted. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = () => {
    rows.at(-1)!.push(cell);
    cell = "";
  };
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let n = 0; n < source.length; n += 1) {
    const sign = source[n]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[n + 1] === '"') {
        cell += '"';
        n += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "" && closes(source, n)) quoted = true;
    else if (sign === "\t") end();
    else if (sign === "\n") {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows;
}

/** Excel quotes a cell that holds quotes and doubles them; `"低","中"` typed elsewhere is no such cell. */
function closes(source: string, from: number): boolean {
  const rest = source.slice(from + 1);
  const close = /^(?:[^"]|"")*"(?=[\t\n]|$)/.exec(rest);
  return close !== null;
}

/** A cell for Excel. */
const quotedCell = (cell: string): string =>
  /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The whole table for Excel, its headings first. */
export function tableText(grid: TableGrid): string {
  const columns = columnsOf(grid);
  const lines = [
    columns.map(at => labelOf(grid, at)),
    ...grid.rows.map(row => columns.map(at => cellOf(row, at))),
  ];
  return lines.map(line => line.map(quotedCell).join("\t")).join("\n");
}

/** Puts cells in from here to the right and down; rows that are not there yet are added. */
export function paste(
  grid: TableGrid,
  row: number,
  at: At,
  cells: readonly (readonly string[])[],
): TableGrid {
  const columns = columnsOf(grid);
  const first = columns.findIndex(one => one.part === at.part && one.column === at.column);
  const rows = [...grid.rows];
  for (const [down, line] of cells.entries()) {
    let filled = rows[row + down] ?? emptyRow(grid);
    for (const [right, text] of line.entries()) {
      const column = columns[first + right];
      if (column !== undefined) filled = withCell(filled, column, text);
    }
    rows[row + down] = filled;
  }
  return { ...grid, rows };
}

const grown = (rows: readonly TableRow[], part: Part, cell: string): readonly TableRow[] =>
  rows.map(row => ({ ...row, [part]: [...row[part], cell] }));

/** Another column at the end of its part. */
export function addColumn(grid: TableGrid, part: Part, name: string): TableGrid {
  if (part === "notes") {
    return { ...grid, notes: [...grid.notes, name], rows: grown(grid.rows, part, "") };
  }
  return part === "inputs"
    ? { ...grid, inputs: [...grid.inputs, { expression: name }], rows: grown(grid.rows, part, "-") }
    : { ...grid, outputs: [...grid.outputs, { name }], rows: grown(grid.rows, part, "") };
}

export const removeColumn = (grid: TableGrid, { part, column }: At): TableGrid => ({
  ...grid,
  [part]: without(grid[part] as readonly unknown[], column),
  rows: grid.rows.map(row => ({ ...row, [part]: without(row[part], column) })),
});

/** What a column is; an empty word takes it away. */
export function setColumn(
  grid: TableGrid,
  { part, column }: At,
  change: Partial<TableInput & TableOutput>,
): TableGrid {
  if (part === "notes") return { ...grid, notes: replaced(grid.notes, column, change.label ?? "") };
  const before: Partial<TableInput & TableOutput> = grid[part][column]!;
  const merged = { ...before, ...change };
  const kept = Object.entries(merged).filter(
    ([key, value]) => value !== "" || key === "name" || key === "expression",
  );
  return { ...grid, [part]: replaced(grid[part] as readonly unknown[], column, Object.fromEntries(kept)) };
}

/** Rows that the other does not have, as they read. */
export function newRows(grid: TableGrid, before: TableGrid): ReadonlySet<number> {
  const read = ({ inputs, outputs, notes }: TableRow) => JSON.stringify([inputs, outputs, notes]);
  const known = new Set(before.rows.map(read));
  return new Set(grid.rows.flatMap((row, n) => (known.has(read(row)) ? [] : [n])));
}

/** What of a file is edited: its tables, and the expressions beside them. */
export interface Sheet {
  readonly grids: readonly TableGrid[];
  readonly texts: readonly string[];
}
export interface History extends Sheet {
  readonly past: readonly Sheet[];
  readonly future: readonly Sheet[];
  /** Which cell was typed in last: what is typed there in one go is undone in one go. */
  readonly typing: string;
}

const kept = 200;

export type Change =
  | { readonly kind: "edit"; readonly table: number; readonly grid: TableGrid; readonly typing?: string }
  | { readonly kind: "write"; readonly at: number; readonly text: string }
  /** Another cell is entered: what is typed from now on is undone by itself. */
  | { readonly kind: "enter" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | ({ readonly kind: "load" } & Sheet);

/** The sheet of a file as it was read. */
export const sheetOf = ({ tables, texts }: Pick<TableFileView, "tables" | "texts">): Sheet => ({
  grids: tables.map(({ grid }) => grid),
  texts: texts.map(({ text }) => text),
});

export const begun = (sheet: Sheet): History => ({ ...sheet, past: [], future: [], typing: "" });

/** The tables of a file with what was changed in them. */
export function changed(history: History, change: Change): History {
  const { grids, texts, past, future, typing } = history;
  const now: Sheet = { grids, texts };
  const next = (sheet: Partial<Sheet>, typed = ""): History => ({
    ...now,
    ...sheet,
    past: typed !== "" && typed === typing ? past : [...past, now].slice(-kept),
    future: [],
    typing: typed,
  });
  switch (change.kind) {
    case "load":
      return begun({ grids: change.grids, texts: change.texts });
    case "enter":
      return typing === "" ? history : { ...history, typing: "" };
    case "undo": {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { ...before, past: past.slice(0, -1), future: [now, ...future], typing: "" };
    }
    case "redo": {
      const [after, ...rest] = future;
      if (after === undefined) return history;
      return { ...after, past: [...past, now], future: rest, typing: "" };
    }
    case "edit":
      return next({ grids: replaced(grids, change.table, change.grid) }, change.typing);
    case "write":
      return next({ texts: replaced(texts, change.at, change.text) }, `text ${change.at}`);
  }
}
