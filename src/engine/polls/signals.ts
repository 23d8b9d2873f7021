// What a group of votes for one item has that votes of unrelated people have not. Each sign alone has an
// honest explanation: a village hall shares a network, a firm's numbers are bought in a row, many sign up on
// the evening of a broadcast. So no sign alone, and never the number of votes, makes a suspicion.

import { type Pieces, filtered, forEach, sorted } from "./pieces.ts";

/** A vote as it is looked at. Nothing of it but counts is ever said. */
export interface CastVote {
  readonly voter: string;
  readonly period: string;
  readonly league: string;
  readonly picks: readonly string[];
  /** When, ms. */
  readonly at: number;
  /** Keyed hash of the network address. */
  readonly network: string;
  /** Keyed hash of the browser's own mark; none was sent by what is no browser. */
  readonly device: string | null;
  /** The digits of the telephone that signed in; null where it was erased. */
  readonly phone: number | null;
  /** When the account was made, ms. */
  readonly since: number;
}

/** What was measured of a group. Shares are of one. */
export interface Signs {
  readonly votes: number;
  readonly minutes: number;
  /** From the commonest network. */
  readonly oneNetwork: number;
  /** Telephone numbers that follow one another, in rows of five and more. */
  readonly inRow: number;
  /** Accounts made within the commonest hour. */
  readonly sameHour: number;
  /** Standard deviation of the spaces between votes over their mean: about 1 by chance, 0 by a machine. */
  readonly spread: number;
  readonly meanSeconds: number;
  /** Sent without a browser's mark. */
  readonly unmarked: number;
}

const hour = 3_600_000;

function* commonest(votes: readonly CastVote[], of: (vote: CastVote) => string | number): Pieces<number> {
  const counts = new Map<string | number, number>();
  let most = 0;
  yield* forEach(votes, vote => {
    const value = of(vote);
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > most) most = count;
  });
  return votes.length === 0 ? 0 : most / votes.length;
}

/** Numbers so near follow one another. */
const nearest = 5;
/** Shorter rows are a family's. */
export const shortest = 5;

/** Those whose number is known, by their numbers. */
export function* byPhone(votes: readonly CastVote[]): Pieces<readonly CastVote[]> {
  const known = yield* filtered(votes, ({ phone }) => phone !== null);
  return yield* sorted(known, (one, other) => one.phone! - other.phone!);
}

/** Runs of votes, in the order of their telephone numbers, whose numbers follow one another. */
export function* phoneRows(
  ordered: readonly CastVote[],
  least: number,
): Pieces<readonly (readonly CastVote[])[]> {
  const rows: CastVote[][] = [];
  let row: CastVote[] = [];
  yield* forEach(ordered, vote => {
    const last = row.at(-1);
    if (last !== undefined && vote.phone! - last.phone! > nearest) {
      if (row.length >= least) rows.push(row);
      row = [];
    }
    row.push(vote);
  });
  if (row.length >= least) rows.push(row);
  return rows;
}

/** Votes by the time at which they were cast. */
export const byTime = (votes: readonly CastVote[]): Pieces<readonly CastVote[]> =>
  sorted(votes, (one, other) => one.at - other.at);

/** Of votes by their time. */
function* spacing(ordered: readonly CastVote[]): Pieces<Pick<Signs, "spread" | "meanSeconds">> {
  const gaps = ordered.length - 1;
  const mean = gaps < 1 ? 0 : (ordered[gaps]!.at - ordered[0]!.at) / gaps;
  if (mean === 0) return { spread: 0, meanSeconds: 0 };
  let [squares, last] = [0, ordered[0]!.at - mean];
  yield* forEach(ordered, ({ at }) => {
    squares += (at - last - mean) ** 2;
    last = at;
  });
  return { spread: Math.sqrt(squares / gaps) / mean, meanSeconds: mean / 1000 };
}

/** Measures a group, of two and more. */
export function* signsOf(votes: readonly CastVote[]): Pieces<Signs> {
  const ordered = yield* byTime(votes);
  const span = ordered.at(-1)!.at - ordered[0]!.at;
  const rows = yield* phoneRows(yield* byPhone(votes), shortest);
  const unmarked = yield* filtered(votes, ({ device }) => device === null);
  return {
    votes: votes.length,
    minutes: Math.max(1, Math.ceil(span / 60_000)),
    oneNetwork: yield* commonest(votes, ({ network }) => network),
    inRow: rows.reduce((sum, row) => sum + row.length, 0) / votes.length,
    sameHour: yield* commonest(votes, ({ since }) => Math.floor(since / hour)),
    ...(yield* spacing(ordered)),
    unmarked: unmarked.length / votes.length,
  };
}

const share = { oneNetwork: 0.8, inRow: 0.5, sameHour: 0.8, unmarked: 0.8 } as const;
const evenBelow = 0.35;

/** Which signs a group shows. */
export const shows = (signs: Signs) => ({
  network: signs.oneNetwork >= share.oneNetwork,
  row: signs.inRow >= share.inRow,
  accounts: signs.sameHour >= share.sameHour,
  even: signs.spread <= evenBelow,
  unmarked: signs.unmarked >= share.unmarked,
});

/**
 * Whether the signs come together as honest ones do not: two of row, even and unmarked; or one of them with
 * accounts of one hour; or a machine's beat from one network.
 */
export function isSuspicious(signs: Signs): boolean {
  const { network, row, accounts, even, unmarked } = shows(signs);
  const strong = [row, even, unmarked].filter(Boolean).length;
  return strong >= 2 || (strong === 1 && accounts) || (even && network);
}
