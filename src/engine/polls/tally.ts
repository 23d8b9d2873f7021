// From votes to scores: inside its category an item has its votes over the most of any, times a hundred
// (rules 1.10). Pure: whoever has the open list of votes, and that of the voided ones, counts the same.

import { dividedBy, exact, halfUp, times } from "../ballots/exact.ts";

export interface ItemTally {
  readonly item: string;
  readonly votes: number;
  /** Half-up to two decimals; "0.00" where nobody of the category has a vote. */
  readonly score: string;
  /** Ties share it: 1, 1, 3. */
  readonly place: number;
}

/** The tally of one category, the most votes first; equal ones as they are listed. */
export function tallyOf(items: readonly string[], votes: ReadonlyMap<string, number>): readonly ItemTally[] {
  const of = (item: string): number => votes.get(item) ?? 0;
  const most = Math.max(0, ...items.map(of));
  const score = (item: string): string =>
    most === 0 ? "0.00" : halfUp(dividedBy(times(exact(of(item)), exact(100)), exact(most)));
  return items
    .map(item => ({
      item,
      votes: of(item),
      score: score(item),
      place: 1 + items.filter(other => of(other) > of(item)).length,
    }))
    .toSorted((one, other) => other.votes - one.votes);
}

/** One line of a result. */
export const tallyLine = ({ place, score, votes, item }: ItemTally): string =>
  `${place} ${score} ${votes} ${item}`;
