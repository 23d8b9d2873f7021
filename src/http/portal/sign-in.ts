// Proving a telephone, and the session that follows from it, with its row in the access log.

import { actorOfSession, type Caller } from "../caller.ts";
import { tooManyTries } from "../../people/sign-in-problem.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { Visit } from "./visit.ts";

/** Sends a code. Throws `invalid_phone`, `too_many_tries` or `code_not_sent`. */
export async function sendCode({ context, caller }: Visit, phone: string): Promise<void> {
  const { perAddress, codes } = context.people;
  const wait = perAddress.code.take(caller.address, caller.now);
  if (wait > 0) throw tooManyTries(wait);
  await codes.send(phone, caller.now);
}

export interface Entered {
  readonly cookie: string;
  readonly caller: Caller;
}

async function logged(
  context: Context,
  caller: Caller,
  act: "sign-in" | "sign-in-refused",
  person: string | null,
) {
  await context.people.accessLog.add({ at: caller.now, person, post: null, act, address: caller.address });
}

/** Opens the session of whoever holds the telephone. Throws `code_refused`. */
export async function prove({ context, caller }: Visit, phone: string, code: string): Promise<Entered> {
  const { people } = context;
  const wait = people.perAddress.signIn.take(caller.address, caller.now);
  if (wait > 0) throw tooManyTries(wait);
  let proved: string;
  try {
    proved = await people.codes.prove(phone, code, caller.now);
  } catch (error) {
    await logged(context, caller, "sign-in-refused", null);
    throw error;
  }
  const person = await people.accounts.citizen(proved, caller.now);
  const { cookie } = await people.sessions.open(person, null, caller.now);
  await logged(context, caller, "sign-in", `person:${person}`);
  const session = await people.sessions.find(cookie, caller.now);
  if (session === undefined) throw new Error("a session that was just opened is not there");
  return { cookie, caller: { ...caller, session, cookie, token: null, actor: actorOfSession(session) } };
}

/** Closes the visitor's session. */
export async function signOut({ context, caller, reply }: Visit, door: Door): Promise<void> {
  const { cookie, session } = caller;
  if (cookie !== null && session !== null) {
    await context.people.sessions.close(cookie);
    const person = `person:${session.person.id}`;
    await context.people.accessLog.add({
      at: caller.now,
      person,
      post: null,
      act: "sign-out",
      address: caller.address,
    });
  }
  door.leave(reply);
}
