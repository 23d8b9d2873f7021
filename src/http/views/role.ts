// Roles in words: those of the mechanisms, and the few that belong to none.

import { auditorRole, keeperRole, ownRoles } from "../../people/changes.ts";
import { citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Lang } from "../types.ts";
import { pick } from "./words.ts";

const own: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  [auditorRole]: ["审计员（只读）", "Auditor, reads only"],
  [keeperRole]: ["岗位管理员", "Keeper of posts"],
};

/** The roles that a post may carry. */
export function postRoles({ registry }: Pick<Context, "registry">): ReadonlySet<string> {
  const all = [...registry.current.values()].flatMap(({ mechanism }) => Object.keys(mechanism.roles));
  return new Set([...all, ...ownRoles].filter(role => role !== citizenRole && role !== "system"));
}

/** A role in the reader's language; its code where no mechanism declares it any more. */
export function roleTitle({ registry }: Pick<Context, "registry">, role: string, lang: Lang): string {
  const [zh, en] = own[role] ?? [];
  if (zh !== undefined && en !== undefined) return pick(lang, zh, en);
  const plan = [...registry.current.values()].find(({ mechanism }) => Object.hasOwn(mechanism.roles, role));
  return plan === undefined
    ? role
    : pick(lang, plan.mechanism.roles[role]!, plan.english.roles[role] ?? role);
}
