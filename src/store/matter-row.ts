// A row of the table `matter`: which of its columns are the matter, which are derived for lists, and how it
// is read back.

import { nextDue } from "../engine/clocks.ts";
import type { Act } from "../engine/act.ts";
import type { Origin } from "../engine/event.ts";
import type { Matter } from "../engine/matter.ts";
import type { Plan } from "../engine/registry.ts";

/** What lists are sorted and filtered by, computed from the matter and its definition alone. */
export interface Derived {
  /** The org that the matter was dispatched to; where none is, the one that the next step is bound to. */
  readonly handler: string | null;
  /** The nearest deadline that runs, ms; null when none does. */
  readonly due: number | null;
  /** In a final state. */
  readonly settled: boolean;
}

export interface StoredMatter extends Matter, Derived {
  /** The citizen who opened it. */
  readonly asker: string | null;
}

export function derived(plan: Plan, matter: Matter): Derived {
  const named = (plan.movers.get(matter.state) ?? []).map(field => matter.fields[field]);
  return {
    handler: named.find(org => typeof org === "string") ?? null,
    due: nextDue(matter.clocks),
    settled: plan.final.has(matter.state),
  };
}

/**
 * Who asked: whom the opening act was taken for; else its person, where citizens may take it and no post was
 * acted for. It stands beside the log, which knows them by another name in each matter.
 */
export function askerOf(plan: Plan, { action, actor, behalf }: Act): string | null {
  const step = plan.actions.get(action);
  if (step?.action.behalf !== undefined && behalf !== undefined) return behalf.person;
  const citizen = step?.by.has("citizen") ?? false;
  return citizen && actor.post === null && actor.person.startsWith("person:") ? actor.person : null;
}

/** The columns that make a Matter; the times come back as numbers (connection.ts). */
export const matterColumns =
  "id, mechanism, version, seq, state, fields, clocks, passed, takers, head, origin, opened, happened";
export const storedColumns = `${matterColumns}, asker, handler, due, settled`;

type MatterRow = { -readonly [K in keyof Matter]: Matter[K] };

/** The matter of a row that was read with `matterColumns`. */
export function matterOf(row: MatterRow): Matter {
  const { id, mechanism, version, seq, state, fields, clocks, passed, takers, head, opened, happened } = row;
  const origin: Origin = row.origin;
  return {
    id,
    mechanism,
    version,
    seq,
    state,
    fields,
    clocks,
    passed,
    takers,
    head,
    origin,
    opened,
    happened,
  };
}
