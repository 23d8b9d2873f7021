// What an evaluation did, step by step, so that its result can be explained to the person whom it concerns.

import { Frame, type Slots } from "./feel/scope.ts";
import { plain } from "./feel/values.ts";

export interface RowHit {
  /** From 1, as the table is read. */
  readonly row: number;
  /** What the table's author wrote beside it: its article, mostly. */
  readonly notes: readonly string[];
}

export interface Step {
  readonly decision: string;
  /** What a table looked at, by its columns. */
  readonly asked?: readonly { readonly label: string; readonly value: unknown }[];
  readonly hits?: readonly RowHit[];
  readonly value: unknown;
}

/** The steps of this evaluation so far, unless it is not traced. */
export const tracerOf = (slots: Slots): Step[] | undefined => slots[Frame.tracer] as Step[] | undefined;

/** Notes a step that gave a value. */
export function note(slots: Slots, decision: string, value: unknown): void {
  tracerOf(slots)?.push({ decision, value: plain(value) });
}
