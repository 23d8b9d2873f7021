// Chance that repeats: the same seed gives the same city, so that a test can name its figures.

/** A stream of chance; every method takes one step in it unless it says otherwise. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** One of a list; throws a RangeError when it is empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the keys, each as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** FNV-1a: a name becomes 32 bits. */
function hashed(name: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) bits = Math.imul(bits ^ name.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}

/**
 * A stream named by its seed (mulberry32). Streams of different names are independent, so that one more draw
 * for one appeal changes nothing in the next.
 */
export function chance(seed: string): Chance {
  let state = hashed(seed);
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError("There is nothing to pick from.");
    return list[whole(0, list.length - 1)]!;
  };
  const weighted = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][];
    let rest = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries.at(-1)!)[0];
  };
  return { fraction, whole, happens: probability => fraction() < probability, pick, weighted };
}
