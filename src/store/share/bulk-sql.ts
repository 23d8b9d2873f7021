// The statement of a bulk check: all who are asked about joined with the rows of each data set at once. It
// says the same as src/share/answering.ts says of one person, and a test holds the two against one another.

import { type CheckReason, checkReasons } from "../../define/checked.ts";
import type { Condition, DatasetEntry } from "../../share/catalogue.ts";
import { eachFacts, singleFacts } from "../../share/catalogue.ts";

/** One check put to one data set. */
export interface BulkQuestion {
  readonly dataset: number;
  readonly version: number;
  readonly entry: DatasetEntry;
  readonly conditions: readonly Condition[];
  /** Columns of the table of those who are asked about: what each condition compares with. */
  readonly codes: readonly string[];
  /** The purpose whose consent it needs; null when none. */
  readonly consent: { readonly dataset: string; readonly purpose: string } | null;
  /** Why nobody is asked at all, and whether that is said before or after consent is looked for. */
  readonly forbidden: CheckReason | undefined;
  readonly unable: CheckReason | undefined;
}

const names = Object.keys(checkReasons) as CheckReason[];
/** The number that stands for a reason in a bulk check. */
export const reasonNumber = (reason: CheckReason): number => names.indexOf(reason);
export const reasonOfNumber = (at: number): CheckReason => names[at] ?? "down";

const operators: Readonly<Record<Condition["is"], string>> = { equal: "=", atLeast: ">=", atMost: "<=" };

interface Parts {
  readonly disputed: number;
  readonly blanks: readonly string[];
  readonly fails: readonly string[];
}

function partsOf({ entry, conditions, codes }: BulkQuestion, row: string): Parts {
  const single = singleFacts(entry);
  let disputed = 0;
  const blanks: string[] = [];
  const fails = conditions.map(({ fact, is }, n) => {
    if (eachFacts(entry).includes(fact)) return `not asked.${codes[n]} = any (${row}.marks)`;
    const at = single.indexOf(fact);
    disputed |= 2 ** at;
    blanks.push(`${row}.f${at} is null`);
    return `not ${row}.f${at} ${operators[is]} asked.${codes[n]}`;
  });
  return { disputed, blanks, fails };
}

/** `case … end`: the number of the reason of one question. */
function reasonIn(question: BulkQuestion, n: number): string {
  const { codes, forbidden, unable, consent } = question;
  const row = `r${n}`;
  const { disputed, blanks, fails } = partsOf(question, row);
  const when = (conditions: readonly string[], reason: CheckReason): string[] =>
    conditions.length === 0 ? [] : [`when ${conditions.join(" or ")} then ${reasonNumber(reason)}`];
  const ways = [
    ...(forbidden === undefined ? [] : when(["true"], forbidden)),
    ...(consent === null ? [] : when([`c${n}.subject is null`], "noConsent")),
    ...(unable === undefined ? [] : when(["true"], unable)),
    ...when(
      codes.map(code => `asked.${code} is null`),
      "notGiven",
    ),
    ...when([`${row}.subject is null`], "absent"),
    ...when(disputed === 0 ? [] : [`${row}.disputed & ${disputed} <> 0`], "contradictory"),
    ...when(blanks, "incomplete"),
    ...when(fails, "differs"),
  ];
  return `(case ${ways.join(" ")} else ${reasonNumber("agrees")} end)::smallint as q${n}`;
}

/** A name of the catalogue as an SQL text: names are letters and digits (catalogue-problems.ts). */
function quoted(text: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(text)) throw new RangeError(`“${text}” is no name`);
  return `'${text}'`;
}

function joinsOf({ dataset, version, consent, forbidden, unable }: BulkQuestion, n: number): string[] {
  const looked = forbidden === undefined && unable === undefined;
  const [data, load] = looked ? [dataset, version] : [-1, -1]; // nobody's row is looked at in vain
  return [
    `left join dataset_row r${n} on r${n}.dataset = ${data} and r${n}.version = ${load}` +
      ` and r${n}.subject = asked.subject`,
    ...(consent === null
      ? []
      : [
          `left join dataset_consent c${n} on c${n}.subject = asked.subject and c${n}.withdrawn is null` +
            ` and c${n}.dataset = ${quoted(consent.dataset)} and c${n}.purpose = ${quoted(consent.purpose)}`,
        ]),
  ];
}

/** `select n, q0, q1, …` over a table of those who are asked about, a reason's number for each question. */
export function bulkStatement(
  table: string,
  questions: readonly { readonly question: BulkQuestion; readonly n: number }[],
): string {
  const reasons = questions.map(({ question, n }) => reasonIn(question, n));
  const joins = questions.flatMap(({ question, n }) => joinsOf(question, n));
  return [`select asked.n, ${reasons.join(", ")}`, `from ${table} asked`, ...joins].join("\n  ");
}
