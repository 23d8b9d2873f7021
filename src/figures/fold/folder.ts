// Folds events into postings, with the matters they move at hand: the latest ones stay in memory, the others
// are made anew from their own events.

import type { MechanismFold } from "./folding.ts";
import type { Postings } from "./postings.ts";
import { type FoldEvent, type Projection, advance } from "./projection.ts";

/** A matter that is not at hand, and the event before which it is needed. */
export interface Missing {
  readonly matter: number;
  readonly before: number;
}

const mostKept = 20_000;

export class Folder {
  readonly #folds: ReadonlyMap<string, MechanismFold>;
  /** By matter, the longest untouched first. */
  readonly #matters = new Map<number, Projection>();

  constructor(folds: ReadonlyMap<string, MechanismFold>) {
    this.#folds = folds;
  }

  /** Names the mechanisms that anything is counted of. */
  get mechanisms(): readonly string[] {
    return [...this.#folds.keys()];
  }

  /** The matters whose earlier events must be recalled before these are taken. */
  missing(events: readonly FoldEvent[]): readonly Missing[] {
    const seen = new Set<number>();
    const missing: Missing[] = [];
    for (const { matter, seq, mechanism } of events) {
      if (seen.has(matter) || !this.#folds.has(mechanism)) continue;
      seen.add(matter);
      if (seq === 1) continue;
      if (this.#matters.get(matter)?.seq !== seq - 1) missing.push({ matter, before: seq });
    }
    return missing;
  }

  /** Makes matters from their earlier events, in the order of each one's log. */
  recall(events: readonly FoldEvent[]): void {
    for (const event of events) {
      const fold = this.#folds.get(event.mechanism);
      if (fold === undefined) continue;
      const matter = event.seq === 1 ? fold.slots.empty() : this.#matters.get(event.matter);
      if (matter?.seq !== event.seq - 1) continue;
      advance(fold.slots, matter, event);
      this.#matters.set(event.matter, matter);
    }
  }

  /** Takes events in their order. Throws when a matter that was missing has not been recalled. */
  take(events: readonly FoldEvent[], postings: Postings): void {
    for (const event of events) {
      const fold = this.#folds.get(event.mechanism);
      if (fold === undefined) continue;
      const matter = event.seq === 1 ? fold.slots.empty() : this.#matters.get(event.matter);
      if (matter?.seq !== event.seq - 1)
        throw new Error(`event ${event.seq} of matter ${event.matter} does not follow what is known of it`);
      fold.take(matter, event, postings);
      this.#matters.delete(event.matter);
      this.#matters.set(event.matter, matter);
    }
    for (const matter of this.#matters.keys()) {
      if (this.#matters.size <= mostKept) break;
      this.#matters.delete(matter);
    }
  }
}
