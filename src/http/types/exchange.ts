// Sheets on their way in: a job, what its sheet looks like, what would happen, what is wrong.

/** How columns become acts; plain data, as docs/import.md describes it. */
export type MapView = Readonly<Record<string, unknown>>;

export interface ImportView {
  readonly id: number;
  /** A mechanism. */
  readonly target: string;
  readonly targetTitle: string;
  /** The file's name. */
  readonly name: string;
  readonly state: "ready" | "running" | "done" | "stopped" | "failed";
  readonly map: MapView | null;
  readonly created: number;
  readonly finished: number | null;
  /** Rows in all (as the preview counted), and how many the run is through with. */
  readonly rows: number;
  readonly done: number;
  readonly entered: number;
  readonly already: number;
  readonly acts: number;
  /** Rows' problems that were noted. */
  readonly problems: number;
  /** Seconds that are left; null while nobody can tell. */
  readonly left: number | null;
  /** Why it failed. */
  readonly fault: string | null;
}

/** What a column may become: a field of an act, or the time at which the act was taken. */
export interface ImportTarget {
  readonly action: string;
  readonly actionTitle: string;
  readonly field: string | null;
  readonly label: string;
  readonly kind: string;
}

export interface LookView {
  readonly job: ImportView;
  /** Sentences about the file and the sheet: hidden rows, a name that lies. */
  readonly said: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly head: { readonly first: number; readonly last: number };
  readonly columns: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly ambiguous: boolean;
  }[];
  readonly targets: readonly ImportTarget[];
  readonly map: MapView;
  /** Ways of writing dates, for those who say whether month or day stands first. */
  readonly dateOrders: { readonly monthFirst: readonly string[]; readonly dayFirst: readonly string[] };
  /** What the sheet does not say: "date_order", "time_zone", "opening_date", "act_date". */
  readonly questions: readonly string[];
  readonly maps: readonly { readonly name: string; readonly map: MapView }[];
}

export interface ImportLine {
  readonly line: number;
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly text: string;
  /** The row is in, with this left out. */
  readonly left: boolean;
}

export interface ImportPreview {
  readonly rows: number;
  readonly ready: number;
  readonly acts: readonly { readonly title: string; readonly count: number }[];
  /** Matters of other mechanisms that are opened on the way. */
  readonly opened: readonly { readonly title: string; readonly count: number }[];
  readonly problems: readonly { readonly column: string; readonly text: string; readonly rows: number }[];
  readonly unknown: readonly {
    readonly column: string;
    readonly value: string;
    readonly rows: number;
    /** What it may stand for; "orgs" for any org. */
    readonly options: "orgs" | readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly lines: readonly ImportLine[];
  readonly first: readonly {
    readonly line: number;
    readonly acts: readonly {
      readonly title: string;
      readonly at: number;
      readonly values: readonly { readonly label: string; readonly text: string }[];
    }[];
  }[];
}
