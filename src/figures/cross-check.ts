// Cells against the recount: every tally as a whole and by each of its columns, as of one day. The fold
// trusts expiry events, the recount deadlines, so a difference tells of a mistake in one of them.

import { type Figure, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type Counted, type RunQuery, count } from "./counted.ts";
import { type Period, allTime, lastSteps } from "./period.ts";

export interface Difference {
  /** `mechanism.figure`. */
  readonly figure: string;
  readonly period: string;
  /** The column and its value; the whole where they are empty. */
  readonly column: string;
  readonly group: string;
  readonly cells: number | null;
  readonly recount: number | null;
}

/**
 * What differs, and how many numbers were compared. Read it when nothing is being recorded: what is acted
 * between the two readings is in one of them alone. `asOf` is a day's start, ms, and all clocks are settled
 * by then.
 */
export async function crossCheck(
  run: RunQuery,
  mechanisms: readonly AnyMechanism[],
  asOf: number,
  timeZone: string,
): Promise<{ readonly compared: number; readonly differences: readonly Difference[] }> {
  const differences: Difference[] = [];
  let compared = 0;
  const periods = [allTime(timeZone), ...lastSteps("month", 2, asOf, timeZone)];
  for (const mechanism of mechanisms) {
    for (const [name, figure] of Object.entries(mechanism.figures ?? {})) {
      if (!isTally(figure)) continue;
      for (const column of ["", ...(figure.by ?? [])]) {
        const found = await differencesIn(run, mechanism, name, column, periods, asOf);
        compared += found.compared;
        differences.push(...found.differences);
      }
    }
  }
  return { compared, differences };
}

async function differencesIn(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  column: string,
  periods: readonly Period[],
  asOf: number,
): Promise<{ compared: number; differences: Difference[] }> {
  const spans = periods.map(period => ({ period, asOf }));
  const by = column === "" ? [] : [column];
  const asked = { spans, group: {}, by, parted: spans.length, orgs: "own" as const };
  const read = async (recount: boolean) => count(run, mechanism, [name], { ...asked, recount });
  const [cells, recount] = [await read(false), await read(true)];
  const figure = mechanism.figures![name]!;
  const differences: Difference[] = [];
  let compared = 0;
  for (const [i, period] of periods.entries()) {
    const [one, other] = [numbersOf(cells[i]!, name, column), numbersOf(recount[i]!, name, column)];
    for (const group of new Set([...one.keys(), ...other.keys()])) {
      compared += 1;
      const [a, b] = [one.get(group) ?? null, other.get(group) ?? null];
      if (isSame(figure, a, b)) continue;
      differences.push({
        figure: `${mechanism.name}.${name}`,
        period: period.label,
        column,
        group,
        cells: a,
        recount: b,
      });
    }
  }
  return { compared, differences };
}

function numbersOf(counted: Counted, name: string, column: string): ReadonlyMap<string, number | null> {
  if (column === "") return new Map([["", counted.whole(name, 0)]]);
  return new Map([...counted.groups].map(([key, [group = ""]]) => [group, counted.group(key)(name, 0)]));
}

/** A middle that is read from bins is within 1 % of what it stands for. */
const isSame = (figure: Figure, one: number | null, other: number | null): boolean => {
  if (one === other || one === null || other === null) return one === other;
  const tolerance = "median" in figure || "p90" in figure ? Math.abs(other) / 100 : 0;
  return Math.abs(one - other) <= tolerance;
};
