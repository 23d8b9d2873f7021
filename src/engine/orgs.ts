// The orgs of the city as the engine asks of them.

import type { OrgRef } from "../define/fields.ts";
import type { OrgTree } from "../define/rules.ts";
import type { Actor } from "./matter.ts";

/** The tree as the engine needs it. */
export interface Orgs extends OrgTree {
  exists(org: string): boolean;
  english(org: string): string | undefined;
}

/** The orgs for which somebody acts: a section for its department, never a department for the city above it. */
export function actsFor({ org }: Pick<Actor, "org">, orgs: Orgs): readonly OrgRef[] {
  if (org === null) return [];
  return orgs.level(org) === "section" ? [org, ...orgs.above(org).slice(0, 1)] : [org];
}
