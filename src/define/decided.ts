// Decisions (决策): an act consults a decision table kept as a DMN file. What it read, which version decided
// and which rows were hit stand in the event. A table may only settle what it can: whatever it cannot decide
// is for a person (个人信息保护法第二十四条).

import type { Value } from "./fields.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { type OneOrMore, listOf } from "./parts.ts";
import type { When } from "./when.ts";

/** A decision that an act consults, asked once for each act. */
export interface Consultation<
  Act extends string = string,
  Field extends string = string,
  ChosenField extends string = string,
> {
  readonly title: string;
  /** The decision's name in its DMN file. */
  readonly of: string;
  /** The acts that consult it. */
  readonly at: OneOrMore<Act>;
  /**
   * Consulted only for matters whose choices and flags are so. Several may then fill one choice, each for
   * other matters; one for which none is consulted is for a person.
   */
  readonly when?: When<Field>;
  /**
   * The day of the assessment of what it does to personal information (个人信息保护影响评估), which one that
   * reads personal values needs before it decides by itself (个人信息保护法第五十五条第二项). The record is
   * kept for three years (第五十六条).
   */
  readonly assessed?: string;
  /**
   * What the decision reads, by its own name for it: a field that the matter holds, one that a check answers,
   * or one that stands apart and is asked by the very act. One without a value leads to a person.
   */
  readonly given: Readonly<Record<string, Field>>;
  /** The choice that takes the result, which is the name of one of its options. */
  readonly into: ChosenField;
  /** The option for whatever the decision could not decide. */
  readonly person: string;
  /** Of a decision with several outputs: which one goes into the choice. */
  readonly output?: string;
  /** The other outputs, by the decision's name: the fields that take them. Empty where a person decides. */
  readonly also?: Readonly<Record<string, Field>>;
}

/** Which rows of one table were hit, from 1. */
export interface RowsHit {
  readonly decision: string;
  readonly rows: readonly number[];
}

/** What a consultation came to, as it stands in the event. */
export interface Consulted {
  /** SHA-256 of the file that decided; null where none did. */
  readonly version: string | null;
  /** Why a person decides: a code of the decision's, or `decision_no_option` for a result that is none. */
  readonly fault: string | null;
  /** What was read, by the decision's names; null for what had no value. */
  readonly read: Readonly<Record<string, Value | null>>;
  /** What was read of what stands apart: names alone, since the values are not in the log. */
  readonly apart: readonly string[];
  readonly hits: readonly RowsHit[];
}

/** The fields that a consultation fills. */
export const decides = ({ into, also = {} }: Consultation): readonly string[] => [
  into,
  ...Object.values(also),
];

/** The choices that decisions at an act fill. */
export const decidedAt = ({ decisions = {} }: AnyMechanism, action: string): readonly string[] =>
  Object.values(decisions).flatMap(({ at, into }) => (listOf(at).includes(action) ? [into] : []));
