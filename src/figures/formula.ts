// Arithmetic over tallies when a figure is read. Numerator and denominator are kept; a zero denominator has
// no value.

import { type Figure, type Formula, type Span, isOutside, isTally } from "../define/figure.ts";
import { listOf } from "../define/parts.ts";
import { own } from "./fields.ts";

export interface Evaluated {
  /** null reads "—". */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** What is left of the denominator. */
  readonly rest?: number;
  /** The bound that a target's value has passed. */
  readonly alarm?: { readonly side: "below" | "above"; readonly bound: number };
}

/**
 * The value of a tally so many months before the reading, in one column if it is asked for; null when there
 * is none.
 */
export type ReadPart = (name: string, monthsBefore: number, column?: string) => number | null;

type Figures = Readonly<Record<string, Figure>>;

export const monthsOf: Readonly<Record<Span, number>> = { "1 month": 1, "1 year": 12, "2 years": 24 };

/** Half up (away from zero) to two decimals: 1720 of 1776 is 96.85 %. */
export function half(x: number): number {
  const cents = Math.abs(x) * 100;
  // A half that binary fractions write a hair too small, such as 1.005, still rounds up.
  return (Math.sign(x) * Math.floor(cents + 0.5 + cents * 1e-12)) / 100 + 0;
}

/** Evaluates a figure that passed `figureProblems`. */
export function evaluate(
  figures: Figures,
  name: string,
  read: ReadPart,
  back = 0,
  column?: string,
): Evaluated {
  const figure = own(figures, name);
  if (figure === undefined || isTally(figure) || isOutside(figure))
    return { value: read(name, back, column) };
  return compute(
    figure,
    (part, more = 0, inner = column) => evaluate(figures, part, read, back + more, inner).value,
  );
}

type At = (name: string, monthsBefore?: number, column?: string) => number | null;

function compute(formula: Formula, at: At): Evaluated {
  if ("share" in formula)
    return divided(at(formula.share), total(listOf(formula.of).map(part => at(part))), percent);
  if ("ratio" in formula) return divided(at(formula.ratio), at(formula.to), (a, b) => half(a / b));
  if ("cut" in formula) return divided(at(formula.cut), at(formula.from), (a, b) => percent(b - a, b));
  if ("growth" in formula) {
    const { growth, over } = formula;
    return divided(at(growth), at(growth, monthsOf[over]), (a, b) => percent(a - b, b));
  }
  if ("difference" in formula) return minus(at(formula.difference), at(formula.less));
  if ("change" in formula) return minus(at(formula.change), at(formula.change, monthsOf[formula.over]));
  if ("target" in formula) return target(formula, at);
  if ("yearly" in formula) return yearly(formula.years, years => at(formula.yearly, 12 * years));
  if ("margin" in formula) return margin(at(formula.margin), at(formula.squares), at(formula.answers));
  return weighted(
    Object.entries(formula.weights).map(([option, weight]) => [at(formula.index, 0, option), weight]),
  );
}

function divided(a: number | null, b: number | null, divide: (a: number, b: number) => number): Evaluated {
  if (a === null || b === null) return { value: null };
  return { value: b === 0 ? null : divide(a, b), numerator: a, denominator: b, rest: half(b - a) };
}

const percent = (a: number, b: number): number => half((a * 100) / b);
const minus = (a: number | null, b: number | null): Evaluated => ({
  value: a === null || b === null ? null : half(a - b),
});
const total = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** Growth rates multiply; a fall of more than the whole has no root. */
function yearly(years: number, rate: (yearsBack: number) => number | null): Evaluated {
  const rates = Array.from({ length: years }, (_, back) => rate(back));
  if (rates.some(one => one === null || one < -100)) return { value: null };
  const product = rates.reduce<number>((grown, one) => grown * (1 + Number(one) / 100), 1);
  return { value: half((product ** (1 / years) - 1) * 100) };
}

function target(formula: Extract<Formula, { target: string }>, at: At): Evaluated {
  const value = at(formula.target);
  const bound = (limit: string | number | undefined) =>
    typeof limit === "string" ? at(limit) : (limit ?? null);
  const [low, high] = [bound(formula.atLeast), bound(formula.atMost)];
  if (value !== null && low !== null && value < low) return { value, alarm: { side: "below", bound: low } };
  if (value !== null && high !== null && value > high)
    return { value, alarm: { side: "above", bound: high } };
  return { value };
}

/**
 * Half the width of the 95 % interval of a mean, from its sum, the sum of its squares and the number of
 * answers.
 */
function margin(sum: number | null, squares: number | null, answers: number | null): Evaluated {
  if (sum === null || squares === null || !answers) return { value: null };
  const variance = Math.max(0, squares / answers - (sum / answers) ** 2);
  return { value: half(1.96 * Math.sqrt(variance / answers)) };
}

/** A stratum without a value leaves the index without one: silence is not the mean of the others. */
function weighted(strata: readonly (readonly [value: number | null, weight: number])[]): Evaluated {
  if (strata.some(([value]) => value === null)) return { value: null };
  return { value: half(strata.reduce((sum, [value, weight]) => sum + Number(value) * weight, 0)) };
}
