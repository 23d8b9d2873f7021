// Sheets of a few known columns: .xlsx or CSV with a head line, or a JSON list of the same names. Every fault
// is said with its row, so that a clerk can put it right in the sheet that the file came from.

import type { Said } from "../define/value.ts";
import { openBook } from "./book.ts";
import type { ByteSource } from "./bytes.ts";

export interface Entry {
  readonly record: Readonly<Record<string, unknown>>;
  readonly row: number;
}

/** What was read: the rows with their numbers in the file, and the heads; a JSON list has none. */
export interface RawSheet {
  readonly columns: readonly string[] | null;
  readonly entries: readonly Entry[];
  /** What a reader should know of the file: hidden rows, a name that lies. */
  readonly said: readonly Said[];
}

/** A row as it was typed, all text, with the row's number in the file. */
export type Typed<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number };

/** A sentence about one row, or about the whole sheet (null). */
export interface RowFault {
  readonly row: number | null;
  readonly zh: string;
  readonly en: string;
}

/** What sort of sheet it is: the code of its problems, and its name in both languages. */
export interface SheetName {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const shown = 10;
const saidOf = ({ row, zh, en }: RowFault) =>
  row === null ? { zh, en } : { zh: `第 ${row} 行，${zh}`, en: `row ${row}, ${en}` };

/** A sheet that is not taken, with every fault by its row; its sentence says the first ten. */
export class SheetRefused extends Error {
  readonly code: string;
  readonly status = 422;
  readonly field = undefined;
  readonly zh: string;
  readonly en: string;
  readonly rows: readonly RowFault[];

  constructor(name: SheetName, faults: readonly RowFault[]) {
    const left = faults.length - shown;
    const more = left > 0 ? [{ zh: `另有 ${left} 处。`, en: `${left} more.` }] : [];
    const said = [...faults.slice(0, shown).map(saidOf), ...more];
    const zh = `${name.zh}：${said.map(one => one.zh).join(" ")}`;
    const en = `The sheet of ${name.en}: ${said.map(one => one.en).join(" ")}`;
    super(`${zh}\n${en}`);
    this.name = "SheetRefused";
    this.code = name.code;
    this.zh = zh;
    this.en = en;
    this.rows = faults;
  }
}

/** Throws a SheetRefused that says the faults, if there are any. */
export function refuseFaults(faults: readonly RowFault[], name: SheetName): void {
  if (faults.length > 0) throw new SheetRefused(name, faults);
}

const whole = (zh: string, en: string): RowFault => ({ row: null, zh, en });

/** The first sheet of a file. Throws UnreadableFile, or a SheetRefused beyond `most` rows. */
export async function readSheet(
  source: ByteSource,
  file: string,
  name: SheetName,
  most = 100_000,
): Promise<RawSheet> {
  const book = await openBook(source, { name: file });
  const sheet = book.sheet();
  const entries: Entry[] = [];
  const faults: RowFault[] = [];
  for await (const { row, line, cells } of sheet.rows()) {
    if (entries.length === most) {
      const rule = whole(
        `一次最多 ${most} 行，请分成几个文件。`,
        `it has more than ${most} rows. Divide it.`,
      );
      throw new SheetRefused(name, [rule]);
    }
    // A comma that stands in no quotes moves every later cell into another column.
    if (cells > sheet.columns.length) {
      const zh = `比表头多出 ${cells - sheet.columns.length} 格，多半是内容里有逗号而没有加引号，请改正。`;
      faults.push({ row: line, zh, en: "it has more cells than the head: a comma may want quotes." });
    }
    entries.push({ record: row, row: line });
  }
  refuseFaults(faults, name);
  return { columns: sheet.columns, entries, said: [...book.said, ...sheet.said] };
}

/** The rows of a JSON list, counted from 1. Throws a SheetRefused when it is none. */
export function jsonSheet(text: string, name: SheetName): RawSheet {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const said = (error as Error).message.slice(0, 200);
    const rule = whole(`读不懂，请检查格式（${said}）。`, `it cannot be read (${said}). Check its format.`);
    throw new SheetRefused(name, [rule]);
  }
  if (Array.isArray(read) && read.every(one => typeof one === "object" && one !== null)) {
    return { columns: null, entries: read.map((record, at) => ({ record, row: at + 1 })), said: [] };
  }
  const rule = whole("JSON 须是一个列表，每行一项。", "JSON must be a list with one entry for each row.");
  throw new SheetRefused(name, [rule]);
}

/** What heads of columns are called besides their own names: the first one is written, all are read. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** A column as sentences call it, by the head that an exported sheet has: “单位代号（key）”. */
export const headOf = <Column extends string>(columns: ColumnNames<Column>, column: Column): string =>
  `${columns[column][0] ?? ""}（${column}）`;

const longest = 200; // characters of a cell: none of these columns tells a story

const tidy = (value: unknown): string =>
  typeof value === "object"
    ? ""
    : String(value ?? "")
        .normalize("NFKC")
        .trim();

function missingHeads<Column extends string>(
  { columns: heads, entries }: RawSheet,
  columns: ColumnNames<Column>,
  required: readonly Column[],
): readonly RowFault[] {
  if (heads === null || entries.length === 0) return [];
  return required
    .filter(column => ![column, ...columns[column]].some(one => heads.includes(one)))
    .map(column =>
      whole(
        `没有“${columns[column][0]}”这一列（${column}），请补上；可以先导出一份，照它的表头填写。`,
        `there is no column ${column}. Export a sheet and keep its head.`,
      ),
    );
}

/**
 * The rows of a sheet, empty ones left out. Throws a SheetRefused when a required column is missing or a cell
 * holds what no cell can mean.
 */
export function typedRows<const Column extends string>(
  sheet: RawSheet,
  columns: ColumnNames<Column>,
  required: readonly NoInfer<Column>[],
  name: SheetName,
): readonly Typed<Column>[] {
  refuseFaults(missingHeads(sheet, columns, required), name);
  const rows = sheet.entries.map(({ record, row }) => {
    const named = Object.entries<readonly string[]>(columns).map(([column, heads]) => {
      const head = [column, ...heads].find(one => Object.hasOwn(record, one) && record[one] !== undefined);
      return [column, tidy(head === undefined ? "" : record[head])] as const;
    });
    const typed = Object.fromEntries(named);
    return { ...(typed as Readonly<Record<Column, string>>), row };
  });
  const names = Object.keys(columns) as Column[];
  const faults = rows.flatMap(one =>
    names
      .filter(column => one[column].length > longest || /[\p{Cc}\p{Cs}]/u.test(one[column]))
      .map(column => ({
        row: one.row,
        zh: `${headOf(columns, column)}不能换行，最多 ${longest} 个字，请改短。`,
        en: `${column} is one line of at most ${longest} characters.`,
      })),
  );
  refuseFaults(faults, name);
  return rows.filter(one => names.some(column => one[column] !== ""));
}
