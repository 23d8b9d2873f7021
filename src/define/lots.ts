// Lots (抽签): an order that nobody chose and that anybody works out again. The seed is announced before it
// is known (the draw of a public lottery on a stated day, say) and entered after; the entries stand fast
// before that.

import { hash } from "node:crypto";

/** The lot of one entry under a seed: SHA-256 in hex of `seed LF entry` in UTF-8. */
export const lotOf = (seed: string, entry: string): string => hash("sha256", `${seed}\n${entry}`);

/**
 * The entries in the order of their lots, the lowest first, each once. The order in which they are given
 * does not matter. `printf 'SEED\nENTRY' | sha256sum` gives a lot.
 */
export function drawLots(seed: string, entries: Iterable<string>): readonly string[] {
  const lots = [...new Set(entries)].map(entry => ({ entry, lot: lotOf(seed, entry) }));
  return lots.toSorted((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ entry }) => entry);
}
