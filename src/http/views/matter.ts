// One matter as its reader may see it: fields in clear or masked, clocks, what they may do, the story, the
// links.

import { doneAs } from "../../define/derive.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { ApartValues } from "../../store/readers/readers.ts";
import type { ClockView, FieldView, MatterView } from "../types.ts";
import { actionsOn } from "./action.ts";
import { baselineOf, changedSince } from "./baseline.ts";
import { clockView, pausesOf } from "./clock.ts";
import { explainedOf } from "./explained.ts";
import { type Names, fieldView } from "./field.ts";
import { matterFiles, takesFiles } from "./file.ts";
import { toldTo, toldValues } from "./told.ts";
import { linksOf } from "./link.ts";
import { matterLight, matterTitle, namesOf, numberOf, planOf, urgedOf } from "./row.ts";
import { roundsOf } from "./round.ts";
import { type Eyes, type Level, type Sight } from "./sight.ts";
import { papersOf } from "./paper.ts";
import { type ReadEvent, facesOf, readEvent, story } from "./story.ts";
import { mechanismTitle, stateTitle } from "./words.ts";

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
  const [stored, said, linked, attached] = await Promise.all([
    readers.events(matter.id),
    // Whoever may read none of them is not even asked for: what is not loaded cannot leak.
    level === "public" ? [] : readers.apart(matter.id),
    linksOf(context, matter, caller, level),
    takesFiles(plan) ? context.uploads.attached(matter.id) : [],
  ]);
  const events = stored.map(readEvent);
  const told = toldTo(plan, level, events);
  const apart = toldValues(said, told);
  const known = attached.filter(({ field, seq }) => told(field, seq));
  const files = matterFiles(plan, numberOf(context, matter.id), known, sight);
  const names: Names = { ...namesOf(context), file: files.one };
  const { lang } = caller;
  const [people, stoodFor, explained] = await Promise.all([
    peopleIn(context, events, level),
    stoodForIn(context, events, level),
    explainedOf(context, plan, events, sight, names, lang),
  ]);
  const ground = { plan, calendar: context.calendar, names, eyes: sight, lang, people, stoodFor };
  // A later act adds to the files of a field; its other values it replaces.
  const values = { ...matter.fields, ...latestApart(apart), ...files.byField };
  const before = baselineOf(plan, events, new Map(apart.map(one => [one.seq, one.values])));
  const was = changedSince(plan, before, values, sight, lang, names);
  return {
    ...headOf(context, plan, matter, caller),
    id: level === "public" ? numberOf(context, matter.id) : String(matter.id),
    fields: fieldsOf(names, plan, values, sight, caller).map(field =>
      was[field.name] === undefined ? field : { ...field, was: was[field.name]! },
    ),
    clocks: clocksOf(context, plan, matter, events, caller),
    relations,
    actions: actionsOn(context, plan, matter, caller),
    story: story(ground, events, apart),
    ...linked,
    papers: papersOf(plan, events, sight, `/api/${matter.mechanism}/${numberOf(context, matter.id)}`, lang),
    rounds: roundsOf(plan, matter, events, sight, names, lang),
    urged: urgedOf(plan, matter),
    explained,
  };
}
