// The links of a matter: the matters at their far ends, and those that joined it (并件).

import { mergeLink } from "../../define/derive.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { StoredMatter } from "../../store/matter-row.ts";
import type { LinkEnd } from "../../store/readers/readers.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { LinkView, MatterView } from "../types.ts";
import { actionsOn } from "./action.ts";
import { matterRow, namesOf, planOf } from "./row.ts";
import { sharedSaid } from "./shared.ts";
import { type Level, sightOf } from "./sight.ts";
import { actionTitle, mechanismTitle, pick } from "./words.ts";

/** The plan and the name of the link that an end is of. */
function linkOf({ registry }: Context, { name }: LinkEnd): { plan: Plan | undefined; link: string } {
  const [mechanism = "", link = ""] = name.split(".");
  return { plan: registry.current.get(mechanism), link };
}

const mergeOf = (plan: Plan | undefined, link: string) =>
  link === mergeLink ? plan?.mechanism.merges : undefined;

function linkTitle(context: Context, end: LinkEnd, far: Matter, { lang }: Caller): string {
  const { plan, link } = linkOf(context, end);
  const merge = mergeOf(plan, link);
  if (plan !== undefined && merge !== undefined) {
    return end.outward ? actionTitle(plan, merge.by, lang) : pick(lang, "并入本件", "Joined this");
  }
  const title = end.outward ? plan?.links[link]?.title : undefined;
  if (plan === undefined || title === undefined) return mechanismTitle(planOf(context, far), lang);
  return pick(lang, title, plan.english.links[link] ?? title);
}

/**
 * Where a link's matters come and go, those that went are linked no more, nor is any once all were let go.
 */
function keeps(plan: Plan | undefined, link: string, holder: Matter, held: number): boolean {
  const { goes, tells = {}, field = "" } = plan?.links[link] ?? {};
  if (goes === undefined) return true;
  const all = holder.fields[field];
  return tells[holder.state]?.act !== goes.act && Array.isArray(all) && all.includes(`matter:${held}`);
}

/** A matter that asked to join another and was refused did not: the other does not know it. */
function holds(context: Context, end: LinkEnd, matter: Matter, far: Matter): boolean {
  const { plan, link } = linkOf(context, end);
  if (!(end.outward ? keeps(plan, link, matter, far.id) : keeps(plan, link, far, matter.id))) return false;
  const merge = mergeOf(plan, link);
  if (merge === undefined || !end.outward || matter.passed[merge.refused] === undefined) return true;
  const joined = far.fields[merge.children];
  return Array.isArray(joined) && joined.includes(`matter:${matter.id}`);
}

/** The matters that joined this one, and their askers; one whose asker nobody knows counts for itself. */
function mergedOf(
  context: Context,
  ends: readonly LinkEnd[],
  byId: ReadonlyMap<number, StoredMatter>,
): MatterView["merged"] {
  const children = ends.flatMap(end => {
    const { plan, link } = linkOf(context, end);
    const far = byId.get(end.far);
    return !end.outward && far !== undefined && mergeOf(plan, link) ? [far] : [];
  });
  if (children.length === 0) return null;
  const askers = new Set(children.map(({ asker, id }) => asker ?? id));
  return { matters: children.length, askers: askers.size };
}

/** Two matters that name each other are linked once: as this one names the other. */
function onceEach(ends: readonly LinkEnd[]): readonly LinkEnd[] {
  const named = new Set(ends.filter(({ outward }) => outward).map(({ far, edge }) => `${far} ${edge}`));
  return ends.filter(({ outward, far, edge }) => outward || !named.has(`${far} ${edge}`));
}

/** Of a matter that the engine opened as a part of this one: the unit that has it, and what it waits for. */
function partOf(context: Context, end: LinkEnd, far: Matter, caller: Caller): LinkView["part"] {
  const { plan: near, link } = linkOf(context, end);
  if (near?.links[link]?.opens === undefined) return undefined;
  const plan = planOf(context, far);
  const [unit] = [...plan.relations.values()].flatMap(relation => {
    const org = "org" in relation ? far.fields[relation.org] : undefined;
    return typeof org === "string" ? [namesOf(context).org(org, caller.lang)] : [];
  });
  const open = actionsOn(context, plan, far, caller).find(({ name, allowed }) => {
    return allowed && plan.actions.get(name)?.action.optional !== true;
  });
  return { unit: unit ?? null, waits: open?.title ?? null };
}

/**
 * The links of a matter with the matters at their far ends; each far end says what that matter says to
 * everybody, and nothing to those who may not know that it is there.
 */
export async function linksOf(
  context: Context,
  matter: Matter,
  caller: Caller,
  level: Level,
): Promise<Pick<MatterView, "links" | "merged">> {
  const ends = await context.readers.links(matter.id);
  const found = await context.readers.matters([...new Set(ends.map(({ far }) => far))]);
  const byId = new Map(found.map(one => [one.id, one]));
  const links = onceEach(ends).flatMap((end): LinkView[] => {
    const far = byId.get(end.far);
    if (far === undefined || !holds(context, end, matter, far)) return [];
    const seen = sightOf(planOf(context, far), far, caller.actor, context.orgs);
    if (!seen.open) return [];
    const row = matterRow(context, far, caller.now, caller.lang, seen.level !== "public");
    const said = end.outward ? undefined : sharedSaid(context, far, seen, caller.lang);
    const title = linkTitle(context, end, far, caller);
    const part = end.outward ? partOf(context, end, far, caller) : undefined;
    return [
      {
        name: end.name,
        title,
        outward: end.outward,
        matter: row,
        ...(said ? { said } : {}),
        ...(part ? { part } : {}),
      },
    ];
  });
  const held = ends.filter(end => byId.has(end.far) && holds(context, end, matter, byId.get(end.far)!));
  return { links, merged: level === "staff" ? mergedOf(context, held, byId) : null };
}
