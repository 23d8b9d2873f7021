// What the values of a column look like: the first rows are read, and each column is said to hold dates,
// telephones, orgs, options, numbers or text.

import type { Field } from "../define/fields.ts";
import { phoneProblem } from "../define/identifiers.ts";
import type { Rows } from "./import.ts";
import { type ValueGround, readValue } from "./read-value.ts";
import { isAmbiguous, parseDay, usualDates } from "./when.ts";

export interface ColumnSample {
  readonly name: string;
  /** Values that are not empty, in their order. */
  readonly values: readonly string[];
  /** The first distinct ones, to be shown. */
  readonly shown: readonly string[];
  readonly dates: number;
  /** Dates whose day cannot be told from their month. */
  readonly ambiguous: number;
  /** Among the dates, those that carry a time of day. */
  readonly timed: number;
  readonly phones: number;
  /** No two rows have the same, and none is empty. */
  readonly distinct: boolean;
}

export interface Sample {
  readonly columns: readonly ColumnSample[];
  readonly rows: readonly (readonly string[])[];
}

const rowsMost = 200;
const shownMost = 3;

const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(is).length / values.length;

// Five digits may be a day number as well as any other number: alone they make no column of dates.
const isDay = (value: string) => !/^\d{5}(\.\d+)?$/.test(value) && parseDay(value, usualDates) !== undefined;

function sampled(name: string, all: readonly string[]): ColumnSample {
  const values = all.filter(value => value !== "");
  const distinct = new Set(values);
  return {
    name,
    values,
    shown: [...distinct].slice(0, shownMost).map(value => value.slice(0, 40)),
    dates: share(values, value => isDay(value) || isAmbiguous(value)),
    ambiguous: values.filter(isAmbiguous).length,
    timed: values.filter(value => /\d:\d\d/.test(value)).length,
    phones: share(values, value => phoneProblem(value.replace(/[\s-]/g, "")) === null),
    distinct: all.length > 0 && values.length === all.length && distinct.size === all.length,
  };
}

/** The first rows of a sheet, and what its columns look like. */
export async function sampleOf(file: Rows): Promise<Sample> {
  const rows: (readonly string[])[] = [];
  for await (const { row } of file.rows()) {
    rows.push(file.columns.map(name => row[name]?.trim() ?? ""));
    if (rows.length >= rowsMost) break;
  }
  return {
    rows,
    columns: file.columns.map((name, at) =>
      sampled(
        name,
        rows.map(row => row[at] ?? ""),
      ),
    ),
  };
}

/** The share of a column's values that a field can hold; 0.5 where every text would do. */
export function fits(
  field: Field,
  { values, name, dates, phones }: ColumnSample,
  ground: ValueGround,
): number {
  if (values.length === 0) return 0.5;
  if (field.kind === "date") return dates;
  if (field.kind === "phone") return phones;
  if (field.kind === "text" || field.kind === "matter") {
    return dates > 0.8 || phones > 0.8 ? 0.1 : 0.5;
  }
  const some = [...new Set(values)].slice(0, 50);
  return share(some, value => "value" in readValue(field, value, name, ground));
}
