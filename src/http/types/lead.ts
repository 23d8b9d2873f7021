// One leader's screen: how the city stands, what hurts most and who has to move.

import type { MatterRow } from "./matter.ts";

export interface LeadView {
  /** When it was read, ms. */
  readonly at: number;
  /** The figures on top, by name, in their order. */
  readonly figures: readonly string[];
  /** The figure by which units are ranked, and its column; null where the city has none. */
  readonly ranked: { readonly figure: string; readonly by: string } | null;
  /** How many matters are overdue; at least so many where it is not exact. */
  readonly reds: { readonly count: number; readonly exact: boolean };
  /** The longest overdue first, at most five. */
  readonly worst: readonly LeadRed[];
  /** Units with overdue matters, the most first. */
  readonly units: readonly LeadUnit[];
  readonly week: LeadWeek;
}

/** An overdue matter with who has to move it. */
export interface LeadRed {
  readonly matter: MatterRow;
  readonly mechanismTitle: string;
  /** The unit that has to act, and who holds its post; empty where nobody is known. */
  readonly unit: string;
  readonly person: string;
}

export interface LeadUnit {
  readonly org: string;
  readonly name: string;
  readonly reds: number;
  /** The ledger that holds them: the mechanism with the most, and the field that names the unit. */
  readonly mechanism: string;
}

/** What changed from Monday until now, beside the same span of the week before. */
export interface LeadWeek {
  readonly from: number;
  readonly mechanisms: readonly LeadChange[];
}

export interface LeadChange {
  readonly mechanism: string;
  readonly title: string;
  readonly opened: LeadCount;
  readonly settled: LeadCount;
  /** Overdue since Monday, and still. */
  readonly overdue: LeadCount;
}

export interface LeadCount {
  readonly count: number;
  /** null where the week before was not counted. */
  readonly before: number | null;
  readonly exact: boolean;
}
