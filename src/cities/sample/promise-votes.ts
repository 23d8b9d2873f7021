// The two votes on candidates of a year's list in the sample city: what the people advise on the portal, and
// what the delegates decide in the hall.

import { chance } from "./random.ts";
import type { SampleVote, SampleVotes, SampleVoting } from "./step.ts";

const hour = 3_600_000;

/** Acts of whose effects the same day goes on. */
export const promiseHeard = ["settleVotes", "callRoll", "closeVote"].map(act => `promiseList ${act}`);

/** All delegates of the city's congress, and how many of them came. */
export const delegateCount = 396;
const present = 381;

/** The method as it is published with the candidates. */
export const voteMethod = (places: number): string =>
  `会场用手机无记名票决，逐件写赞成、反对、弃权，赞成不超过 ${places} 件。全体代表 ${delegateCount} 人过半数的，按赞成票从多到少取到额定 ${places} 件；` +
  "末位同票的对同票项目再次票决一次，过半数的不足额定的对没有过半数的再次票决一次；再次票决仍同票的不入选。";

/** Whoever comes next is for the next one, until it has its votes: nobody is for one twice. */
function dealt(keys: readonly string[], votesOf: (at: number) => number, voters: number) {
  const hands = Array.from({ length: voters }, (): string[] => []);
  let turn = 0;
  keys.forEach((key, at) => {
    for (let vote = 0; vote < votesOf(at); vote += 1, turn += 1) hands[turn % voters]!.push(key);
  });
  return hands;
}

/** A paper of each delegate who came: for some, against most of the others, the rest abstained. */
export function delegatesVote(keys: readonly string[], votesOf: (at: number) => number): SampleVoting {
  const hands = dealt(keys, votesOf, present);
  return {
    ballot: "vote",
    says(voter) {
      const inFavour = hands[voter];
      if (inFavour === undefined) return null;
      const others = keys.filter(key => !inFavour.includes(key));
      return { inFavour, against: others.filter((_, at) => (voter + at) % 5 < 3) };
    },
  };
}

/** The vote of so many people from this moment on, within four days; each for three at most. */
export function peopleVote(
  keys: readonly string[],
  votesOf: (at: number) => number,
  voters: number,
  from: number,
): SampleVotes {
  const draw = chance(`people's vote ${keys[0]}`);
  const votes = dealt(keys, votesOf, voters).map((picks, voter): SampleVote => ({
    // Of the invented range, and never in a row.
    phone: `1990000${String(5 + voter * 7).padStart(4, "0")}`,
    since: from - draw.whole(1, 2000) * hour,
    league: "candidates",
    picks,
    // Whenever each has a moment: people keep no beat, as a machine does.
    at: from + draw.whole(60, 3 * 24 * 3600) * 1000,
    network: `家 ${Math.floor(voter / 3)}`,
    device: `手机 ${voter}`,
  }));
  return { poll: "people", votes };
}
