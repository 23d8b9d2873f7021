// The figure language. Plain data: a TALLY is what is counted, event by event; a FORMULA is arithmetic over
// tallies, done when it is read; an OUTSIDE figure is typed in with its source and never computed.

import type { OneOrMore } from "./parts.ts";

/**
 * The names that one mechanism allows. One bundle, so that a figure has one type parameter; left out, any
 * string goes.
 */
export interface Names {
  state: string;
  action: string;
  clock: string;
  where: object;
  dimension: string;
  number: string;
  entity: string;
  figure: string;
}

/** A clock on a matter on the day that is asked for; `overdue` is open and past its deadline. */
export type ClockAnswer = "running" | "met" | "late" | "overdue";

/** Which matters. Everything named must hold; a list means "one of". */
export interface Condition<N extends Names = Names> {
  readonly in?: OneOrMore<N["state"]>;
  readonly passed?: OneOrMore<N["action"]>;
  readonly clock?: { readonly [C in N["clock"]]?: OneOrMore<ClockAnswer> };
  readonly where?: N["where"];
}

/** What is measured; exactly one. The value of `count` is the unit: 件, 件次, 项, 家 … */
export type Measure<N extends Names = Names> =
  | { readonly count: string }
  | { readonly distinct: N["entity"]; readonly unit: string }
  | { readonly sum: N["number"] }
  | { readonly median: N["number"] | `time of ${N["clock"]}` }
  | { readonly p90: N["number"] | `time of ${N["clock"]}` };

/** When; at most one. None of them: the stock as it stands on the day. */
export type When<N extends Names = Names> =
  | {}
  /** every time that the action was taken in the period (件次, a flow) */
  | { readonly each: OneOrMore<N["action"]> }
  /** the first time that a matter took it in the period (件, a flow), judged just after the act, for ever */
  | { readonly first: OneOrMore<N["action"]> }
  /**
   * of the matters that first took it (or one of them) in the period, judged as they stand on the day (a
   * cohort)
   */
  | { readonly among: OneOrMore<N["action"]> };

interface Said {
  readonly title: string;
  /** Staff figures may use staff fields as columns; public ones may not. Public when left out. */
  readonly audience?: "public" | "staff";
}

export type Tally<N extends Names = Names> = Said &
  Measure<N> &
  When<N> &
  Condition<N> & {
    readonly except?: Condition<N>;
    /** Columns in the order of drilling. Every prefix is a level of the board. */
    readonly by?: readonly N["dimension"][];
    /** The period of a count of distinct things; other counts add up from months. */
    readonly per?: "month" | "year";
    /**
     * Public cells of 1 … k−1 are hidden, and a second one with a lonely hidden cell, so that none can be
     * subtracted.
     */
    readonly hideBelow?: number;
  };

export type Span = "1 month" | "1 year" | "2 years";

/** Arithmetic at reading time. A denominator of 0 has no value and reads "—" (rules 0.6). */
export type Formula<N extends Names = Names> = Said &
  (
    | { readonly share: N["figure"]; readonly of: OneOrMore<N["figure"]> }
    | { readonly ratio: N["figure"]; readonly to: N["figure"] }
    | { readonly cut: N["figure"]; readonly from: N["figure"] }
    | { readonly difference: N["figure"]; readonly less: N["figure"] }
    | { readonly growth: N["figure"]; readonly over: Span }
    | { readonly change: N["figure"]; readonly over: Span }
    | { readonly yearly: N["figure"]; readonly years: number }
    | {
        readonly target: N["figure"];
        readonly atLeast?: N["figure"] | number;
        readonly atMost?: N["figure"] | number;
      }
    | {
        readonly index: N["figure"];
        readonly over: N["dimension"];
        readonly weights: Readonly<Record<string, number>>;
      }
    | { readonly margin: N["figure"]; readonly squares: N["figure"]; readonly answers: N["figure"] }
  );

/** Typed in with proof: value, source, date and document are the input of its own `record` act. */
export type Outside = Said & { readonly outside: string; readonly source: string; readonly rank?: number };

export type Figure<N extends Names = Names> = Tally<N> | Formula<N> | Outside;
export type Figures<N extends Names = Names> = Readonly<Record<string, Figure<N>>>;

export const measures = ["count", "distinct", "sum", "median", "p90"] as const;
export const times = ["each", "first", "among"] as const;

export const isOutside = (figure: Figure): figure is Outside => "outside" in figure;
export const isTally = (figure: Figure): figure is Tally => measures.some(measure => measure in figure);

const partsOf = [
  "share",
  "of",
  "ratio",
  "to",
  "cut",
  "from",
  "difference",
  "less",
  "growth",
  "change",
  "yearly",
];
const boundsOf = ["target", "atLeast", "atMost", "index", "margin", "squares", "answers"];

/** The names of the figures that a formula reads, in its own order. */
export function figureParts(formula: Formula): readonly string[] {
  const words = formula as unknown as Readonly<Record<string, unknown>>;
  return [...partsOf, ...boundsOf]
    .flatMap(word => words[word])
    .filter((name): name is string => typeof name === "string");
}
