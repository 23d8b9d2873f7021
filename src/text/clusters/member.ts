// What is known of one appeal where appeals are told apart by what they are about.

import type { Vector } from "./vector.ts";

/** An appeal as it comes in. Its words are forgotten as soon as they are weighed. */
export interface Told {
  readonly matter: number;
  /** When it was filed, milliseconds. */
  readonly at: number;
  /** Two matters of one asker say the same; null where nobody knows who asked. */
  readonly asker: string | null;
  /** As the form says; null where it does not. Words of the text are no place: people name several. */
  readonly area: string | null;
  readonly street: string | null;
  readonly topic: string | null;
  /** The words of a title that somebody wrote; none where there is none. */
  readonly title: readonly string[];
  readonly body: readonly string[];
}

export interface Member extends Omit<Told, "title" | "body"> {
  readonly vector: Vector;
}

/** The smallest place that the form names: appeals of two places are never one cluster. */
export const placeOf = ({ street, area }: Pick<Told, "street" | "area">): string => street ?? area ?? "";

export const dayMs = 86_400_000;

/** The words that so many of their askers and more have used; who is not known counts for one appeal. */
export function sharedBy(members: readonly Member[], askers: number): ReadonlySet<number> {
  const used = new Map<number, Set<string | number>>();
  for (const { vector, asker, matter } of members) {
    for (const word of vector.keys()) used.set(word, (used.get(word) ?? new Set()).add(asker ?? matter));
  }
  return new Set([...used].filter(([, by]) => by.size >= askers).map(([word]) => word));
}
