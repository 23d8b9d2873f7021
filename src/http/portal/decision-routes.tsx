// Decisions and versions of plans on the portal.

import { openDecision } from "../../define/open-decision.ts";
import { planned } from "../../define/planned.ts";
import { addresses, pageOf } from "../../portal/addresses.ts";
import { decisionWords } from "../../portal/pages/decision-words.ts";
import { DecisionsPage } from "../../portal/pages/decisions-page.tsx";
import { VersionPage, VersionsPage } from "../../portal/pages/versions-page.tsx";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { publicDecisions, publishedOf } from "../operations/public-decisions.ts";
import { compareVersions, versionLine } from "../operations/versions-compared.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { type Pages, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

async function decisions(visit: Visit): Promise<Answer> {
  const found = await publicDecisions(visit.context, asPublic(visit));
  const proposeHref = `${pageOf("file", openDecision.mechanism)}?opening=${openDecision.propose}`;
  const body = <DecisionsPage {...shownOf(visit)} decisions={found} proposeHref={proposeHref} />;
  return { title: decisionWords[visit.caller.lang].title, body, crumbs: [] };
}

async function versions(visit: Visit): Promise<Answer> {
  const { context } = visit;
  const found = await publishedOf(context, planned.version);
  const lines = found.map(matter => versionLine(context, matter, asPublic(visit)));
  const body = <VersionsPage {...shownOf(visit)} versions={lines} />;
  return { title: decisionWords[visit.caller.lang].versions, body, crumbs: [] };
}

async function version(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const stranger = asPublic(visit);
  const { matter } = await findByNumber(context, wordOf(visit, "number"), stranger);
  if (matter.mechanism !== planned.version) throw unknownMatter();
  const compared = await compareVersions(context, matter, stranger);
  const crumbs = [{ label: decisionWords[caller.lang].versions, href: addresses.versions }];
  const body = <VersionPage {...shownOf(visit)} compared={compared} />;
  return { title: compared.version.title, body, crumbs, wide: true };
}

/** Registers the pages of decisions and of versions. */
export function decisionPages(pages: Pages): void {
  pages.get(addresses.decisions, decisions);
  pages.get(addresses.versions, versions);
  pages.get(`${addresses.versions}/:number`, version);
}
