// A hot issue as it stands in the log, as far as the clusters have to know it.

import type { Values } from "../../engine/event.ts";
import type { Clusters } from "./clusters.ts";

export interface KnownIssue {
  readonly id: number;
  readonly state: string;
  readonly members: readonly number[];
  /** Taken out by hand: never gathered again. */
  readonly gone: readonly number[];
  /** The hot issue that it was merged into. */
  readonly into: number | null;
  /** As last recorded; null before the first measurement. */
  readonly people: number | null;
}

const idOf = (ref: unknown): number => Number(String(ref).slice("matter:".length));
const idsOf = (value: unknown): readonly number[] => (Array.isArray(value) ? value.map(idOf) : []);

/** Reads one as the store holds it. */
export function issueOf(id: number, state: string, fields: Values): KnownIssue {
  const { members, gone, into, people } = fields as Readonly<Record<string, unknown>>;
  return {
    id,
    state,
    members: idsOf(members),
    gone: idsOf(gone),
    into: state === "merged" && typeof into === "string" ? idOf(into) : null,
    people: typeof people === "number" ? people : null,
  };
}

/**
 * Binds the clusters to what the log says of a hot issue: its appeals, those taken out, what it was merged
 * into.
 */
export function bindTo(clusters: Clusters, issue: KnownIssue): void {
  if (issue.into === null) clusters.part(issue.id);
  for (const matter of issue.gone) clusters.bar(matter, issue.id);
  for (const matter of issue.members) clusters.bind(matter, issue.id);
  if (issue.into !== null) clusters.unite(issue.id, issue.into);
}
