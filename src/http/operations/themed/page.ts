// One session as everybody reads it: what came in, what is open and why, the answers that were published.

import type { Matter } from "../../../engine/matter.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import type { ThemedPageView } from "../../types.ts";
import { matterRow, planOf } from "../../views/row.ts";
import { isPublished } from "../../views/sight.ts";
import { isClosed, reasonsIn, receivedIn, standingIn, taggedPlan, themedSession } from "./sessions.ts";

/** How many answers a page shows; the others are found by their figure. */
const answersShown = 20;

/** The page of a session that the caller may see. */
export async function themedPage(
  context: Context,
  session: Matter,
  { now, lang }: Caller,
): Promise<ThemedPageView> {
  const plan = taggedPlan(context);
  const [received, reasons] = await Promise.all([receivedIn(context, session), reasonsIn(context, session)]);
  const rowOf = (matter: Matter) => matterRow(context, matter, now, lang, false);
  const open = received.filter(matter => plan !== undefined && !isClosed(plan, matter));
  const named = open.filter(matter => isPublished(planOf(context, matter), matter.state));
  const told = received.filter(
    matter =>
      typeof matter.fields["summary"] === "string" && isPublished(planOf(context, matter), matter.state),
  );
  return {
    session: themedSession(context, session, lang),
    standing: standingIn(context, received, lang),
    open: named.map(matter => ({
      row: rowOf(matter),
      openReason: reasons.get(`matter:${matter.id}`) ?? null,
    })),
    openUnpublished: open.length - named.length,
    answered: told
      .slice(0, answersShown)
      .map(matter => ({ row: rowOf(matter), summary: String(matter.fields["summary"]) })),
  };
}
