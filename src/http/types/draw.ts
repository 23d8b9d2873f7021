// How the experts of a selection were drawn, so that anybody who may see them can work it out again.

export interface DrawRow {
  /** From 1, in the order of the lots. */
  readonly order: number;
  readonly name: string;
  /** As the log knows them, and as the lot is made: `person:12`. */
  readonly person: string;
  /** SHA-256 of seed, line feed, person. */
  readonly lot: string;
  readonly standing: "drawn" | "released" | "waiting";
}
export interface DrawView {
  readonly seed: string;
  readonly source: string;
  readonly wanted: number;
  readonly rows: readonly DrawRow[];
}
