// Livelihood promises as everybody reads them.

import type { Light, FileView } from "./shown.ts";

/** What a citizen wants to know of a promise first. */
export type PromiseGroup = "candidate" | "underway" | "judged" | "done" | "dropped" | "unchosen";

export interface PromiseVotes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  /** All of them; null until it was chosen. */
  readonly delegates: number | null;
}

export interface PromiseLine {
  readonly number: string;
  readonly title: string;
  readonly year: string;
  readonly group: PromiseGroup;
  readonly stateTitle: string;
  readonly light: Light;
  readonly lead: string;
  /** The day, as it is said. */
  readonly due: string;
  readonly targets: number;
  readonly reached: number;
  readonly votes: PromiseVotes | null;
  /** The latest picture of the work. */
  readonly picture: FileView | null;
  /** Open for ratings now. */
  readonly takesRatings: boolean;
}

export interface PromiseMonth {
  /** ms */
  readonly at: number;
  readonly said: string;
  readonly pace: string;
  /** Its pace is that it is behind. */
  readonly behind: boolean;
  /** Numbers of the sub-targets that were done by then. */
  readonly reached: string;
  readonly pictures: readonly FileView[];
  readonly noPicture: string;
}

export interface PromiseChange {
  readonly at: number;
  readonly title: string;
  readonly reason: string;
  readonly decision: string;
}

export interface PromiseView extends PromiseLine {
  readonly content: string;
  readonly area: string;
  readonly participants: string;
  readonly budget: string;
  readonly route: string;
  readonly body: string;
  readonly decision: string;
  readonly goals: readonly { readonly text: string; readonly done: boolean }[];
  /** What was promised, where it says something else now. */
  readonly before: readonly { readonly label: string; readonly was: string }[];
  readonly changes: readonly PromiseChange[];
  /** The latest first. */
  readonly months: readonly PromiseMonth[];
  readonly result: string;
  readonly acceptance: {
    readonly witnesses: number;
    readonly agreed: number;
    readonly conclusion: string;
    readonly said: string;
  } | null;
  /** Null below five: the number alone might tell who. */
  readonly ratings: { readonly count: number; readonly contented: number } | null;
  readonly announcement: string;
  readonly remedy: string;
}

export interface PromiseListView {
  readonly number: string;
  readonly title: string;
  readonly year: string;
  readonly stateTitle: string;
  readonly soliciting: boolean;
  /** People vote on its candidates now. */
  readonly voting: boolean;
  readonly voteCloses: string;
  /** The name of that poll in addresses. */
  readonly poll: string;
  readonly route: string;
  readonly body: string;
  readonly places: number;
  readonly candidates: number;
  readonly announcement: string;
  readonly closes: string;
}
