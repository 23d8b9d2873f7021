// Drawing from a long list by weight, without adding the weights up again for each draw.

import type { Chance } from "../random.ts";

export interface Weighed<T> {
  draw(from: Chance): T;
}

/** A list from which each is drawn as often as its weight says. Throws a RangeError when nothing can be. */
export function weighed<T>(entries: readonly (readonly [value: T, weight: number])[]): Weighed<T> {
  const rising = new Float64Array(entries.length);
  let total = 0;
  for (const [at, [, weight]] of entries.entries()) rising[at] = total += weight;
  if (!(total > 0)) throw new RangeError("There is nothing to draw from.");
  return {
    draw(from) {
      const wanted = from.fraction() * total;
      let [low, high] = [0, entries.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (rising[middle]! > wanted) high = middle;
        else low = middle + 1;
      }
      return entries[low]![0];
    },
  };
}

/** The same from a table of names and weights. */
export const weighedKeys = <K extends string>(weights: Readonly<Record<K, number>>): Weighed<K> =>
  weighed(Object.entries(weights) as [K, number][]);
