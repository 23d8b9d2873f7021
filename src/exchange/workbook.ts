// The only file that knows the library for .xlsx: reading a workbook into grids of text, writing one as a
// stream. Formulas are never run: the value that the spreadsheet last computed is read.

import { type Cell, type CellValue, Workbook, WorkbookWriter, type Worksheet } from "@cj-tech-master/excelts";
import type { Writable } from "node:stream";
import { drained } from "./drained.ts";
import type { Grid, Merge } from "./grid.ts";
import { mergesOf, sheetParts } from "./sheet-parts.ts";
import { UnreadableFile } from "./unreadable.ts";
import { guardZip } from "./zip-guard.ts";

const two = (part: number) => String(part).padStart(2, "0");

/** A spreadsheet's date is a wall clock without a zone; the library gives it as if it were UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#VALUE!";
  const whole = new Date(Math.round(date.getTime() / 1000) * 1000);
  const time = [whole.getUTCHours(), whole.getUTCMinutes(), whole.getUTCSeconds()].map(two).join(":");
  if (whole.getUTCFullYear() < 1901) return time; // day 0: the cell holds a time alone
  const day = `${whole.getUTCFullYear()}-${two(whole.getUTCMonth() + 1)}-${two(whole.getUTCDate())}`;
  return time === "00:00:00" ? day : `${day} ${time}`;
}

/** As the sheet shows it where that carries meaning: a share as per cent, no noise of binary floats. */
function numberText(value: number, format: string | undefined): string {
  const plain = (n: number) => String(Number(n.toPrecision(15)));
  return format?.includes("%") ? `${plain(value * 100)}%` : plain(value);
}

interface Read {
  readonly text: string;
  readonly uncomputed?: true;
}

function textOf(value: CellValue, format: string | undefined): Read {
  if (value === null || value === undefined) return { text: "" };
  if (value instanceof Date) return { text: dateText(value) };
  if (typeof value === "number") return { text: numberText(value, format) };
  if (typeof value === "boolean") return { text: value ? "是" : "否" };
  if (typeof value !== "object") return { text: String(value).trim() };
  const cell = value as unknown as Readonly<Record<string, unknown>>;
  if ("formula" in cell || "sharedFormula" in cell) {
    const { result } = cell;
    if (result === undefined || result === null) return { text: "", uncomputed: true };
    return textOf(result as CellValue, format);
  }
  if (Array.isArray(cell["richText"])) {
    const parts = cell["richText"] as readonly { readonly text?: unknown }[];
    return {
      text: parts
        .map(({ text }) => String(text ?? ""))
        .join("")
        .trim(),
    };
  }
  if ("error" in cell) return { text: String(cell["error"]) };
  if ("text" in cell) return textOf(cell["text"] as CellValue, format);
  return { text: "" };
}

/** More columns than this are no table but a slip of the hand far to the right. */
const columnsMost = 1000;

/** The value at the upper left of a merge stands in all its cells. */
function fillMerges(rows: string[][], merges: readonly Merge[], width: number): void {
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top - 1]?.[left - 1] ?? "";
    if (value === "") continue;
    for (let line = top; line <= Math.min(bottom, rows.length); line += 1) {
      const row = rows[line - 1]!;
      for (let column = left; column <= Math.min(right, width); column += 1) row[column - 1] = value;
    }
  }
}

function gridOf(sheet: Worksheet, merges: readonly Merge[]): Grid {
  const rows: string[][] = [];
  let [uncomputed, hiddenRows, width] = [0, 0, 0];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    row.eachCell((cell: Cell, column) => {
      if (column > columnsMost) return;
      const format = typeof cell.numFmt === "string" ? cell.numFmt : cell.numFmt?.formatCode;
      const read = textOf(cell.value, format);
      if (read.uncomputed) uncomputed += 1;
      cells[column - 1] = read.text;
      if (read.text !== "") width = Math.max(width, column);
    });
    if (row.hidden && cells.some(Boolean)) hiddenRows += 1;
    rows[line - 1] = Array.from(cells, cell => cell ?? "");
  });
  const whole = Array.from(rows, row => row ?? []);
  fillMerges(whole, merges, width);
  const columns = Array.from({ length: width }, (_, at) => sheet.getColumn(at + 1));
  return {
    name: sheet.name,
    rows: whole,
    merges,
    width,
    hiddenRows,
    hiddenColumns: columns.filter(({ hidden }) => hidden).length,
    hidden: sheet.state === "hidden" || sheet.state === "veryHidden",
    uncomputed,
  };
}

/**
 * What may be left aside. Reading them, the library walks over every cell of a range, and a list of choices
 * that was set for whole columns has a thousand million cells.
 */
const ignoreNodes = [
  ["mergeCells", "dataValidations", "conditionalFormatting", "hyperlinks", "drawing", "legacyDrawing"],
  ["tableParts", "autoFilter", "picture", "extLst", "sheetProtection"],
].flat();

/** The sheets of an .xlsx. Throws UnreadableFile. */
export async function readWorkbook(bytes: Buffer): Promise<readonly Grid[]> {
  const parts = sheetParts();
  let isBook = false;
  await guardZip(bytes, (entry, piece) => {
    isBook ||= entry.startsWith("xl/");
    parts.hear(entry, piece);
  });
  if (!isBook) {
    throw new UnreadableFile(
      "这是压缩包，不是表格。请先解压，再选择里面的 .xlsx 或 CSV 文件。",
      "This is an archive, not a sheet. Unpack it and choose the .xlsx or CSV file inside.",
    );
  }
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes, { ignoreNodes });
  } catch {
    throw new UnreadableFile(
      "这个 .xlsx 的内容不合格式，读不出来。请用表格软件打开后另存一份再导入。",
      "This .xlsx cannot be read. Open it in a spreadsheet, save a fresh copy and import that.",
    );
  }
  const ranges = parts.ranges();
  return workbook.worksheets.map((sheet, at) => gridOf(sheet, mergesOf(ranges[at] ?? [])));
}

export type OutValue = string | number | Date | null;
export interface OutColumn {
  readonly name: string;
  readonly width: number;
  readonly kind: "text" | "number" | "date" | "time";
}
export interface OutRow {
  readonly values: readonly OutValue[];
  /** Columns (from 0) whose cells are coloured as faulty. */
  readonly bad?: readonly number[];
}
export interface OutSheet {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: AsyncIterable<OutRow> | Iterable<OutRow>;
}

const formats = { text: "@", number: "General", date: "yyyy-mm-dd", time: "yyyy-mm-dd hh:mm:ss" } as const;
const badFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFE3B3" } } as const;
/** A spreadsheet's cell holds no more characters. */
const cellMost = 32_767;

const outValue = (value: OutValue): OutValue =>
  typeof value === "string"
    ? value.slice(0, cellMost).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    : value;

/** A character of Chinese is as wide as two of others. */
const wide = /[\u1100-\uffff]/g;

/** Points that a row needs when its texts are wrapped; a stream is not measured by whoever opens it. */
function heightOf(values: readonly OutValue[], columns: readonly OutColumn[]): number {
  const lines = columns.map(({ width, kind }, at) => {
    const text = kind === "text" ? String(values[at] ?? "") : "";
    return Math.ceil((text.length + (text.match(wide)?.length ?? 0)) / Math.max(1, width - 1));
  });
  return Math.min(409, 15 * Math.max(1, ...lines));
}

/** Characters that an A4 page takes across and that can still be read. */
const printed = 190;

/**
 * Writes a sheet as a stream, row by row, with a frozen head of one line. Text is written as text: what
 * begins like a formula stays what was typed.
 */
export async function writeWorkbook(out: Writable, { name, columns, rows }: OutSheet): Promise<void> {
  const writer = new WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const frozen = [{ state: "frozen", ySplit: 1 }] as const;
  const sheet = writer.addWorksheet(name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31), {
    views: [...frozen],
    // Printed as a ledger is: A4 across, the head on each page, as many pages side by side as can be read.
    pageSetup: {
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / printed),
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
  });
  sheet.columns = columns.map(({ name: header, width, kind }) => ({
    header: String(outValue(header)),
    width,
    style: {
      numFmt: formats[kind],
      alignment: { vertical: "top" as const, wrapText: kind === "text" },
    },
  }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  let written = 0;
  for await (const { values, bad = [] } of rows) {
    const row = sheet.addRow(values.map(outValue));
    row.height = heightOf(values, columns);
    for (const at of bad) row.getCell(at + 1).fill = badFill;
    row.commit();
    written += 1;
    // Lets what was packed flow out, and other requests have their turn.
    if (written % 200 === 0) await drained(out);
  }
  sheet.commit();
  await writer.commit();
}
