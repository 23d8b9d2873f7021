// Taking calls. The mechanism that is opened for somebody at a telephone says which role takes calls; looking
// a caller up is logged, and nothing is kept of how often they ask: it is counted while they are on the line.

import { targets } from "../../define/derive.ts";
import { phoneProblem, tidyIdentifier } from "../../define/identifiers.ts";
import { mask } from "../../define/mask.ts";
import type { Actor, Matter } from "../../engine/matter.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { wantedRelation } from "../../engine/permission.ts";
import { soughtTraces, traceFields } from "../../store/listing/entry.ts";
import { traceKey } from "../../store/listing/tokens.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { ActionView, CallerView, IntakeForm, IntakeView } from "../types.ts";
import { actionView } from "../views/action.ts";
import { fieldView } from "../views/field.ts";
import { latestApart } from "../views/matter.ts";
import { matterTitle, namesOf, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { mechanismTitle } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { rowsOf } from "./matters.ts";
import { withSessions } from "./themed/choice.ts";

const earlierMost = 50;
const earlierShown = 8;

interface Desk {
  readonly plan: Plan;
  readonly step: PlannedAction;
  readonly actor: Actor;
}

/** The mechanism that this post opens for callers. Throws `intake_not_yours`. */
export function deskOf({ registry }: Context, caller: Caller): Desk {
  const actor = signedIn(caller);
  for (const plan of actor.org === null ? [] : registry.current.values()) {
    for (const step of plan.actions.values()) {
      const takes = step.action.behalf !== undefined && actor.roles.some(role => step.by.has(role));
      if (takes) return { plan, step, actor };
    }
  }
  throw new Fault("intake_not_yours");
}

/** What the desk may do with a matter that it has just registered, before any relation has come about. */
function following(context: Context, { plan, step, actor }: Desk, { lang }: Caller): IntakeForm["after"] {
  const states = targets(plan.mechanism, step.name, "new");
  return [...plan.actions.values()].flatMap(one => {
    const [state] = states.filter(to => one.from.has(to));
    const role = actor.roles.find(held => one.by.has(held));
    if (state === undefined || role === undefined || wantedRelation(one, role) !== undefined) return [];
    const leads = targets(plan.mechanism, one.name, state).some(to => to !== state);
    return leads && one.from.has(state) ? [actionView(context, plan, one, state, lang, undefined)] : [];
  });
}

/** Who sits at the telephone need not say so each time. */
function startOf({ form }: ActionView): Record<string, string> {
  const channel = form.find(({ name }) => name === "channel");
  const hotline = channel?.options?.some(({ value }) => value === "hotline");
  return hotline ? { channel: "hotline" } : {};
}

async function formOf(context: Context, desk: Desk, caller: Caller): Promise<IntakeForm> {
  const { plan, step } = desk;
  const usual = actionView(context, plan, step, "new", caller.lang, undefined);
  const after = following(context, desk, caller);
  const { merges } = plan.mechanism;
  const joins = merges !== undefined && after.some(({ name }) => name === merges.by);
  const { action: opening, start } = await withSessions(context, usual, caller);
  return {
    mechanism: plan.mechanism.name,
    title: mechanismTitle(plan, caller.lang),
    opening,
    phone: step.action.behalf!.phone,
    content: opening.form.find(({ kind, required }) => kind === "longtext" && required)?.name ?? null,
    start: { ...startOf(opening), ...start },
    near: (plan.mechanism.headline ?? []).filter(name => step.asks.has(name)),
    join: joins ? { action: merges.by, field: merges.into } : null,
    after,
  };
}

/** What this number asked before: as the asker, or where it stands in the form of another's. */
async function earlierOf(context: Context, { plan, actor }: Desk, phone: string): Promise<readonly Matter[]> {
  const { readers, lists, people } = context;
  const mechanism = plan.mechanism.name;
  const id = await people.accounts.byPhone(phone);
  const asker = `person:${id}`;
  const own = id === undefined ? [] : await readers.list({ mechanism, asker, limit: earlierMost });
  const traces = soughtTraces(phone).map(token => traceKey(people.key, token));
  const sought = { mechanism, traces, sort: "opened", descending: true, limit: earlierMost } as const;
  const { ids } = traces.length > 0 ? await lists.page(sought) : { ids: [] };
  const known = new Set(own.map(matter => matter.id));
  const named = await readers.matters(ids.filter(one => !known.has(one)));
  // Whose number may not be known of a matter is not led to it by the number either.
  const visible = [...own, ...named].filter(matter => {
    const { open, hidden } = sightOf(planOf(context, matter), matter, actor, context.orgs);
    return open && traceFields(planOf(context, matter)).every(field => !hidden.has(field));
  });
  return visible.toSorted((one, other) => other.opened - one.opened);
}

/** How they were called when they asked last, masked. */
async function nameOf(context: Context, earlier: readonly Matter[], caller: Caller): Promise<string | null> {
  const latest = earlier.slice(0, earlierShown);
  const apart = await context.readers.apartOf(latest.map(({ id }) => id));
  for (const matter of latest) {
    const plan = planOf(context, matter);
    const [name] = traceFields(plan).filter(field => plan.mechanism.fields[field]?.kind === "text");
    const held = latestApart(apart.get(matter.id) ?? []);
    if (name === undefined || held[name] === undefined) continue;
    const sight = sightOf(plan, matter, caller.actor, context.orgs);
    const view = fieldView(plan, name, held[name], sight, caller.lang, namesOf(context));
    if (view) return view.text;
  }
  return null;
}

function askedAgain(context: Context, earlier: readonly Matter[], { lang }: Caller): CallerView["again"] {
  const titles = earlier.map(matter => matterTitle(context, planOf(context, matter), matter, lang));
  const counts = [...Map.groupBy(titles, title => title)].map(([title, all]) => ({
    title,
    count: all.length,
  }));
  return counts.filter(({ count }) => count > 1).toSorted((one, other) => other.count - one.count);
}

async function callerOf(context: Context, desk: Desk, typed: string, caller: Caller): Promise<CallerView> {
  const phone = tidyIdentifier(typed.slice(0, 40));
  if (phoneProblem(phone) !== null) throw new Fault("bad_phone", { field: "phone" });
  const { person, post } = desk.actor;
  // Who was looked up is not written here: the log would be one more place that holds the number.
  const row = { at: caller.now, person, post, fields: ["phone"], address: caller.address };
  await context.people.accessLog.add({ ...row, act: "intake" });
  const earlier = await earlierOf(context, desk, phone);
  const shown = earlier.slice(0, earlierShown).map(({ id }) => id);
  const [name, rows] = await Promise.all([nameOf(context, earlier, caller), rowsOf(context, shown, caller)]);
  return {
    phone: mask("phone", phone, caller.lang),
    name,
    earlier: rows,
    count: earlier.length,
    open: earlier.filter(matter => !planOf(context, matter).final.has(matter.state)).length,
    again: askedAgain(context, earlier, caller),
  };
}

/** The desk's form, and who calls. Throws `intake_not_yours`, `bad_phone`. */
export async function intake(
  context: Context,
  phone: string | undefined,
  caller: Caller,
): Promise<IntakeView> {
  const desk = deskOf(context, caller);
  const form = await formOf(context, desk, caller);
  return { form, caller: phone === undefined ? null : await callerOf(context, desk, phone, caller) };
}
