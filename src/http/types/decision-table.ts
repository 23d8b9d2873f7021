// Decision tables as their editor reads and sends them.

import type { MatterRow } from "./matter.ts";

export interface TableColumn {
  readonly id?: string;
  /** What a reader calls it. */
  readonly label?: string;
  readonly type?: string;
  /** What it may hold, as FEEL tests. */
  readonly values?: string;
}
export interface TableInput extends TableColumn {
  readonly expression: string;
}
export interface TableOutput extends TableColumn {
  readonly name: string;
  readonly otherwise?: string;
}
export interface TableRow {
  readonly id?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly notes: readonly string[];
}
export interface TableGrid {
  /** U, A, P, F, R, O or C. */
  readonly hit: string;
  /** +, <, > or #: with C alone. */
  readonly aggregation?: string;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  /** The headings of the columns of notes. */
  readonly notes: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface ColumnKindView {
  /** A kind of FEEL; empty: any. */
  readonly type: string;
  readonly values: string;
  /** Where the column gives an act's choice: its options by their names. */
  readonly options?: Readonly<Record<string, string>>;
}
export interface TableView {
  readonly decision: string;
  readonly grid: TableGrid;
  readonly kinds: { readonly inputs: readonly ColumnKindView[]; readonly outputs: readonly ColumnKindView[] };
}

/** An expression beside the tables. */
export interface TableText {
  readonly decision: string;
  /** The entry that it gives; empty: the whole decision. */
  readonly entry: string;
  readonly text: string;
}

/** Something that is wrong, or that should be looked at, with its place. */
export interface TableNotice {
  readonly code: string;
  readonly text: string;
  readonly decision: string | null;
  /** From 1. */
  readonly row: number | null;
  /** The label of its column. */
  readonly cell: string | null;
  /** Of a gap or an overlap: the conditions of a row that covers this very case. */
  readonly cells?: readonly string[];
}

export interface TableFileView {
  readonly model: string;
  readonly from: string | null;
  /** SHA-256. */
  readonly hash: string;
  readonly xml: string;
  readonly tables: readonly TableView[];
  readonly texts: readonly TableText[];
  readonly defects: readonly TableNotice[];
  readonly remarks: readonly TableNotice[];
}

export interface TableVersionView {
  readonly hash: string;
  readonly from: string | null;
  readonly standing: "past" | "inForce" | "coming";
  /** The matter of a version that was published here; null where it came with the mechanism. */
  readonly matter: { readonly id: string; readonly number: string } | null;
}

export interface TableModelView {
  readonly model: string;
  readonly uses: readonly { readonly mechanism: string; readonly title: string; readonly asks: string }[];
  /** The latest first. */
  readonly versions: readonly TableVersionView[];
}

export interface TableListView {
  readonly models: readonly TableModelView[];
  /** Versions that are not published yet, and may still be. */
  readonly drafts: readonly MatterRow[];
  readonly mayDraft: boolean;
}

export interface TrialShift {
  readonly was: string;
  readonly becomes: string;
  /**
   * null: fewer than five, of which some may not be seen by this reader. Where the table reads what stands
   * apart, fewer than five that may not be seen do not count, and a shift of none but those is left out.
   */
  readonly count: number | null;
  /** Those that this reader may open, the latest first. */
  readonly matters: readonly MatterRow[];
}

export interface TrialView {
  readonly mechanism: string;
  readonly title: string;
  readonly asks: string;
  /** The version in force that it is held against. */
  readonly against: string | null;
  readonly cases: number;
  /** As in `TrialShift`; where the table reads what stands apart, what its parts tell, null: none or few. */
  readonly changed: number | null;
  /** Cases that can't be decided again; null: none or few. */
  readonly lost: number | null;
  readonly shifts: readonly TrialShift[];
  /** The same result with other values beside it. */
  readonly beside: { readonly count: number | null; readonly matters: readonly MatterRow[] };
  /** Cases that the draft could not decide; null: none or few. */
  readonly undecided: number | null;
}
