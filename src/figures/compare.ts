// A figure beside itself: a year ago, the period before, and its target.

import { isOutside, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { half } from "./formula.ts";
import type { RunQuery } from "./counted.ts";
import { hiddenBelow } from "./leaves.ts";
import { type Earlier, type Period, earlierOf } from "./period.ts";
import type { FigureAsked, FigureNumber, FigureValue } from "./read.ts";

/** What a figure was before, and how far it has moved since. */
export interface Compared {
  readonly against: Earlier["against"];
  readonly period: Period;
  readonly asOf: number;
  readonly before: FigureNumber;
  /** Of a share in percentage points (百分点), otherwise in the figure's unit; null reads "—". */
  readonly difference: number | null;
  /** Per cent of what it was; none for a share, whose change is said in points (rules §8). */
  readonly growth: number | null;
}

/**
 * The readings that a figure's value is compared with: none from before the mechanism's first matter, which
 * would be a zero that nobody counted, and none for what is published by the month alone.
 */
export async function earlierReadings(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  { period, asOf, audience }: FigureAsked,
): Promise<readonly Earlier[]> {
  if (audience !== "staff" && hiddenBelow(mechanism, name) !== undefined) return [];
  const earlier = earlierOf(period, asOf);
  if (earlier.length === 0) return [];
  const first = "select min(opened) as first from matter where mechanism = $1";
  const [row] = await run(first, [mechanism.name]);
  const began = (row?.["first"] ?? null) as Date | number | null;
  return began === null ? [] : earlier.filter(one => one.asOf > new Date(began).getTime());
}

/** How the value stands to an earlier one. */
export function compared(now: FigureValue, earlier: Earlier, before: FigureNumber): Compared {
  const { against, period, asOf } = earlier;
  const [value, base] = [now.value, before.value];
  const known = value !== null && base !== null;
  const share = now.unit?.zh === "%";
  return {
    against,
    period,
    asOf,
    before,
    difference: known ? half(value - base) : null,
    growth: known && !share && base !== 0 ? half(((value - base) * 100) / base) : null,
  };
}

/** The target that the definition sets for a figure, and whether the value meets it. */
export interface Target {
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly met: boolean | null;
}

/** The first target of the mechanism that is about this figure and has numbers for bounds. */
export function targetOf(mechanism: AnyMechanism, { name, value }: FigureValue): Target | undefined {
  for (const figure of Object.values(mechanism.figures ?? {})) {
    if (isTally(figure) || isOutside(figure) || !("target" in figure) || figure.target !== name) continue;
    const bound = (limit: string | number | undefined) => (typeof limit === "number" ? limit : null);
    const [atLeast, atMost] = [bound(figure.atLeast), bound(figure.atMost)];
    if (atLeast === null && atMost === null) continue;
    const met = value === null ? null : value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
    return { atLeast, atMost, met };
  }
  return undefined;
}
