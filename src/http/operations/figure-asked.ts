// What a question about figures says: which figure, which period, as of which day, by what and within what.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { dayFromDate, isDate } from "../../define/civil.ts";
import { type Period, periodOf } from "../../figures/period.ts";
import { type Above, columnsOf, figureOf } from "../../figures/read.ts";
import { FigureRefusal } from "../../figures/refused.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { QueryWords } from "./matters.ts";

/** Officials read staff figures and small numbers; the public and citizens do not. */
export const isPublic = ({ actor }: Caller): boolean => actor === null || actor.org === null;

export interface Reading {
  readonly period: Period;
  /** The end of the day that was asked for, ms. */
  readonly asOf: number;
  readonly audience: "staff" | "public";
}

/** The instant before which events count: the end of the day that was asked for, at the latest of today. */
function asOfOf({ calendar }: Context, { asOf }: QueryWords, now: number): number {
  const tomorrow = dayOf(calendar, now) + 1;
  if (asOf === undefined) return startOfDay(calendar, tomorrow);
  if (!isDate(asOf)) throw new Fault("bad_query", { field: "asOf" });
  return startOfDay(calendar, Math.min(dayFromDate(asOf) + 1, tomorrow));
}

/** The figure of "mechanism.figure". Throws a FigureRefusal `unknown_figure`. */
export function planOfFigure({ registry }: Context, name: string): { plan: Plan; figure: string } {
  const [mechanism = "", figure = "", more] = name.split(".");
  const plan = registry.current.get(mechanism);
  if (plan !== undefined && more === undefined && figureOf(plan.mechanism, figure)) return { plan, figure };
  throw new FigureRefusal(
    "unknown_figure",
    `没有指标“${name.slice(0, 60)}”，可用指标见 /api/figures。`,
    `There is no figure "${name.slice(0, 60)}". See /api/figures.`,
  );
}

/** Period, day and audience. Throws `bad_query` on a word that is not among `known`. */
export function readingOf(
  context: Context,
  words: QueryWords,
  caller: Caller,
  known: readonly string[],
): Reading {
  const strange = Object.keys(words).find(word => !["period", "asOf", "lang", ...known].includes(word));
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  const period = periodOf(words["period"] ?? "all", context.calendar.timeZone);
  const audience = isPublic(caller) ? "public" : "staff";
  return { period, asOf: asOfOf(context, words, caller.now), audience };
}

/** How a figure is parted: by one or two columns, inside some values, and whether up the org tree. */
export interface Parted {
  readonly by: readonly string[];
  readonly within: Readonly<Record<string, string>>;
  readonly above?: Above;
}

/**
 * `by=handler`, `by=topic,channel` (crossed) or `by=first`; `within=handler:org:12,topic:roads`;
 * `orgs=tree` when an org's row holds all below it. Throws `bad_query`.
 */
export function partedOf(context: Context, words: QueryWords, plan: Plan, figure: string): Parted {
  const columns = columnsOf(plan.mechanism, figure);
  const asked = words["by"]?.split(",") ?? [];
  const by = words["by"] === "first" ? columns.slice(0, 1) : asked;
  if (by.length > 2 || new Set(by).size < by.length) throw new Fault("bad_query", { field: "by" });
  const within: Record<string, string> = {};
  for (const part of words["within"]?.split(",") ?? []) {
    const [, column, value] = /^([A-Za-z][A-Za-z0-9]*):(.+)$/.exec(part) ?? [];
    if (column === undefined || value === undefined) throw new Fault("bad_query", { field: "within" });
    within[column] = value;
  }
  const { orgs } = words;
  if (orgs !== undefined && orgs !== "tree" && orgs !== "own")
    throw new Fault("bad_query", { field: "orgs" });
  const above: Above = org => context.orgs.org(org)?.parent ?? null;
  return { by, within, ...(orgs === "tree" ? { above } : {}) };
}
