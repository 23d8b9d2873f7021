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
  readonly period: FigurePeriod;
  /** The end of the last day that counts, ms; that day itself is `asOfDay`. */
  readonly asOf: number;
  readonly asOfDay: string;
  /** When it was read, ms: of a running day it knows no more than that. */
  readonly readAt: number;
  /** The instant before which everything recorded is counted, ms: when it was read, unless it is `behind`. */
  readonly countedTo: number;
  /** Whether acts were recorded that it does not know yet. */
  readonly behind: boolean;
  /** What it was before, in the same span; empty where nothing is comparable. */
  readonly compared: readonly FigureCompared[];
  readonly target: { readonly text: string; readonly met: boolean | null } | null;
  readonly definition: string;
  readonly trend: readonly FigurePoint[];
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly table: FigureTable | null;
  /** What it is narrowed to: column and value, in words. */
  readonly within: readonly FigureWithin[];
  readonly sample: boolean;
  readonly audience: "public" | "staff";
  /** What was published of it in this period, the latest first; empty in a list. */
  readonly editions: readonly EditionView[];
}

/** A figure as it was published: it does not change any more. */
export interface EditionView {
  /** 1 for the first. */
  readonly n: number;
  /** The number of the matter that holds all editions. */
  readonly matter: string;
  /** ms */
  readonly publishedAt: number;
  readonly office: string;
  readonly value: number | null;
  readonly text: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The last day that counts. */
  readonly asOfDay: string;
  readonly definition: string;
  /** How many events count, and the root over their hashes; null where they are not told. */
  readonly events: number | null;
  readonly root: string | null;
  readonly checkpoint: number | null;
  /** Why there is another one. */
  readonly reason: string | null;
  /** Why it was withdrawn; null while it holds. */
  readonly withdrawn: string | null;
  /** Of the event that published it. */
  readonly hash: string;
}

/** What would be published now. */
export interface EditionDraft extends Pick<
  EditionView,
  "n" | "text" | "numerator" | "denominator" | "asOfDay" | "definition" | "events" | "root" | "checkpoint"
> {
  readonly title: string;
  readonly former: EditionView | null;
  /** Neither value nor definition nor proof differs from the former one: nothing to publish. */
  readonly unchanged: boolean;
}

export interface FigurePeriod {
  /** As an address has it: "2026-11", "2026-Q4", "2026-W47", "all". */
  readonly name: string;
  /** As it is read out: "2026年1-11月". */
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface FigurePoint {
  readonly label: string;
  readonly title: string;
  readonly value: number | null;
  readonly text: string;
}

export interface FigureCompared {
  /** "year": the same period of last year; "step": the period before. */
  readonly against: "year" | "step";
  readonly title: string;
  /** The span that it was read in. */
  readonly period: string;
  readonly text: string;
  readonly value: number | null;
  /** "+1.20 个百分点", "−35 件（−2.10%）", "—". */
  readonly change: string;
  readonly difference: number | null;
}

export interface FigureWithin {
  readonly column: string;
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface FigureTable {
  readonly column: string;
  /** The second column, where two are crossed. */
  readonly across: string | null;
  /** Whether an org's row holds all below it. */
  readonly tree: boolean;
  readonly rows: readonly FigureCell[];
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
  /** In the second column, where two are crossed. */
  readonly acrossKey: string | null;
  readonly acrossLabel: string | null;
  /** Whether orgs stand below it in the tree, so that it opens. */
  readonly opens: boolean;
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
