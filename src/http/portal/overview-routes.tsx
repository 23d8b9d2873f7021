// Year overviews on the portal: all of them, and one with every number and its proof.

import { addresses } from "../../portal/addresses.ts";
import { OverviewListPage } from "../../portal/pages/overview-list.tsx";
import { OverviewPage } from "../../portal/pages/overview-page.tsx";
import { overviewWords } from "../../portal/pages/overview-words.ts";
import { allOverviews, oneOverview } from "../operations/overview/view.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { type Pages, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

async function list(visit: Visit): Promise<Answer> {
  const overviews = await allOverviews(visit.context, asPublic(visit));
  const body = <OverviewListPage {...shownOf(visit)} overviews={overviews} />;
  return { title: overviewWords[visit.caller.lang].title, body, crumbs: [] };
}

async function one(visit: Visit): Promise<Answer> {
  const overview = await oneOverview(visit.context, wordOf(visit, "number"), visit.caller);
  const crumbs = [{ label: overviewWords[visit.caller.lang].title, href: addresses.overviews }];
  return { title: overview.title, body: <OverviewPage {...shownOf(visit)} overview={overview} />, crumbs };
}

/** Registers the pages of year overviews. */
export function overviewPages(pages: Pages): void {
  pages.get(addresses.overviews, list);
  pages.get(`${addresses.overviews}/:number`, one);
}
