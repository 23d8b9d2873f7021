// Actions as buttons: allowed, or grey with the very reason that the engine would refuse them for.

import { doneAs, targets } from "../../define/derive.ts";
import { decide } from "../../engine/act.ts";
import type { Values } from "../../engine/event.ts";
import type { Actor, Matter } from "../../engine/matter.ts";
import { Refusal } from "../../engine/refusal.ts";
import { wantedRelation } from "../../engine/permission.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { situationOf } from "../../engine/situation.ts";
import { type Caller, citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { ActionView, Lang } from "../types.ts";
import { formOf } from "./ask.ts";
import { actionTitle } from "./words.ts";

type Reason = Pick<Refusal, "code" | "zh" | "en"> | Pick<Fault, "code" | "zh" | "en">;

/**
 * What the mechanism's own rule says before anything was filled in, unless it speaks of an answer still to
 * come.
 */
function ruleRefusal(
  context: Context,
  step: PlannedAction,
  matter: Matter | null,
  actor: Actor,
  now: number,
) {
  const situation = situationOf(context, matter, actor, now, {});
  try {
    const reason = step.rule?.refuse?.(situation);
    return reason && (reason.field === undefined || !step.asks.has(reason.field)) ? reason : undefined;
  } catch {
    return undefined; // it reads answers that are not there yet
  }
}

/** Why this person could not take the action now, whatever they filled in; undefined when they could. */
export function refusedNow(
  context: Context,
  plan: Plan,
  step: PlannedAction,
  matter: Matter | null,
  actor: Actor,
  now: number,
): Reason | undefined {
  const act = { action: step.name, input: {}, actor, at: now, origin: "act" as const };
  try {
    decide(context, plan, matter?.id ?? 0, matter, act);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Answers are still to come, so what they lack refuses nothing yet.
    if (error.code !== "invalid_input" && error.code !== "rule") return error;
  }
  const reason = ruleRefusal(context, step, matter, actor, now);
  return reason && { code: "rule", zh: reason.zh, en: reason.en };
}

/** It ends the matter for good without any of the four meanings of done, so the button warns. */
export const isGrave = (plan: Plan, { name }: PlannedAction, state: string): boolean =>
  targets(plan.mechanism, name, state).some(
    to => to !== state && plan.final.has(to) && doneAs(plan.mechanism, to) === undefined,
  );

/** The roles that act for the org in a field: sent to an org without them, a matter would reach nobody. */
function rolesFor({ relations, actions }: Plan, field: string): readonly string[] {
  const bound = [...actions.values()].flatMap(step =>
    [...step.by].filter(role => {
      const relation = relations.get(wantedRelation(step, role) ?? "");
      return relation !== undefined && "org" in relation && relation.org === field;
    }),
  );
  return [...new Set(bound)];
}

function dispatchOf(plan: Plan, action: string): Pick<ActionView, "dispatch"> {
  const { dispatches } = plan.mechanism;
  if (dispatches?.by !== action) return {};
  const { lead, helpers } = dispatches;
  const leading = { lead, leadRoles: rolesFor(plan, lead) };
  return {
    dispatch: helpers === undefined ? leading : { ...leading, helpers, helperRoles: rolesFor(plan, helpers) },
  };
}

/** Something is suggested in its form, or it passes an answer. */
const isHelped = ({ mechanism: { replies = {} } }: Plan, { name, suggests }: PlannedAction): boolean =>
  suggests.length > 0 || Object.values(replies).some(reply => reply?.passed?.by === name);

/** An action with its form; `reason` is why it cannot be taken now. */
export function actionView(
  context: Context,
  plan: Plan,
  step: PlannedAction,
  state: string,
  lang: Lang,
  reason: Reason | undefined,
  held: Values = {},
): ActionView {
  return {
    name: step.name,
    title: actionTitle(plan, step.name, lang),
    allowed: reason === undefined,
    ...(reason === undefined ? {} : { reason: reason[lang], code: reason.code }),
    form: formOf(context, plan, step, lang, held),
    pages: step.action.pages ?? [[...step.asks.keys()]],
    grave: isGrave(plan, step, state),
    ...(isHelped(plan, step) ? { helped: true as const } : {}),
    ...dispatchOf(plan, step.name),
  };
}

/** Whoever is not signed in is shown what they could do as a citizen, and told to sign in first. */
const nobody: Actor = { person: "nobody", post: null, org: null, roles: [citizenRole] };

/** Actions for which the reader has neither role nor relation are not theirs, and are not shown. */
const notTheirs = new Set<string>(["wrong_role", "not_yours"]);

/** The actions that this reader could ever take on the matter, each with the reason when not now. */
export function actionsOn(
  context: Context,
  plan: Plan,
  matter: Matter,
  caller: Caller,
): readonly ActionView[] {
  const { actor, lang, now } = caller;
  return [...plan.actions.values()].flatMap(step => {
    if (step.from.size === 1 && step.from.has("new")) return [];
    if (actor === null) {
      if (!step.by.has(citizenRole) || !step.from.has(matter.state)) return [];
      return [
        actionView(context, plan, step, matter.state, lang, new Fault("sign_in_needed"), matter.fields),
      ];
    }
    const reason = refusedNow(context, plan, step, matter, actor, now);
    if (reason && notTheirs.has(reason.code)) return [];
    return [actionView(context, plan, step, matter.state, lang, reason, matter.fields)];
  });
}

/**
 * The actions that open a matter of this mechanism and that the reader may take, or could after signing in.
 */
export function openingsFor(context: Context, plan: Plan, caller: Caller): readonly ActionView[] {
  const { actor, lang, now } = caller;
  const steps = [...plan.actions.values()].filter(({ from }) => from.has("new"));
  return steps.flatMap(step => {
    const reason = refusedNow(context, plan, step, null, actor ?? nobody, now);
    if (reason && notTheirs.has(reason.code)) return [];
    const unknown = actor === null ? new Fault("sign_in_needed") : reason;
    return [actionView(context, plan, step, "new", lang, unknown)];
  });
}
