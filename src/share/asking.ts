// Whether a data set may be asked, and whether it can answer: the same for one person and for two hundred
// thousand.

import type { Check, CheckReason } from "../define/checked.ts";
import { DAY_MS } from "../define/civil.ts";
import type { DatasetEntry } from "./catalogue.ts";

/** A data set as it stands now. */
export interface Dataset {
  readonly id: number;
  readonly entry: DatasetEntry;
  /** Counts its loads; 0 before the first. */
  readonly version: number;
  /** The moment that the owner's data speak of, ms; null while nothing is loaded. */
  readonly asOf: number | null;
  /** Why it can't be asked at present, where somebody said so. */
  readonly stopped: string | null;
}

/** Why it may not be asked this by this mechanism for this purpose; undefined when it may. */
export function forbidden(
  { entry }: Pick<Dataset, "entry">,
  { asks, purpose }: Pick<Check, "asks" | "purpose">,
  mechanism: string,
): CheckReason | undefined {
  const declared = Object.hasOwn(entry.purposes, purpose) ? entry.purposes[purpose] : undefined;
  const allows = declared?.mechanisms.includes(mechanism) && declared.questions.includes(asks);
  return allows && Object.hasOwn(entry.questions, asks) ? undefined : "notPermitted";
}

/** Whether the purpose needs the consent of whom it is about. */
export const needsConsent = (
  { entry }: Pick<Dataset, "entry">,
  { purpose }: Pick<Check, "purpose">,
): boolean => entry.purposes[purpose]?.consent ?? true;

/** Why it cannot answer at that moment (ms); undefined when it can. */
export function unable({ entry, asOf, stopped }: Dataset, at: number): CheckReason | undefined {
  if (stopped !== null || asOf === null) return "down";
  return at - asOf > entry.refreshDays * DAY_MS ? "late" : undefined;
}
