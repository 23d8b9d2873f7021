// The catalogue of shared data as officials read it; nobody's data stand here.

/** How it stands: it can be asked, its data are too old, none are loaded, or somebody stopped it. */
export type DatasetStanding = "ready" | "late" | "down" | "stopped";

export interface DatasetView {
  readonly name: string;
  readonly title: string;
  /** The unit that answers for it. */
  readonly owner: string;
  /** What for it may be asked. */
  readonly purposes: readonly string[];
  /** On what ground it is held and shared. */
  readonly basis: string;
  readonly about: "identity" | "creditCode";
  readonly people: number;
  /** How often it was loaded. */
  readonly version: number;
  /** ms: the moment that its data speak of, and of the load; null while nothing is loaded. */
  readonly asOf: number | null;
  readonly loaded: number | null;
  /** ms: from when on its data count as late. */
  readonly late: number | null;
  readonly standing: DatasetStanding;
  /** Why it was stopped; "" where it was not. */
  readonly ground: string;
  /** Of the last thirty days, by people. */
  readonly counts: { readonly asked: number; readonly denied: number; readonly unanswered: number };
}

export interface CatalogueView {
  readonly rows: readonly DatasetView[];
  /** Whether the reader may stop a data set. */
  readonly keeps: boolean;
}

/** Who asked, as the keeper, the auditor and the owner read it. */
export interface DatasetCallView {
  readonly id: number;
  /** ms */
  readonly at: number;
  /** The unit for whose post it was asked; "" where a citizen filed something. */
  readonly org: string;
  /** The official's name, masked; "" for a citizen. */
  readonly person: string;
  readonly mechanism: string;
  readonly question: string;
  readonly purpose: string;
  readonly outcome: "asked" | "denied" | "unanswered";
  /** Why it was not answered; "" where it was. */
  readonly why: string;
  readonly people: number;
  /** null where the matter had no number yet. */
  readonly number: string | null;
}

export interface DatasetPageView extends DatasetView {
  readonly refreshDays: number;
  readonly retentionDays: number;
  readonly facts: readonly { readonly column: string; readonly kind: string; readonly optional: boolean }[];
  readonly questions: readonly { readonly name: string; readonly title: string }[];
  readonly uses: readonly {
    readonly title: string;
    readonly basis: string;
    readonly mechanisms: readonly string[];
    readonly questions: readonly string[];
    readonly consent: boolean;
  }[];
  readonly keeps: boolean;
  /** Who stopped it and let it go on, the latest first; `ground` is null where it went on. */
  readonly stops: readonly { readonly at: number; readonly by: string; readonly ground: string | null }[];
  /** Who asked, the latest first; null for readers whom that is none of. */
  readonly calls: readonly DatasetCallView[] | null;
}
