// What a reader may see of one matter: derived from the definition, as permission to act is.

import type { Field } from "../../define/fields.ts";
import { listOf } from "../../define/parts.ts";
import type { Actor, Matter } from "../../engine/matter.ts";
import { type Orgs, relationsOf } from "../../engine/permission.ts";
import type { Plan } from "../../engine/registry.ts";

/**
 * `party`: who asked, and sees public and parties' values in clear. `staff`: orgs concerned and officials
 * who oversee the mechanism, who see everything, personal values masked. `public`: everybody else.
 */
export type Level = "public" | "party" | "staff";

export interface Sight {
  readonly level: Level;
  /** The names of the relations in which the reader stands. */
  readonly relations: readonly string[];
}

/**
 * A role oversees a mechanism when it may act on any matter of it: dispatchers, deciders, inspectors.
 * Handlers are bound to their own matters by a relation, citizens only open.
 */
function oversees({ actions }: Plan, role: string): boolean {
  return [...actions.values()].some(({ action, by, from }) => {
    const bound = typeof action.as === "string" ? action.as : action.as?.[role as never];
    const onOpenMatters = [...from].some(state => state !== "new");
    return by.has(role) && bound === undefined && onOpenMatters;
  });
}

/** Whether an official sees every matter of the mechanism. */
export const overseesAny = (plan: Plan, actor: Actor | null): boolean =>
  actor?.org !== undefined && actor.org !== null && actor.roles.some(role => oversees(plan, role));

/** What this reader sees of the matter; null stands for somebody who is not signed in. */
export function sightOf(plan: Plan, matter: Matter, actor: Actor | null, orgs: Orgs): Sight {
  if (actor === null) return { level: "public", relations: [] };
  const relations = relationsOf(plan, matter, actor, orgs);
  const hasRole = actor.org !== null && actor.roles.some(role => role in plan.mechanism.roles);
  const ofOrg = relations.some(relation => "org" in plan.relations.get(relation)!);
  if (hasRole && (ofOrg || overseesAny(plan, actor))) return { level: "staff", relations };
  const inPerson = relations.some(relation => "person" in plan.relations.get(relation)!);
  return { level: inPerson ? "party" : "public", relations };
}

/** How a field is shown at a level: in clear, masked, or not at all. */
export function shown(field: Field, level: Level): "clear" | "masked" | "hidden" {
  if (level === "staff") return field.personal === "none" ? "clear" : "masked";
  if (level === "party") return field.audience === "staff" ? "hidden" : "clear";
  return field.audience === "public" && field.personal === "none" ? "clear" : "hidden";
}

/** The acts that stand behind a relation of persons, for telling who spoke. */
export const actsOfRelation = (plan: Plan, relation: string): readonly string[] => {
  const declared = plan.relations.get(relation);
  return declared && "person" in declared ? listOf(declared.person) : [];
};
