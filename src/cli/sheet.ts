// Sheets that a city brings along: .xlsx or CSV with a head line, or a JSON list of the same names. Every
// fault is said with its row, so that a clerk can put it right in the sheet that the file came from.

import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parse } from "csv-parse/sync";
import { openBook } from "../exchange/book.ts";
import { fileSource } from "../exchange/bytes.ts";
import { findEncoding } from "../exchange/encoding.ts";
import { UnreadableFile } from "../exchange/unreadable.ts";
import { StartProblem } from "../store/start-problem.ts";
import { CommandProblem } from "./command.ts";

export type SheetKind = "csv" | "json" | "xlsx";

/** What was read: text, or the rows of a workbook. */
export type SheetContent = string | readonly Entry[];

/** A row as it was typed, all text, with the row's number in the file. */
export type Typed<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number };

export interface Fault {
  readonly zh: string;
  readonly en: string;
}

/** A sentence about one row. */
export const faultAt = (row: number, zh: string, en: string): Fault => ({
  zh: `第 ${row} 行，${zh}`,
  en: `row ${row}, ${en}`,
});

/** What sort of file it is: the code of its problems, and its name in both languages. */
export interface SheetName {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const problem = (name: SheetName, zh: string, en: string): StartProblem =>
  new StartProblem(name.code, `${name.zh}：${zh}`, `The file of ${name.en}: ${en}`);

async function workbookRows(path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const book = await openBook(fileSource(path), { name: basename(path) });
  for await (const { row, line } of book.sheet().rows()) entries.push({ record: row, row: line });
  return entries;
}

/**
 * The content of a file and what its name says it is. Spreadsheets here save CSV in GBK unless told
 * otherwise: that is read as well. Throws a CommandProblem.
 */
export async function readSheetFile(path: string, name: SheetName): Promise<[SheetContent, SheetKind]> {
  const kind = extname(path).toLowerCase().slice(1);
  if (kind !== "csv" && kind !== "json" && kind !== "xlsx") {
    throw new CommandProblem(
      `${name.zh}须是 .xlsx、.csv 或 .json：${path}`,
      `The file of ${name.en} is .xlsx, .csv or .json, not ${path}`,
    );
  }
  const bytes = await readFile(path).catch(() => {
    throw new CommandProblem(`${name.zh}打不开：${path}，请核对路径和权限。`, `Cannot open ${path}.`);
  });
  try {
    if (kind === "xlsx") return [await workbookRows(path), kind];
    const encoding = bytes.length === 0 ? "utf-8" : await findEncoding(fileSource(path));
    return [new TextDecoder(encoding).decode(bytes), kind];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CommandProblem(`${name.zh}：${error.zh}`, `The file of ${name.en}: ${error.en}`);
  }
}

export interface Entry {
  readonly record: Readonly<Record<string, unknown>>;
  readonly row: number;
}

/** As the parser answers with `info`. */
interface Parsed {
  readonly record: Readonly<Record<string, unknown>>;
  readonly info: { readonly empty_lines: number };
}

/** The head of a CSV is row 1, and empty lines count; a JSON list counts from 1. */
function records(text: SheetContent, kind: SheetKind, name: SheetName): readonly Entry[] {
  if (typeof text !== "string") return text;
  try {
    if (kind === "csv") {
      const options = { bom: true, columns: true, skip_empty_lines: true, trim: true, info: true } as const;
      const read = parse(text, options) as unknown as readonly Parsed[];
      return read.map(({ record, info }, at) => ({ record, row: at + 2 + info.empty_lines }));
    }
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (Array.isArray(read) && read.every(one => typeof one === "object" && one !== null)) {
      return read.map((record, at) => ({ record, row: at + 1 }));
    }
  } catch (error) {
    const said = (error as Error).message.slice(0, 200);
    throw problem(name, `读不懂，请检查格式（${said}）。`, `it cannot be read (${said}). Check its format.`);
  }
  throw problem(name, "JSON 须是一个列表，每行一项。", "JSON must be a list with one entry for each row.");
}

/** What heads of columns are called besides their own names: the first one is written, all are read. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** The rows of a sheet's content. Throws a StartProblem of the sheet's code when it is no sheet at all. */
export function typedRows<const Column extends string>(
  text: SheetContent,
  kind: SheetKind,
  columns: ColumnNames<Column>,
  name: SheetName,
): readonly Typed<Column>[] {
  const tidy = (value: unknown): string =>
    typeof value === "object"
      ? ""
      : String(value ?? "")
          .normalize("NFKC")
          .trim();
  return records(text, kind, name).map(({ record, row }) => {
    const named = Object.entries<readonly string[]>(columns).map(([column, heads]) => {
      const head = [column, ...heads].find(one => record[one] !== undefined);
      return [column, tidy(head === undefined ? "" : record[head])] as const;
    });
    const typed = Object.fromEntries(named);
    return { ...(typed as Readonly<Record<Column, string>>), row };
  });
}

const shown = 10;

/** Throws a StartProblem of the sheet's code that says the first faults, if there are any. */
export function refuseFaults(faults: readonly Fault[], name: SheetName): void {
  if (faults.length === 0) return;
  const more =
    faults.length > shown
      ? [{ zh: `另有 ${faults.length - shown} 处。`, en: `${faults.length - shown} more.` }]
      : [];
  const said = [...faults.slice(0, shown), ...more];
  throw problem(name, said.map(({ zh }) => zh).join(" "), said.map(({ en }) => en).join(" "));
}
