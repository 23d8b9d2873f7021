// Who has to move a matter: the unit that must act next and whoever holds its post, by the definition alone.

import type { OrgRef } from "../../define/fields.ts";
import type { Matter } from "../../engine/matter.ts";
import { type Orgs, actsFor } from "../../engine/orgs.ts";
import { wantedRelation } from "../../engine/permission.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { citizenRole } from "../caller.ts";
import { isGrave } from "./action.ts";
import { handlerOf } from "./row.ts";

export interface Mover {
  readonly org: string | null;
  /** `person:ID`; null while the post is held by nobody. */
  readonly person: string | null;
}

/** The orgs that a role must act for on this matter; null when any of the role may. */
function boundTo(
  plan: Plan,
  step: PlannedAction,
  role: string,
  { fields }: Matter,
): readonly string[] | null {
  const relation = plan.relations.get(wantedRelation(step, role) ?? "");
  if (relation === undefined || !("org" in relation)) return null;
  const value = fields[relation.org];
  return [value].flat().filter(one => typeof one === "string");
}

/** The steps of officials that bring the matter on from where it is. */
const onward = (plan: Plan, matter: Matter): readonly PlannedAction[] =>
  [...plan.actions.values()].filter(
    step => step.from.has(matter.state) && step.action.to !== "same" && !isGrave(plan, step, matter.state),
  );

/**
 * The unit whose step is bound to it comes before a desk that may act on anything: what waits for both waits
 * for the unit.
 */
export function moverOf(plan: Plan, matter: Matter, orgs: Orgs, now: number): Mover {
  const ways = onward(plan, matter).flatMap(step =>
    [...step.by]
      .filter(role => role !== "system" && role !== citizenRole)
      .map(role => ({ role, bound: boundTo(plan, step, role, matter) })),
  );
  for (const { role, bound } of ways) {
    for (const org of bound ?? []) {
      const seat = orgs.holders(role, now).find(holder => actsFor(holder, orgs).includes(org as OrgRef));
      if (seat) return { org, person: seat.person };
    }
  }
  const named = ways.flatMap(({ bound }) => bound ?? [])[0];
  if (named !== undefined) return { org: named, person: null };
  const [free] = ways.filter(({ bound }) => bound === null).flatMap(({ role }) => orgs.holders(role, now));
  return free ?? { org: handlerOf(plan, matter), person: null };
}
