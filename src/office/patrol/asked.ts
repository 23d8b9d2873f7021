// What the phone page of a patrol asks for, by the names of the mechanism's form: it draws the labels
// that the form brings, in the reader's language.

import type { MechanismView } from "../../http/types.ts";

export const patrol = { mechanism: "gridEvent", action: "patrol", role: "gridMember" } as const;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The options of one choice of the form. */
export function optionsOf(mechanism: MechanismView, field: string): readonly Option[] {
  const action = mechanism.openings.find(({ name }) => name === patrol.action);
  return action?.form.find(({ name }) => name === field)?.options ?? [];
}

/** "2026-11-20 14:03" in the city's time, as the form takes it; the zone of the city has no summer time. */
export function sayNoted(noted: number): string {
  return new Date(noted + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
