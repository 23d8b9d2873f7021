// The orgs of the city as the engine asks of them.

import type { OrgRef } from "../define/fields.ts";
import type { OrgTree } from "../define/rules.ts";
import type { Actor } from "./matter.ts";

export interface Holder {
  readonly person: `person:${string}`;
  readonly org: OrgRef;
}

/** The tree as the engine needs it, and who sits where. */
export interface Orgs extends OrgTree {
  exists(org: string): boolean;
  english(org: string): string | undefined;
  /** Who holds a post with this role at an instant (ms), each with the org of the post. */
  holders(role: string, at: number): readonly Holder[];
}

/** The orgs for which somebody acts: a section for its department, never a department for its city. */
export function actsFor({ org }: Pick<Actor, "org">, orgs: Orgs): readonly OrgRef[] {
  if (org === null) return [];
  return orgs.level(org) === "section" ? [org, ...orgs.above(org).slice(0, 1)] : [org];
}
