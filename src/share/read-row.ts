// One row of an owner's sheet as it is kept: whom it is about, and a code for each fact. A row that cannot be
// read is said by its line and column, never by its value.

import { creditCodeProblem, identityProblem, tidyIdentifier } from "../define/identifiers.ts";
import type { Said } from "../define/value.ts";
import type { DatasetEntry, FactKind } from "./catalogue.ts";
import { type Seal, codeOf, subjectOf } from "./coding.ts";

export interface RowFault extends Said {
  readonly column: string;
  readonly code: string;
}
export interface CodedRow {
  readonly subject: string;
  /** In the order of the entry's facts. */
  readonly codes: readonly (string | null)[];
}

/** The columns that the sheet needs and lacks. */
export const missingColumns = (
  { column, facts }: DatasetEntry,
  columns: readonly string[],
): readonly string[] =>
  [column, ...Object.values(facts).map(fact => fact.column)].filter(wanted => !columns.includes(wanted));

const numberFault = { identity: identityProblem, creditCode: creditCodeProblem } as const;

/** What is wrong with a value that is none of its kind. */
const wrongFormat = (kind: FactKind): readonly [zh: string, en: string] =>
  kind === "date"
    ? ["不是日期，请写 2026-11-20", "is no date: write 2026-11-20"]
    : ["不是数字（最多两位小数）", "is no number of at most two decimals"];

/** Reads a row; `today` ("2026-11-20") is the day before which people were born. */
export function readRow(
  seal: Seal,
  { about, column, facts }: DatasetEntry,
  row: Readonly<Record<string, string>>,
  today: string,
): CodedRow | readonly RowFault[] {
  const faults: RowFault[] = [];
  const fault = (at: string, code: string, zh: string, en: string) =>
    faults.push({ column: at, code, zh: `“${at}”${zh}。`, en: `“${at}” ${en}.` });
  const number = tidyIdentifier(row[column] ?? "");
  const wrong = numberFault[about](number, today);
  if (wrong !== null)
    fault(column, wrong.code, "填写有误，请对照原件核对", "is not valid: compare the original");
  const codes = Object.entries(facts).map(([name, fact]) => {
    const value = (row[fact.column] ?? "").trim();
    if (value === "") {
      if (!fact.optional) fault(fact.column, "missing", "没有填写", "is empty");
      return null;
    }
    if (fact.kind === "identity" || fact.kind === "creditCode") {
      const problem = numberFault[fact.kind](tidyIdentifier(value), today);
      if (problem !== null)
        fault(fact.column, problem.code, "填写有误，请对照原件核对", "is not valid: compare the original");
    }
    const code = codeOf(seal, name, fact.kind, value);
    if (code === undefined) fault(fact.column, "malformed", ...wrongFormat(fact.kind));
    return code ?? null;
  });
  return faults.length > 0 ? faults : { subject: subjectOf(seal, number), codes };
}
