// What is known of the numbers of a text when it is looked over, and what is remarked of it.

import type { Live } from "./syntax.ts";

/** The same in both languages; words that somebody wrote are as they were written. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export interface Fact {
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  /** What its mechanism is called in code; "outside" for somebody else's number. */
  readonly source: string;
  /** `appeal.contacts`, or the code of an outside figure. */
  readonly name: string;
  /** "column:value", with commas between. */
  readonly within: string;
  /** How a stock and a flow differ: as it stands on a day, or what came in a period. */
  readonly measure: "stock" | "flow" | "other";
  /** The difference of two shares: its unit reads %, and is 百分点. */
  readonly difference: boolean;
  /** The first and the last day that count; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The last day that it knows of. */
  readonly asOf: string;
  /** Hidden because it counts few persons. */
  readonly hidden: boolean;
  readonly standing:
    | "known"
    | "unknown"
    | "withdrawn"
    | "staff"
    | "running"
    | "unreadable"
    | "outsideUnknown"
    | "outsideUnconfirmed"
    | "outsideWithdrawn";
  /** Why it may not be cited, in the words of whoever withdrew it, or ours. */
  readonly detail?: string | Said;
}

/** A figure as it reads now, to be proposed for a number that was typed. */
export interface Known {
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  /** The token that says it exactly. */
  readonly token: Live;
}

export const remarkCodes = [
  "unknown_figure",
  "figure_withdrawn",
  "staff_figure",
  "day_not_over",
  "unreadable",
  "outside_unknown",
  "outside_unconfirmed",
  "outside_withdrawn",
  "overlapping_sum",
  "mixed_units",
  "stock_and_flow",
  "mixed_currencies",
  "mixed_periods",
  "broken_token",
  "claim_without_proof",
  "bare_number",
  "no_value",
  "hidden",
  "rounding",
  "bad_format",
  "points",
  "stale",
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

export interface Remark {
  readonly code: RemarkCode;
  /** Which block, and which of its inlines, from 0. */
  readonly block: number;
  readonly inline: number;
  /** The figures or words that it is about. */
  readonly names: readonly string[];
  readonly detail?: string | Said;
  /** In a text: the part that it is about. */
  readonly at?: { readonly from: number; readonly to: number };
  /** A token that says the same and opens its proof. */
  readonly propose?: { readonly title: string; readonly token: string };
}

export interface Situation {
  /** By the token as it is printed. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly known: readonly Known[];
  /** "2026-11-20" */
  readonly today: string;
}
