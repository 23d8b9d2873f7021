// A figure's value, its parts, its table and its months, as a page or the API shows them.

import { type Figure, figureParts, isOutside, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type Counted, type CountingAsked, type RunQuery, count } from "./counted.ts";
import { own } from "./fields.ts";
import { type Evaluated, type ReadPart, evaluate, half } from "./formula.ts";
import { columnsOf, hiddenBelow, leavesUnder } from "./leaves.ts";
import type { Period } from "./period.ts";
import { FigureRefusal } from "./refused.ts";
import type { Filters } from "./sql/query.ts";
import { isStock } from "./sql/rows.ts";
import { suppress } from "./suppress.ts";
import { type Sentence, unitOfFigure } from "./units.ts";

export type { RunQuery } from "./counted.ts";
export { columnsOf } from "./leaves.ts";

/** How a figure is looked at. */
export interface FigureAsked {
  readonly period: Period;
  /** The instant before which events count, ms: the start of the day after the last one. */
  readonly asOf: number;
  /** Only the matters with these values in these columns; of an org, with all below it. */
  readonly group?: Filters;
  /** The column of the table; none is read when it is left out. */
  readonly by?: string;
  /** "own": each org's row holds what it holds itself. "tree": with all below it. "own" when left out. */
  readonly orgs?: "tree" | "own";
  /** Small numbers are hidden from the public, which it is when left out. */
  readonly audience?: "public" | "staff";
}

/** A value; `hidden` is what is written when a small number is not shown. */
export interface FigureNumber extends Evaluated {
  readonly hidden?: string;
}

export interface FigurePart extends FigureNumber {
  readonly name: string;
  readonly title: string;
  readonly unit: Sentence | undefined;
}

/** One row of the table: "—" as group are the matters that have no value there. */
export interface FigureRow extends FigureNumber {
  readonly group: string;
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
  /** The columns that it can be looked at by. */
  readonly columns: readonly string[];
  readonly byColumn?: { readonly column: string; readonly rows: readonly FigureRow[] };
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
  const [values] = await readPeriods(run, mechanism, [name], { ...asked, periods: [asked.period] });
  return values![0]!;
}

/**
 * The same figure in several periods, in their order: for its trend. One statement for each tally under it.
 */
export async function readTrend(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  asked: Omit<FigureAsked, "period"> & { readonly periods: readonly Period[] },
): Promise<readonly FigureValue[]> {
  const [values] = await readPeriods(run, mechanism, [name], asked);
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
  asked: Pick<FigureAsked, "period" | "asOf" | "audience">,
): Promise<readonly FigureValue[]> {
  const read = await readPeriods(run, mechanism, names, { ...asked, periods: [asked.period] });
  return read.flat();
}

type PeriodsAsked = Parameters<typeof readTrend>[3];

/** One list of values for each name, in the order of the periods. */
async function readPeriods(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  asked: PeriodsAsked,
): Promise<readonly (readonly FigureValue[])[]> {
  const { group = {}, by, orgs = "own", audience = "public", periods, asOf } = asked;
  const columns = [...Object.keys(group), ...(by === undefined ? [] : [by])];
  const figures = names.map(name => {
    const figure = figureOf(mechanism, name);
    if (audience === "public" && figure.audience === "staff") throw staffOnly(name, figure);
    const limit = audience === "public" ? hiddenBelow(mechanism, name) : undefined;
    checkColumns(mechanism, name, columns, limit !== undefined);
    return { name, figure, limit };
  });
  const counting: CountingAsked = { periods, asOf, group, orgs, ...(by === undefined ? {} : { by }) };
  const counted = await count(run, mechanism, names, counting);
  return figures.map(({ name, figure, limit }) =>
    periods.map((period, i) => shownIn(mechanism, name, figure, period, counted[i]!, { ...counting, limit })),
  );
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

const staffOnly = (name: string, { title }: Figure) =>
  new FigureRefusal(
    "figure_hidden",
    `“${title}”是内部指标，请以工作人员身份登录后查看。`,
    `"${name}" is a figure for staff. Sign in as an official to read it.`,
  );

function checkColumns(
  mechanism: AnyMechanism,
  name: string,
  asked: readonly string[],
  hidden: boolean,
): void {
  const known = columnsOf(mechanism, name);
  const strange = asked.find(column => !known.includes(column));
  if (strange !== undefined) {
    const list = known.join("、") || "—";
    throw new FigureRefusal(
      "unknown_column",
      `指标“${name}”不能按“${strange.slice(0, 40)}”查看，可用的列：${list}。`,
      `"${name}" has no column "${strange.slice(0, 40)}". Its columns: ${known.join(", ") || "—"}.`,
    );
  }
  // Other combinations than the published levels could be subtracted from one another.
  if (hidden && asked.some((column, i) => column !== known[i])) {
    throw new FigureRefusal(
      "figure_hidden",
      `指标“${name}”涉及个人，只能按${known.join("、")}的顺序逐级查看。`,
      `"${name}" counts persons and is open only level by level: ${known.join(", then ")}.`,
    );
  }
}

interface Showing extends CountingAsked {
  readonly limit: number | undefined;
}

function shownIn(
  mechanism: AnyMechanism,
  name: string,
  figure: Figure,
  period: Period,
  counted: Counted,
  showing: Showing,
): FigureValue {
  const { limit, by, asOf } = showing;
  const value = (part: string): FigureNumber => hideWhole(mechanism, part, counted.whole, limit);
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
    columns: columnsOf(mechanism, name),
    ...(by === undefined
      ? {}
      : { byColumn: { column: by, rows: tableRows(mechanism, name, counted, limit) } }),
  };
}

const rounded = (number: Evaluated): Evaluated =>
  number.value === null ? number : { ...number, value: half(number.value) };

const isSmall = (counted: number | null | undefined, limit: number): boolean =>
  typeof counted === "number" && counted > 0 && counted < limit;

function hideWhole(
  mechanism: AnyMechanism,
  name: string,
  read: ReadPart,
  limit: number | undefined,
): FigureNumber {
  const number = rounded(evaluate(mechanism.figures ?? {}, name, read));
  const small =
    limit !== undefined &&
    leavesUnder(mechanism, name).some(leaf => {
      const counted = leaf.tally.hideBelow === undefined ? null : read(leaf.name, 0);
      return isSmall(counted, limit);
    });
  // What is left of a denominator tells about the few who are not in the numerator.
  return small || (limit !== undefined && isSmall(number.rest, limit))
    ? { value: null, hidden: `<${limit}` }
    : number;
}

/** Greatest first, a share of more before one of less, and those without a value last. */
function tableRows(
  mechanism: AnyMechanism,
  name: string,
  counted: Counted,
  limit: number | undefined,
): readonly FigureRow[] {
  const hidden = hiddenGroups(mechanism, name, counted, limit);
  const rows = [...counted.groups].map((group): FigureRow => {
    const number = rounded(evaluate(mechanism.figures ?? {}, name, counted.group(group)));
    const few = limit !== undefined && isSmall(number.rest, limit) ? `<${limit}` : undefined;
    const instead = hidden.get(group) ?? few;
    return instead === undefined ? { group, ...number } : { group, value: null, hidden: instead };
  });
  const rank = (row: FigureRow) => row.value ?? -Infinity;
  return rows.toSorted(
    (a, b) =>
      (rank(a) === rank(b) ? 0 : rank(b) - rank(a)) ||
      (b.denominator ?? 0) - (a.denominator ?? 0) ||
      (a.group < b.group ? -1 : 1),
  );
}

/** A share is hidden where any of its parts is, or the part could be worked out from it. */
function hiddenGroups(
  mechanism: AnyMechanism,
  name: string,
  counted: Counted,
  limit: number | undefined,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  if (limit === undefined) return hidden;
  for (const leaf of leavesUnder(mechanism, name).filter(({ tally }) => tally.hideBelow !== undefined)) {
    const siblings = new Map(
      [...counted.groups].map(group => [group, counted.group(group)(leaf.name, 0) ?? 0]),
    );
    for (const [group, instead] of suppress(siblings, limit)) hidden.set(group, instead);
  }
  return hidden;
}
