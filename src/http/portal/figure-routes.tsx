// Figures: all of them by mechanism, and one with its history, its units and the matters behind it.

import { listOf } from "../../define/parts.ts";
import { columnsOf } from "../../figures/read.ts";
import { addresses } from "../../portal/addresses.ts";
import { FigurePage, FiguresPage } from "../../portal/pages/figure-pages.tsx";
import type { FigureMap } from "../../portal/pages/figure-units.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import { figureRows } from "../operations/figures.ts";
import { asPublic, keptFigure, keptFigures } from "../operations/kept-figures.ts";
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
    title: mechanismTitle(plan, caller.lang),
    figures: all.filter(({ name }) => name.startsWith(`${plan.mechanism.name}.`)),
  }));
  const body = <FiguresPage {...shownOf(visit)} groups={groups.filter(group => group.figures.length > 0)} />;
  return { title: pageWords[caller.lang].figuresTitle, body, crumbs: [] };
}

function periodsOf(visit: Visit, period: string) {
  const { periods } = pageWords[visit.caller.lang];
  const day = today(visit);
  const offered = [
    { name: "all", label: periods.all },
    { name: day.slice(0, 4), label: periods.year },
    { name: day.slice(0, 7), label: periods.month },
  ];
  return offered.some(({ name }) => name === period)
    ? offered
    : [...offered, { name: period, label: period }];
}

/** The matters behind: a formula has none of its own, so its first part's are shown. */
async function behindOf(
  visit: Visit,
  view: FigureView,
  period: string,
): Promise<[FigureView["name"], Page<FigureRow>]> {
  const name = view.parts[0]?.name ?? view.name;
  const [after, column, key] = ["after", "column", "key"].map(word => queryOf(visit, word));
  const only = column && key && view.columns.some(one => one.name === column) ? { [column]: key } : {};
  const words = { period, limit: listed, ...only, ...(after ? { after } : {}) };
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

async function figure(visit: Visit): Promise<Answer> {
  const { caller } = visit;
  const name = wordOf(visit, "name");
  const period = queryOf(visit, "period") ?? "all";
  const by = queryOf(visit, "by");
  const view = await keptFigure(visit, name, { period, by: by ?? columnOf(visit, name) });
  const [counted, behind] = await behindOf(visit, view, period);
  const key = queryOf(visit, "key");
  const only = view.table?.rows.find(row => row.key === key)?.label;
  const props = {
    figure: view,
    by,
    period,
    periods: periodsOf(visit, period),
    behind,
    counted,
    only,
    map: mapOf(visit, view),
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
