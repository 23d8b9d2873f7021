// A file of sheets, whatever it is: CSV as a stream, .xlsx as grids, each read into the same rows.

import type { Said } from "../define/value.ts";
import { type ByteSource, allBytes, bareName, kindOf, lyingName } from "./bytes.ts";
import { type FileRow, openCsv } from "./csv.ts";
import { type Grid, type Head, columnNames, findHead, isTotal } from "./grid.ts";
import { UnreadableFile } from "./unreadable.ts";
import { readWorkbook } from "./workbook.ts";

export interface Sheet {
  /** The sheet's name; a CSV has one sheet, named after the file. */
  readonly name: string;
  readonly head: Head;
  readonly columns: readonly string[];
  /** What a reader should know of it: hidden rows, values that are missing, lines left aside. */
  readonly said: readonly Said[];
  rows(): AsyncIterable<FileRow>;
}

export interface Book {
  /** The name without a path. */
  readonly name: string;
  readonly kind: "xlsx" | "csv";
  /** A name that lies about its content, and the like. */
  readonly said: readonly Said[];
  readonly sheets: readonly Sheet[];
  /** The sheet of this name (the first when there is none such), with another head where one is given. */
  sheet(name?: string, head?: Head): Sheet;
}

export interface BookOptions {
  readonly name: string;
  /** Of a CSV; found when left out. */
  readonly encoding?: string;
}

/** The most that an .xlsx may have packed. */
const packedMost = 32 * 1024 * 1024;

function saidOf({ hidden, hiddenRows, hiddenColumns, uncomputed }: Grid, totals: number): Said[] {
  const said: Said[] = [];
  if (hidden) said.push({ zh: "这张工作表是隐藏的。", en: "This sheet is hidden." });
  if (hiddenRows + hiddenColumns > 0) {
    said.push({
      zh: `有隐藏的行 ${hiddenRows} 行、列 ${hiddenColumns} 列，已一并读取；不要的请先删除。`,
      en: `${hiddenRows} hidden rows and ${hiddenColumns} columns were read too. Delete what is unwanted.`,
    });
  }
  if (uncomputed > 0) {
    said.push({
      zh: `有 ${uncomputed} 个公式没有算出的值，按空白读取；请用表格软件打开保存一次再导入。`,
      en: `${uncomputed} formulas hold no value and were read as empty. Open and save the file once.`,
    });
  }
  if (totals > 0) {
    said.push({
      zh: `有 ${totals} 行合计（小计），不是记录，没有导入。`,
      en: `${totals} rows of totals are no records and were left aside.`,
    });
  }
  return said;
}

function gridSheet(grid: Grid, given?: Head): Sheet {
  const head = given ?? findHead(grid);
  const columns = columnNames(grid.rows, head, grid.width);
  const body = grid.rows.map((cells, at) => ({ cells, line: at + 1 })).slice(head.last);
  const records = body.filter(({ cells }) => cells.some(cell => cell !== ""));
  const kept = records.filter(({ cells }) => !isTotal(cells));
  return {
    name: grid.name,
    head,
    columns,
    said: saidOf(grid, records.length - kept.length),
    async *rows() {
      for (const { cells, line } of kept) {
        const row = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""]));
        yield { line, row, cells: columns.length };
      }
    },
  };
}

function pick(sheets: readonly Sheet[], name: string | undefined): number {
  const found = sheets.findIndex(sheet => sheet.name === name);
  return found < 0 ? 0 : found;
}

/** Opens a file by what its bytes are. Throws UnreadableFile with a sentence, or a file error. */
export async function openBook(source: ByteSource, { name: given, encoding }: BookOptions): Promise<Book> {
  const name = bareName(given);
  const kind = await kindOf(source);
  const said = lyingName(name, kind);
  if (kind === "csv") {
    const csv = await openCsv(source, encoding);
    const head = { first: 1, last: 1 };
    const sheet: Sheet = { name, head, columns: csv.columns, said: [], rows: () => csv.rows() };
    return { name, kind, said, sheets: [sheet], sheet: () => sheet };
  }
  const grids = (await readWorkbook(await allBytes(source, packedMost))).filter(({ width }) => width > 0);
  if (grids.length === 0) {
    throw new UnreadableFile(
      "工作簿里没有内容，请核对后重新选择。",
      "The workbook is empty. Choose another.",
    );
  }
  // The table is seldom on a hidden sheet: those stand last.
  const ordered = grids.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  const sheets = ordered.map(grid => gridSheet(grid));
  return {
    name,
    kind,
    said,
    sheets,
    sheet(wanted, head) {
      const at = pick(sheets, wanted);
      return head === undefined ? sheets[at]! : gridSheet(ordered[at]!, head);
    },
  };
}

/** What rows are remembered under: the file's name, and a marked copy's is that of its original. */
export const collectionOf = (name: string): string =>
  name
    .replace(/\.\w{1,5}$/, "")
    .replace(/(（标注）|\.errors)+$/, "")
    .replace(/\.(xlsx|csv)$/i, "") || name;
