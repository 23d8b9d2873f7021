// What a firm may have of the city's benefits: the list, and the list measured on what was stated.

import { addresses } from "../../portal/addresses.ts";
import { benefitWords } from "../../portal/pages/benefit-words.ts";
import { BenefitsPage } from "../../portal/pages/benefits-page.tsx";
import type { Gathered } from "../../portal/pages/file-steps.ts";
import { entitlements, factsAsked } from "../operations/entitlements.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { bodyOf, gathered, inputOf, newKey } from "./forms.ts";
import type { Pages } from "./pages.ts";
import { type FormRefusal, refusalOf } from "./refused.ts";
import type { Visit } from "./visit.ts";

async function answerOf(visit: Visit, sent: Gathered | null, refusal?: FormRefusal): Promise<Answer> {
  const { context, caller, csrf } = visit;
  const all = factsAsked(context, caller.lang);
  const stated = sent === null || refusal !== undefined ? null : inputOf(all, sent);
  const view = await entitlements(context, stated, caller);
  const body = (
    <BenefitsPage
      {...shownOf(visit)}
      {...view}
      sent={sent}
      errors={refusal?.errors ?? {}}
      csrf={csrf}
      idempotencyKey={newKey()}
    />
  );
  const wrong = refusal ? { status: refusal.status, headers: refusal.headers, hasError: true } : {};
  return { title: benefitWords[caller.lang].title, body, crumbs: [], ...wrong };
}

async function measure(visit: Visit): Promise<Answer> {
  const sent = gathered(bodyOf(visit), factsAsked(visit.context, visit.caller.lang));
  try {
    return await answerOf(visit, sent);
  } catch (error) {
    return answerOf(visit, sent, refusalOf(visit, error));
  }
}

/** Registers the page and its form. */
export function benefitPages(pages: Pages): void {
  pages.get(addresses.benefits, visit => answerOf(visit, null));
  pages.post(addresses.benefits, measure);
}
