// One matter as its reader may see it: fields in clear or masked, clocks, what they may do, the story, the
// links.

import { doneAs, mergeLink } from "../../define/derive.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { ApartValues, LinkEnd } from "../../store/readers/readers.ts";
import type { ClockView, FieldView, LinkView, MatterView } from "../types.ts";
import { actionsOn } from "./action.ts";
import { clockView, pausesOf } from "./clock.ts";
import { type Names, fieldView } from "./field.ts";
import { type MatterFiles, matterFiles, takesFiles } from "./file.ts";
import { matterLight, matterRow, matterTitle, namesOf, numberOf, planOf } from "./row.ts";
import { type Eyes, type Level, type Sight, sightOf } from "./sight.ts";
import { papersOf } from "./paper.ts";
import { type ReadEvent, facesOf, readEvent, story } from "./story.ts";
import { actionTitle, mechanismTitle, pick, stateTitle } from "./words.ts";

/** The latest values that stand apart from the log. */
export const latestApart = (apart: readonly ApartValues[]): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...apart.map(({ values }) => values)) as Record<string, unknown>;

function fieldsOf(
  names: Names,
  plan: Plan,
  values: Readonly<Record<string, unknown>>,
  eyes: Eyes,
  caller: Caller,
) {
  return Object.keys(plan.mechanism.fields).flatMap((name): FieldView[] => {
    const view = fieldView(plan, name, values[name], eyes, caller.lang, names);
    return view === undefined ? [] : [view];
  });
}

function clocksOf(
  { calendar }: Context,
  plan: Plan,
  matter: Matter,
  events: readonly ReadEvent[],
  caller: Caller,
) {
  return plan.clocks.flatMap(({ name }): ClockView[] => {
    const face = matter.clocks[name];
    if (face === undefined) return [];
    const view = clockView(
      plan,
      name,
      face,
      pausesOf(facesOf(events, name)),
      calendar,
      caller.now,
      caller.lang,
    );
    return view === undefined ? [] : [view];
  });
}

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

/** A matter that asked to join another and was refused did not: the other does not know it. */
function holds(context: Context, end: LinkEnd, matter: Matter, far: Matter): boolean {
  const { plan, link } = linkOf(context, end);
  const merge = mergeOf(plan, link);
  if (merge === undefined || !end.outward || matter.passed[merge.refused] === undefined) return true;
  const joined = far.fields[merge.children];
  return Array.isArray(joined) && joined.includes(`matter:${matter.id}`);
}

/**
 * The links of a matter with the matters at their far ends; each far end says what that matter says to
 * everybody, and nothing to those who may not know that it is there.
 */
async function linksOf(context: Context, matter: Matter, caller: Caller): Promise<readonly LinkView[]> {
  const ends = await context.readers.links(matter.id);
  const found = await context.readers.matters([...new Set(ends.map(({ far }) => far))]);
  const byId = new Map(found.map(one => [one.id, one]));
  return ends.flatMap(end => {
    const far = byId.get(end.far);
    if (far === undefined || !holds(context, end, matter, far)) return [];
    const { level, open } = sightOf(planOf(context, far), far, caller.actor, context.orgs);
    if (!open) return [];
    const row = matterRow(context, far, caller.now, caller.lang, level !== "public");
    return [
      { name: end.name, title: linkTitle(context, end, far, caller), outward: end.outward, matter: row },
    ];
  });
}

/** The names of the officials who acted, for readers who may know them. */
async function peopleIn({ people }: Context, events: readonly ReadEvent[], level: Level) {
  if (level !== "staff") return new Map<string, string>();
  const ids = events.filter(({ body }) => body.org !== null).map(({ body }) => body.actor);
  const persons = ids.filter(id => id.startsWith("person:")).map(id => id.slice("person:".length));
  return people.accounts.names([...new Set(persons)]);
}

/** What does not need the story: the same for every reader of this level. */
function headOf(context: Context, plan: Plan, matter: Matter, caller: Caller) {
  const { lang, now } = caller;
  return {
    number: numberOf(context, matter.id),
    mechanism: matter.mechanism,
    mechanismTitle: mechanismTitle(plan, lang),
    title: matterTitle(context, plan, matter, lang),
    state: matter.state,
    stateTitle: stateTitle(plan, matter.state, lang),
    done: doneAs(plan.mechanism, matter.state) ?? null,
    final: plan.final.has(matter.state),
    light: matterLight(context, plan, matter, now),
    opened: matter.opened,
    happened: matter.happened,
    seq: matter.seq,
    head: Buffer.from(matter.head).toString("hex"),
    version: matter.version,
    sample: matter.origin === "sample",
    imported: matter.origin === "import",
    tells: matter.origin !== "import" && Object.keys(plan.mechanism.notices ?? {}).length > 0,
  };
}

/** In whose place the officials who acted stood in, by event. */
async function stoodForIn({ people }: Context, events: readonly ReadEvent[], level: Level) {
  if (level !== "staff") return new Map<number, string>();
  const acts = events.flatMap(({ seq, happened, body: { actor, post } }) =>
    actor.startsWith("person:") && post !== null
      ? [{ seq, person: actor.slice("person:".length), post: post.slice("post:".length), at: happened }]
      : [],
  );
  const names = await people.register.stoodFor(acts);
  return new Map(acts.flatMap(({ seq }, n) => (names[n] === undefined ? [] : [[seq, names[n]] as const])));
}

async function filesOf(context: Context, plan: Plan, matter: Matter, eyes: Eyes): Promise<MatterFiles> {
  const attached = takesFiles(plan) ? await context.uploads.attached(matter.id) : [];
  return matterFiles(plan, numberOf(context, matter.id), attached, eyes);
}

/** The whole view. The caller's right to see the matter at all was asked before (operations/matters.ts). */
export async function matterView(
  context: Context,
  matter: Matter,
  sight: Sight,
  caller: Caller,
): Promise<MatterView> {
  const { readers } = context;
  const { level, relations } = sight;
  const plan = planOf(context, matter);
  const [stored, apart, links, files] = await Promise.all([
    readers.events(matter.id),
    // Whoever may read none of them is not even asked for: what is not loaded cannot leak.
    level === "public" ? [] : readers.apart(matter.id),
    linksOf(context, matter, caller),
    filesOf(context, plan, matter, sight),
  ]);
  const names: Names = { ...namesOf(context), file: files.one };
  const events = stored.map(readEvent);
  const [people, stoodFor] = await Promise.all([
    peopleIn(context, events, level),
    stoodForIn(context, events, level),
  ]);
  const { lang } = caller;
  const ground = { plan, calendar: context.calendar, names, eyes: sight, lang, people, stoodFor };
  return {
    ...headOf(context, plan, matter, caller),
    id: level === "public" ? numberOf(context, matter.id) : String(matter.id),
    fields: fieldsOf(
      names,
      plan,
      // A later act adds to the files of a field; its other values it replaces.
      { ...matter.fields, ...latestApart(apart), ...files.byField },
      sight,
      caller,
    ),
    clocks: clocksOf(context, plan, matter, events, caller),
    relations,
    actions: actionsOn(context, plan, matter, caller),
    story: story(ground, events, apart),
    links,
    papers: papersOf(plan, events, sight, `/api/${matter.mechanism}/${numberOf(context, matter.id)}`, lang),
  };
}
