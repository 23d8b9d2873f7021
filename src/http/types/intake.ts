// The page where a hotline's desk takes calls: who calls, what they asked before, what can be answered at
// once.

import type { MatterRow } from "./matter.ts";
import type { ActionView } from "./shown.ts";

/** What is filled in while somebody is on the line. */
export interface IntakeForm {
  readonly mechanism: string;
  readonly title: string;
  /** Registers what the caller says. */
  readonly opening: ActionView;
  /** The fields in `opening` that hold the number and the words of the caller. */
  readonly phone: string;
  readonly content: string | null;
  /** What stands in it already. */
  readonly start: Readonly<Record<string, string>>;
  /** The fields by which open matters at the same place are found. */
  readonly near: readonly string[];
  /** The act, among `after`, that joins what was registered to an earlier matter, and its field for it. */
  readonly join: { readonly action: string; readonly field: string } | null;
  /** What the desk can do with it right after: answer, send on, decline. */
  readonly after: readonly ActionView[];
}

export interface CallerView {
  /** Masked, as the rest of what names a person. */
  readonly phone: string;
  readonly name: string | null;
  /** Newest first. */
  readonly earlier: readonly MatterRow[];
  readonly count: number;
  readonly open: number;
  /** How often each thing was asked about, where it was more than once. */
  readonly again: readonly { readonly title: string; readonly count: number }[];
}

export interface IntakeView {
  readonly form: IntakeForm;
  /** null until a number was given. */
  readonly caller: CallerView | null;
}

/** An entry of the knowledge base that may answer what is asked. */
export interface EntryView {
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly answer: string;
  readonly owner: string;
  readonly reviewOn: string;
  /** Its review is overdue: it may still be right, and must be checked before it is read out. */
  readonly stale: boolean;
}
