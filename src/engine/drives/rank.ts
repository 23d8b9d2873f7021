// Who stands before whom, for a drive that ranks, and the seal of its list. Pure: whoever has the list of the
// log comes to the same places.

import { hash } from "node:crypto";
import { jcs } from "../../define/jcs.ts";
import type { Ranking } from "../../define/driven.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import type { Values } from "../event.ts";

/** A matter that is ranked. */
export interface Candidate {
  readonly id: number;
  readonly fields: Values;
  /** The account that it belongs to. */
  readonly asker: string | null;
}

/** A line of the list: what it wants, its place, and the bundle that it goes with. */
export interface Entry {
  readonly id: number;
  readonly wants: string;
  readonly place: number;
  readonly bundle: number | undefined;
}

/** Something that sorts as the definition says; what has no answer comes last. */
function keyOf({ fields }: AnyMechanism, { by }: Ranking, { fields: held }: Candidate): readonly string[] {
  return by.map(name => {
    const [field, value] = [fields[name], held[name]];
    if (value === undefined || field === undefined) return "~";
    if (field.kind === "choice") {
      return String(Object.keys(field.options).indexOf(String(value))).padStart(6, "0");
    }
    return typeof value === "number" ? value.toFixed(6).padStart(24, "0") : String(value);
  });
}

const text = (key: readonly string[]): string => key.join("\u0000");

/** Those of one asker that go together, by the number of their bundle; nobody goes together with one. */
function bundlesOf(ranking: Ranking, all: readonly Candidate[]): ReadonlyMap<number, number> {
  const marked = all.filter(
    ({ asker, fields }) => asker !== null && fields[ranking.together?.of ?? ""] === true,
  );
  const groups = Map.groupBy(marked, one => text([one.asker!, String(one.fields[ranking.wants])]));
  const several = [...groups.values()].filter(some => some.length > 1);
  return new Map(several.flatMap((some, n) => some.map(({ id }) => [id, n + 1] as const)));
}

/**
 * The list in the order of its matters' ids. Equals share a place, and the next is one further; a bundle
 * stands where the first of it does.
 */
export function rankAll(
  far: AnyMechanism,
  ranking: Ranking,
  together: boolean,
  given: readonly Candidate[],
): readonly Entry[] {
  const all = given.toSorted((one, other) => one.id - other.id);
  const bundles: ReadonlyMap<number, number> = together ? bundlesOf(ranking, all) : new Map();
  const first = new Map<number, string>();
  const keys = new Map(all.map(one => [one.id, text(keyOf(far, ranking, one))]));
  for (const [id, bundle] of bundles) {
    const [key, before] = [keys.get(id)!, first.get(bundle)];
    if (before === undefined || key < before) first.set(bundle, key);
  }
  const keyFor = (id: number): string => first.get(bundles.get(id) ?? 0) ?? keys.get(id)!;
  const places = new Map(
    [...new Set(all.map(({ id }) => keyFor(id)))].toSorted().map((key, n) => [key, n + 1]),
  );
  return all.map(({ id, fields }) => ({
    id,
    wants: String(fields[ranking.wants]),
    place: places.get(keyFor(id))!,
    bundle: bundles.get(id),
  }));
}

/** How a matter is called in a list and in the lots. */
export const entryName = (id: number): string => `matter:${id}`;

/** SHA-256 of the list in its own order, as anybody computes it from what is published. */
export const sealOf = (list: readonly Entry[]): string =>
  hash(
    "sha256",
    jcs(
      list.map(({ id, wants, place, bundle }) => ({
        entry: entryName(id),
        wants,
        place,
        ...(bundle === undefined ? {} : { bundle }),
      })),
    ),
  );

/** The list as the log holds it, in the order of its matters' ids. */
export const recordedList = (all: readonly Candidate[], { wants, into }: Ranking): readonly Entry[] =>
  all
    .filter(({ fields }) => typeof fields[into.place] === "number")
    .toSorted((one, other) => one.id - other.id)
    .map(({ id, fields }) => {
      const bundle = fields[into.bundle];
      return {
        id,
        wants: String(fields[wants]),
        place: Number(fields[into.place]),
        bundle: typeof bundle === "number" ? bundle : undefined,
      };
    });
