// School enrolment on the portal: the years, and one year with its schools and its draw.

import { addresses } from "../../portal/addresses.ts";
import { EnrolmentList, EnrolmentPage, enrolmentCrumbs } from "../../portal/pages/enrolment-page.tsx";
import { enrolmentWords } from "../../portal/pages/enrolment-words.ts";
import { enrolmentSeason, enrolmentSeasons } from "../operations/enrolment.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

async function list(visit: Visit): Promise<Answer> {
  const { seasons } = await enrolmentSeasons(visit.context, asPublic(visit));
  const body = <EnrolmentList {...shownOf(visit)} seasons={seasons} />;
  return { title: enrolmentWords[visit.caller.lang].title, body, crumbs: [] };
}

async function one(visit: Visit): Promise<Answer> {
  const season = await enrolmentSeason(visit.context, wordOf(visit, "number"), asPublic(visit));
  const asked = (queryOf(visit, "q") ?? "").trim().slice(0, 40);
  const body = <EnrolmentPage {...shownOf(visit)} season={season} asked={asked} />;
  return { title: season.title, body, crumbs: enrolmentCrumbs(visit.caller.lang), wide: true };
}

/** Registers the pages of school enrolment. */
export function enrolmentPages(pages: Pages): void {
  pages.get(addresses.enrolment, list);
  pages.get(`${addresses.enrolment}/:number`, one);
}
