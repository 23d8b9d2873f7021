// Rows into a table by COPY, in PostgreSQL's text form.

import { finished } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";

/** A value of a row: an object is written as JSON, a Date as an instant. */
export type Cell = string | number | boolean | Date | null | object;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, found => escapes[found]!);

function cellText(value: Cell): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value instanceof Date ? value.toISOString() : escaped(JSON.stringify(value));
}

/** Lines of COPY text go out in pieces of about this many. */
const piece = 500;

/** Writes rows; `table` with its schema and columns is ours, never from outside. */
export async function copyIn(
  client: pg.ClientBase,
  table: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(from(`copy ${table} from stdin`));
  const done = finished(stream);
  for (let start = 0; start < rows.length; start += piece) {
    const lines = rows.slice(start, start + piece).map(row => `${row.map(cellText).join("\t")}\n`);
    const ready = stream.write(lines.join(""));
    if (!ready) await Promise.race([new Promise<void>(go => void stream.once("drain", go)), done]);
    // The process answers others between the pieces.
    await new Promise<void>(go => setImmediate(go));
  }
  stream.end();
  await done;
}
