// Findings: what seems better than the work was, with the evidence as its reader may see it.

import type { MatterRow } from "./matter.ts";

export interface FindingRow {
  readonly row: MatterRow;
  readonly kind: string;
  readonly kindTitle: string;
  /** What its detector is called. */
  readonly detector: string;
  readonly unit: string;
  readonly begins: string;
  readonly ends: string;
  readonly seen: number;
  readonly looked: number;
  readonly expected: number | null;
  readonly reason: string;
  /** The acts that the reader may take now. */
  readonly may: readonly string[];
}

/** How many of each kind were decided on, and how many of those were upheld. */
export interface FindingCount {
  readonly kind: string;
  readonly title: string;
  readonly open: number;
  readonly concluded: number;
  readonly upheld: number;
}

/** The latest look at the log. Times in ms. */
export interface DetectionView {
  readonly since: number;
  readonly begun: number;
  readonly ended: number | null;
  /** Whether it is under way; one that was cut off is not. */
  readonly running: boolean;
  /** 0 … 1 */
  readonly share: number;
  readonly events: number;
  readonly opened: number;
}

export interface FindingsView {
  readonly looked: DetectionView | null;
  readonly mayLook: boolean;
  readonly findings: readonly FindingRow[];
  /** Not over; only the latest are listed. */
  readonly total: number;
  readonly counts: readonly FindingCount[];
  /** Why something may be dismissed. */
  readonly grounds: readonly { readonly value: string; readonly title: string }[];
}

export interface EvidencePart {
  readonly text: string;
  readonly same: boolean;
}

/** An event that speaks for a finding. */
export interface EvidenceView {
  /** Null where the reader may not see the matter. */
  readonly row: MatterRow | null;
  readonly number: string;
  readonly action: string;
  readonly happened: number;
  readonly recorded: number;
  /** The deadline that it was close to. */
  readonly due: number | null;
  /** The unit and, for those who may know, the name of who acted; empty for citizens. */
  readonly by: string;
  readonly hash: string;
  /** Whether the log still says what the finding named. */
  readonly proven: boolean;
  /**
   * What it says beside the first; null where there is no text, it was erased, or the reader may not read it.
   */
  readonly text: readonly EvidencePart[] | null;
}

export interface FindingEvidence {
  readonly finding: FindingRow;
  /** How close to the limit counts, or how long a burst lasts, ms. */
  readonly within: number | null;
  readonly evidence: readonly EvidenceView[];
  readonly total: number;
}
