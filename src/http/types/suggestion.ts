// What a form suggests, and how well it did.

/** One that is suggested for a field. It is never chosen by itself. */
export interface SuggestedView {
  readonly value: string;
  readonly label: string;
  /** Why it is here, as a sentence. */
  readonly why: string;
  /** The words of the matter that spoke for it. */
  readonly words: readonly string[];
}

export interface SuggestedFieldView {
  readonly field: string;
  readonly label: string;
  /** Three at most, the first first. */
  readonly options: readonly SuggestedView[];
  /** Why nothing is suggested, or why others are not. */
  readonly note: string;
}

/** An earlier answer of the same unit that says the same. */
export interface AlikeReplyView {
  readonly field: string;
  readonly mechanism: string;
  readonly id: string;
  readonly number: string;
  /** 0 … 100 */
  readonly percent: number;
  /** A copy; else it is worth a look. */
  readonly copy: boolean;
}

export interface SuggestionsView {
  readonly fields: readonly SuggestedFieldView[];
  readonly replies: readonly AlikeReplyView[];
  /** Goes back with the act, so that what was shown is kept beside what is chosen; null where nothing was. */
  readonly shown: string | null;
}

/** What was chosen against what was shown, in one span of time. */
export interface SuggestedSpan {
  /** "2026-11", or the last thirty days. */
  readonly label: string;
  readonly shown: number;
  readonly first: number;
  readonly among: number;
  /** 0 … 1; null where nothing was shown. */
  readonly firstShare: number | null;
  readonly amongShare: number | null;
}

export interface SuggestedClass {
  readonly value: string;
  readonly label: string;
  readonly closed: number;
  /** Too little is closed: it is not suggested by words. */
  readonly silent: boolean;
}

/** Something else was chosen although this was suggested first. */
export interface SuggestedPair {
  readonly suggested: string;
  readonly chosen: string;
  readonly times: number;
}

/** How well one field is suggested. */
export interface SuggestedStanding {
  readonly mechanism: string;
  readonly mechanismTitle: string;
  readonly field: string;
  readonly label: string;
  /** When it last learned, ms, and from how many closed matters; null before the first time. */
  readonly learned: { readonly at: number; readonly matters: number; readonly words: boolean } | null;
  /** The fewest closed matters of a class that it learns from. */
  readonly least: number;
  readonly classes: readonly SuggestedClass[];
  readonly last30: SuggestedSpan;
  /** The share of the last thirty days is below what it has to reach. */
  readonly alarm: boolean;
  readonly months: readonly SuggestedSpan[];
  readonly pairs: readonly SuggestedPair[];
  /** The figures that it is read from, for drilling down. */
  readonly figures: readonly string[];
}

export interface SuggestionStandingView {
  /** The share among three that it has to reach, 0 … 1. */
  readonly alarmBelow: number;
  /** The city's texts are a sample: they say nothing of how well it does. */
  readonly sample: boolean;
  readonly fields: readonly SuggestedStanding[];
}
