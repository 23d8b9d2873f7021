// Figures: a value with its sentence, its parts, its table, and the matters behind it.

import type { MatterRow } from "./matter.ts";

export interface FigureView {
  /** `appeal.onTimeShare`. */
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  /** "96.85%", "1,720 件", "—". */
  readonly text: string;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly parts: readonly FigurePart[];
  readonly sentence: string;
  readonly period: { readonly label: string; readonly from: string | null; readonly to: string | null };
  readonly asOf: number;
  readonly definition: string;
  readonly trend: readonly { readonly label: string; readonly value: number | null; readonly text: string }[];
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly table: { readonly column: string; readonly rows: readonly FigureCell[] } | null;
  readonly sample: boolean;
  readonly audience: "public" | "staff";
}

export interface FigurePart {
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  readonly text: string;
}

export interface FigureCell {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The matters and events behind a figure, each with the hash that an outsider checks. */
export type FigureRow =
  | {
      readonly matter: MatterRow;
      readonly seq: number;
      readonly happened: number;
      readonly action: string;
      readonly hash: string;
    }
  | FigureRowUnpublished;

/** A matter that is counted and not published: its hash alone. */
export interface FigureRowUnpublished {
  readonly matter: null;
  readonly seq: null;
  readonly happened: null;
  readonly action: null;
  readonly hash: string;
}
