// Home, search, and the loops.

import { doneAs } from "../../define/derive.ts";
import { served } from "../../define/served.ts";
import { fromNumber } from "../../engine/number.ts";
import { HomePage } from "../../portal/pages/home-page.tsx";
import { LoopPage, LoopsPage } from "../../portal/pages/loop-pages.tsx";
import type { Entry } from "../../portal/pages/answers-page.tsx";
import { found as foundWays, holds, SearchPage } from "../../portal/pages/search-page.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import { addresses, pageOf } from "../../portal/addresses.ts";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { asPublic, keptFigure } from "../operations/kept-figures.ts";
import { search as searchAll } from "../operations/search.ts";
import { noteVain } from "../operations/sought-in-vain.ts";
import type { FigureView, LoopRow } from "../types.ts";
import { mechanismView } from "../views/mechanism.ts";
import { servicesFor } from "./service-routes.tsx";
import { alike } from "./alike.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { entriesOf, likestEntries } from "./answers.ts";
import { openMechanisms } from "./filing.ts";
import { latestLoops, openLoop } from "./loop-facts.ts";
import { loopRow, loopView } from "./loop-view.ts";
import { isCitizen, mine, today } from "./matters.ts";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import { nextSession } from "./themed-routes.tsx";
import type { Visit } from "./visit.ts";

/** What the city says of itself on its first page, and what it missed. */
const strip = ["appeal.lodged", "appeal.onTimeShare", "appeal.satisfiedShare"];
const missed = "appeal.overdue";

/** How many loops stand on the home page, and at most in their list. */
const homeLoops = 3;
const listedLoops = 50;

/** How many entries of the knowledge base a search shows. */
const mostAnswers = 10;

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
  const [figures, overdue, latest, own, entries, session] = await Promise.all([
    stripOf(visit),
    figureIsThere(visit, missed) ? keptFigure(visit, missed, {}) : undefined,
    loopRows(visit, homeLoops, true),
    isCitizen(visit) ? mine(visit) : null,
    entriesOf(visit),
    nextSession(visit),
  ]);
  const href = fileHref(visit);
  const { current } = visit.context.registry;
  const doors = { serves: current.has(served.item), pays: current.has("policyBenefit"), fileHref: href };
  const props = { figures, missed: overdue, loops: latest, mine: own, entries, session, ...doors };
  return { title: pageWords[caller.lang].homeTitle, body: <HomePage {...shownOf(visit)} {...props} /> };
}

/** Reforms whose public words hold what is sought; what people asked is found by its number alone. */
async function reformsOf(visit: Visit, query: string) {
  const { groups } = await searchAll(visit.context, query, "words", asPublic(visit));
  const { current } = visit.context.registry;
  return groups
    .filter(({ mechanism }) => current.get(mechanism)?.mechanism.room === "plan")
    .flatMap(({ rows }) => rows);
}

/** The likest entries, then those that hold all the words, then those that a whole sentence is like. */
async function answersOf(visit: Visit, query: string): Promise<readonly Entry[]> {
  const [entries, likest] = await Promise.all([entriesOf(visit), likestEntries(visit, query)]);
  const sought = entries.filter(entry =>
    holds(query, entry.title, entry.question, entry.answer, entry.topic),
  );
  return [...new Set([...likest(entries), ...sought, ...alike(query, "", entries, mostAnswers)])].slice(
    0,
    mostAnswers,
  );
}

async function search(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const query = (queryOf(visit, "q") ?? "").trim().slice(0, 100);
  if (fromNumber(context.instance.numberKey, query) !== null) return { to: pageOf("follow", query) };
  const mechanisms = [...context.registry.current.values()].map(plan => mechanismView(context, plan, caller));
  const [answers, reforms, services] = query
    ? await Promise.all([answersOf(visit, query), reformsOf(visit, query), servicesFor(visit, query)])
    : [[], [], []];
  const href = fileHref(visit);
  const { openings, figures } = foundWays(query, mechanisms);
  const isVain = [answers, reforms, services, openings, figures].every(list => list.length === 0);
  if (isVain && query) await noteVain(context, query, caller.now);
  return {
    title: pageWords[caller.lang].searchTitle,
    body: (
      <SearchPage
        {...shownOf(visit)}
        {...{ query, mechanisms, answers, reforms, services, fileHref: href }}
      />
    ),
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
