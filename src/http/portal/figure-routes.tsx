// Figures: all of them by mechanism, and one with its history, its units and the matters behind it.

import { addMonths, dayFromDate } from "../../define/civil.ts";
import { listOf } from "../../define/parts.ts";
import { columnsOf } from "../../figures/read.ts";
import { addresses } from "../../portal/addresses.ts";
import { FigurePage, FiguresPage } from "../../portal/pages/figure-pages.tsx";
import type { FigureMap, FigureQuestion } from "../../portal/pages/figure-units.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import { type Step, stepAt } from "../../figures/period.ts";
import { figureRows } from "../operations/figures.ts";
import { asPublic, keptFigure, keptFigures } from "../operations/kept-figures.ts";
import type { QueryWords } from "../operations/matters.ts";
import type { FigureRow, FigureView, Page } from "../types.ts";
import { namesOf } from "../views/row.ts";
import { mechanismTitle } from "../views/words.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { today } from "./matters.ts";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

const listed = "12";

async function figures(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const all = await keptFigures(visit);
  const groups = [...context.registry.current.values()].map(plan => ({
    title: (caller.lang === "en" ? plan.english.plural : undefined) ?? mechanismTitle(plan, caller.lang),
    figures: all.filter(({ name }) => name.startsWith(`${plan.mechanism.name}.`)),
  }));
  const body = <FiguresPage {...shownOf(visit)} groups={groups.filter(group => group.figures.length > 0)} />;
  return { title: pageWords[caller.lang].figuresTitle, body, crumbs: [] };
}

function periodsOf(visit: Visit, period: string, label: string) {
  const { periods } = pageWords[visit.caller.lang];
  const { timeZone } = visit.context.calendar;
  const day = dayFromDate(today(visit));
  const at = (step: Step, on = day) => stepAt(step, on, timeZone).label;
  const offered = [
    { name: "all", label: periods.all },
    { name: at("year"), label: periods.year },
    { name: at("quarter"), label: periods.quarter },
    { name: at("month"), label: periods.month },
    { name: at("month", addMonths(day, -1)), label: periods.lastMonth },
    { name: at("week"), label: periods.week },
  ];
  return offered.some(({ name }) => name === period) ? offered : [...offered, { name: period, label }];
}

/** The matters behind: a formula has none of its own, so its first part's are shown. */
async function behindOf(
  visit: Visit,
  view: FigureView,
  { period, asOf, within }: QueryWords,
): Promise<[FigureView["name"], Page<FigureRow>]> {
  const name = view.parts[0]?.name ?? view.name;
  const [after, column, key] = ["after", "column", "key"].map(word => queryOf(visit, word));
  const only = column && key && view.columns.some(one => one.name === column) ? { [column]: key } : {};
  const words: QueryWords = {
    limit: listed,
    ...only,
    ...(period ? { period } : {}),
    ...(asOf ? { asOf } : {}),
    ...(within ? { within } : {}),
    ...(after ? { after } : {}),
  };
  return [name, await figureRows(visit.context, name, words, asPublic(visit))];
}

/** Units of one level can be compared, so a column of them comes first. */
function columnOf({ context }: Visit, name: string): string {
  const [mechanism = "", counted = ""] = name.split(".");
  const definition = context.registry.current.get(mechanism)?.mechanism;
  const columns =
    definition && Object.hasOwn(definition.figures ?? {}, counted) ? columnsOf(definition, counted) : [];
  const level = columns.find(column => {
    const field = definition?.fields[column];
    return field?.kind === "org" && field.level !== undefined;
  });
  return level ?? "first";
}

/** On a map there is no room for what kind of place it is, which English says at length. */
const shortName = (name: string): string => name.replace(/ (District|County|New Area)$/, "");

/** The drawn city where a figure is split by districts; what counts open lateness is lit red. */
function mapOf({ context, caller }: Visit, { name, table }: FigureView): FigureMap | undefined {
  const { map, orgs, registry } = context;
  const [mechanism = "", tally = ""] = name.split(".");
  const definition = registry.current.get(mechanism)?.mechanism;
  const field = definition?.fields[table?.column ?? ""];
  if (map === undefined || field?.kind !== "org" || field.level !== "district") return undefined;
  const counted = definition?.figures?.[tally];
  const clocks = counted && "clock" in counted ? Object.values(counted.clock ?? {}) : [];
  const named = namesOf({ orgs, instance: context.instance });
  return {
    areas: map.areas.map(area => ({ ...area, name: shortName(named.org(area.id, caller.lang)) })),
    rivers: map.rivers,
    light: clocks.some(answers => listOf(answers).includes("overdue")) ? "over" : undefined,
  };
}

/** What the address asks, without the words that it leaves empty. */
function questionOf(visit: Visit): FigureQuestion {
  const [by, across, asOf, within, orgs] = ["by", "across", "asOf", "within", "orgs"].map(word => {
    const text = queryOf(visit, word);
    return text === "" ? undefined : text;
  });
  return { by, across: across === by ? undefined : across, asOf, within, orgs, today: today(visit) };
}

function isOrgColumn({ context }: Visit, { name, table }: FigureView): boolean {
  const [mechanism = ""] = name.split(".");
  const field = context.registry.current.get(mechanism)?.mechanism.fields[table?.column ?? ""];
  return field?.kind === "org";
}

async function figure(visit: Visit): Promise<Answer> {
  const { caller } = visit;
  const name = wordOf(visit, "name");
  const period = queryOf(visit, "period") || "all";
  const question = questionOf(visit);
  const { by, across, asOf, within, orgs } = question;
  const column = by ?? columnOf(visit, name);
  const looked = {
    period,
    ...(asOf ? { asOf } : {}),
    ...(within ? { within } : {}),
  };
  const words = {
    ...looked,
    by: across && by ? `${by},${across}` : column,
    ...(orgs ? { orgs } : {}),
  };
  const view = await keptFigure(visit, name, words);
  const [counted, behind] = await behindOf(visit, view, looked);
  const key = queryOf(visit, "key");
  const only = view.table?.rows.find(row => row.key === key)?.label;
  const props = {
    figure: view,
    by,
    question,
    period,
    periods: periodsOf(visit, period, view.period.label),
    behind,
    counted,
    only,
    isOrg: isOrgColumn(visit, view),
    map: question.across || orgs ? undefined : mapOf(visit, view),
  };
  const body = <FigurePage {...shownOf(visit)} {...props} later={queryOf(visit, "after") !== undefined} />;
  return {
    title: view.title,
    body,
    crumbs: [{ label: pageWords[caller.lang].figuresTitle, href: addresses.figures }],
  };
}

/** Registers the pages of figures. */
export function figureRoutes(pages: Pages): void {
  pages.get(addresses.figures, figures);
  pages.get(`${addresses.figures}/:name`, figure);
}
