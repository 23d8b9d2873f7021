// What must be counted to read a figure: the tallies under it, and how long before the reading each is
// needed.

import { type Formula, type Tally, figureParts, isOutside, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { own } from "./fields.ts";
import { monthsOf } from "./formula.ts";

export interface Leaf {
  readonly name: string;
  readonly tally: Tally;
  /** Months before the reading; 0 is the reading itself. */
  readonly shifts: ReadonlySet<number>;
  /** The column that an index weighs it by. */
  readonly over?: string;
}

/** The tallies under figures that passed `figureProblems`, each once. */
export function leavesUnder(mechanism: AnyMechanism, ...names: readonly string[]): readonly Leaf[] {
  const found = new Map<string, Leaf>();
  const walk = (part: string, back: number, over: string | undefined): void => {
    const figure = own(mechanism.figures, part);
    if (figure === undefined || isOutside(figure)) return;
    if (isTally(figure)) {
      const before = found.get(part);
      const weighed = over ?? before?.over;
      const shifts = new Set([...(before?.shifts ?? []), back]);
      found.set(part, {
        name: part,
        tally: figure,
        shifts,
        ...(weighed === undefined ? {} : { over: weighed }),
      });
      return;
    }
    const column = "index" in figure ? figure.over : over;
    for (const inner of figureParts(figure)) {
      for (const more of shiftsOf(figure)) walk(inner, back + more, column);
    }
  };
  for (const name of names) walk(name, 0, undefined);
  return [...found.values()];
}

function shiftsOf(formula: Formula): readonly number[] {
  if ("growth" in formula || "change" in formula) return [0, monthsOf[formula.over]];
  return "yearly" in formula ? Array.from({ length: formula.years }, (_, year) => 12 * year) : [0];
}

/** The columns that a figure can be looked at by: those that all tallies under it share, in order. */
export function columnsOf(mechanism: AnyMechanism, name: string): readonly string[] {
  const leaves = leavesUnder(mechanism, name);
  if (leaves.some(leaf => leaf.over !== undefined)) return [];
  const [first, ...others] = leaves.map(leaf => leaf.tally.by ?? []);
  return (first ?? []).filter(column => others.every(by => by.includes(column)));
}

/** Below how much a figure's public numbers are hidden; undefined when none is. */
export function hiddenBelow(mechanism: AnyMechanism, name: string): number | undefined {
  const limits = leavesUnder(mechanism, name).flatMap(({ tally }) => tally.hideBelow ?? []);
  return limits.length ? Math.max(...limits) : undefined;
}
