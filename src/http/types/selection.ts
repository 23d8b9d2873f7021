// Selections of model cases as everybody reads them.

import type { FileView } from "./shown.ts";

export interface SelectionLine {
  readonly number: string;
  readonly title: string;
  readonly year: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly votes: "before" | "open" | "screening" | "counted";
  readonly votingOpens: string;
  readonly votingCloses: string;
  readonly named: number;
}
export interface SelectionCase {
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly pictures: readonly FileView[];
  /** The three parts and what they come to; "" while it is not known. */
  readonly web: string;
  readonly expert: string;
  readonly leader: string;
  readonly total: string;
  readonly votes: number | null;
  readonly place: number | null;
  readonly standing: "named" | "proposed" | "out" | "judged";
  readonly stateTitle: string;
}
export interface SelectionLeague {
  readonly name: string;
  readonly title: string;
  readonly quota: number;
  readonly cases: readonly SelectionCase[];
}
export interface SelectionView extends SelectionLine {
  readonly method: string;
  readonly weights: { readonly web: string; readonly expert: string; readonly leader: string };
  readonly experts: number;
  readonly pool: number | null;
  readonly seedSource: string;
  readonly seed: string;
  readonly leagues: readonly SelectionLeague[];
  readonly overKind: string;
  readonly overReason: string;
  readonly skipReason: string;
  readonly noticeFrom: string;
  readonly noticeEnds: string;
  readonly decision: string;
}
