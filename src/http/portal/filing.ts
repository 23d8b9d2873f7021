// What a filing is checked by and ends in: the engine's own answer to the act, tried without being taken,
// and the act.

import { decide } from "../../engine/act.ts";
import { uploadIn } from "../../engine/file.ts";
import type { Actor } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import { citizenRole } from "../caller.ts";
import { act } from "../operations/act.ts";
import { withReferences } from "../operations/references.ts";
import { refuseTag } from "../operations/themed/checks.ts";
import { refuseUntaken } from "../operations/openings-here.ts";
import type { ActionView, MechanismView } from "../types.ts";
import { mechanismView } from "../views/mechanism.ts";
import { withOrgs } from "./org-options.ts";
import { type FormRefusal, refusalOf } from "./refused.ts";
import type { Visit } from "./visit.ts";

export interface Opening {
  readonly plan: Plan;
  readonly mechanism: MechanismView;
  readonly action: ActionView;
}

/** Whoever fills in a form before signing in. */
const nobody: Actor = { person: "nobody", post: null, org: null, roles: [citizenRole] };

/**
 * The mechanisms that this visitor may open, or could after signing in. A way nobody waits for is offered
 * on a page of its own and not here: whoever comes with a need is not asked to choose.
 */
export const openMechanisms = ({ context, caller }: Visit): readonly MechanismView[] =>
  [...context.registry.current.values()].flatMap(plan => {
    const view = mechanismView(context, plan, caller);
    const isWanted = view.openings.some(({ name }) => plan.actions.get(name)?.action.optional !== true);
    return isWanted ? [view] : [];
  });

/** One way to open a mechanism: the named one, else the first. Undefined when this visitor has none. */
export function openingOf(visit: Visit, name: string, wanted: string): Opening | undefined {
  const plan = visit.context.registry.current.get(name);
  if (plan === undefined) return undefined;
  const mechanism = mechanismView(visit.context, plan, visit.caller);
  const action = mechanism.openings.find(opening => opening.name === wanted) ?? mechanism.openings[0];
  return action && { plan, mechanism, action: withOrgs(visit, action) };
}

/**
 * The other ways to open it. Of two each is offered beside the other: whoever asks a machine may ask a person
 * (个人信息保护法第二十四条). Of more, those that nobody waits for have pages of their own that lead to them.
 */
export function othersOf({ plan, mechanism: { openings }, action }: Opening): readonly ActionView[] {
  const others = openings.filter(({ name }) => name !== action.name);
  return others.filter(({ name }) => others.length === 1 || plan.actions.get(name)?.action.optional !== true);
}

/** What the engine would refuse about this opening, were it lodged now; undefined when it would be taken. */
export async function refusedOpening(
  visit: Visit,
  { plan, action }: Opening,
  input: Readonly<Record<string, unknown>>,
): Promise<FormRefusal | undefined> {
  const { context, caller } = visit;
  const step = plan.actions.get(action.name);
  const actor = caller.actor ?? nobody;
  try {
    const known = step ? await withReferences(context, plan, step, input, caller) : input;
    await refuseTag(context, plan, step, known);
    await refuseUntaken(context, plan, step, known, caller.now);
    decide(context, plan, 0, null, {
      action: action.name,
      input: known,
      actor,
      at: caller.now,
      origin: "act",
      // Whether they still wait is asked by the act itself: the second click of a double click finds them
      // filed already, and is answered with what the first one did.
      files: (_, reference) => (uploadIn(reference) === undefined ? undefined : reference),
    });
    return undefined;
  } catch (error) {
    return refusalOf(visit, error);
  }
}

/** Lodges the matter; answers its number. Throws what the engine refuses. */
export async function lodge(
  { context, caller }: Pick<Visit, "context" | "caller">,
  { mechanism, action }: Opening,
  input: Readonly<Record<string, unknown>>,
  key: string,
): Promise<string> {
  const asked = { mechanism: mechanism.name, matter: null, action: action.name, input, key };
  return (await act(context, asked, caller)).number;
}
