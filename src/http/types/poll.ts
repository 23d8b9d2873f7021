// Polls: what is voted on, what the caller has voted, what came of it; and what looked stuffed.

import type { FileView } from "./shown.ts";

export interface PollItem {
  /** `matter:ID`, as a vote names it. */
  readonly item: string;
  readonly number: string;
  readonly mechanism: string;
  readonly title: string;
  readonly text: string;
  readonly pictures: readonly FileView[];
}
export interface PollLeague {
  readonly name: string;
  readonly title: string;
  readonly items: readonly PollItem[];
}
/** A vote of the caller. */
export interface PollOwn {
  readonly league: string;
  /** The civil day, or "". */
  readonly period: string;
  readonly picks: readonly string[];
  /** By which the voter finds it in the open list. */
  readonly receipt: string;
  /** Why it was voided; null while it counts. */
  readonly voided: string | null;
}
export interface PollResult {
  readonly league: string;
  readonly item: PollItem;
  readonly place: number;
  readonly score: string;
  readonly votes: number;
}
/** Votes that were voided: how many, the hash of their list, and the reason. */
export interface PollVoided {
  readonly suspect: string;
  readonly votes: number;
  readonly hash: string;
  readonly reason: string;
}
export interface PollView {
  readonly at: number;
  readonly mechanism: string;
  readonly number: string;
  readonly name: string;
  readonly title: string;
  /** The matter that holds it. */
  readonly about: string;
  readonly stateTitle: string;
  readonly standing: "before" | "open" | "screening" | "counted";
  /** When the vote ends, ms; null where nothing says so. */
  readonly closes: number | null;
  /** Counts are told to nobody before they are counted. */
  readonly sealed: boolean;
  /** The result is advice: it decides nothing by itself. */
  readonly advisory: boolean;
  readonly limits: {
    readonly per: "day" | "poll";
    readonly picks: number;
    readonly perItem: number;
    readonly device: number;
  };
  readonly leagues: readonly PollLeague[];
  /** All votes so far, whatever became of them. */
  readonly votes: number;
  /** Votes by item so far; null where they are sealed or were counted. */
  readonly running: Readonly<Record<string, number>> | null;
  readonly results: readonly PollResult[] | null;
  readonly valid: number | null;
  readonly voided: readonly PollVoided[];
  /** SHA-256 of the votes as they were at the closing. */
  readonly seal: string | null;
  /** How often it was counted. */
  readonly counts: number;
  /** The acts that decide a suspicion, and their fields for its name and the reason. */
  readonly acts: {
    readonly void: string;
    readonly keep: string;
    readonly suspect: string;
    readonly reason: string;
  };
  /** The period of a vote that is cast now. */
  readonly period: string;
  /** null for whoever is not signed in as a citizen. */
  readonly own: readonly PollOwn[] | null;
}
export interface PollReceipt {
  readonly receipt: string;
  readonly period: string;
}
/** What looks stuffed, for whoever decides it. */
export interface PollSuspicion {
  readonly name: string;
  readonly item: PollItem;
  readonly votes: number;
  readonly hash: string;
  readonly why: string;
  /** null: undecided; nothing is decided while the poll is open. */
  readonly decided: "voided" | "kept" | null;
  readonly reason: string;
}
