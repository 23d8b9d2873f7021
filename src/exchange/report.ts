// The report of an import, a line for each thing that is wrong with a row, to be opened in a spreadsheet.

import type { Line } from "./import.ts";

/** A spreadsheet runs what begins with these; a leading apostrophe makes it text. */
const runs = /^[=+\-@\t\r]/;
const cell = (value: string | number): string => {
  const text = runs.test(String(value)) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const line = (...cells: readonly (string | number)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** With the mark that makes Excel read UTF-8. */
export const reportHead = `\ufeff${line("行", "编号", "是否导入", "代码", "列", "值", "说明", "explanation")}`;

/** One line of the report; a row that is in with something left out says so. */
export const reportLine = ({ line: number, key, problem }: Line): string => {
  const { code, column, value, zh, en, left } = problem;
  return line(number, key, left ? "已导入，此步未记" : "未导入", code, column, value, zh, en);
};
