// The report of an import, a line for each thing that is wrong with a row, to be opened in a spreadsheet.

import { csvLine } from "./csv-out.ts";
import type { Line } from "./import.ts";

/** With the mark that makes Excel read UTF-8. */
export const reportHead = `\ufeff${csvLine(["行", "编号", "是否导入", "代码", "列", "值", "说明", "explanation"])}`;

/** One line of the report; a row that is in with something left out says so. */
export const reportLine = ({ line: number, key, problem }: Line): string => {
  const { code, column, value, zh, en, left } = problem;
  return csvLine([number, key, left ? "已导入，此步未记" : "未导入", code, column, value, zh, en]);
};
