// Taking an action: who may is the engine's to say; here stand what an address and a body mean, and the
// answer.

import { openings } from "../../define/derive.ts";
import { jcs } from "../../define/jcs.ts";
import type { Actor } from "../../engine/matter.ts";
import type { Answer } from "../../engine/ports.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { sealed } from "../../people/secret.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { ActView } from "../types.ts";
import { matterView } from "../views/matter.ts";
import { planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { behalfOf } from "./behalf.ts";
import { type Found, currentPlan, findMatter, unknownMatter } from "./find.ts";
import { refuseItself, refuseJoining } from "./join.ts";
import { refuseUntaken } from "./openings-here.ts";
import { compareVersion } from "./plan-overlaps.ts";
import { withReferences } from "./references.ts";
import { openShown } from "./shown.ts";
import { readySession, refuseTag } from "./themed/checks.ts";

export interface ActAsked {
  readonly mechanism: string;
  /** The number or id that stands in the address; null opens a new matter. */
  readonly matter: string | null;
  /** Left out where the caller may open a matter in one way only. */
  readonly action?: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What was suggested in the form, sealed as it was given out. */
  readonly shown?: string;
  /** The caller's idempotency key. */
  readonly key?: string;
}

export function signedIn({ actor }: Caller): Actor {
  if (actor === null) throw new Fault("sign_in_needed");
  return actor;
}

/** Left out, it is the one way in which this caller may open a matter. */
function actionOf(plan: Plan, asked: ActAsked, { roles }: Actor): string {
  if (asked.action !== undefined) return asked.action;
  const ways = openings(plan.mechanism);
  const may = ways.filter(name => roles.some(role => plan.actions.get(name)!.by.has(role)));
  // Who may open none is told by the engine which role does.
  const [only, another] = may.length > 0 ? may : ways.slice(0, 1);
  if (asked.matter === null && only !== undefined && another === undefined) return only;
  throw new Fault("bad_body", { field: "action" });
}

/**
 * The key with what it stands for: the same key for anything else is refused. The hash is keyed, since it
 * outlives the words of a person who asked to have them erased, and a plain one could be guessed at.
 */
function keyOf({ people }: Context, { key, mechanism, matter }: ActAsked, action: string, input: unknown) {
  if (key === undefined) return {};
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Fault("bad_key", { field: "Idempotency-Key" });
  const body = jcs({ mechanism, matter: matter ?? "", action, input });
  return { key: { text: key, body: sealed(people.key, "act", body) } };
}

async function inputOf(context: Context, plan: Plan, action: string, { input }: ActAsked, caller: Caller) {
  const step: PlannedAction | undefined = plan.actions.get(action);
  return step === undefined ? input : withReferences(context, plan, step, input, caller);
}

async function answered(context: Context, answer: Answer, caller: Caller): Promise<ActView> {
  const matter = await context.readers.matter(answer.matter);
  if (matter === undefined) throw unknownMatter();
  const sight = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
  const view = await matterView(context, matter, sight, caller);
  const { seq, state, hash: head, happened, repeated } = answer;
  return { ...view, receipt: { seq, state, hash: head, happened, repeated } };
}

/**
 * Takes an action and answers what was recorded, with the definition under which the matter runs. Throws
 * Faults of the request and Refusals of the engine.
 */
export async function take(
  context: Context,
  asked: ActAsked,
  caller: Caller,
): Promise<{ readonly plan: Plan; readonly answer: Answer }> {
  const today = currentPlan(context, asked.mechanism);
  const actor = signedIn(caller);
  const found: Found | null =
    asked.matter === null ? null : await findMatter(context, today, asked.matter, caller);
  const plan = found?.plan ?? today;
  const action = actionOf(plan, asked, actor);
  const matter = found?.matter.id ?? null;
  const input = await inputOf(context, plan, action, asked, caller);
  const step = plan.actions.get(action);
  if (found) {
    refuseItself(context, plan, step, found.matter, input, caller);
    await refuseJoining(context, plan, step, found.matter, input, caller);
  }
  await refuseTag(context, plan, step, input);
  await refuseUntaken(context, plan, step, input, caller.now);
  await readySession(context, plan, step, found?.matter ?? null, input, caller, asked.key !== undefined);
  await compareVersion(context, plan, step, found?.matter ?? null, caller);
  const behalf = found ? undefined : await behalfOf(context, plan, action, input, actor, caller);
  const to = { mechanism: asked.mechanism, matter, action, person: actor.person };
  const answer = await context.writer.act({
    ...(asked.shown === undefined ? {} : { shown: openShown(context, to, asked.shown) }),
    ...(behalf === undefined ? {} : { behalf }),
    mechanism: asked.mechanism,
    matter,
    action,
    input,
    actor,
    at: caller.now,
    origin: "act",
    ...keyOf(context, { ...asked, matter: found === null ? null : String(found.matter.id) }, action, input),
  });
  return { plan, answer };
}

/** Takes an action and answers the matter as the caller now sees it, with the receipt of the act. */
export const act = async (context: Context, asked: ActAsked, caller: Caller): Promise<ActView> =>
  answered(context, (await take(context, asked, caller)).answer, caller);
