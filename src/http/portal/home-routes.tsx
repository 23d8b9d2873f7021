// Home, search, and the loops.

import { doneAs } from "../../define/derive.ts";
import { fromNumber } from "../../engine/number.ts";
import { HomePage } from "../../portal/pages/home-page.tsx";
import { LoopPage, LoopsPage } from "../../portal/pages/loop-pages.tsx";
import { SearchPage } from "../../portal/pages/search-page.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import { addresses, pageOf } from "../../portal/addresses.ts";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { keptFigure } from "../operations/kept-figures.ts";
import type { FigureView, LoopRow } from "../types.ts";
import { mechanismView } from "../views/mechanism.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { openMechanisms } from "./filing.ts";
import { latestLoops, openLoop } from "./loop-facts.ts";
import { loopRow, loopView } from "./loop-view.ts";
import { isCitizen, mine, today } from "./matters.ts";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

/** What the city says of itself on its first page, and what it missed. */
const strip = ["appeal.lodged", "appeal.onTimeShare", "appeal.satisfiedShare"];
const missed = "appeal.overdue";

/** How many loops stand on the home page, and at most in their list. */
const homeLoops = 3;
const listedLoops = 50;

/** Where filing starts: at the only thing that can be opened, else at the list of all. */
export function fileHref(visit: Visit): string | undefined {
  const official = visit.caller.actor !== null && !isCitizen(visit);
  const [first, second] = openMechanisms(
    official ? { ...visit, caller: { ...visit.caller, actor: null } } : visit,
  );
  if (first === undefined) return undefined;
  return second === undefined ? pageOf("file", first.name) : addresses.file;
}

/**
 * The figures of the strip, this month's, or all time's where this month has none yet (history, the first
 * days).
 */
async function stripOf(visit: Visit): Promise<readonly FigureView[]> {
  const known = strip.filter(name => figureIsThere(visit, name));
  const month = today(visit).slice(0, 7);
  const read = (period: string) => Promise.all(known.map(name => keptFigure(visit, name, { period })));
  const current = await read(month);
  return current.every(({ value }) => value) ? current : read("all");
}

function figureIsThere({ context }: Pick<Visit, "context">, name: string): boolean {
  const [mechanism = "", figure = ""] = name.split(".");
  const figures = context.registry.current.get(mechanism)?.mechanism.figures ?? {};
  return Object.hasOwn(figures, figure);
}

async function loopRows({ context, caller }: Visit, limit: number, verifiedOnly: boolean) {
  const found = await latestLoops(
    context,
    limit,
    verifiedOnly ? ({ mechanism }, state) => doneAs(mechanism, state) === "verified" : undefined,
  );
  const rows: LoopRow[] = [];
  for (const facts of found) rows.push(await loopRow(context, facts, caller));
  return rows;
}

async function home(visit: Visit): Promise<Answer> {
  const { caller } = visit;
  const [figures, overdue, latest, own] = await Promise.all([
    stripOf(visit),
    figureIsThere(visit, missed) ? keptFigure(visit, missed, {}) : undefined,
    loopRows(visit, homeLoops, true),
    isCitizen(visit) ? mine(visit) : null,
  ]);
  const props = { figures, missed: overdue, loops: latest, mine: own, fileHref: fileHref(visit) };
  return { title: pageWords[caller.lang].homeTitle, body: <HomePage {...shownOf(visit)} {...props} /> };
}

function search(visit: Visit): Answer {
  const { context, caller } = visit;
  const query = (queryOf(visit, "q") ?? "").trim().slice(0, 100);
  if (fromNumber(context.instance.numberKey, query) !== null) return { to: pageOf("follow", query) };
  const mechanisms = [...context.registry.current.values()].map(plan => mechanismView(context, plan, caller));
  return {
    title: pageWords[caller.lang].searchTitle,
    body: <SearchPage {...shownOf(visit)} query={query} mechanisms={mechanisms} />,
    crumbs: [],
  };
}

async function loops(visit: Visit): Promise<Answer> {
  const rows = await loopRows(visit, listedLoops, false);
  const say = pageWords[visit.caller.lang];
  return { title: say.loopListTitle, body: <LoopsPage {...shownOf(visit)} loops={rows} />, crumbs: [] };
}

async function loop(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const { matter } = await findByNumber(context, wordOf(visit, "number"), caller);
  const facts = await openLoop(context, matter, caller);
  if (facts === undefined) throw unknownMatter();
  const view = await loopView(context, facts, caller);
  const crumbs = [{ label: pageWords[caller.lang].loopListTitle, href: addresses.loop }];
  return { title: view.title, body: <LoopPage {...shownOf(visit)} loop={view} />, crumbs, wide: true };
}

/** Registers the home page, the search and the loops. */
export function homeRoutes(pages: Pages): void {
  pages.get(addresses.home, home);
  pages.get(addresses.search, search);
  pages.get(addresses.loop, loops);
  pages.get(`${addresses.loop}/:number`, loop);
}
