// What an official types becomes what FEEL reads: straight quotes, signs of comparison, a listed word
// without its quotes. Nothing else is guessed; what is left wrong the check says.

import type { ColumnKindView } from "../../http/types.ts";
import type { Part } from "./edit.ts";

const quotes = /[“”＂]/g;
const signs: readonly (readonly [RegExp, string])[] = [
  [/≥|＞＝|>＝/g, ">="],
  [/≤|＜＝|<＝/g, "<="],
  [/＞/g, ">"],
  [/＜/g, "<"],
  [/[，、]/g, ", "],
];

/** Outside what stands in quotes. */
function outside(text: string, change: (part: string) => string): string {
  return text
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, n) => (n % 2 === 1 ? part : change(part)))
    .join("");
}

const digits = (text: string): string =>
  text.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10));

const day = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/;
const two = (text: string): string => text.padStart(2, "0");

/** The words that stand listed for a column. */
export const listedIn = ({ values, options }: ColumnKindView): readonly string[] => [
  ...new Set([
    ...[...values.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word]) => word!),
    ...Object.keys(options ?? {}),
  ]),
];

const yes: Readonly<Record<string, string>> = { 是: "true", 否: "false", 有: "true", 无: "false" };

/** The cell as it is kept once somebody leaves it. */
export function tidyCell(text: string, part: Part, kind: ColumnKindView | undefined): string {
  const trimmed = text.trim();
  if (part === "notes" || trimmed === "") return trimmed;
  const plain = outside(trimmed.replace(quotes, '"'), said =>
    digits(signs.reduce((all, [sign, word]) => all.replace(sign, word), said)),
  );
  if (kind === undefined) return plain;
  const words = plain.split(/,\s*/);
  const listed = listedIn(kind);
  if (listed.length > 0 && words.every(word => listed.includes(word))) {
    return words.map(word => `"${word}"`).join(", ");
  }
  const named = Object.entries(kind.options ?? {}).find(([, title]) => title === plain);
  if (named) return `"${named[0]}"`;
  if (kind.type === "boolean" && Object.hasOwn(yes, plain)) return yes[plain]!;
  const [, year, month, date] = day.exec(plain) ?? [];
  if (kind.type === "date" && year) return `date("${year}-${two(month!)}-${two(date!)}")`;
  return plain;
}
