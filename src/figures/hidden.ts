// Which numbers of a figure the public does not see, because they are small or would give a small one away.

import { zoneOf } from "../define/zone.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Counted, Span } from "./counted.ts";
import { type Evaluated, type ReadPart, evaluate, half } from "./formula.ts";
import { leavesUnder } from "./leaves.ts";
import { type Period, type Step, allTime, stepAt } from "./period.ts";
import { isStock } from "./sql/rows.ts";
import { suppress, suppressTree } from "./suppress.ts";

/**
 * A value; `hidden` is what is written when a small number is not shown, `about` is set where a middle was
 * read within 1 % and not to the last digit.
 */
export interface FigureNumber extends Evaluated {
  readonly hidden?: string;
  readonly about?: boolean;
}

/** The org above another; null for the first of all. */
export type Above = (org: string) => string | null;

export interface Hiding {
  readonly mechanism: AnyMechanism;
  readonly name: string;
  /** Below how much a number is hidden; undefined where none is. */
  readonly limit: number | undefined;
}

const rounded = (number: Evaluated): Evaluated =>
  number.value === null ? number : { ...number, value: half(number.value) };

const isSmall = (counted: number | null | undefined, limit: number): boolean =>
  typeof counted === "number" && counted > 0 && counted < limit;

const limited = ({ mechanism, name }: Hiding) =>
  leavesUnder(mechanism, name).filter(({ tally }) => tally.hideBelow !== undefined);

/** A figure, or a part of it: hidden where any of its tallies is small, or is left out by `gone`. */
export function shownNumber(hiding: Hiding, read: ReadPart, gone?: string): FigureNumber {
  const { mechanism, name, limit } = hiding;
  const number = rounded(evaluate(mechanism.figures ?? {}, name, read));
  if (limit === undefined) return number;
  const small = limited(hiding).some(leaf => isSmall(read(leaf.name, 0), limit));
  // What is left of a denominator tells about the few who are not in the numerator.
  if (small || isSmall(number.rest, limit)) return { value: null, hidden: `<${limit}` };
  return gone === undefined || limited(hiding).length === 0 ? number : { value: null, hidden: gone };
}

/** A share is hidden where any of its parts is, or the part could be worked out from it. */
export function hiddenGroups(
  hiding: Hiding,
  counted: Counted,
  above: Above | undefined,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  const { limit } = hiding;
  if (limit === undefined) return hidden;
  for (const leaf of limited(hiding)) {
    const number = (key: string) => counted.group(key)(leaf.name, 0) ?? 0;
    for (const [key, instead] of hiddenCells(counted, number, limit, above)) hidden.set(key, instead);
  }
  return hidden;
}

/**
 * Rows by one column stand beside one another or in the org tree; by two, the second adds up to the first.
 */
function hiddenCells(
  { groups }: Counted,
  number: (key: string) => number,
  limit: number,
  above: Above | undefined,
): ReadonlyMap<string, string> {
  const cells = new Map([...groups.keys()].map(key => [key, number(key)]));
  const [any] = groups.values();
  if (above && any?.length === 1) {
    const upper = (key: string) => above(groups.get(key)![0]!);
    return suppressTree(cells, key => (upper(key) === null ? null : JSON.stringify([upper(key)])), limit);
  }
  if (any === undefined || any.length < 2) return suppress(cells, limit);
  const first = (key: string) => JSON.stringify([groups.get(key)?.[0]]);
  const totals = [...cells].map(([key, n]) => [first(key), n] as const);
  const both = new Map(cells);
  for (const [key, n] of totals) both.set(key, (both.get(key) ?? 0) + n);
  return suppressTree(both, key => (cells.has(key) ? first(key) : null), limit);
}

const upperSteps: readonly Step[] = ["month", "quarter", "year"];
const yearsBack = 5;

/** The periods that one is hidden among: months, quarters and years around it, and everything. */
export interface Calendar {
  readonly spans: readonly Span[];
  /** The label of the period that one adds up to. */
  above(label: string): string | null;
}

/**
 * The calendar of an edition: months add up to quarters, those to years, and years to everything. Public
 * numbers of few are read from it alone, so that no two readings can be subtracted.
 */
export function calendarOf(asOf: number, timeZone: string): Calendar {
  const zone = zoneOf(timeZone);
  const spans = new Map<string, Span>([["all", { period: allTime(timeZone), asOf }]]);
  const uppers = new Map<string, string>();
  const last = stepAt("year", zone.dayOf(asOf - 1), timeZone);
  for (let year = last, n = 0; n < yearsBack; n += 1) {
    for (let day = zone.dayOf(year.from!); day < zone.dayOf(year.to!); day += 28) {
      let lower: Period | undefined;
      for (const step of upperSteps) {
        const period = stepAt(step, day, timeZone);
        if (period.from! >= asOf) break;
        spans.set(period.label, { period, asOf });
        if (lower) uppers.set(lower.label, period.label);
        lower = period;
      }
    }
    uppers.set(year.label, "all");
    year = stepAt("year", zone.dayOf(year.from! - 1), timeZone);
  }
  return { spans: [...spans.values()], above: label => uppers.get(label) ?? null };
}

/** period → what is written instead of its number, for one group or, without a key, for the whole. */
export function hiddenPeriods(
  hiding: Hiding,
  calendar: Calendar,
  counted: readonly Counted[],
  key?: string,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  const { limit } = hiding;
  if (limit === undefined) return hidden;
  for (const leaf of limited(hiding).filter(({ tally }) => !isStock(tally))) {
    const cells = calendar.spans.map(({ period }, i): [string, number] => {
      const read = key === undefined ? counted[i]!.whole : counted[i]!.group(key);
      return [period.label, read(leaf.name, 0) ?? 0];
    });
    for (const [label, instead] of suppressTree(new Map(cells), calendar.above, limit)) {
      hidden.set(label, instead);
    }
  }
  return hidden;
}
