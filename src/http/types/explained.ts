// Why a machine decided as it did, for whom it concerns (个人信息保护法第二十四条：要求予以说明).

/** A data set as it stood when it was asked. */
export interface SourceView {
  readonly title: string;
  /** The unit that answers for the data. */
  readonly owner: string;
  /** ms: the moment that its data speak of; null where nothing was loaded. */
  readonly asOf: number | null;
}

/** One condition of a decision table, in its author's words. */
export interface ConditionView {
  readonly says: string;
  /** null: the data could not tell, so a person looks. */
  readonly holds: boolean | null;
  /** What the author wrote beside it: its article, mostly. */
  readonly ground: string;
  /** Where the answer came from; none: from what the form says. */
  readonly sources: readonly SourceView[];
  /** Why the data could not tell, in plain words; "" where they could. */
  readonly why: string;
}

/** What one decision of an act came to. */
export interface ExplainedView {
  readonly seq: number;
  /** ms */
  readonly at: number;
  readonly title: string;
  /** What it came to, as its choice says it. */
  readonly result: string;
  /** What else it gave: an amount, why a person decides. */
  readonly values: readonly { readonly label: string; readonly text: string }[];
  /** Whether a person decides instead. */
  readonly person: boolean;
  /** Why the table could not be used at all, in plain words; "" where it could. */
  readonly fault: string;
  readonly conditions: readonly ConditionView[];
  /** The model and the SHA-256 of the file that decided; null where none did. */
  readonly model: string;
  readonly version: string | null;
  /** The day of the assessment of its effect on personal information; null where none is needed. */
  readonly assessed: string | null;
}
