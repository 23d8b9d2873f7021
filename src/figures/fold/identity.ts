// What makes one fold of a tally another than the next: the literal, what it means in its mechanism, and the
// days it is counted by. A change of any of them makes another number, and so cells of its own.

import { hash } from "node:crypto";
import { type Tally, isTally } from "../../define/figure.ts";
import { jcs } from "../../define/jcs.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { clockOfTime, fieldOf, sourceOf, whereOf } from "../fields.ts";
import { literalHash } from "../hash.ts";
import { measuredIn } from "../units.ts";

/** Raised when the meaning of cells changes, so that all are folded again. */
const format = 1;

/** 48 bits of the hash: a safe integer in every language, and no two of a city's tallies meet. */
export function tallyId(mechanism: AnyMechanism, tally: Tally, timeZone: string): number {
  const source = sourceOf(tally);
  const clock = clockOfTime(source);
  const named = [
    ...(tally.by ?? []),
    ...(source === undefined ? [] : [source]),
    ...Object.keys(whereOf(tally)),
    ...Object.keys(whereOf(tally.except ?? {})),
  ];
  const kinds = Object.fromEntries(named.map(name => [name, kindsOf(mechanism, name)]));
  const measured = clock === undefined ? "" : (measuredIn(mechanism, clock) ?? "");
  const whole = { format, mechanism: mechanism.name, literal: literalHash(tally), timeZone, kinds, measured };
  return Number.parseInt(hash("sha256", jcs(whole)).slice(0, 12), 16);
}

function kindsOf(mechanism: AnyMechanism, name: string): string {
  const field = fieldOf(mechanism, name);
  return field?.kind === "list" ? `list of ${field.of}` : (field?.kind ?? "");
}

/** The tallies of a mechanism, each literal once. */
export const talliesOf = (mechanism: AnyMechanism): readonly Tally[] => [
  ...new Map(
    Object.values(mechanism.figures ?? {})
      .filter(isTally)
      .map(tally => [literalHash(tally), tally]),
  ).values(),
];
