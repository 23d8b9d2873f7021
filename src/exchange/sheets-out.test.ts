// Sheets on their way out: what is in them runs nowhere and comes back as it was, and nobody is kept waiting
// for a reader who has gone.

import { PassThrough, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openBook } from "./book.ts";
import { bytesSource } from "./bytes.ts";
import { csvCell, writeCsv } from "./csv-out.ts";
import { writeErrorCopy } from "./error-copy.ts";
import { type OutSheet, writeWorkbook } from "./workbook.ts";

const texts = [
  "=1+1",
  "+86",
  "-",
  "@SUM(A1)",
  "\tA",
  "'quoted'",
  '他说"好"',
  "两\n行",
  "a,b",
  "00123",
  "1e5",
];
const sheet: OutSheet = {
  name: "台账/2026:[一]",
  columns: [
    { name: "文字", width: 10, kind: "text" },
    { name: "数", width: 10, kind: "number" },
    { name: "日", width: 10, kind: "date" },
    { name: "时", width: 10, kind: "time" },
  ],
  rows: texts.map(text => ({
    values: [text, -1.5, new Date("2026-03-05T00:00:00Z"), new Date("2026-03-05T14:30:00Z")],
  })),
};
const write = { xlsx: writeWorkbook, csv: writeCsv };

test.each(["xlsx", "csv"] as const)("what is written as .%s comes back as it was", async format => {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), write[format](out, sheet)]);
  const book = await openBook(bytesSource(bytes), { name: `a.${format}` });
  const rows: Record<string, string>[] = [];
  for await (const { row } of book.sheet().rows()) rows.push({ ...row });
  expect(rows.map(row => row["文字"])).toEqual(texts.map(text => (format === "xlsx" ? text.trim() : text)));
  for (const { 数, 日, 时 } of rows)
    expect([数, 日, 时]).toEqual(["-1.5", "2026-03-05", "2026-03-05 14:30:00"]);
});

test("no cell of a CSV begins a formula", () => {
  for (const text of texts) expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t]/);
  expect(csvCell(-3)).toBe("-3");
});

test.each(["xlsx", "csv"] as const)("a reader who goes ends the reading of rows for .%s", async format => {
  let read = 0;
  const out = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void setImmediate(done) });
  async function* rows() {
    for (;;) {
      read += 1;
      if (read === 3000) out.destroy();
      yield { values: ["很长的一段文字".repeat(20), read, null, null] };
    }
  }
  await expect(write[format](out, { ...sheet, rows: rows() })).rejects.toThrow(/closed/);
  expect(read).toBeLessThan(10_000);
});

test("the marked copy names its columns in the reader's language and colours what is wrong", async () => {
  const out = new PassThrough();
  async function* rows() {
    yield { line: 4, row: { 名称: "甲", 日期: "年底" }, cells: 2 };
  }
  const file = { name: "表", columns: ["名称", "日期"], rows };
  const problem = { code: "bad_date", column: "日期", value: "年底", zh: "日期无法识别。", en: "No date." };
  const [bytes] = await Promise.all([buffer(out), writeErrorCopy(out, file, () => [problem], "en")]);
  const book = await openBook(bytesSource(bytes), { name: "a.xlsx" });
  const found: Record<string, string>[] = [];
  for await (const { row } of book.sheet().rows()) found.push({ ...row });
  expect(found).toEqual([{ Line: "4", 名称: "甲", 日期: "年底", Problem: "[日期] No date." }]);
});
