// The numbers of a published overview as they were frozen: one line for each, kept in the event that
// published it. Stable, and readable without us.

import { parseInlines, printToken, type Live, type Outside } from "./syntax.ts";

/** One number of the text: which token, what was written, and where it is proved. */
export interface CitedNumber {
  /** From 1, in the order of the text. */
  readonly n: number;
  readonly token: Live | Outside;
  /** As the text says it. */
  readonly shown: string;
  readonly value: number | null;
  readonly unit: string;
  readonly title: string;
  /** "2026年1-10月" */
  readonly period: string;
  /** The last day that counts; of somebody else's number: the day of its document. */
  readonly asOf: string;
  /** The edition of the figure, or the register's number: the matter as people know it. */
  readonly matter: string;
  /** Which edition; 0 for an outside figure. */
  readonly edition: number;
  /** Of the event that published or confirmed it, 64 hex digits. */
  readonly hash: string;
}

const sign = "\t";
const plain = (text: string): string => text.replace(/\s+/g, " ");

/** "1 ⇥ {{figure:…}} ⇥ 1776件 ⇥ …" */
export function printCited(one: CitedNumber): string {
  const { n, token, shown, value, unit, title, period, asOf, matter, edition, hash } = one;
  const texts = [
    shown,
    value === null ? "" : String(value),
    unit,
    title,
    period,
    asOf,
    matter,
    String(edition),
    hash,
  ];
  return [String(n), printToken(token), ...texts].map(plain).join(sign);
}

/** Undefined where it is no such line. */
export function parseCited(line: string): CitedNumber | undefined {
  const parts = line.split(sign);
  const [n = "", printed = "", shown = "", value = "", unit = "", title = "", period = "", asOf = ""] = parts;
  const [matter = "", edition = "", hash = ""] = parts.slice(8);
  const [token, more] = parseInlines(printed);
  if (parts.length !== 11 || more !== undefined || token === undefined) return undefined;
  if (token.kind !== "live" && token.kind !== "outside") return undefined;
  const known = { shown, unit, title, period, asOf, matter, hash };
  return {
    n: Number(n),
    token,
    ...known,
    value: value === "" ? null : Number(value),
    edition: Number(edition),
  };
}
