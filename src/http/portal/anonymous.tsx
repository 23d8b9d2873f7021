// Filing without a telephone: lodged for a person of whom nothing is known, and answered with a receipt that
// shows the query code this one time.

import { addresses } from "../../portal/addresses.ts";
import type { Gathered } from "../../portal/pages/file-steps.ts";
import { ReceiptPage } from "../../portal/pages/receipt-page.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import type { Door } from "../door.ts";
import { citizenActor } from "../operations/behalf.ts";
import { enterAnonymously, holdNameless } from "../operations/sign-in.ts";
import type { AskView } from "../types.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { lodge, type Opening } from "./filing.ts";
import { ownSeen } from "./matters.ts";
import { onceEach } from "./once.ts";
import { ownerOf } from "./uploads.ts";
import type { Visit } from "./visit.ts";

/** Whether one of the choices was answered with 匿名: definitions call that option so. */
export const isAnonymous = (form: readonly AskView[], sent: Gathered): boolean =>
  form.some(({ name, kind }) => kind === "choice" && sent[name] === "anonymous");

interface Lodged {
  readonly number: string;
  readonly code: string;
  readonly person: string;
}

async function lodgeNameless(visit: Visit, opening: Opening, input: object, key: string): Promise<Lodged> {
  const { context, caller, csrf } = visit;
  holdNameless(context, caller);
  const { person, code } = await context.people.queryCodes.make(caller.now);
  const actor = citizenActor(context, person);
  await context.uploads.hand(ownerOf(caller, csrf), actor.person);
  // Of who is signed in, neither session nor person goes along with it.
  const nameless = { ...caller, actor, session: null, cookie: null, token: null };
  const number = await lodge({ context, caller: nameless }, opening, { ...input }, key);
  return { number, code, person };
}

/** Lodges for nobody known and answers the receipt; who is signed in stays so, others follow it from here. */
export function anonymously(door: Door) {
  // The second click of a double click is answered with the same number and code.
  const once = onceEach<Lodged>(10 * 60_000);
  return async (visit: Visit, opening: Opening, input: object, key: string): Promise<Answer> => {
    const { context, caller, csrf } = visit;
    const { number, code, person } = await once(`${csrf} ${key}`, caller.now, () =>
      lodgeNameless(visit, opening, input, key),
    );
    const own = { ...visit, caller: { ...caller, actor: citizenActor(context, person) } };
    const { view, responsible } = await ownSeen(own, number);
    const nobody = caller.session === null || caller.session.anonymous;
    if (nobody) door.enter(visit.reply, await enterAnonymously(context, person, caller));
    const say = pageWords[caller.lang];
    const crumbs = [{ label: say.followAsk, href: addresses.follow }];
    const body = <ReceiptPage {...shownOf(visit)} matter={view} responsible={responsible} code={code} />;
    return { title: say.receiptTitle, body, crumbs };
  };
}
