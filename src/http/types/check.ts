/** Who asked shared data, in the matters of the reader. */
export interface CheckCallView {
  /** ms */
  readonly at: number;
  /** The reader themself, by filing something. */
  readonly own: boolean;
  /** The unit whose post asked; "" where none did. */
  readonly org: string;
  /** What it was asked for: the mechanism, the purpose and its ground. */
  readonly mechanism: string;
  readonly purpose: string;
  readonly basis: string;
  readonly dataset: string;
  readonly question: string;
  readonly outcome: "asked" | "denied" | "unanswered";
  /** Why it was not answered; "" where it was. */
  readonly why: string;
  /** The number of the matter; null where it was asked as the matter was filed, or of many at once. */
  readonly number: string | null;
  /** How many people it was asked about at once. */
  readonly people: number;
}

export interface ConsentView {
  readonly id: number;
  readonly dataset: string;
  readonly purpose: string;
  readonly mechanism: string;
  /** ms */
  readonly given: number;
  readonly withdrawn: number | null;
}

export interface ChecksView {
  readonly calls: readonly CheckCallView[];
  readonly consents: readonly ConsentView[];
}
