// Rows as CSV for a spreadsheet: with the mark that makes it read UTF-8, and nothing in it that would run.

import type { Writable } from "node:stream";
import { drained } from "./drained.ts";
import type { OutSheet, OutValue } from "./workbook.ts";

/** A spreadsheet runs what begins with these; a leading apostrophe makes it text, and is taken off again. */
const runs = /^[=+\-@\t\r]/;

/** A text as a cell: marked where it would run, in quotes where it must be. */
export function csvCell(value: OutValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = value instanceof Date ? value.toISOString().slice(0, 19).replace("T", " ") : value;
  const safe = runs.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly OutValue[]): string => `${cells.map(csvCell).join(",")}\r\n`;

const piece = 64 * 1024;

/** Writes a sheet as a stream of lines. A date of a `date` column is written without its time. */
export async function writeCsv(out: Writable, { columns, rows }: OutSheet): Promise<void> {
  let text = `\ufeff${csvLine(columns.map(({ name }) => name))}`;
  for await (const { values } of rows) {
    const cells = values.map((value, at) =>
      value instanceof Date && columns[at]?.kind === "date" ? value.toISOString().slice(0, 10) : value,
    );
    text += csvLine(cells);
    if (text.length < piece) continue;
    out.write(text);
    await drained(out);
    text = "";
  }
  out.end(text);
}
