// One matter as its reader may see it: fields in clear or masked, clocks, what they may do, the story, the
// links.

import { doneAs } from "../../define/derive.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { ApartValues, LinkEnd } from "../../store/readers/readers.ts";
import type { ClockView, FieldView, LinkView, MatterView } from "../types.ts";
import { actionsOn } from "./action.ts";
import { clockView, pausesOf } from "./clock.ts";
import { fieldView } from "./field.ts";
import { matterLight, matterRow, matterTitle, namesOf, numberOf, planOf } from "./row.ts";
import { type Level, type Sight, sightOf } from "./sight.ts";
import { type ReadEvent, facesOf, readEvent, story } from "./story.ts";
import { mechanismTitle, pick, stateTitle } from "./words.ts";

/** The latest values that stand apart from the log. */
export const latestApart = (apart: readonly ApartValues[]): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...apart.map(({ values }) => values)) as Record<string, unknown>;

function fieldsOf(
  context: Context,
  plan: Plan,
  values: Readonly<Record<string, unknown>>,
  level: Level,
  caller: Caller,
) {
  const names = namesOf(context);
  return Object.keys(plan.mechanism.fields).flatMap((name): FieldView[] => {
    const view = fieldView(plan, name, values[name], level, caller.lang, names);
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

function linkTitle(context: Context, end: LinkEnd, far: Matter, { lang }: Caller): string {
  const [mechanism = "", link = ""] = end.name.split(".");
  const plan = context.registry.current.get(mechanism);
  const title = end.outward ? plan?.mechanism.links?.[link]?.title : undefined;
  if (plan === undefined || title === undefined) return mechanismTitle(planOf(context, far), lang);
  return pick(lang, title, plan.english.links[link] ?? title);
}

/**
 * The links of a matter with the matters at their far ends; each far end says what that matter says to
 * everybody.
 */
async function linksOf(context: Context, matter: Matter, caller: Caller): Promise<readonly LinkView[]> {
  const ends = await context.readers.links(matter.id);
  const found = await context.readers.matters([...new Set(ends.map(({ far }) => far))]);
  const byId = new Map(found.map(one => [one.id, one]));
  return ends.flatMap(end => {
    const far = byId.get(end.far);
    if (far === undefined) return [];
    const { level } = sightOf(planOf(context, far), far, caller.actor, context.orgs);
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
  const [stored, apart, links] = await Promise.all([
    readers.events(matter.id),
    // Whoever may read none of them is not even asked for: what is not loaded cannot leak.
    level === "public" ? [] : readers.apart(matter.id),
    linksOf(context, matter, caller),
  ]);
  const events = stored.map(readEvent);
  const people = await peopleIn(context, events, level);
  const { lang } = caller;
  const ground = { plan, calendar: context.calendar, names: namesOf(context), level, lang, people };
  return {
    ...headOf(context, plan, matter, caller),
    id: level === "public" ? numberOf(context, matter.id) : String(matter.id),
    fields: fieldsOf(context, plan, { ...matter.fields, ...latestApart(apart) }, level, caller),
    clocks: clocksOf(context, plan, matter, events, caller),
    relations,
    actions: actionsOn(context, plan, matter, caller),
    story: story(ground, events, apart),
    links,
  };
}
