// Livelihood promises on the portal: all of them, what may be proposed, and one with its months and pictures.

import { livelihood } from "../../define/livelihood.ts";
import { addresses, pageOf } from "../../portal/addresses.ts";
import { LivelihoodListPage } from "../../portal/pages/livelihood-list.tsx";
import { LivelihoodPage } from "../../portal/pages/livelihood-page.tsx";
import { livelihoodWords } from "../../portal/pages/livelihood-words.ts";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { asPublic, keptFigure } from "../operations/kept-figures.ts";
import { allPromises, onePromise } from "../operations/livelihood.ts";
import type { FigureView } from "../types.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { hasPhone } from "./matters.ts";
import { type Pages, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

async function figuresOf(visit: Visit): Promise<readonly FigureView[]> {
  const figures = visit.context.registry.current.get(livelihood.promise)?.mechanism.figures ?? {};
  const wanted = [livelihood.promised, livelihood.done, livelihood.reachedShare].filter(name =>
    Object.hasOwn(figures, name),
  );
  return Promise.all(
    wanted.map(name => keptFigure(visit, `${livelihood.promise}.${name}`, { period: "all" })),
  );
}

async function list(visit: Visit): Promise<Answer> {
  const [{ lists, promises }, figures] = await Promise.all([
    allPromises(visit.context, asPublic(visit)),
    figuresOf(visit),
  ]);
  const body = (
    <LivelihoodListPage
      {...shownOf(visit)}
      lists={lists}
      promises={promises}
      figures={figures}
      suggestHref={pageOf("file", livelihood.promise)}
    />
  );
  return { title: livelihoodWords[visit.caller.lang].title, body, crumbs: [] };
}

async function one(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const stranger = asPublic(visit);
  const { matter } = await findByNumber(context, wordOf(visit, "number"), stranger);
  if (matter.mechanism !== livelihood.promise) throw unknownMatter();
  const promise = await onePromise(context, matter, stranger);
  const rating = pageOf("follow", promise.number, livelihood.rate);
  const rateHref = hasPhone(visit) ? rating : `${addresses.signIn}?next=${encodeURIComponent(rating)}`;
  const crumbs = [{ label: livelihoodWords[caller.lang].title, href: addresses.livelihood }];
  const body = <LivelihoodPage {...shownOf(visit)} promise={promise} rateHref={rateHref} />;
  return { title: promise.title, body, crumbs };
}

/** Registers the pages of livelihood promises. */
export function livelihoodPages(pages: Pages): void {
  pages.get(addresses.livelihood, list);
  pages.get(`${addresses.livelihood}/:number`, one);
}
