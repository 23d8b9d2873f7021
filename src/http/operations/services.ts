// The catalogue of services: found by words, by domain, by who one is, by what is easy; and the guide of one.

import { served } from "../../define/served.ts";
import type { Matter } from "../../engine/matter.ts";
import { fromNumber } from "../../engine/number.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type {
  Lang,
  ServiceAsked,
  ServiceChoice,
  ServiceCut,
  ServiceGuide,
  ServiceLine,
  ServicesFound,
} from "../types.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { fieldLabel, mechanismTitle, optionLabel, stateTitle } from "../views/words.ts";
import { type Asking, asPublic, keptFigure } from "./kept-figures.ts";
import { listMatters } from "./matters.ts";
import { waysHere } from "./openings-here.ts";

const perPage = "30";

/** Reads one item in words. */
function reader({ context, lang }: { context: Context; lang: Lang }, matter: Matter) {
  const plan = planOf(context, matter);
  const { fields } = matter;
  return {
    plan,
    text: (name: string) => fieldText(plan, name, fields[name], lang, namesOf(context)),
    count: (name: string) => Number(fields[name] ?? 0),
    list: (name: string) => (Array.isArray(fields[name]) ? fields[name].map(String) : []),
    is: (name: string) => fields[name] === true,
  };
}

function lineOf(context: Context, matter: Matter, lang: Lang): ServiceLine {
  const { plan, text, count, is } = reader({ context, lang }, matter);
  return {
    number: numberOf(context, matter.id),
    title: text("title"),
    unit: text("unit"),
    domain: text("domain"),
    forWhom: text("forWhom"),
    promisedDays: count("promisedDays"),
    papers: count("materialCount"),
    visits: count("visits"),
    marks: served.told.filter(is).map(name => fieldLabel(plan, name, lang)),
  };
}

const optionsOf = (plan: Plan, name: string): readonly string[] => {
  const field = plan.mechanism.fields[name];
  return field?.kind === "choice" ? Object.keys(field.options) : [];
};

/** How many items each domain has; those with none are left out. */
async function domainsOf(asking: Asking, plan: Plan): Promise<readonly ServiceChoice[]> {
  const { table } = await keptFigure(asking, `${served.item}.${served.items}`, { by: "domain" });
  const counts = new Map((table?.rows ?? []).map(({ key, value }) => [key, value ?? 0]));
  return optionsOf(plan, "domain").flatMap(key => {
    const count = counts.get(key) ?? 0;
    return count === 0 ? [] : [{ key, label: optionLabel(plan, "domain", key, asking.caller.lang), count }];
  });
}

/** What is known of the words of an address: anything else is as if it were not there. */
function wordsOf(plan: Plan, { q, domain, who, mark, after }: ServiceAsked): Record<string, string> {
  const isMark = (served.marks as readonly string[]).includes(mark);
  return {
    state: served.inForce.join(","),
    limit: perPage,
    ...(q === "" ? {} : { q }),
    ...(optionsOf(plan, "domain").includes(domain) ? { "f.domain": domain } : {}),
    ...(who === "person" || who === "firm" ? { "f.forWhom": `${who},both` } : {}),
    ...(isMark ? { [`f.${mark}`]: "true" } : {}),
    ...(after === "" ? {} : { after }),
  };
}

/** A page of the items that fit. Throws `bad_query` on a place that no page ended at. */
export async function findServices(asking: Asking, asked: ServiceAsked): Promise<ServicesFound> {
  const { context, caller } = asking;
  const plan = context.registry.current.get(served.item)!;
  const stranger = asPublic(asking);
  const [page, domains] = await Promise.all([
    listMatters(context, served.item, wordsOf(plan, asked), stranger),
    domainsOf(asking, plan),
  ]);
  const matters = await context.readers.matters(
    page.items.flatMap(({ number }) => fromNumber(context.instance.numberKey, number) ?? []),
  );
  return {
    lines: matters.map(matter => lineOf(context, matter, caller.lang)),
    total: page.total?.count ?? null,
    next: page.next,
    domains,
    marks: served.marks.map(key => ({ key, label: fieldLabel(plan, key, caller.lang) })),
  };
}

/** 五减, as far as one item shows them; the fifth, of items, is a figure of the catalogue. */
const cuts = [
  ["promisedDays", "daysBefore"],
  ["stepCount", "stepsBefore"],
  ["materialCount", "materialsBefore"],
  ["proofs", "proofsBefore"],
] as const;

/** Settled at once where a table is there for it, else and beside it by a person. */
function waysOf(context: Context, matter: Matter, caller: Caller) {
  const { mechanism, asks, of, flag } = served.instant;
  const ways = waysHere(context, matter, caller);
  const table = matter.fields[flag] === true ? String(matter.fields[of] ?? "") : "";
  const atOnce = ways
    .filter(way => table !== "" && way.mechanism === mechanism && way.opening === served.apply)
    .map(({ href }) => ({
      label: mechanismTitle(context.registry.current.get(mechanism)!, caller.lang),
      href: `${href}&${new URLSearchParams({ [asks]: table })}`,
    }));
  const others = ways.filter(way => way.mechanism !== mechanism);
  return [...atOnce, ...others.map(({ label, href }) => ({ label, href }))];
}

/** The guide of an item that everybody may see. */
export function serviceGuide(context: Context, matter: Matter, caller: Caller): ServiceGuide {
  const { lang } = caller;
  const { plan, text, count, list } = reader({ context, lang }, matter);
  const lacking = list("mayLack");
  const inForce = (served.inForce as readonly string[]).includes(matter.state);
  return {
    ...lineOf(context, matter, lang),
    stateTitle: stateTitle(plan, matter.state, lang),
    gone: inForce ? "" : text("reason"),
    kind: text("kind"),
    code: text("code"),
    legalDays: count("legalDays"),
    basis: text("basis"),
    isPermit: matter.fields["kind"] === "permit",
    upper: text("upper"),
    upperDays: count("upperDays"),
    conditions: text("conditions"),
    materials: list("materials").map(name => ({ name, mayLack: lacking.includes(name) })),
    steps: text("steps").split("\n").filter(Boolean),
    fee: count("fee") === 0 ? "" : text("fee"),
    result: text("result"),
    window: text("window"),
    consult: text("consult"),
    edition: count("edition"),
    changed: text("changedOn") || text("publishedOn"),
    cuts: cuts.map(([now, before]): ServiceCut => ({
      label: fieldLabel(plan, now, lang),
      before: count(before),
      now: count(now),
    })),
    ways: waysOf(context, matter, caller),
  };
}
