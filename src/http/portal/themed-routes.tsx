// Themed sessions on the portal: all of them, and one with what came of it.

import { addresses, pageOf } from "../../portal/addresses.ts";
import { ThemedListPage, ThemedSessionPage } from "../../portal/pages/themed-pages.tsx";
import { themedWords } from "../../portal/pages/themed-words.ts";
import { themed } from "../../define/themed.ts";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { asPublic, keptFigure } from "../operations/kept-figures.ts";
import { themedPage } from "../operations/themed/page.ts";
import { sessionsIn, taggedPlan, themedSession } from "../operations/themed/sessions.ts";
import type { ThemedCount, ThemedLine, ThemedSession } from "../types.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { type Pages, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

const share = "themedShare";

/** The figure of all sessions, by session; undefined where the city has none. */
async function shareOf(visit: Visit) {
  const plan = taggedPlan(visit.context);
  const known = plan?.mechanism.figures && Object.hasOwn(plan.mechanism.figures, share);
  return known ? keptFigure(visit, `${plan.mechanism.name}.${share}`, { by: themed.tag }) : undefined;
}

/** The sessions in these states, as everybody sees them. */
async function publicSessions(visit: Visit, ...states: readonly string[]) {
  const found = await sessionsIn(visit.context, states, asPublic(visit));
  return found.map(matter => ({
    key: `matter:${matter.id}`,
    session: themedSession(visit.context, matter, visit.caller.lang),
  }));
}

/** The session that is on, else the next one that was announced. */
export async function nextSession(visit: Visit): Promise<ThemedSession | undefined> {
  const [live, announced] = await Promise.all([
    publicSessions(visit, themed.live),
    publicSessions(visit, "announced"),
  ]);
  return (live[0] ?? announced.at(-1))?.session;
}

async function list(visit: Visit): Promise<Answer> {
  const only = async (state: string) => (await publicSessions(visit, state)).map(({ session }) => session);
  const [live, announced, held, cancelled, figure] = await Promise.all([
    only(themed.live),
    only("announced"),
    publicSessions(visit, "tracking", "reviewed", "archived"),
    only("cancelled"),
    shareOf(visit),
  ]);
  const counts = new Map(
    figure?.table?.rows.map(({ key, numerator, denominator }): [string, ThemedCount] => [
      key,
      { received: denominator ?? 0, closed: numerator ?? 0 },
    ]),
  );
  const past = held.map(({ key, session }): ThemedLine => {
    return { session, count: counts.get(key) ?? { received: 0, closed: 0 } };
  });
  const props = { live, announced: announced.toReversed(), past, cancelled, share: figure };
  const body = <ThemedListPage {...shownOf(visit)} {...props} />;
  return { title: themedWords[visit.caller.lang].title, body, crumbs: [] };
}

async function one(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const stranger = asPublic(visit);
  const { matter } = await findByNumber(context, wordOf(visit, "number"), stranger);
  if (matter.mechanism !== themed.mechanism) throw unknownMatter();
  const view = await themedPage(context, matter, stranger);
  const opening = taggedPlan(context)?.mechanism.name ?? "";
  const fileHref = `${pageOf("file", opening)}?${themed.tag}=${view.session.number}`;
  const crumbs = [{ label: themedWords[caller.lang].title, href: addresses.themed }];
  const body = <ThemedSessionPage {...shownOf(visit)} view={view} fileHref={fileHref} />;
  return { title: `${view.session.title} ${view.session.subject}`, body, crumbs };
}

/** Registers the pages of themed sessions. */
export function themedPages(pages: Pages): void {
  pages.get(addresses.themed, list);
  pages.get(`${addresses.themed}/:number`, one);
}
