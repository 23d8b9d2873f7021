// Whose a place is: the community, the street and the district above an org.

import type { OrgLevel, OrgRef } from "../../../../define/fields.ts";
import type { OrgTree } from "../../../../define/rules.ts";

/** The nearest org of a level, the org itself included; undefined where the tree has none. */
export const levelAbove = (orgs: OrgTree, org: OrgRef, level: OrgLevel): OrgRef | undefined =>
  [org, ...orgs.above(org)].find(one => orgs.level(one) === level);

/** 所在镇街、区县, as far as the tree has them. */
export function areaOf(orgs: OrgTree, org: OrgRef) {
  const [street, district] = [levelAbove(orgs, org, "street"), levelAbove(orgs, org, "district")];
  return { ...(street ? { street } : {}), ...(district ? { district } : {}) };
}

/** The org that looks at what was settled, and has to move now: the next one above (rules 0.4, closer ≠ verifier). */
export function checkedBy(orgs: OrgTree, org: OrgRef | undefined) {
  const checker = org === undefined ? undefined : orgs.above(org)[0];
  return checker === undefined ? {} : { checker, mover: checker };
}

/** Whoever has it in hand has to move. */
export const inHandOf = (org: OrgRef | undefined) => (org === undefined ? {} : { handler: org, mover: org });

/** The seat that an actor fills: of the own org, or of the department of a section. */
export function seatIn(seats: readonly OrgRef[] = [], org: OrgRef | null, orgs: OrgTree): OrgRef | undefined {
  if (org === null) return undefined;
  const own = orgs.level(org) === "section" ? [org, ...orgs.above(org).slice(0, 1)] : [org];
  return seats.find(seat => own.includes(seat));
}
