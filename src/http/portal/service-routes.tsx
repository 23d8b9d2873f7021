// Services on the portal: finding an item, and its guide with the way to apply.

import { served } from "../../define/served.ts";
import { addresses } from "../../portal/addresses.ts";
import { GuidePage } from "../../portal/pages/guide-page.tsx";
import { serviceWords } from "../../portal/pages/service-words.ts";
import { ServicesPage } from "../../portal/pages/services-page.tsx";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { findServices, serviceGuide } from "../operations/services.ts";
import type { ServiceLine } from "../types.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

const askedOf = (visit: Visit) => {
  const word = (name: string) => (queryOf(visit, name) ?? "").trim().slice(0, 60);
  const after = (queryOf(visit, "after") ?? "").slice(0, 300);
  return { q: word("q"), domain: word("domain"), who: word("who"), mark: word("mark"), after };
};

async function services(visit: Visit): Promise<Answer> {
  if (!visit.context.registry.current.has(served.item)) throw unknownMatter();
  const asked = askedOf(visit);
  const found = await findServices(visit, asked);
  const body = <ServicesPage {...shownOf(visit)} asked={asked} found={found} />;
  return { title: serviceWords[visit.caller.lang].title, body, crumbs: [] };
}

/** How many services a search of everything shows. */
const mostFound = 8;

/** The services that a search of everything finds; none while there is no catalogue. */
export async function servicesFor(visit: Visit, q: string): Promise<readonly ServiceLine[]> {
  if (!visit.context.registry.current.has(served.item)) return [];
  const { lines } = await findServices(visit, { q, domain: "", who: "", mark: "", after: "" });
  return lines.slice(0, mostFound);
}

async function guide(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const { matter } = await findByNumber(context, wordOf(visit, "number"), asPublic(visit));
  if (matter.mechanism !== served.item) throw unknownMatter();
  const shown = serviceGuide(context, matter, { ...caller, actor: null });
  const crumbs = [{ label: serviceWords[caller.lang].title, href: addresses.services }];
  return { title: shown.title, body: <GuidePage {...shownOf(visit)} guide={shown} />, crumbs };
}

/** Registers the pages of services. */
export function servicePages(pages: Pages): void {
  pages.get(addresses.services, services);
  pages.get(`${addresses.services}/:number`, guide);
}
