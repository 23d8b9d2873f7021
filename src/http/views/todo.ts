// The to-do list of a post or a citizen: the matters on which they are the one to move, the worst light
// first.

import type { Matter } from "../../engine/matter.ts";
import { refusedAct } from "../../engine/permission.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import type { Actor } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Light, TodoRow, TodoView } from "../types.ts";
import { isGrave, refusedNow } from "./action.ts";
import { leadingClock, pausesOf, ruler, worse } from "./clock.ts";
import { matterRow, planOf } from "./row.ts";
import { facesOf, readEvent } from "./story.ts";
import { actionTitle, pick, stateTitle } from "./words.ts";

/**
 * An act that stays in its state waits for somebody only while it is bound to them and nobody has taken it.
 */
function isDuty(plan: Plan, step: PlannedAction, matter: Matter): boolean {
  if (step.action.optional || isGrave(plan, step, matter.state)) return false;
  if (step.action.to !== "same") return true;
  return step.action.as !== undefined && matter.passed[step.name] === undefined;
}

/** The acts that the matter waits for from this actor. */
export function duties(
  context: Context,
  plan: Plan,
  matter: Matter,
  actor: Actor,
  now: number,
): PlannedAction[] {
  return [...plan.actions.values()].filter(
    step =>
      step.from.has(matter.state) &&
      isDuty(plan, step, matter) &&
      refusedAct(plan, step, matter, actor, context.orgs) === undefined &&
      refusedNow(context, plan, step, matter, actor, now) === undefined,
  );
}

/**
 * The states in which a role may be the one to move, without standing in a relation to the matter. Those in
 * which it could only end the matter are left out: they would fill the list with what waits for others.
 */
export function statesFor(plan: Plan, roles: readonly string[]): readonly string[] {
  const free = [...plan.actions.values()].filter(
    ({ by, action }) =>
      roles.some(role => by.has(role) && action.as === undefined) &&
      action.to !== "same" &&
      action.optional === undefined,
  );
  const states = free.flatMap(step => [...step.from].filter(state => !isGrave(plan, step, state)));
  return [...new Set(states)].filter(state => state !== "new");
}

async function rulerOf(context: Context, plan: Plan, matter: Matter, now: number): Promise<TodoRow["ruler"]> {
  const lead = leadingClock(plan, matter, context.calendar, now);
  if (lead === undefined) return [];
  const { clock, face, name } = lead;
  // A clock that never paused counts from its start, so only the others need their events.
  const resumed = face.since !== face.start;
  const events = resumed ? (await context.readers.events(matter.id)).map(readEvent) : [];
  return ruler(clock, face, pausesOf(facesOf(events, name)), context.calendar, now);
}

async function todoRow(context: Context, matter: Matter, steps: readonly PlannedAction[], caller: Caller) {
  const { lang, now } = caller;
  const plan = planOf(context, matter);
  const row = matterRow(context, matter, now, lang, true);
  const acts = steps.map(({ name }) => actionTitle(plan, name, lang)).join(pick(lang, "或", " or "));
  const state = stateTitle(plan, matter.state, lang);
  const { urged } = row;
  const pressed = pick(lang, `，已催办 ${urged} 次`, `, urged ${urged}×`);
  const said = pick(lang, `${state}，待您${acts}`, `${state}; yours to do: ${acts}`);
  const why = urged > 0 ? said + pressed : said;
  const ticks = await rulerOf(context, plan, matter, now);
  return { ...row, why, actions: steps.map(({ name }) => name), ruler: ticks } satisfies TodoRow;
}

function counted(rows: readonly TodoRow[]): Record<Light, number> {
  const counts: Record<Light, number> = { idle: 0, normal: 0, due: 0, late: 0, over: 0, done: 0, ended: 0 };
  for (const { light } of rows) counts[light] += 1;
  return counts;
}

const byHurt = (one: TodoRow, other: TodoRow): number =>
  worse(one.light, other.light) ||
  other.urged - one.urged ||
  (one.due ?? Infinity) - (other.due ?? Infinity) ||
  one.opened - other.opened;

/** The list out of the matters that may wait for this actor. */
export async function todoView(
  context: Context,
  found: readonly Matter[],
  actor: Actor,
  doneToday: number,
  caller: Caller,
): Promise<TodoView> {
  const waiting = found.flatMap(matter => {
    const steps = duties(context, planOf(context, matter), matter, actor, caller.now);
    return steps.length > 0 ? [{ matter, steps }] : [];
  });
  const rows = await Promise.all(waiting.map(({ matter, steps }) => todoRow(context, matter, steps, caller)));
  return { rows: rows.toSorted(byHurt), counts: counted(rows), doneToday };
}
