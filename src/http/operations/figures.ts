// Reading figures: all of them, one with its trend and table, and the matters and hashes behind one.

import { compared, earlierReadings, targetOf } from "../../figures/compare.ts";
import { lastSteps } from "../../figures/period.ts";
import { columnsOf, readFigures, readTrend } from "../../figures/read.ts";
import { hiddenBelow } from "../../figures/leaves.ts";
import { readMatters } from "../../figures/records.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { FigureRow, FigureView, Page } from "../types.ts";
import { figureView } from "../views/figure.ts";
import { editionViews } from "./edition-rows.ts";
import { matterRow, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { type Reading, partedOf, planOfFigure, readingOf } from "./figure-asked.ts";
import { type QueryWords, limitOf } from "./matters.ts";

/** How far a trend goes back. */
const trendOf = { week: 13, month: 12, quarter: 8 } as const;

/** A trend goes by weeks or quarters where one of them is looked at, and by months otherwise. */
const stepOf = ({ period: { kind } }: Reading): keyof typeof trendOf =>
  kind === "week" || kind === "quarter" ? kind : "month";

/** The steps up to the end of the period that is looked at, or to the day of reading. */
function stepsOf(reading: Reading) {
  const { period, asOf } = reading;
  const step = stepOf(reading);
  return lastSteps(step, trendOf[step], Math.min(asOf, period.to ?? asOf), period.timeZone);
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
    // What is published by month, quarter and year only has no place in a list by days.
    const byDay = asked.audience !== "staff" && ["days", "week"].includes(asked.period.kind);
    const names = open
      .map(([name]) => name)
      .filter(name => !byDay || hiddenBelow(plan.mechanism, name) === undefined);
    // One mechanism after the other: a page of figures must not take every connection from those who act.
    const read = await readFigures(context.query, plan.mechanism, names, asked);
    views.push(...read.map(value => figureView(context, plan, { value }, caller)));
  }
  return views;
}

/**
 * One figure with its trend and what it is compared with; parted by a column or two when they are asked for
 * (the first it has when `by` is "first").
 */
export async function oneFigure(
  context: Context,
  name: string,
  words: QueryWords,
  caller: Caller,
): Promise<FigureView> {
  const { plan, figure } = planOfFigure(context, name);
  const { mechanism } = plan;
  const asked = readingOf(context, words, caller, ["by", "within", "orgs"]);
  const { within, ...parted } = partedOf(context, words, plan, figure);
  const { asOf, audience } = asked;
  const earlier = await earlierReadings(context.query, mechanism, figure, asked);
  const spans = [asked, ...earlier, ...stepsOf(asked).map(period => ({ period, asOf }))];
  const how = { ...parted, audience, group: within, spans };
  const [first, ...others] = await readTrend(context.query, mechanism, figure, how);
  const value = first!;
  const read = {
    value,
    trend: others.slice(earlier.length),
    compared: earlier.map((one, i) => compared(value, one, others[i]!)),
    target: targetOf(mechanism, value),
    within,
    tree: parted.above !== undefined,
    editions: await editionViews(context, plan, figure, { period: asked.period.label, within }, caller.lang),
  };
  return figureView(context, plan, read, caller);
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
  const asked = readingOf(context, words, caller, ["after", "limit", "within", ...columns]);
  const limit = limitOf(words);
  const after = words["after"] === undefined ? {} : { after: afterOf(words["after"]) };
  const { within } = partedOf(context, words, plan, figure);
  const group = { ...within, ...groupOf(words, columns) };
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
    const { level, open } = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
    // It is counted, and its hash proves it; what it is about is not for this reader.
    if (!open) return [{ matter: null, seq: null, happened: null, action: null, hash }];
    const row = matterRow(context, matter, caller.now, caller.lang, level !== "public");
    return [{ matter: row, seq, happened, action, hash }];
  });
  const last = page.at(-1);
  return { items, next: lines.length > limit && last ? `${last.matter}.${last.seq}` : null };
}
