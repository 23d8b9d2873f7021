// Lists: pages of rows, what they are filtered and sorted by, views that are kept, search, acts on many rows.

import type { MatterRow } from "./matter.ts";
import type { Page } from "./shown.ts";

/** A page of a list. It may be short, or empty, and yet not be the last: `next` tells. */
export interface ListPage<T> extends Page<T> {
  /** How many there are; at least so many where it is not exact; null where it was not counted. */
  readonly total: { readonly count: number; readonly exact: boolean } | null;
}

/** A column of a ledger, and how it can be asked for. */
export interface LedgerColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  /** Whether everybody reads it, or officials alone. */
  readonly audience: "public" | "staff";
  /** Shown unless somebody chose otherwise. */
  readonly usual: boolean;
  readonly sortable: boolean;
  /** How `f.NAME` asks for it: values, orgs with all below, a span of days or numbers; null: not at all. */
  readonly filter: "values" | "orgs" | "days" | "numbers" | null;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What a view shows: the words of the list's address, the columns in their order, their widths in px. */
export interface ViewShown {
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly columns: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

export interface SavedView extends ViewShown {
  readonly id: string;
  readonly mechanism: string;
  readonly name: string;
  /** Everybody of the org sees it. */
  readonly shared: boolean;
  /** Only who made it changes it. */
  readonly mine: boolean;
  /** The reader's ledger opens with it. */
  readonly first: boolean;
}

/** What became of an act on one of many rows. */
export interface BulkRow {
  /** As it was sent. */
  readonly matter: string;
  readonly done: boolean;
  /** The state that it is in now, in words; null where the act was refused. */
  readonly stateTitle: string | null;
  readonly code: string | null;
  /** Why not, and the way out. */
  readonly detail: string | null;
}

export interface BulkView {
  readonly action: string;
  readonly title: string;
  readonly done: number;
  readonly refused: number;
  readonly rows: readonly BulkRow[];
}

/** What a search found: in each mechanism the newest first. */
export interface FoundView {
  /** What stands in the box, or why nothing was sought. */
  readonly note: string | null;
  readonly groups: readonly {
    readonly mechanism: string;
    readonly title: string;
    readonly rows: readonly MatterRow[];
    /** There are more than these; the ledger shows them under the same words. */
    readonly more: boolean;
  }[];
  /** Whether the reader may seek by an asker's name or telephone, which is logged. */
  readonly person: boolean;
}
