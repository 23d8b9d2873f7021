// What-ifs: what may be asked, what runs, and what was found, in the reader's language.

import type { MatterRow } from "./matter.ts";

/** What a form for one mechanism offers, with what holds at present. */
export interface ReplayForm {
  readonly mechanism: string;
  readonly title: string;
  readonly clocks: readonly ReplayClock[];
  /** Whether matters are dispatched at all; the choices by which they could be dispatched otherwise. */
  readonly routing: readonly ReplayChoice[];
  readonly figures: readonly ReplayLiteral[];
  readonly times: readonly ReplayNumber[];
  readonly perMille: readonly ReplayNumber[];
}

export interface ReplayClock {
  readonly name: string;
  readonly title: string;
  readonly basis: string | null;
  /** One without an option, or one for each option of the choice that it depends on. */
  readonly limits: readonly {
    readonly option: string | null;
    readonly label: string;
    readonly limit: string;
    /** As it is said: "5 个工作日". */
    readonly text: string;
  }[];
  readonly extension: { readonly limit: string; readonly text: string } | null;
}

export interface ReplayChoice {
  readonly name: string;
  readonly label: string;
  readonly kind: "choice" | "org";
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface ReplayLiteral {
  readonly name: string;
  readonly title: string;
  /** The figure as it is written now. */
  readonly literal: Readonly<Record<string, unknown>>;
  /** The weights of an index, with their names. */
  readonly weights: readonly ReplayNumber[];
}

export interface ReplayNumber {
  readonly name: string;
  readonly title: string;
  /** null: without a limit. */
  readonly now: number | null;
}

export interface ReplayView {
  readonly id: number;
  readonly mechanism: string;
  readonly mechanismTitle: string;
  /** The document that was asked. */
  readonly change: Readonly<Record<string, unknown>>;
  /** What it changes, as half a sentence. */
  readonly changes: string;
  readonly period: string;
  readonly asked: number;
  readonly ended: number | null;
  readonly state: "queued" | "running" | "done" | "cancelled" | "failed";
  /** Matters lived again, of how many. */
  readonly done: number;
  readonly total: number;
  readonly mine: boolean;
  readonly fault: string | null;
  /** Of a run that is done. */
  readonly found: ReplayFound | null;
}

export interface ReplayFound {
  /** The one sentence on top. */
  readonly sentence: string;
  readonly asOf: number;
  readonly matters: number;
  readonly events: number;
  readonly differing: number;
  /** Those that move, the greatest movement first. */
  readonly moved: readonly ReplayFigure[];
  /** How many do not. */
  readonly still: number;
  readonly refused: readonly ReplayRefused[];
  readonly assumptions: readonly string[];
  /** Whether the matters behind can still be looked up. */
  readonly open: boolean;
}

export interface ReplayFigure {
  readonly name: string;
  readonly title: string;
  readonly was: string;
  readonly wasOf: string;
  readonly becomes: string;
  readonly becomesOf: string;
  readonly difference: string;
  /** −1, 0, 1; null where a side has no value. */
  readonly direction: number | null;
  readonly matters: number;
}

export interface ReplayRefused {
  readonly action: string;
  readonly title: string;
  readonly code: string;
  readonly why: string;
  readonly acts: number;
  readonly kept: boolean;
}

export interface ReplayUnit {
  /** "—" where nobody answers for them. */
  readonly unit: string;
  readonly name: string;
  readonly matters: number;
}

/** A matter behind a figure; one that this reader may not see has no row. */
export interface ReplayMatter {
  readonly matter: MatterRow | null;
  /** The figures in which it counts before, and after; none: it does not. */
  readonly was: readonly string[];
  readonly becomes: readonly string[];
  readonly unit: string;
  readonly nextUnit: string;
  /** The clocks whose deadlines differ. */
  readonly dues: readonly {
    readonly clock: string;
    readonly was: number | null;
    readonly becomes: number | null;
  }[];
}

export interface ReplayRefusal {
  readonly matter: MatterRow | null;
  readonly happened: number;
  readonly why: string;
}
