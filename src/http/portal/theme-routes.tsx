// One thing whole on the portal: by the stage of life, then by the theme.

import { addresses } from "../../portal/addresses.ts";
import { themeWords } from "../../portal/pages/theme-words.ts";
import { StagesPage, ThemesPage } from "../../portal/pages/themes-page.tsx";
import { unknownMatter } from "../operations/find.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { stagesOf, themesOf } from "../operations/themes.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { type Pages, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

async function stages(visit: Visit): Promise<Answer> {
  const found = await stagesOf(visit.context, asPublic(visit));
  const body = <StagesPage {...shownOf(visit)} stages={found} />;
  return { title: themeWords[visit.caller.lang].title, body, crumbs: [] };
}

async function themes(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const stage = wordOf(visit, "stage");
  const found = (await stagesOf(context, asPublic(visit))).find(one => one.stage === stage);
  if (found === undefined) throw unknownMatter();
  const all = await themesOf(context, stage, asPublic(visit));
  const crumbs = [{ label: themeWords[caller.lang].title, href: addresses.themes }];
  const body = <ThemesPage {...shownOf(visit)} stage={found.title} themes={all} />;
  return { title: found.title, body, crumbs };
}

/** Registers the pages of one thing whole. */
export function themePages(pages: Pages): void {
  pages.get(addresses.themes, stages);
  pages.get(`${addresses.themes}/:stage`, themes);
}
