// A copy of the sheet with what is wrong written beside each row, so that whoever keeps the sheet puts it
// right there and imports the copy: rows that are in already are found again and stay as they are.

import type { Writable } from "node:stream";
import type { Rows } from "./import.ts";
import type { RowProblem } from "./row.ts";
import { type OutColumn, type OutRow, writeWorkbook } from "./workbook.ts";

type Lang = "zh" | "en";

/** The heads of the two columns that a copy adds; an import takes no notice of them. */
const heads = { zh: ["原行号", "导入问题"], en: ["Line", "Problem"] } as const;
const leftOut = { zh: "（已导入，此步未记）", en: " (entered without this step)" } as const;

const width = (name: string): number => Math.min(40, Math.max(10, [...name].length * 2 + 2));

function sayOf(problems: readonly RowProblem[], lang: Lang): string {
  const said = problems.map(problem => {
    const column =
      problem.column === "" ? "" : lang === "zh" ? `【${problem.column}】` : `[${problem.column}] `;
    return `${column}${problem[lang]}${problem.left ? leftOut[lang] : ""}`;
  });
  return [...new Set(said)].join("\n");
}

async function* copied(
  { columns, rows }: Rows,
  problemsOf: (line: number) => readonly RowProblem[],
  lang: Lang,
): AsyncGenerator<OutRow> {
  for await (const { line, row } of rows()) {
    const problems = problemsOf(line);
    const bad = columns.flatMap((name, at) =>
      problems.some(({ column }) => column === name) ? [at + 1] : [],
    );
    const values = [line, ...columns.map(name => row[name] ?? ""), sayOf(problems, lang)];
    yield { values, bad: problems.length > 0 ? [...bad, columns.length + 1] : bad };
  }
}

/** Writes the copy as .xlsx; faulty cells are coloured. */
export function writeErrorCopy(
  out: Writable,
  sheet: Rows & { readonly name: string },
  problemsOf: (line: number) => readonly RowProblem[],
  lang: Lang,
): Promise<void> {
  const [lineHead, problemHead] = heads[lang];
  const columns: readonly OutColumn[] = [
    { name: lineHead, width: 8, kind: "number" },
    ...sheet.columns.map((name): OutColumn => ({ name, width: width(name), kind: "text" })),
    { name: problemHead, width: 60, kind: "text" },
  ];
  return writeWorkbook(out, { name: sheet.name, columns, rows: copied(sheet, problemsOf, lang) });
}

/** Whether a column was added by a copy. */
export const isCopyColumn = (name: string): boolean =>
  Object.values(heads)
    .flat()
    .includes(name as never);
