// What an act said and another must pass before it is told: who asked reads an answer once it was approved,
// not while it is drafted.

import { listOf } from "../../define/parts.ts";
import type { Plan } from "../../engine/registry.ts";
import type { ApartValues } from "../../store/readers/readers.ts";
import type { Level } from "./sight.ts";
import type { ReadEvent } from "./story.ts";

/** Whether the value that an event gave a field has been told to a reader of this level. */
export type Told = (field: string, seq: number) => boolean;

const sets = ({ body }: ReadEvent, field: string): boolean =>
  [body.input, body.set, body.commitments].some(part => Object.hasOwn(part, field));

/** Officials read what is drafted; a value that was replaced before it was passed is never told. */
export function toldTo(plan: Plan, level: Level, events: readonly ReadEvent[]): Told {
  const withheld = plan.mechanism.withholds ?? {};
  if (level === "staff") return () => true;
  return (field, seq) => {
    const tellers = withheld[field];
    if (tellers === undefined) return true;
    for (const event of events) {
      if (event.seq < seq) continue;
      if (event.seq > seq && sets(event, field)) return false;
      if (listOf(tellers).includes(event.body.action)) return true;
    }
    return false;
  };
}

/** The values that stand apart, as far as they have been told. */
export const toldValues = (apart: readonly ApartValues[], told: Told): readonly ApartValues[] =>
  apart.map(({ values, ...one }) => ({
    ...one,
    values: Object.fromEntries(Object.entries(values).filter(([field]) => told(field, one.seq))),
  }));
