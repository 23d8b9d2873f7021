// What is found by words: likenesses to what is being written, and the office's words.

import type { MatterRow } from "./matter.ts";

/** A matter that is like what somebody writes. Nothing is ever joined because of it. */
export interface HintView {
  /** Probably the same, or similar. */
  readonly like: "same" | "similar";
  /** As the reader may see it. */
  readonly row: MatterRow;
  /** How many have reported it, with those who were joined to it. */
  readonly reported: number;
  /** What was answered, where that is published. */
  readonly answer: string | null;
}

export interface HintsView {
  /** Whether the texts have been read; until then nothing is found. */
  readonly ready: boolean;
  readonly hints: readonly HintView[];
}

export type WordKindName = "word" | "stop" | "synonyms";

/** A row of the office's words, in force or taken away. */
export interface OfficeWordView {
  readonly id: string;
  readonly kind: WordKindName;
  readonly words: readonly string[];
  /** ms */
  readonly added: number;
  readonly addedBy: string;
  readonly removed: number | null;
  readonly removedBy: string | null;
}

export interface OfficeWordsView {
  readonly standing: readonly OfficeWordView[];
  /** The latest changes first. */
  readonly history: readonly OfficeWordView[];
  /** What was sought and not found, most often first. */
  readonly vain: readonly { readonly words: string; readonly times: number; readonly last: number }[];
  /** How far the texts have been read with these words. */
  readonly reading: { readonly ready: boolean; readonly texts: number };
}
