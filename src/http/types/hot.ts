// Hot issues as they are watched in the office.

import type { MatterRow } from "./matter.ts";

export interface HotMeasures {
  /** Where it is and what about: by the forms, not by the texts. */
  readonly place: string;
  readonly topic: string;
  readonly matters: number;
  readonly people: number;
  readonly heat: number;
  /** ms */
  readonly earliest: number;
  readonly latest: number;
  /** Appeals of each of the last twelve weeks, oldest first; empty while the texts are being read. */
  readonly weeks: readonly number[];
  /** Words that three people and more have used; for those only who may read the appeals. */
  readonly words: readonly string[];
}

export interface HotIssueView extends HotMeasures {
  readonly row: MatterRow;
  /** The decision, or the proposal before it; empty before both. */
  readonly decision: string;
  /** Ids of others at the same place that may be the same. */
  readonly near: readonly string[];
}

export interface HotThemeView {
  readonly topic: string;
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly matters: number;
  readonly people: number;
}

export interface HotWatchView {
  /** Whether the texts have been read once since the start; before that the last recorded measures stand. */
  readonly ready: boolean;
  readonly issues: readonly HotIssueView[];
  /** Not hot yet. */
  readonly rising: readonly HotMeasures[];
  readonly themes: readonly HotThemeView[];
}

export interface HotMembersView {
  readonly row: MatterRow;
  /** Each with those of its words that three people and more have used. */
  readonly members: readonly { readonly row: MatterRow; readonly words: readonly string[] }[];
  /** What one that is split off from it begins with. */
  readonly begins: Readonly<Record<string, string>>;
  /** How many there are; only the latest are listed. */
  readonly total: number;
  /** Null while the texts are being read. */
  readonly shape: HotShape | null;
}

/** How the appeals of a hot issue came and went, and where from. */
export interface HotShape {
  /** Twelve weeks, oldest first. `from` in ms; `heat` at the week's end. */
  readonly weeks: readonly { readonly from: number; readonly matters: number; readonly heat: number }[];
  readonly places: readonly { readonly place: string; readonly matters: number; readonly people: number }[];
}

/** A published hot issue, as everybody reads it. */
export interface HotPublicView {
  readonly number: string;
  readonly title: string;
  readonly place: string;
  readonly group: "underway" | "done" | "declined";
  readonly stateTitle: string;
  readonly decision: string;
  readonly reason: string;
  readonly result: string;
  /** The day on which it was done, as it is said; empty before. */
  readonly concluded: string;
  /** Null where fewer than five asked: the number alone might tell who. */
  readonly people: number | null;
  readonly matters: number | null;
  /** The number of the task that carries it. */
  readonly task: string | null;
}
