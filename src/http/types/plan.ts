// Decisions and versions of plans, as the portal shows them to everybody.

/** A decision in the catalogue. */
export interface DecisionLine {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly stateTitle: string;
  readonly group: "open" | "underway" | "decided" | "ended";
  /** The day on which comments close; empty where it was never open. */
  readonly closes: string;
  readonly received: number;
  readonly answered: number;
  readonly adopted: number;
  readonly partly: number;
  /** What may be filed for it now. */
  readonly ways: readonly { readonly label: string; readonly href: string }[];
}

export interface PlanVersionLine {
  readonly number: string;
  readonly programme: string;
  readonly release: string;
  readonly title: string;
  readonly stateTitle: string;
  readonly battles: number;
  readonly goals: number;
  readonly tasks: number;
}

/** A task of one of the two versions. */
export interface ComparedTask {
  readonly number: string;
  readonly code: string;
  readonly title: string;
}

/** One row of two versions side by side: a former task and what follows it, or a task that is new. */
export interface ComparedRow {
  readonly former: ComparedTask | null;
  readonly fate: string;
  readonly fateTitle: string;
  readonly next: readonly ComparedTask[];
  /** Where it was moved to; empty otherwise. */
  readonly movedTo: string;
  readonly reason: string;
}

export interface VersionsCompared {
  readonly version: PlanVersionLine;
  readonly previous: PlanVersionLine | null;
  /** Of the tasks of both: 1 − new ÷ old, of a hundred, two decimals; null without a version before. */
  readonly cut: number | null;
  readonly fates: readonly { readonly title: string; readonly count: number }[];
  readonly rows: readonly ComparedRow[];
}
