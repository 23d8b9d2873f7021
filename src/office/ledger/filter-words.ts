// Filters as words of the address, and as people read them.

import type { OrgView } from "../../http/types.ts";
import { numbersIn } from "../form/draft.ts";
import type { ColumnFilter } from "./columns.ts";

export type Query = Readonly<Record<string, string>>;

/** Words of a ledger's address that are no filter. */
const beside = new Set(["sort", "view"]);

/** The filter alone. */
export const filterOf = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([word]) => !beside.has(word)));

/** The query with a word changed; an empty text takes it away. */
export function withWord(query: Query, word: string, text: string): Query {
  const { [word]: _, ...others } = query;
  return text === "" ? others : { ...others, [word]: text };
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** "2026-11-01..2026-11-20" or a single day as its two ends. */
export function spanOf(text: string): Span {
  if (text === "") return { from: "", to: "" };
  const [from = "", to = from] = text.includes("..") ? text.split("..") : [text];
  return { from, to };
}

export const spanText = ({ from, to }: Span): string => (from === "" && to === "" ? "" : `${from}..${to}`);

/** An amount as it is typed, in the unit that the address has. */
export const amountText = (typed: string, hundredths: boolean): string => {
  const amount = Number(typed);
  if (typed.trim() === "" || !Number.isFinite(amount)) return "";
  return String(Math.round(hundredths ? amount * 100 : amount));
};

export const amountTyped = (text: string, hundredths: boolean): string =>
  text === "" ? "" : String(hundredths ? Number(text) / 100 : Number(text));

/** A pasted column as values: labels or values that fit, and how many did not. */
export function recognised(
  text: string,
  options: readonly { readonly value: string; readonly label: string }[],
): { readonly values: readonly string[]; readonly lost: number } {
  const pasted = [...new Set(text.split(/[\r\n\t,，、;；]+/).map(one => one.trim()))].filter(Boolean);
  const byText = new Map(
    options.flatMap(({ value, label }) => [[label, value] as const, [value, value] as const]),
  );
  const values = pasted.flatMap(one => byText.get(one) ?? []);
  return { values: [...new Set(values)], lost: pasted.length - values.length };
}

/** Numbers of matters, pasted in any shape. */
export const numberWords = (text: string): string => numbersIn(text).slice(0, 60).join(",");

/** A filter as people read it. */
export function sayFilter(
  filter: ColumnFilter,
  text: string,
  orgs: readonly OrgView[],
  comma: string,
): string {
  switch (filter.kind) {
    case "values":
      return text
        .split(",")
        .map(value => filter.options.find(option => option.value === value)?.label ?? value)
        .join(comma);
    case "orgs":
      return text
        .split(",")
        .map(ref => orgs.find(org => org.ref === ref)?.name ?? ref)
        .join(comma);
    case "days":
    case "numbers": {
      const { from, to } = spanOf(text);
      const typed = (one: string) => (filter.kind === "days" ? one : amountTyped(one, filter.hundredths));
      return from === to ? typed(from) : `${typed(from)}—${typed(to)}`;
    }
    default:
      return text;
  }
}
