// Sheets that a city brings along: CSV with a head line, or a JSON list of the same names. Every fault is
// said with its row, so that a clerk can put it right in the sheet that the file came from.

import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parse } from "csv-parse/sync";
import { StartProblem } from "../store/start-problem.ts";
import { CommandProblem } from "./command.ts";

export type SheetKind = "csv" | "json";

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

/** The text of a file and what its name says it is. Throws a CommandProblem. */
export async function readSheetFile(path: string, name: SheetName): Promise<[string, SheetKind]> {
  const kind = extname(path).toLowerCase();
  if (kind !== ".csv" && kind !== ".json") {
    throw new CommandProblem(
      `${name.zh}须是 .csv 或 .json：${path}`,
      `The file of ${name.en} is .csv or .json, not ${path}`,
    );
  }
  const bytes = await readFile(path).catch(() => {
    throw new CommandProblem(`${name.zh}打不开：${path}，请核对路径和权限。`, `Cannot open ${path}.`);
  });
  // Spreadsheets here save CSV in GBK unless told otherwise: read as UTF-8, every name would be lost.
  if (!isUtf8(bytes)) {
    throw new CommandProblem(
      `${name.zh}不是 UTF-8 编码：${path}。请在表格软件里另存为“CSV UTF-8”。`,
      `${path} is not in UTF-8. Save it as “CSV UTF-8”.`,
    );
  }
  return [bytes.toString("utf8"), kind === ".csv" ? "csv" : "json"];
}

interface Entry {
  readonly record: Readonly<Record<string, unknown>>;
  readonly row: number;
}

/** As the parser answers with `info`. */
interface Parsed {
  readonly record: Readonly<Record<string, unknown>>;
  readonly info: { readonly empty_lines: number };
}

/** The head of a CSV is row 1, and empty lines count; a JSON list counts from 1. */
function records(text: string, kind: SheetKind, name: SheetName): readonly Entry[] {
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

/** The rows of a sheet's text. Throws a StartProblem of the sheet's code when it is no sheet at all. */
export function typedRows<const Column extends string>(
  text: string,
  kind: SheetKind,
  columns: readonly Column[],
  name: SheetName,
): readonly Typed<Column>[] {
  const tidy = (value: unknown): string =>
    typeof value === "object"
      ? ""
      : String(value ?? "")
          .normalize("NFKC")
          .trim();
  return records(text, kind, name).map(({ record, row }) => {
    const typed = Object.fromEntries(columns.map(column => [column, tidy(record[column])]));
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
