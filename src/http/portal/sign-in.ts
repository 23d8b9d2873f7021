// The session that follows from a proved telephone, seen as its holder at once: a filing goes on in the
// same request.

import { actorOfSession, type Caller } from "../caller.ts";
import { signInCitizen } from "../operations/sign-in.ts";
import type { Visit } from "./visit.ts";

export interface Entered {
  readonly cookie: string;
  readonly caller: Caller;
}

/** Opens the session of whoever holds the telephone. Throws `code_refused`, `too_many_tries`. */
export async function prove({ context, caller }: Visit, phone: string, code: string): Promise<Entered> {
  const cookie = await signInCitizen(context, phone, code, caller);
  const session = await context.people.sessions.find(cookie, caller.now);
  if (session === undefined) throw new Error("a session that was just opened is not there");
  const actor = actorOfSession(session, context.people.key);
  return { cookie, caller: { ...caller, session, cookie, token: null, actor } };
}
