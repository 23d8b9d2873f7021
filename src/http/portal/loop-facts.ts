// What a loop is made of, found from the definitions alone: a matter whose link says that others led to it,
// those others, and the acts by which it told them that they were taken up, and that it was done.

import { doneAs } from "../../define/derive.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import type { Link } from "../../define/parts.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { planOf } from "../views/row.ts";
import { isPublished, sightOf } from "../views/sight.ts";
import { readEvent, type ReadEvent } from "../views/story.ts";

/** A link by which matters of another mechanism led to those of this one. */
interface LoopLink {
  readonly mechanism: string;
  /** `mechanism.link`, as it stands on every edge. */
  readonly name: string;
  /** The act over there that says: taken up. */
  readonly adopt: string;
  /** The act over there that says: done; with the fields whose values it tells. */
  readonly conclude: string | undefined;
  readonly told: readonly string[];
}

export interface LoopFacts {
  readonly matter: Matter;
  readonly plan: Plan;
  readonly link: LoopLink;
  /** The matters that led to it and know it, the earliest first. */
  readonly sources: readonly Matter[];
}

function loopLink(mechanism: AnyMechanism, name: string, { tells = {} }: Link): LoopLink | undefined {
  const [first, ...later] = Object.entries(tells);
  if (first?.[1] === undefined) return undefined;
  // Done is told in a state that means it: what was dropped is told as well, and is no end of a loop.
  const last = later.findLast(([state]) => doneAs(mechanism, state) !== undefined)?.[1];
  const told = Object.values(last?.with ?? {}).filter(field => field !== "matter");
  const named = { mechanism: mechanism.name, name: `${mechanism.name}.${name}` };
  return { ...named, adopt: first[1].act, conclude: last?.act, told };
}

/** The links of all mechanisms that close a loop. */
export function loopLinks({ registry }: Pick<Context, "registry">): readonly LoopLink[] {
  return [...registry.current.values()].flatMap(({ mechanism }) =>
    Object.entries(mechanism.links ?? {})
      .filter(([, link]) => link.edge === "led-to")
      .flatMap(([name, link]) => loopLink(mechanism, name, link) ?? []),
  );
}

/** The loop that turns on a matter; undefined when nothing led to it, or when nobody was told of it yet. */
export async function loopFacts(context: Context, matter: Matter): Promise<LoopFacts | undefined> {
  const link = loopLinks(context).find(({ mechanism }) => mechanism === matter.mechanism);
  if (link === undefined) return undefined;
  const ends = await context.readers.links(matter.id);
  const far = ends.filter(end => end.outward && end.name === link.name).map(end => end.far);
  const found = far.length ? await context.readers.matters([...new Set(far)]) : [];
  const sources = found.filter(one => one.passed[link.adopt]).toSorted((a, b) => a.opened - b.opened);
  return sources.length ? { matter, plan: planOf(context, matter), link, sources } : undefined;
}

/** The number of the loop that a matter belongs to: its own, or that of the one it led to. */
async function loopOf(context: Context, matter: Matter): Promise<number | undefined> {
  if (await loopFacts(context, matter)) return matter.id;
  const names = new Set(loopLinks(context).map(({ name }) => name));
  const ends = await context.readers.links(matter.id);
  return ends.find(end => !end.outward && names.has(end.name))?.far;
}

/** The loop that a matter belongs to, where its centre is there for this reader. */
export async function openLoop(
  context: Context,
  matter: Matter,
  { actor }: Pick<Caller, "actor">,
): Promise<LoopFacts | undefined> {
  const turning = await loopOf(context, matter);
  const centre = turning === undefined ? undefined : await context.readers.matter(turning);
  const open = centre && sightOf(planOf(context, centre), centre, actor, context.orgs).open;
  return open ? loopFacts(context, centre) : undefined;
}

/** The latest loops that everybody may see, and of those only the ones in `states` when given. */
export async function latestLoops(
  context: Context,
  limit: number,
  isWanted: (plan: Plan, state: string) => boolean = () => true,
): Promise<readonly LoopFacts[]> {
  const found: LoopFacts[] = [];
  for (const mechanism of new Set(loopLinks(context).map(link => link.mechanism))) {
    const plan = context.registry.current.get(mechanism);
    const states = Object.keys(plan?.mechanism.states ?? {}).filter(
      state => plan && isPublished(plan, state) && isWanted(plan, state),
    );
    const lists = await Promise.all(
      states.map(state => context.readers.list({ mechanism, state, limit: 3 * limit })),
    );
    for (const facts of await Promise.all(lists.flat().map(matter => loopFacts(context, matter)))) {
      if (facts) found.push(facts);
    }
  }
  return found.toSorted((a, b) => b.matter.happened - a.matter.happened).slice(0, limit);
}

/** When the first of the sources took an act, ms since 1970. */
export function firstTime(sources: readonly Matter[], act: string | undefined): number | undefined {
  const times = sources.flatMap(({ passed }) => (act === undefined ? [] : (passed[act]?.[1] ?? [])));
  return times.length ? Math.min(...times) : undefined;
}

/** The matter's own acts since its sources were told that it had taken them up. */
export async function actsSinceAdopted(context: Context, facts: LoopFacts): Promise<readonly ReadEvent[]> {
  const adopted = firstTime(facts.sources, facts.link.adopt) ?? 0;
  const events = (await context.readers.events(facts.matter.id)).map(readEvent);
  return events.filter(({ happened, body }) => happened > adopted && body.actor !== "system");
}
