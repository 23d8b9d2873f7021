// A matter as a row of a list. It holds public values only, so that every list looks the same to everybody.

import { cardOf, doneAs } from "../../define/derive.ts";
import { listOf } from "../../define/parts.ts";
import type { Matter } from "../../engine/matter.ts";
import { toNumber } from "../../engine/number.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Context } from "../context.ts";
import type { Lang, Light, MatterRow } from "../types.ts";
import { leadingClock, sayLeft, worse } from "./clock.ts";
import { type Names, fieldView } from "./field.ts";
import { type Eyes, publicEyes, rowEyes } from "./sight.ts";
import { mechanismTitle, pick, stateTitle } from "./words.ts";

/** The plan under which a matter runs: its own version's, or today's where that is all there is. */
export function planOf({ registry }: Pick<Context, "registry">, { mechanism, version }: Matter): Plan {
  const plan = registry.version(mechanism, version) ?? registry.current.get(mechanism);
  if (plan === undefined) throw new Error(`no definition of ${mechanism} ${version}`);
  return plan;
}

export const numberOf = ({ instance }: Pick<Context, "instance">, id: number): string =>
  toNumber(instance.numberKey, id);

/** Names of orgs and numbers of matters instead of references. */
export const namesOf = (context: Pick<Context, "orgs" | "instance">): Names => ({
  org: (ref, lang) =>
    (lang === "en" ? context.orgs.english(ref) : undefined) ??
    context.orgs.name(ref as `org:${string}`) ??
    ref,
  number: ref => {
    const id = Number(ref.slice("matter:".length));
    return Number.isSafeInteger(id) && id > 0 && id < 2 ** 45 ? numberOf(context, id) : ref;
  },
});

/**
 * The clock that tells how a matter stands. None when it is over; nor when it is done in one of the four
 * meanings and what ran out since then only waited for the asker: that is nobody's lateness.
 */
function shownClock(context: Pick<Context, "calendar">, plan: Plan, matter: Matter, now: number) {
  if (plan.final.has(matter.state)) return undefined;
  const lead = leadingClock(plan, matter, context.calendar, now);
  return lead?.face.expired && doneAs(plan.mechanism, matter.state) ? undefined : lead;
}

/**
 * Without a clock that ticks: 未启动 is what still waits for its first (rules 0.3). What has had one, or will
 * have none, a published overview, a service in force, is in order.
 */
function unclocked({ mechanism, ahead }: Plan, { state, clocks }: Matter): Light {
  if (doneAs(mechanism, state) !== undefined) return "done";
  const later = ahead.get(state);
  const waits = Object.values(mechanism.clocks ?? {}).some(({ runs }) =>
    listOf(runs).some(one => later?.has(one)),
  );
  return waits && Object.keys(clocks).length === 0 ? "idle" : "normal";
}

/**
 * The light of the whole matter: the worse of its leading clock and of the card that its state is; without
 * either, whether it is over or has not begun.
 */
export function matterLight(
  context: Pick<Context, "calendar">,
  plan: Plan,
  matter: Matter,
  now: number,
): Light {
  if (plan.final.has(matter.state)) return doneAs(plan.mechanism, matter.state) ? "done" : "ended";
  const clock = shownClock(context, plan, matter, now)?.light ?? unclocked(plan, matter);
  const card = cardOf(plan.mechanism, matter.state);
  return card !== undefined && worse(card, clock) < 0 ? card : clock;
}

/** The light and the deadline that a row shows, for the lists that are sorted and filtered by them. */
export function standingOf(context: Pick<Context, "calendar">, plan: Plan, matter: Matter, now: number) {
  const due = shownClock(context, plan, matter, now)?.face.due ?? null;
  return { light: matterLight(context, plan, matter, now), due };
}

/** The public values of the headline; the mechanism's own title where history has none of them. */
export function matterTitle(context: Context, plan: Plan, matter: Matter, lang: Lang): string {
  const names = namesOf(context);
  const eyes = rowEyes(plan, matter);
  const parts = plan.mechanism.headline.flatMap(
    name => fieldView(plan, name, matter.fields[name], eyes, lang, names)?.text ?? [],
  );
  return parts.length > 0 ? parts.join(" · ") : mechanismTitle(plan, lang);
}

function columnsOf(
  context: Context,
  plan: Plan,
  matter: Matter,
  lang: Lang,
  eyes: Eyes,
): Record<string, string> {
  const names = namesOf(context);
  const columns: Record<string, string> = {};
  for (const [name, value] of Object.entries(matter.fields)) {
    const view = fieldView(plan, name, value, eyes, lang, names);
    if (view) columns[name] = view.text;
  }
  return columns;
}

function sayRest(context: Context, plan: Plan, matter: Matter, now: number, lang: Lang): string {
  const lead = shownClock(context, plan, matter, now);
  if (lead === undefined) return "";
  return sayLeft(lead.clock, lead.face, context.calendar, now, lang);
}

/** The org that a matter was dispatched to. */
export function handlerOf(plan: Plan, matter: Matter): string | null {
  const lead = plan.mechanism.dispatches?.lead;
  const value = lead === undefined ? undefined : matter.fields[lead];
  return typeof value === "string" ? value : null;
}

/**
 * A row. `id` opens the matter for this reader: officials see ids, others the asker's number. `eyes` say what
 * of the log they read, public values when left out; what stands apart from it is in no row.
 */
export function matterRow(
  context: Context,
  matter: Matter,
  now: number,
  lang: Lang,
  byId: boolean,
  eyes?: Eyes,
): MatterRow {
  const plan = planOf(context, matter);
  const number = numberOf(context, matter.id);
  const handler = handlerOf(plan, matter);
  const lead = shownClock(context, plan, matter, now);
  return {
    id: byId ? String(matter.id) : number,
    number,
    mechanism: matter.mechanism,
    title: matterTitle(context, plan, matter, lang),
    state: matter.state,
    stateTitle: stateTitle(plan, matter.state, lang),
    light: matterLight(context, plan, matter, now),
    opened: matter.opened,
    happened: matter.happened,
    due: lead?.face.due ?? null,
    left: sayRest(context, plan, matter, now, lang),
    handler: handler === null ? null : namesOf(context).org(handler, lang),
    sample: matter.origin === "sample",
    urged: urgedOf(plan, matter),
    columns: columnsOf(context, plan, matter, lang, eyes ?? (byId ? rowEyes : publicEyes)(plan, matter)),
  };
}

/** How often it was urged (催办). */
export const urgedOf = ({ mechanism: { urges } }: Plan, { passed }: Matter): number =>
  urges === undefined ? 0 : (passed[urges]?.[0] ?? 0);

/** What to call the handler while nobody was chosen. */
export const nobodyYet = (lang: Lang): string => pick(lang, "承办单位", "the unit in charge");
