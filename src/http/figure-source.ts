// The figures as the HTTP side needs them; src/http/views/figure.ts makes the answers of them.

import type { FigureView, Lang } from "./types.ts";

export interface FigureAsked {
  /** `appeal.onTimeShare`. */
  readonly name: string;
  /** "2026-10", "2026" or "all". */
  readonly period: string;
  /** As it stood before this moment, ms. */
  readonly asOf: number;
  /** A column to part it by. */
  readonly by?: string;
  readonly lang: Lang;
}
export interface FigureRowsAsked extends FigureAsked {
  readonly after?: string;
  readonly limit: number;
}
/** A matter that a figure counts, by the event that made it count. */
export interface FigureSourceRow {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
  readonly action: string;
  readonly hash: string;
}
export interface FigureName {
  readonly name: string;
  readonly title: string;
  readonly mechanism: string;
  readonly audience: "public" | "staff";
}

export interface Figures {
  names(lang: Lang): readonly FigureName[];
  /** Undefined for a name, a period or a column that there is not. */
  read(asked: FigureAsked): Promise<FigureView | undefined>;
  rows(
    asked: FigureRowsAsked,
  ): Promise<{ rows: readonly FigureSourceRow[]; next: string | null } | undefined>;
}
