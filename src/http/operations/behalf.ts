// Filing for somebody who is not at the keyboard: the person of the telephone number in the input becomes the
// asker, and finds the matter among their own as soon as they sign in with that number.

import { phoneProblem, tidyIdentifier } from "../../define/identifiers.ts";
import { decide } from "../../engine/act.ts";
import { uploadIn } from "../../engine/file.ts";
import type { Actor } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import { aliasOf } from "../../people/alias.ts";
import { type Caller, citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";

type Input = Readonly<Record<string, unknown>>;

/** A citizen as the engine knows them, by the id of their person. */
export const citizenActor = ({ people }: Pick<Context, "people">, id: string): Actor => {
  const person = `person:${id}`;
  return { person, post: null, org: null, roles: [citizenRole], alias: aliasOf(people.key, person) };
};

const nobodyYet: Actor = { person: "citizen:new", post: null, org: null, roles: [citizenRole] };

/**
 * For whom an opening act is taken; undefined when it is taken for nobody or names no number. The citizen is
 * found or made only when the engine would take the act: whatever it refuses leaves no number behind. Throws
 * the engine's Refusal.
 */
export async function behalfOf(
  context: Context,
  plan: Plan,
  action: string,
  input: Input,
  actor: Actor,
  { now }: Caller,
): Promise<Actor | undefined> {
  const behalf = plan.actions.get(action)?.action.behalf;
  const typed = behalf && input[behalf.phone];
  if (typeof typed !== "string" || typed.trim() === "") return undefined;
  decide(context, plan, 0, null, {
    action,
    input,
    actor,
    at: now,
    origin: "act",
    behalf: nobodyYet,
    files: (_, reference) => (uploadIn(reference) === undefined ? undefined : reference),
  });
  const phone = tidyIdentifier(typed);
  if (phoneProblem(phone) !== null) return undefined;
  return citizenActor(context, await context.people.accounts.citizen(phone, now));
}
