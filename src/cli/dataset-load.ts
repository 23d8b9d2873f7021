// Reads an owner's sheet into its data set: the encoding found by looking, every row checked, what is wrong
// said by line and column. All or nothing: a sheet with faults changes nothing unless told to leave them out.

import type pg from "pg";
import { type ByteSource } from "../exchange/bytes.ts";
import { openBook } from "../exchange/book.ts";
import type { Dataset } from "../share/asking.ts";
import type { Seal } from "../share/coding.ts";
import { type CodedRow, type RowFault, missingColumns, readRow } from "../share/read-row.ts";
import { type Loaded, loadDataset } from "../store/share/load.ts";
import { CommandProblem } from "./command.ts";

export interface SheetLoad {
  readonly client: pg.ClientBase;
  readonly dataset: Dataset & { readonly people: number };
  readonly source: ByteSource;
  /** The file's name. */
  readonly name: string;
  readonly seal: Seal;
  /** The civil day of the load. */
  readonly today: string;
  /** ms: what the data speak of, and now. */
  readonly asOf: number;
  readonly at: number;
  /** Loads the rest where rows are wrong. */
  readonly leaveOut: boolean;
  /** Takes a sheet that knows less than half as many people as the one before. */
  readonly fewer: boolean;
  /** Hears of every fault, by its line. */
  fault(line: number, fault: RowFault): void;
}

export interface SheetLoaded extends Loaded {
  /** Rows that were left out. */
  readonly faulty: number;
}

const ragged: RowFault = {
  column: "",
  code: "ragged",
  zh: "这一行的格数与表头不同。",
  en: "This line has another number of cells than the head.",
};

async function* coded(
  { dataset, seal, today, leaveOut, fault }: SheetLoad,
  columns: number,
  rows: AsyncIterable<{ line: number; row: Readonly<Record<string, string>>; cells: number }>,
  counted: { faulty: number },
): AsyncGenerator<CodedRow> {
  for await (const { line, row, cells } of rows) {
    const read = cells === columns ? readRow(seal, dataset.entry, row, today) : [ragged];
    if ("subject" in read) yield read;
    else {
      counted.faulty += 1;
      for (const one of read) fault(line, one);
    }
  }
  if (counted.faulty > 0 && !leaveOut) {
    throw new CommandProblem(
      `有 ${counted.faulty} 行填写有误，没有载入，原有数据不变。请按报告改正后重新载入；确需先载入其余行的，加 --leave-out。`,
      `${counted.faulty} row(s) are wrong, so nothing was loaded or changed. Mend them by the report, ` +
        "or add --leave-out to load the others.",
    );
  }
}

function refuse(load: SheetLoad, { people }: Loaded): void {
  if (people === 0) {
    throw new CommandProblem(
      "表里没有可载入的行，原有数据不变。请核对文件。",
      "The sheet has no row that can be loaded, so nothing changed. Check the file.",
    );
  }
  if (load.fewer || people * 2 >= load.dataset.people) return;
  throw new CommandProblem(
    `这份表只有 ${people} 人，不到上一次 ${load.dataset.people} 人的一半，多半没有导全，没有载入。确认无误的，加 --fewer。`,
    `The sheet knows ${people} people, fewer than half of the ${load.dataset.people} before: is it whole? ` +
      "Nothing was loaded; add --fewer if it is right.",
  );
}

/** Loads a sheet. Throws a CommandProblem or an UnreadableFile with nothing changed. */
export async function loadSheet(load: SheetLoad): Promise<SheetLoaded> {
  const { client, dataset, asOf, at } = load;
  const book = await openBook(load.source, { name: load.name });
  const sheet = book.sheet();
  const missing = missingColumns(dataset.entry, sheet.columns);
  if (missing.length > 0) {
    throw new CommandProblem(
      `表里缺少列：${missing.join("、")}。目录项“${dataset.entry.title}”要用这些列；请核对表头，列名须与目录一致。`,
      `The sheet lacks these columns of the catalogue's entry: ${missing.join(", ")}. Check its head.`,
    );
  }
  const counted = { faulty: 0 };
  const rows = coded(load, sheet.columns.length, sheet.rows(), counted);
  const loaded = await loadDataset(client, dataset, rows, { asOf, at, check: done => refuse(load, done) });
  return { ...loaded, faulty: counted.faulty };
}
