// Reading figures: all of them, one with its trend and table, and the matters and hashes behind one.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { dayFromDate, isDate } from "../../define/civil.ts";
import { lastMonths, periodOf } from "../../figures/period.ts";
import { columnsOf, figureOf, readFigure, readFigures, readTrend } from "../../figures/read.ts";
import { readMatters } from "../../figures/records.ts";
import { FigureRefusal } from "../../figures/refused.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { FigureRow, FigureView, Page } from "../types.ts";
import { figureView } from "../views/figure.ts";
import { matterRow, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { type QueryWords, limitOf } from "./matters.ts";

const trendMonths = 12;

/** Officials read staff figures and small numbers; the public and citizens do not. */
export const isPublic = ({ actor }: Caller): boolean => actor === null || actor.org === null;

const audienceOf = (caller: Caller): "staff" | "public" => (isPublic(caller) ? "public" : "staff");

/** The instant before which events count: the end of the day that was asked for, at the latest of today. */
function asOfOf({ calendar }: Context, { asOf }: QueryWords, now: number): number {
  const tomorrow = dayOf(calendar, now) + 1;
  if (asOf === undefined) return startOfDay(calendar, tomorrow);
  if (!isDate(asOf)) throw new Fault("bad_query", { field: "asOf" });
  return startOfDay(calendar, Math.min(dayFromDate(asOf) + 1, tomorrow));
}

function planOfFigure({ registry }: Context, name: string): { plan: Plan; figure: string } {
  const [mechanism = "", figure = "", more] = name.split(".");
  const plan = registry.current.get(mechanism);
  if (plan !== undefined && more === undefined && figureOf(plan.mechanism, figure)) return { plan, figure };
  throw new FigureRefusal(
    "unknown_figure",
    `没有指标“${name.slice(0, 60)}”，可用指标见 /api/figures。`,
    `There is no figure "${name.slice(0, 60)}". See /api/figures.`,
  );
}

function readingOf(context: Context, words: QueryWords, caller: Caller, known: readonly string[]) {
  const strange = Object.keys(words).find(word => !["period", "asOf", "lang", ...known].includes(word));
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  const period = periodOf(words["period"] ?? "all", context.calendar.timeZone);
  return { period, asOf: asOfOf(context, words, caller.now), audience: audienceOf(caller) };
}

/** Every figure that the caller may read, without trends. */
export async function allFigures(
  context: Context,
  words: QueryWords,
  caller: Caller,
): Promise<readonly FigureView[]> {
  const asked = readingOf(context, words, caller, []);
  const views: FigureView[] = [];
  for (const plan of context.registry.current.values()) {
    const figures = Object.entries(plan.mechanism.figures ?? {});
    const open = figures.filter(([, { audience }]) => asked.audience === "staff" || audience !== "staff");
    const names = open.map(([name]) => name);
    // One mechanism after the other: a page of figures must not take every connection from those who act.
    const read = await readFigures(context.query, plan.mechanism, names, asked);
    views.push(...read.map(one => figureView(context, plan, one, [], caller.lang)));
  }
  return views;
}

/**
 * One figure with its trend, and by a column when one is asked for (the first it has when `by` is "first").
 */
export async function oneFigure(
  context: Context,
  name: string,
  words: QueryWords,
  caller: Caller,
): Promise<FigureView> {
  const { plan, figure } = planOfFigure(context, name);
  const asked = readingOf(context, words, caller, ["by"]);
  const by = words["by"] === "first" ? columnsOf(plan.mechanism, figure)[0] : words["by"];
  const column = by === undefined ? {} : { by };
  const read = await readFigure(context.query, plan.mechanism, figure, { ...asked, ...column });
  const { asOf, audience } = asked;
  const periods = lastMonths(trendMonths, asOf, context.calendar.timeZone);
  const trend = await readTrend(context.query, plan.mechanism, figure, { asOf, audience, periods });
  return figureView(context, plan, read, trend, caller.lang);
}

function afterOf(after: string): { matter: number; seq: number } {
  const [, matter, seq] = /^(\d{1,14})\.(\d{1,9})$/.exec(after) ?? [];
  if (matter === undefined || seq === undefined) throw new Fault("bad_query", { field: "after" });
  return { matter: Number(matter), seq: Number(seq) };
}

/** Only the matters with these values in the figure's columns: `?area=org:12&topic=roads`. */
function groupOf(words: QueryWords, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([word]) => columns.includes(word)));
}

/** The matters that a tally counts, each with the event that made it count and its hash. */
export async function figureRows(
  context: Context,
  name: string,
  words: QueryWords,
  caller: Caller,
): Promise<Page<FigureRow>> {
  const { plan, figure } = planOfFigure(context, name);
  const columns = columnsOf(plan.mechanism, figure);
  const asked = readingOf(context, words, caller, ["after", "limit", ...columns]);
  const limit = limitOf(words);
  const after = words["after"] === undefined ? {} : { after: afterOf(words["after"]) };
  const group = groupOf(words, columns);
  const lines = await readMatters(context.query, plan.mechanism, figure, {
    ...asked,
    ...after,
    group,
    limit: limit + 1,
  });
  const page = lines.slice(0, limit);
  const found = await context.readers.matters([...new Set(page.map(({ matter }) => matter))]);
  const byId = new Map(found.map(one => [one.id, one]));
  const items = page.flatMap(({ matter: id, seq, happened, action, hash }): FigureRow[] => {
    const matter = byId.get(id);
    if (matter === undefined) return [];
    const { level } = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
    const row = matterRow(context, matter, caller.now, caller.lang, level !== "public");
    return [{ matter: row, seq, happened, action, hash }];
  });
  const last = page.at(-1);
  return { items, next: lines.length > limit && last ? `${last.matter}.${last.seq}` : null };
}
