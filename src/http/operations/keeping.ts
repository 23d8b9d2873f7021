// Who keeps units: an administrator all of them, a keeper of posts their own and those below.

import type { OrgRef } from "../../define/fields.ts";
import { keeperRole } from "../../people/changes.ts";
import { PostProblem } from "../../people/post-problem.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { signedIn } from "./act.ts";

/** An official's own id. A token acts for one post and changes none; citizens have none. */
export function officialId(caller: Caller): string {
  signedIn(caller);
  const { session } = caller;
  if (session === null || session.citizen) throw new PostProblem("posts_not_yours");
  return session.person.id;
}

export const isAdministrator = ({ session }: Caller): boolean => session?.person.administrator === true;

/** The orgs whose posts the caller keeps: null for all of them. */
export function keptOrgs({ orgs }: Context, caller: Caller): ReadonlySet<OrgRef> | null {
  if (isAdministrator(caller)) return null;
  const { org, roles } = signedIn(caller);
  if (org === null || !roles.includes(keeperRole)) return new Set();
  const below = orgs.all().filter(({ ref }) => orgs.above(ref).includes(org));
  return new Set([org, ...below.map(({ ref }) => ref)]);
}
