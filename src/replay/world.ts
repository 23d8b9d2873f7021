// What a matter is lived again under: the plans before and after the change, the calendars, the orgs.

import type { Calendar } from "../define/calendar.ts";
import type { Sample } from "../define/joint.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Orgs } from "../engine/orgs.ts";
import type { Plan, Registry } from "../engine/registry.ts";
import type { Change, Route } from "./change.ts";
import { changedCalendar, changedMechanism, changedPlan, replayPlan } from "./changed.ts";

/** What is known of the city. */
export interface Ground {
  readonly registry: Registry;
  readonly orgs: Orgs;
  /** The calendar that counts today. */
  readonly calendar: Calendar;
  /** One that deadlines were computed by before, as they name it; undefined for one that is not kept. */
  calendarOf(named: string): Calendar | undefined;
}

/** A sample of which fewer would be drawn. */
export interface FewerDrawn {
  readonly name: string;
  readonly sample: Sample;
  readonly perMille: number;
}

export interface ReplayWorld {
  readonly orgs: Orgs;
  /** The definition as it is, and as it would be. */
  readonly mechanism: AnyMechanism;
  readonly changed: AnyMechanism;
  /** By the version that a matter was opened under. */
  plans(version: string): { readonly before: Plan; readonly after: Plan };
  /** The calendar that would have been counted by at a deadline's own. */
  calendar(named: string | undefined): Calendar;
  readonly routes: readonly Route[];
  /** The field that a dispatch names the lead in. */
  readonly lead: string | undefined;
  readonly fewer: readonly FewerDrawn[];
}

/** The world of a change that was checked. */
export function replayWorld(ground: Ground, change: Change): ReplayWorld {
  const plan = ground.registry.current.get(change.mechanism)!;
  const { mechanism } = plan;
  const plans = new Map<string, { before: Plan; after: Plan }>();
  const moved = changedCalendar(change.calendar);
  const rates = Object.entries(change.quota?.perMille ?? {});
  return {
    orgs: ground.orgs,
    mechanism,
    changed: changedMechanism(mechanism, change),
    plans(version) {
      const known = plans.get(version);
      if (known) return known;
      const own = ground.registry.version(mechanism.name, version) ?? plan;
      const made = { before: replayPlan(own), after: changedPlan(own, change) };
      plans.set(version, made);
      return made;
    },
    calendar: named => moved((named === undefined ? undefined : ground.calendarOf(named)) ?? ground.calendar),
    routes: change.routing ?? [],
    lead: mechanism.dispatches?.lead,
    fewer: rates.map(([name, perMille]) => ({ name, perMille, sample: mechanism.samples![name]! })),
  };
}
