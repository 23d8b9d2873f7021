// What a run has found: plain data, as it is kept beside the question.

import type { Evaluated } from "../figures/formula.ts";

/** A figure on both sides. */
export interface FigureFound {
  readonly name: string;
  readonly was: Evaluated;
  readonly becomes: Evaluated;
  /** Matters that count otherwise in it, or in what it is computed from. */
  readonly matters: number;
}

/** Acts of one kind that would have been refused for one reason. */
export interface RefusedFound {
  readonly action: string;
  readonly code: string;
  /** Whether the matter follows the record all the same. */
  readonly kept: boolean;
  readonly acts: number;
}

export interface Found {
  /** As an address has it: "all", "2026", "2026-05-01..2026-05-20". */
  readonly period: string;
  /** The instant before which events count on both sides, ms. */
  readonly asOf: number;
  readonly matters: number;
  readonly events: number;
  /** Matters whose course differs in anything: an act, a value, a clock. */
  readonly differing: number;
  readonly figures: readonly FigureFound[];
  readonly refused: readonly RefusedFound[];
}
