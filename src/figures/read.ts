// A figure's value, its parts, its table, its months and what it is compared with, as a page or the API shows
// them.

import { type Figure, figureParts, isOutside, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type Counted, type RunQuery, type Span, count } from "./counted.ts";
import { checkColumns, staffOnly } from "./allowed.ts";
import { own } from "./fields.ts";
import {
  type Above,
  type FigureNumber,
  calendarOf,
  hiddenGroups,
  hiddenPeriods,
  shownNumber,
} from "./hidden.ts";
import { columnsOf, hiddenBelow, leavesUnder } from "./leaves.ts";
import { type Period, stepAt } from "./period.ts";
import { zoneOf } from "../define/zone.ts";
import { FigureRefusal } from "./refused.ts";
import type { Filters } from "./sql/query.ts";
import { isStock } from "./sql/rows.ts";
import { type Sentence, unitOfFigure } from "./units.ts";

export type { RunQuery } from "./counted.ts";
export type { Above, FigureNumber } from "./hidden.ts";
export { columnsOf } from "./leaves.ts";

/** How a figure is looked at. */
export interface FigureAsked {
  readonly period: Period;
  /** The instant before which events count, ms: the start of the day after the last one. */
  readonly asOf: number;
  /** Only the matters with these values in these columns; of an org, with all below it. */
  readonly group?: Filters;
  /** The columns of the table, one or two that are crossed; none is read when they are left out. */
  readonly by?: readonly string[];
  /** With the tree, an org's row holds all below it; left out, each holds what it holds itself. */
  readonly above?: Above;
  /** Small numbers are hidden from the public, which it is when left out. */
  readonly audience?: "public" | "staff";
  /** Counts anew from the faces of matters, whatever is folded. */
  readonly recount?: boolean;
}

export interface FigurePart extends FigureNumber {
  readonly name: string;
  readonly title: string;
  readonly unit: Sentence | undefined;
}

/** One row of the table, by its values in the columns: "—" are the matters that have none there. */
export interface FigureRow extends FigureNumber {
  readonly groups: readonly string[];
}

export interface FigureValue extends FigureNumber {
  readonly name: string;
  readonly title: string;
  readonly unit: Sentence | undefined;
  readonly period: Period;
  readonly asOf: number;
  /**
   * The instant before which stocks were read: `asOf`, or the end of a period that is over. Only if it has
   * one.
   */
  readonly standing?: number;
  /** The figures directly under a formula, in its order. */
  readonly parts: readonly FigurePart[];
  /** The instant before which everything recorded is counted, ms; null when nothing was missing. */
  readonly countedTo: number | null;
  /** The columns that it can be looked at by. */
  readonly columns: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly FigureRow[] };
}

/**
 * Reads a figure that passed `figureProblems`. Throws a FigureRefusal: `unknown_figure`, `unknown_column`, or
 * `figure_hidden` for what would give small numbers away.
 */
export async function readFigure(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  asked: FigureAsked,
): Promise<FigureValue> {
  const [values] = await readSpans(run, mechanism, [name], { ...asked, spans: [asked] });
  return values![0]!;
}

/**
 * The same figure in several spans, in their order and in one statement for each tally: the value itself, for
 * its trend, and for what it is compared with. The first alone has a table.
 */
export async function readTrend(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  asked: Omit<FigureAsked, "period" | "asOf"> & { readonly spans: readonly Span[] },
): Promise<readonly FigureValue[]> {
  const [values] = await readSpans(run, mechanism, [name], asked);
  return values!;
}

/**
 * Several figures of one mechanism over one period, in the order of `names`: a tally that many of them read
 * is counted once.
 */
export async function readFigures(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  asked: Pick<FigureAsked, "period" | "asOf" | "group" | "audience" | "recount">,
): Promise<readonly FigureValue[]> {
  const read = await readSpans(run, mechanism, names, { ...asked, spans: [asked] });
  return read.flat();
}

type SpansAsked = Parameters<typeof readTrend>[3];

/** One list of values for each name, in the order of the spans. */
async function readSpans(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  asked: SpansAsked,
): Promise<readonly (readonly FigureValue[])[]> {
  const { group = {}, by = [], above, audience = "public", recount = false } = asked;
  const open = names.map(name => {
    const figure = figureOf(mechanism, name);
    if (audience === "public" && figure.audience === "staff") throw staffOnly(name, figure);
    const limit = audience === "public" ? hiddenBelow(mechanism, name) : undefined;
    checkColumns(mechanism, name, [...Object.keys(group), ...by], limit !== undefined);
    return { name, limit };
  });
  const orgs = above ? "tree" : "own";
  const read = async (some: readonly string[], spans: readonly Span[], parted: number) =>
    some.length ? count(run, mechanism, some, { spans, group, by, parted, orgs, recount }) : [];
  const usual = open.filter(({ limit }) => limit === undefined).map(({ name }) => name);
  const counted = await read(usual, asked.spans, 1);
  const lists: (readonly FigureValue[])[] = [];
  for (const { name, limit } of open) {
    const showing = { mechanism, name, limit, by, above };
    lists.push(
      limit === undefined
        ? asked.spans.map((span, i) => shownIn(withTable(showing, i), span, counted[i]!))
        : await readFew(showing, asked.spans, spans => read([name], spans, spans.length)),
    );
  }
  return lists;
}

/**
 * A figure of few is published by the month, as of the last month that was over, and each number only where
 * no sum of months gives it away.
 */
async function readFew(
  showing: Showing,
  spans: readonly Span[],
  read: (spans: readonly Span[]) => Promise<readonly Counted[]>,
): Promise<readonly FigureValue[]> {
  if (spans.some(({ period: { kind } }) => kind === "days" || kind === "week")) throw notByDay(showing);
  const editions = Map.groupBy(spans, ({ period: { timeZone }, asOf }) => {
    const month = stepAt("month", zoneOf(timeZone).dayOf(asOf), timeZone);
    return month.from!;
  });
  const found = new Map<Span, FigureValue>();
  for (const [edition, wanted] of editions) {
    const calendar = calendarOf(edition, wanted[0]!.period.timeZone);
    const known = new Set(calendar.spans.map(({ period }) => period.label));
    const others = wanted.filter(({ period }) => !known.has(period.label));
    const listed = [...calendar.spans, ...others.map(({ period }) => ({ period, asOf: edition }))];
    const counted = await read(listed);
    for (const span of wanted) {
      const { label } = span.period;
      const at = listed.findIndex(({ period }) => period.label === label);
      const gone = (key?: string) => hiddenPeriods(showing, calendar, counted, key).get(label);
      const shown = withTable(showing, spans.indexOf(span));
      found.set(span, shownIn(shown, listed[at]!, counted[at]!, gone));
    }
  }
  return spans.map(span => found.get(span)!);
}

/** The literal of a figure. Throws a FigureRefusal `unknown_figure`. */
export function figureOf(mechanism: AnyMechanism, name: string): Figure {
  const figure = own(mechanism.figures, name);
  if (figure !== undefined) return figure;
  throw new FigureRefusal(
    "unknown_figure",
    `“${mechanism.title}”没有指标“${name.slice(0, 40)}”，可用指标见指标目录。`,
    `${mechanism.name} has no figure "${name.slice(0, 40)}". See the list of figures.`,
  );
}

const notByDay = ({ name, mechanism }: Showing) =>
  new FigureRefusal(
    "figure_hidden",
    `“${figureOf(mechanism, name).title}”涉及个人，只按月、季、年公布，请改选期间。`,
    `"${name}" counts few persons and is published by month, quarter and year only.`,
  );

interface Showing {
  readonly mechanism: AnyMechanism;
  readonly name: string;
  readonly limit: number | undefined;
  readonly by: readonly string[];
  readonly above: Above | undefined;
}

/** The table is asked of the first span alone. */
const withTable = (showing: Showing, span: number): Showing =>
  span === 0 ? showing : { ...showing, by: [] };

function shownIn(
  showing: Showing,
  { period, asOf }: Span,
  counted: Counted,
  gone: (key?: string) => string | undefined = () => undefined,
): FigureValue {
  const { mechanism, name, by } = showing;
  const figure = figureOf(mechanism, name);
  const whole = gone();
  const value = (part: string): FigureNumber => ({
    ...shownNumber({ ...showing, name: part }, counted.whole, whole),
    ...aboutIn(mechanism, part, counted),
  });
  const parts = isTally(figure) || isOutside(figure) ? [] : [...new Set(figureParts(figure))];
  const stock = leavesUnder(mechanism, name).some(({ tally }) => isStock(tally));
  return {
    name,
    title: figure.title,
    unit: unitOfFigure(mechanism, figure),
    period,
    asOf,
    ...value(name),
    ...(stock ? { standing: period.to === null ? asOf : Math.min(asOf, period.to) } : {}),
    parts: parts.map(part => {
      const inner = figureOf(mechanism, part);
      return { name: part, title: inner.title, unit: unitOfFigure(mechanism, inner), ...value(part) };
    }),
    countedTo: counted.countedTo,
    columns: columnsOf(mechanism, name),
    ...(by.length ? { table: { columns: by, rows: tableRows(showing, counted, gone) } } : {}),
  };
}

function aboutIn(mechanism: AnyMechanism, name: string, counted: Counted, key?: string): { about?: true } {
  return leavesUnder(mechanism, name).some(leaf => counted.about(leaf.name, key)) ? { about: true } : {};
}

/** Greatest first, a share of more before one of less, and those without a value last. */
function tableRows(
  showing: Showing,
  counted: Counted,
  gone: (key: string) => string | undefined,
): readonly FigureRow[] {
  const hidden = hiddenGroups(showing, counted, showing.above);
  const rows = [...counted.groups].map(([key, groups]): FigureRow => ({
    groups,
    ...shownNumber(showing, counted.group(key), hidden.get(key) ?? gone(key)),
    ...aboutIn(showing.mechanism, showing.name, counted, key),
  }));
  const rank = (row: FigureRow) => row.value ?? -Infinity;
  return rows.toSorted(
    (a, b) =>
      (rank(a) === rank(b) ? 0 : rank(b) - rank(a)) ||
      (b.denominator ?? 0) - (a.denominator ?? 0) ||
      (a.groups.join() < b.groups.join() ? -1 : 1),
  );
}
