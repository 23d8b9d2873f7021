// At which groups a tally is kept: the whole, every column by itself, and the columns that are crossed first.
// What else is asked for is counted from the faces: a cell for every crossing of six columns would hold one
// matter each.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { fieldOf, isList, kindOf } from "../fields.ts";

export interface Level {
  /** Names the level in the tables: a bit for each column of `by`, and one for lines up the org tree. */
  readonly code: number;
  /** One or two columns in the order of `by`; none for the whole. */
  readonly columns: readonly string[];
  /** Whether an org's line holds all below it. */
  readonly tree: boolean;
}

const treeBit = 1 << 14;
/** With so few columns every two of them are crossed. */
const fewColumns = 3;

/** The levels of a tally, the whole first. */
export function levelsOf(mechanism: AnyMechanism, tally: Tally): readonly Level[] {
  const by = tally.by ?? [];
  const pairs = by.flatMap((one, i) => by.slice(i + 1).map(other => [one, other]));
  const crossed = by.length <= fewColumns ? pairs : pairs.slice(0, 1);
  const kept = [[], ...by.map(column => [column]), ...crossed];
  return kept.flatMap(columns => {
    const code = columns.reduce((bits, column) => bits | (1 << by.indexOf(column)), 0);
    const own = { code, columns, tree: false };
    return needsTree(mechanism, tally, columns)
      ? [own, { code: code | treeBit, columns, tree: true }]
      : [own];
  });
}

/**
 * Whether lines up the org tree must be kept for themselves: a thing or a matter that reaches an org by two
 * ways counts once in it, so such lines do not add up.
 */
export function needsTree(mechanism: AnyMechanism, tally: Tally, columns: readonly string[]): boolean {
  const orgs = columns.map(column => fieldOf(mechanism, column)).filter(field => kindOf(field) === "org");
  return orgs.length > 0 && ("distinct" in tally || orgs.some(isList));
}
