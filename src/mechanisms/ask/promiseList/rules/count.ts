// Who is chosen by a vote: a majority of ALL delegates, not of those who came (地方组织法第二十五条), and among
// those the most votes until the places are full.

import { isMajority } from "../../../../define/balloted.ts";

/** Of a project: what it is called in the log, and its votes. */
export interface Counted {
  readonly matter: `matter:${string}`;
  readonly inFavour: number;
}

export interface Outcome {
  readonly chosen: readonly Counted["matter"][];
  readonly unchosen: readonly Counted["matter"][];
  /** As many votes for the last place as places are left: they vote on these again. */
  readonly tied: readonly Counted["matter"][];
}

/** The outcome of a vote on these; nobody is chosen out of a tie for the last place. */
export function outcomeOf(votes: readonly Counted[], delegates: number, places: number): Outcome {
  const passed = votes
    .filter(({ inFavour }) => isMajority(inFavour, delegates))
    .toSorted((one, other) => other.inFavour - one.inFavour);
  const [last, next] = [passed[places - 1], passed[places]];
  const isTied = last !== undefined && next !== undefined && last.inFavour === next.inFavour;
  const chosen = isTied ? passed.filter(({ inFavour }) => inFavour > last.inFavour) : passed.slice(0, places);
  const tied = isTied ? passed.filter(({ inFavour }) => inFavour === last.inFavour) : [];
  const over = new Set([...chosen, ...tied]);
  const name = ({ matter }: Counted) => matter;
  return {
    chosen: chosen.map(name),
    tied: tied.map(name),
    unchosen: votes.filter(vote => !over.has(vote)).map(name),
  };
}
