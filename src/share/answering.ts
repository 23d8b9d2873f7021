// What one data set answers about one person: pure, and the same by the set-based statement of a bulk check
// (src/store/share/bulk-sql.ts), which a test holds against this.

import {
  type AskedDataset,
  type CheckReason,
  type Checked,
  checkReasons,
  checked,
} from "../define/checked.ts";
import { type Condition, type DatasetEntry, type Question, eachFacts, singleFacts } from "./catalogue.ts";
import { type Seal, codeOf } from "./coding.ts";

/** What is kept of one person, as codes. */
export interface Held {
  /** In the order of `singleFacts`. */
  readonly facts: readonly (string | null)[];
  /** Of all facts of which each value is kept. */
  readonly marks: readonly string[];
  /** A bit for each of `singleFacts` on which the rows of this person contradict one another. */
  readonly disputed: number;
}

/** What a condition compares with, as a code; undefined where the matter does not say. */
export type Wanted = (condition: Condition) => string | undefined;

/** The codes of a question's conditions, from the values that the matter gives. */
export function wantedBy(
  seal: Seal,
  { facts }: DatasetEntry,
  given: Readonly<Record<string, string | number | undefined>>,
): Wanted {
  return ({ fact, to }) => {
    const value = "given" in to ? given[to.given] : to.value;
    return value === undefined ? undefined : codeOf(seal, fact, facts[fact]!.kind, value);
  };
}

const compares: Readonly<Record<Condition["is"], (held: bigint, wanted: bigint) => boolean>> = {
  equal: (held, wanted) => held === wanted,
  atLeast: (held, wanted) => held >= wanted,
  atMost: (held, wanted) => held <= wanted,
};

/** How a single condition stands. */
function standing(entry: DatasetEntry, { facts, marks, disputed }: Held, condition: Condition, code: string) {
  if (eachFacts(entry).includes(condition.fact)) return marks.includes(code) ? "agrees" : "differs";
  const at = singleFacts(entry).indexOf(condition.fact);
  const held = facts[at] ?? null;
  if ((disputed >> at) & 1) return "contradictory";
  if (held === null) return "incomplete";
  return compares[condition.is](BigInt(held), BigInt(code)) ? "agrees" : "differs";
}

/** From the gravest on: what decides when the conditions of a question stand differently. */
const gravest = ["contradictory", "incomplete", "differs"] as const;

/** The reason of one data set's answer; `held` is undefined where it does not know the person. */
export function reasonOf(
  entry: DatasetEntry,
  { when }: Question,
  held: Held | undefined,
  wanted: Wanted,
): CheckReason {
  const codes = when.map(wanted);
  if (codes.some(code => code === undefined)) return "notGiven";
  if (held === undefined) return "absent";
  const stands = when.map((condition, at) => standing(entry, held, condition, codes[at]!));
  return gravest.find(reason => stands.includes(reason)) ?? "agrees";
}

/** Of several data sets: what one cannot say, or on what they contradict one another, goes to a person. */
export function together(reasons: readonly CheckReason[], of: readonly AskedDataset[]): Checked {
  const unsure = reasons.find(reason => checkReasons[reason] === "unknown");
  if (unsure !== undefined) return checked(unsure, of);
  const [first = "down", ...more] = reasons;
  const agree = more.every(reason => checkReasons[reason] === checkReasons[first]);
  return checked(agree ? first : "contradictory", of);
}
