// The tallies that this program declares, as the fold needs them.

import { hash } from "node:crypto";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { MechanismFold } from "../../figures/fold/folding.ts";
import { talliesOf, tallyId } from "../../figures/fold/identity.ts";
import { levelsOf } from "../../figures/fold/levels.ts";
import type { Above } from "../../figures/fold/postings.ts";
import { literalHash } from "../../figures/hash.ts";
import type { Declared } from "./marks.ts";

interface PlacedOrg {
  readonly ref: string;
  readonly parent: string | null;
}

export interface Declaring {
  readonly mechanisms: readonly AnyMechanism[];
  readonly timeZone: string;
  /** Every org and the one above it, as they are now. */
  orgs(): readonly PlacedOrg[];
}

export interface Declarations {
  readonly tallies: readonly Declared[];
  /** A hash of the org tree. */
  readonly tree: string;
  has(tally: number): boolean;
  /** Compiles some of them anew, by mechanism. */
  folds(tallies: readonly number[]): ReadonlyMap<string, MechanismFold>;
  readonly above: Above;
}

/** What is declared now; the same object as before while the org tree is the same. */
export function declarationsOf(declaring: Declaring, before: Declarations | undefined): Declarations {
  const orgs = declaring.orgs();
  const tree = hash("sha256", orgs.map(({ ref, parent }) => `${ref} ${parent}`).join("\n")).slice(0, 16);
  if (before?.tree === tree) return before;
  const { mechanisms, timeZone } = declaring;
  const all = mechanisms.flatMap(mechanism =>
    talliesOf(mechanism).map(tally => ({ mechanism, tally, id: tallyId(mechanism, tally, timeZone) })),
  );
  const tallies = all.map(({ mechanism, tally, id }) => {
    const climbs = levelsOf(mechanism, tally).some(level => level.tree);
    const literal = literalHash(tally);
    return { tally: id, mechanism: mechanism.name, literal: climbs ? `${literal} ${tree}` : literal };
  });
  const ids = new Set(all.map(({ id }) => id));
  return {
    tallies,
    tree,
    has: tally => ids.has(tally),
    folds(some) {
      const chosen = all.filter(({ id }) => some.includes(id));
      const byMechanism = Map.groupBy(chosen, ({ mechanism }) => mechanism);
      return new Map(
        [...byMechanism].map(([mechanism, found]) => [
          mechanism.name,
          new MechanismFold(
            mechanism,
            found.map(({ tally }) => tally),
            timeZone,
          ),
        ]),
      );
    },
    above: climbing(orgs),
  };
}

/** An org, and all above it; of one that is not in the tree itself alone. */
function climbing(orgs: readonly PlacedOrg[]): Above {
  const parents = new Map(orgs.map(({ ref, parent }) => [ref, parent]));
  const known = new Map<string, readonly string[]>();
  const climb: Above = org => {
    const found = known.get(org);
    if (found) return found;
    const upper = parents.get(org);
    const line = upper ? [org, ...climb(upper)] : [org];
    if (parents.has(org)) known.set(org, line);
    return line;
  };
  return climb;
}
