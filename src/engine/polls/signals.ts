// What a group of votes for one item has that votes of unrelated people have not. Each sign alone has an
// honest explanation: a village hall shares a network, a firm's numbers are bought in a row, many sign up on
// the evening of a broadcast. So no sign alone, and never the number of votes, makes a suspicion.

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

function commonest(values: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  let most = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > most) most = count;
  }
  return values.length === 0 ? 0 : most / values.length;
}

/** Numbers so near follow one another. */
const nearest = 5;
/** Shorter rows are a family's. */
export const shortest = 5;

/** Runs of votes whose telephone numbers follow one another, longest or not. */
export function phoneRows(votes: readonly CastVote[], least: number): readonly (readonly CastVote[])[] {
  const known = votes
    .filter(({ phone }) => phone !== null)
    .toSorted((one, other) => one.phone! - other.phone!);
  const rows: CastVote[][] = [];
  let row: CastVote[] = [];
  for (const vote of known) {
    const last = row.at(-1);
    if (last !== undefined && vote.phone! - last.phone! > nearest) {
      if (row.length >= least) rows.push(row);
      row = [];
    }
    row.push(vote);
  }
  if (row.length >= least) rows.push(row);
  return rows;
}

function spacing(votes: readonly CastVote[]): Pick<Signs, "spread" | "meanSeconds"> {
  const times = votes.map(({ at }) => at).toSorted((one, other) => one - other);
  const gaps = times.slice(1).map((time, at) => time - times[at]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  if (mean === 0) return { spread: 0, meanSeconds: 0 };
  const square = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return { spread: Math.sqrt(square) / mean, meanSeconds: mean / 1000 };
}

/** Measures a group, of two and more. */
export function signsOf(votes: readonly CastVote[]): Signs {
  const times = votes.map(({ at }) => at);
  const span =
    times.reduce((most, at) => Math.max(most, at), 0) - times.reduce((least, at) => Math.min(least, at));
  const rows = phoneRows(votes, shortest).reduce((sum, row) => sum + row.length, 0);
  return {
    votes: votes.length,
    minutes: Math.max(1, Math.ceil(span / 60_000)),
    oneNetwork: commonest(votes.map(({ network }) => network)),
    inRow: rows / votes.length,
    sameHour: commonest(votes.map(({ since }) => Math.floor(since / hour))),
    ...spacing(votes),
    unmarked: votes.filter(({ device }) => device === null).length / votes.length,
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
