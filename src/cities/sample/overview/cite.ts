// Numbers as an overview's text holds them.

import { type Day, dateOf, dayFromDate, yearOf } from "../../../define/civil.ts";

export interface Citing {
  readonly year: string;
  /** The last day that counts. */
  readonly asOf: string;
  /** A figure of the year so far; `how` is how it is rounded, `within` a part of it. */
  readonly n: (figure: string, how?: string, within?: string) => string;
  /** The same since the first record. */
  readonly all: (figure: string, how?: string, within?: string) => string;
  /** An outside figure by the number in its register. */
  readonly outside: (nth: number, how?: string) => string;
}

/** For a script that ends on this day: the year that a report is written of then, up to the day before. */
export function citing(last: Day): Citing {
  // In the first weeks of a year the report is on the year before.
  const year = String(yearOf(last - 45));
  const asOf = dateOf(Math.min(last - 1, dayFromDate(`${year}-12-31`)));
  const figure =
    (period: string) =>
    (name: string, how = "", within = "") =>
      `{{figure:${[name, period, asOf, within, how].join("|")}}}`;
  return {
    year,
    asOf,
    n: figure(year),
    all: figure("all"),
    outside: (nth, how = "") => `{{outside:${codeOf(year, nth)}|${how}}}`,
  };
}

/** A paragraph of several parts. */
export const line = (...parts: readonly string[]): string => parts.join("");

export const codeOf = (year: string, nth: number): string => `${year}-${String(nth).padStart(3, "0")}`;
