// Signing in and out, what is mine, and the sample city's outbox.

import { addresses } from "../../portal/addresses.ts";
import { MinePage, OutboxPage, SignInPage } from "../../portal/pages/people-pages.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import type { Door } from "../door.ts";
import { Fault } from "../fault.ts";
import { sendCode, signInCitizen, signOut } from "../operations/sign-in.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { bodyOf, textOf } from "./forms.ts";
import { fileHref } from "./home-routes.tsx";
import { isCitizen, mine } from "./matters.ts";
import { type Pages, queryOf } from "./pages.ts";
import { type FormRefusal, refusalOf } from "./refused.ts";
import type { Visit } from "./visit.ts";

const outboxMost = 50;

/** A path of this site, and nothing that could lead to another one. */
function ownPath(next: string | undefined): string {
  if (next === undefined || !/^\/[\w\-./%?=&~]*$/.test(next) || next.startsWith("//")) return addresses.mine;
  return next;
}

interface SignInState {
  phone: string;
  sent: boolean;
  next: string;
  refusal?: FormRefusal;
}

function signInAnswer(visit: Visit, { phone, sent, next, refusal }: SignInState): Answer {
  const { context, csrf, caller } = visit;
  const body = (
    <SignInPage
      {...shownOf(visit)}
      csrf={csrf}
      phone={phone}
      sent={sent}
      next={next}
      errors={refusal?.errors ?? {}}
      refusal={refusal?.detail}
      sample={context.instance.sample}
    />
  );
  const status = refusal ? { status: refusal.status, headers: refusal.headers, hasError: true } : {};
  return { title: pageWords[caller.lang].signInTitle, body, crumbs: [], ...status };
}

function signIn(visit: Visit): Answer {
  const next = ownPath(queryOf(visit, "next"));
  if (isCitizen(visit)) return { to: next };
  return signInAnswer(visit, { phone: "", sent: false, next });
}

async function send(visit: Visit): Promise<Answer> {
  const body = bodyOf(visit);
  const phone = textOf(body, "proof-phone").trim();
  const next = ownPath(textOf(body, "next"));
  try {
    await sendCode(visit.context, phone, visit.caller);
    return signInAnswer(visit, { phone, sent: true, next });
  } catch (error) {
    const refusal = refusalOf(visit, error);
    // A code that was sent a moment ago is still good, so its question is put.
    return signInAnswer(visit, { phone, sent: refusal.code === "too_many_tries", next, refusal });
  }
}

async function enter(visit: Visit, door: Door): Promise<Answer> {
  const body = bodyOf(visit);
  const phone = textOf(body, "proof-phone").trim();
  const next = ownPath(textOf(body, "next"));
  try {
    const cookie = await signInCitizen(visit.context, phone, textOf(body, "proof-code"), visit.caller);
    door.enter(visit.reply, cookie);
    return { to: next };
  } catch (error) {
    const refusal = refusalOf(visit, error);
    return signInAnswer(visit, { phone, sent: true, next, refusal });
  }
}

async function myPage(visit: Visit): Promise<Answer> {
  const { caller, csrf } = visit;
  if (caller.actor === null) return { to: `${addresses.signIn}?next=${encodeURIComponent(addresses.mine)}` };
  const matters = isCitizen(visit) ? await mine(visit) : [];
  const props = {
    csrf,
    matters,
    official: !isCitizen(visit),
    fileHref: isCitizen(visit) ? fileHref(visit) : undefined,
  };
  return {
    title: pageWords[caller.lang].mineTitle,
    body: <MinePage {...shownOf(visit)} {...props} />,
    crumbs: [],
  };
}

async function outbox(visit: Visit): Promise<Answer> {
  const { instance, people } = visit.context;
  if (!instance.sample) throw new Fault("not_found");
  const messages = await people.outbox(outboxMost);
  const body = <OutboxPage {...shownOf(visit)} messages={messages} />;
  return { title: pageWords[visit.caller.lang].outboxTitle, body, crumbs: [] };
}

/** Registers what has to do with who one is. */
export function peopleRoutes(pages: Pages, door: Door): void {
  pages.get(addresses.signIn, signIn);
  pages.post(addresses.signIn, send);
  pages.get(addresses.signInCode, () => ({ to: addresses.signIn }));
  pages.post(addresses.signInCode, visit => enter(visit, door));
  pages.post(addresses.signOut, async visit => {
    await signOut(visit.context, visit.caller);
    door.leave(visit.reply);
    return { to: addresses.home };
  });
  pages.get(addresses.signOut, () => ({ to: addresses.mine }));
  pages.get(addresses.mine, myPage);
  pages.get(addresses.outbox, outbox);
}
