// The unit that a figure is read in, in both languages. In a count the unit is the definition's own word.

import { type Duration, parseDuration } from "../define/duration.ts";
import { type Figure, type Tally, figureParts, isOutside, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { isBranch } from "../define/parts.ts";
import { clockOfTime, fieldOf, own, sourceOf } from "./fields.ts";

/** The same thing said in Chinese and in English. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const said = (zh: string, en: string): Sentence => ({ zh, en });

const english: Readonly<Record<string, string>> = {
  件: "matters",
  件次: "acts",
  项: "items",
  个: "items",
  条: "entries",
  次: "times",
  人: "people",
  人次: "visits",
  户: "households",
  家: "firms",
  所: "institutions",
  处: "places",
  类: "kinds",
  张: "cards",
  场: "events",
  份: "copies",
  篇: "papers",
  位: "places",
  天: "days",
  名: "people",
  支: "teams",
  单位: "units",
  宗: "plots",
  部门次: "calls of departments",
};

const byKind: Readonly<Record<string, Sentence>> = {
  yuan: said("元", "yuan"),
  mu: said("亩", "mu"),
};
/** Money is held in 分 and land in 1/100 亩. */
const hundredths = new Set(["yuan", "mu"]);

const plain = said("（数值）", "(a plain number)");
const percent = said("%", "%");

/** The unit of a tally. */
export function unitOf(mechanism: AnyMechanism, tally: Tally): Sentence {
  if ("count" in tally) return said(tally.count, own(english, tally.count) ?? tally.count);
  if ("distinct" in tally) return said(tally.unit, own(english, tally.unit) ?? tally.unit);
  const source = sourceOf(tally) ?? "";
  const clock = clockOfTime(source);
  // What an echo counts are matters elsewhere.
  const counted = own(mechanism.echoes, source)?.unit;
  if (counted !== undefined) return said(counted, own(english, counted) ?? counted);
  return clock === undefined
    ? (own(byKind, fieldOf(mechanism, source)?.kind ?? "") ?? plain)
    : timeUnit(mechanism, clock);
}

type Measured = "minutes" | "days" | "workdays";

function measured(limit: string): Measured {
  const { unit } = parseDuration(limit as Duration);
  if (unit === "workday") return "workdays";
  return unit === "minute" || unit === "hour" ? "minutes" : "days";
}

/**
 * What the time of a clock is measured in: what its limit is written in; below a day, minutes. Undefined
 * where the options of a choice have limits of several kinds, which no median puts together.
 */
export function measuredIn(mechanism: AnyMechanism, clock: string): Measured | undefined {
  const limit = own(mechanism.clocks, clock)?.limit;
  if (typeof limit === "string") return measured(limit);
  if (limit === undefined || !isBranch(limit)) return "workdays";
  const { on: _, ...ways } = limit;
  const [only, another] = [...new Set(Object.values(ways).map(measured))];
  return another === undefined ? only : undefined;
}

function timeUnit(mechanism: AnyMechanism, clock: string): Sentence {
  const unit = measuredIn(mechanism, clock);
  if (unit === "minutes") return said("分钟", "minutes");
  return unit === "days" ? said("日", "days") : said("个工作日", "working days");
}

/** How many of what is stored make one of the unit: 100 for money and land. */
export function unitSize(mechanism: AnyMechanism, tally: Tally): number {
  const counted = "count" in tally || "distinct" in tally;
  return !counted && hundredths.has(fieldOf(mechanism, sourceOf(tally) ?? "")?.kind ?? "") ? 100 : 1;
}

/**
 * The unit of any figure; undefined for a figure that has none or is not there. `depth` ends a circle of
 * formulas.
 */
export function unitOfFigure(
  mechanism: AnyMechanism,
  figure: Figure | undefined,
  depth = 0,
): Sentence | undefined {
  if (figure === undefined || depth > 20) return undefined;
  if (isOutside(figure)) return said(figure.outside, own(english, figure.outside) ?? figure.outside);
  if (isTally(figure)) return unitOf(mechanism, figure);
  if ("share" in figure || "cut" in figure || "growth" in figure || "yearly" in figure) return percent;
  if ("ratio" in figure) return said("（比值）", "(a ratio)");
  const [first = ""] = figureParts(figure);
  return unitOfFigure(mechanism, own(mechanism.figures, first), depth + 1);
}
