// What a figure counts, in 64 digits. A published number names the literal that it was counted by; other
// labels leave the hash as it is, another condition makes another figure.

import { hash } from "node:crypto";
import { type Figure, figureParts, isOutside, isTally } from "../define/figure.ts";
import { jcs } from "../define/jcs.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { own } from "./fields.ts";

/** SHA-256, in hex, of the RFC 8785 text of the literal without its title. */
export function literalHash(figure: Figure): string {
  const { title: _, ...counted } = figure;
  return hash("sha256", jcs(counted));
}

/**
 * 16 hex digits over the literal and all that it is computed from: a share changes with its parts. Throws a
 * RangeError when there is no such figure.
 */
export function figureVersion(mechanism: AnyMechanism, name: string): string {
  const literals = literalsUnder(mechanism, name).map(([part, figure]) => [part, literalHash(figure)]);
  return hash("sha256", jcs({ mechanism: mechanism.name, name, literals })).slice(0, 16);
}

/** The literal and all that it is computed from, by name. Throws a RangeError where there is no such one. */
export function literalsUnder(
  mechanism: AnyMechanism,
  name: string,
): readonly (readonly [name: string, figure: Figure])[] {
  return [...closure(mechanism, name, new Set())].toSorted().map(part => {
    const figure = own(mechanism.figures, part);
    if (figure === undefined) throw new RangeError(`没有指标“${part}”。 There is no figure "${part}".`);
    return [part, figure] as const;
  });
}

function closure(mechanism: AnyMechanism, name: string, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const figure = own(mechanism.figures, name);
  if (figure === undefined || isTally(figure) || isOutside(figure)) return seen;
  for (const part of figureParts(figure)) closure(mechanism, part, seen);
  return seen;
}
