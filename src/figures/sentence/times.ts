// How the period and the day are said: in general, or of one reading.

import type { Sentence } from "../units.ts";

/** The words for the period of a flow, the day of reading, and the day on which a stock is read. */
export interface Times {
  readonly period: string;
  readonly asOf: string;
  readonly standing: string;
}

/** One reading in words; a plain text serves both languages, such as "2026-05". */
export interface SaidReading {
  readonly period: string | Sentence;
  /** The last day that counts. */
  readonly asOf: string;
  /** The last day that a stock counts, when the period ended before; as `asOf` when left out. */
  readonly standing?: string;
}

export const generalTimes: { readonly zh: Times; readonly en: Times } = {
  zh: { period: "本期内", asOf: "统计时点", standing: "期末（本期未结束的取统计时点）" },
  en: {
    period: "in the period",
    asOf: "on the day of reading",
    standing: "at the end of the period, or on the day of reading while it runs",
  },
};

/** The words for one reading. */
export function timesOf({ period, asOf, standing = asOf }: SaidReading): {
  readonly zh: Times;
  readonly en: Times;
} {
  const { zh, en } = typeof period === "string" ? { zh: period, en: `in ${period}` } : period;
  return {
    zh: { period: zh, asOf, standing },
    en: { period: en, asOf: `on ${asOf}`, standing: `on ${standing}` },
  };
}
