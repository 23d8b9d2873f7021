// The page on which a citizen sees who asked shared data about them, and takes consents back.

import { addresses } from "../../portal/addresses.ts";
import { ChecksPage } from "../../portal/pages/checks-page.tsx";
import { checksWords } from "../../portal/pages/checks-words.ts";
import { myChecks, withdrawConsent } from "../operations/checks.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { bodyOf, textOf } from "./forms.ts";
import { isCitizen } from "./matters.ts";
import type { Pages } from "./pages.ts";
import type { Visit } from "./visit.ts";

const toSignIn = { to: `${addresses.signIn}?next=${encodeURIComponent(addresses.checks)}` };

async function checks(visit: Visit): Promise<Answer> {
  if (!isCitizen(visit)) return toSignIn;
  const { context, caller, csrf } = visit;
  const body = <ChecksPage {...shownOf(visit)} {...await myChecks(context, caller)} csrf={csrf} />;
  return { title: checksWords[caller.lang].title, body, crumbs: [] };
}

async function withdraw(visit: Visit): Promise<Answer> {
  if (!isCitizen(visit)) return toSignIn;
  await withdrawConsent(visit.context, textOf(bodyOf(visit), "consent"), visit.caller);
  return { to: addresses.checks };
}

/** Registers the page. */
export function checksRoutes(pages: Pages): void {
  pages.get(addresses.checks, checks);
  pages.post(addresses.withdrawConsent, withdraw);
}
