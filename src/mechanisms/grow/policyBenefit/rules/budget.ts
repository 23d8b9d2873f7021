// The arithmetic of a budget, in whole fen: what is drawn, who waits, who is next, and shares that add up to
// the budget to the fen. Claims come one at a time (each is an act on this one matter), so it is never overdrawn.

import type { MatterRef } from "../../../../define/fields.ts";

/** Claims and their amounts, side by side, the first first. */
export interface Line {
  readonly claims: readonly MatterRef[];
  readonly amounts: readonly number[];
}

export interface Served extends Line {
  /** Those who still wait. */
  readonly left: Line;
  readonly drawn: number;
}

const added = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

export const joined = ({ claims, amounts }: Line, claim: MatterRef, amount: number): Line => ({
  claims: [...claims, claim],
  amounts: [...amounts, amount],
});

export const without = ({ claims, amounts }: Line, claim: MatterRef): Line => ({
  claims: claims.filter(one => one !== claim),
  amounts: amounts.filter((_, at) => claims[at] !== claim),
});

/**
 * Serves a queue in its order with what is left of the budget. Nobody is passed over: where the first does
 * not fit, all wait.
 */
export function served({ claims, amounts }: Line, drawn: number, budget: number): Served {
  let [count, sum] = [0, drawn];
  while (count < claims.length && sum + amounts[count]! <= budget) {
    sum += amounts[count]!;
    count += 1;
  }
  return {
    claims: claims.slice(0, count),
    amounts: amounts.slice(0, count),
    left: { claims: claims.slice(count), amounts: amounts.slice(count) },
    drawn: sum,
  };
}

/**
 * What each gets of `room`: all of it where that is enough; else in proportion, whole fen each, what rounding
 * leaves going to the largest remainders (the earlier one of equals), so that the shares add up to `room`.
 */
export function shared(amounts: readonly number[], room: number): readonly number[] {
  const whole = added(amounts);
  if (whole <= room) return amounts;
  // Fen times fen outgrows what a double holds exactly.
  const parts = amounts.map(one => {
    const product = BigInt(one) * BigInt(room);
    return { share: Number(product / BigInt(whole)), rest: product % BigInt(whole) };
  });
  const left = room - added(parts.map(({ share }) => share));
  const order = parts
    .map(({ rest }, at) => ({ rest, at }))
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  const raised = new Set(order.slice(0, left).map(({ at }) => at));
  return parts.map(({ share }, at) => share + (raised.has(at) ? 1 : 0));
}
