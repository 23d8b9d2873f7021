// Reading votes: as they are sealed, looked over and counted, and those of one person.

import { createHash } from "node:crypto";
import { jcs } from "../../define/jcs.ts";
import { type Pieces, forEach, sorted } from "../../engine/polls/pieces.ts";
import type { CastVote } from "../../engine/polls/signals.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { PollHere } from "../../engine/polls/poll.ts";
import type { Database } from "../connection.ts";
import { served } from "./served.ts";

/** Makes keyed hashes: by the instance's key, so that no other city's are the same. */
export type Keyed = (...parts: readonly string[]) => Buffer;

type Row = Omit<CastVote, "phone" | "since"> & {
  readonly phone: string | null;
  readonly since: number | null;
};

// The accounts stand on every machine; whoever was erased since has no row.
const all = `
  select v.voter, v.period, v.league, v.picks, extract(epoch from v.cast_at)::float8 * 1000 as at,
         encode(v.network, 'hex') as network, encode(v.device, 'hex') as device, p.phone,
         extract(epoch from p.created)::float8 * 1000 as since
    from poll_vote v left join person p on p.id = substr(v.voter, 8)::bigint
   where v.matter = $1 and v.poll = $2 and v.bucket = $3
   order by v.voter, v.period, v.league`;
const own = `
  select v.period, v.league, v.picks, s.suspect
    from poll_vote v left join poll_suspect s
      on s.matter = v.matter and s.poll = v.poll and s.voter = v.voter and s.period = v.period
     and s.league = v.league and s.bucket = v.bucket
   where v.matter = $1 and v.poll = $2 and v.voter = $3 and v.bucket = $4
   order by v.period desc, v.league`;
const papers = `
  select count(*)::integer as votes, 0 as voided
    from poll_vote v where v.matter = $1 and v.poll = $2 and v.bucket = $3`;
// A vote is in one suspicion at most, so that joined it still counts once.
const papersBeside = `
  select count(*)::integer as votes, count(s.voter)::integer as voided
    from poll_vote v left join poll_suspect s
      on s.matter = v.matter and s.poll = v.poll and s.voter = v.voter and s.period = v.period
     and s.league = v.league and s.bucket = v.bucket and s.suspect = any ($4)
   where v.matter = $1 and v.poll = $2 and v.bucket = $3`;
const byItem = `
  select pick as item, count(*)::integer as votes
    from poll_vote v cross join lateral unnest(v.picks) as pick
   where v.matter = $1 and v.poll = $2 and v.bucket = $3
     and not exists (
       select from poll_suspect s
        where s.matter = v.matter and s.poll = v.poll and s.voter = v.voter and s.period = v.period
          and s.league = v.league and s.bucket = v.bucket and s.suspect = any ($4))
   group by pick`;

const idOf = ({ matter, name }: PollHere) => [matter.id, name, bucketOf(matter.id)] as const;
const digits = (phone: string | null): number | null => (phone === null ? null : Number(phone) || null);

/** What makes a vote one. */
export type VoteKey = Pick<CastVote, "voter" | "period" | "league">;

/** A vote of one person: in which category and period, for what, and the suspicion that it is part of. */
export interface OwnVote {
  readonly period: string;
  readonly league: string;
  readonly picks: readonly string[];
  readonly suspect: string | null;
}
export interface Counts {
  readonly votes: number;
  readonly voided: number;
}

/** SHA-256 of lines, each with its end, as a file of them has it. */
function* hashOf(lines: readonly string[]): Pieces<string> {
  const digest = createHash("sha256");
  yield* forEach(lines, line => void digest.update(`${line}\n`));
  return digest.digest("hex");
}

export class Votes {
  readonly #database: Database;
  readonly #keyed: Keyed;

  constructor(database: Database, keyed: Keyed) {
    this.#database = database;
    this.#keyed = keyed;
  }

  /** 16 hex digits by which a voter, and nobody else, finds the vote in the open list. */
  receipt({ matter, name }: PollHere, voter: string, period: string, league: string): string {
    const parts = ["poll receipt", String(matter.id), name, voter, period, league];
    return this.#keyed(...parts).toString("hex", 0, 8);
  }

  async all(here: PollHere): Promise<readonly CastVote[]> {
    const { rows } = await this.#database.query<Row>(all, [...idOf(here)]);
    const votes: CastVote[] = [];
    const read = ({ phone, since, ...row }: Row): void =>
      void votes.push({ ...row, phone: digits(phone), since: since ?? 0 });
    await served(forEach(rows, read));
    return votes;
  }

  async of(here: PollHere, voter: string): Promise<readonly OwnVote[]> {
    const [matter, name, bucket] = idOf(here);
    return (await this.#database.query<OwnVote>(own, [matter, name, voter, bucket])).rows;
  }

  /** How many votes there are, and how many of them belong to these suspicions. */
  async counts(here: PollHere, voided: readonly string[]): Promise<Counts> {
    const { rows } = await (voided.length === 0
      ? this.#database.query<Counts>(papers, [...idOf(here)])
      : this.#database.query<Counts>(papersBeside, [...idOf(here), voided]));
    return rows[0]!;
  }

  /** Votes by item, without those of these suspicions. */
  async byItem(here: PollHere, voided: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.#database.query<{ item: string; votes: number }>(byItem, [
      ...idOf(here),
      voided,
    ]);
    return new Map(rows.map(({ item, votes }) => [item, votes]));
  }

  /** The open list: a line for each vote, in the order of receipts, which nobody can tell from a voter. */
  lines(here: PollHere, votes: readonly CastVote[]): Promise<readonly string[]> {
    const line = ({ voter, period, league, picks }: CastVote): string =>
      jcs({ league, period, picks: [...picks], receipt: this.receipt(here, voter, period, league) });
    return served(made(votes, line, byReceipt));
  }

  /** What is sealed at the closing: SHA-256 of the open list as a file. */
  async seal(here: PollHere, votes: readonly CastVote[]): Promise<string> {
    return served(hashOf(await this.lines(here, votes)));
  }

  /** The receipts of some votes, in their order. */
  receipts(here: PollHere, votes: readonly VoteKey[]): Promise<readonly string[]> {
    const receipt = (one: VoteKey): string => this.receipt(here, one.voter, one.period, one.league);
    return served(made(votes, receipt, byCode));
  }

  /** SHA-256 of the receipts of some votes as a file, as the log names a list that is voided. */
  async listHash(here: PollHere, votes: readonly VoteKey[]): Promise<string> {
    return served(hashOf(await this.receipts(here, votes)));
  }
}

/** A line of each, in order. */
function* made<T>(
  votes: readonly T[],
  line: (vote: T) => string,
  order: (one: string, other: string) => number,
): Pieces<readonly string[]> {
  const lines: string[] = [];
  yield* forEach(votes, vote => void lines.push(line(vote)));
  return yield* sorted(lines, order);
}

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
/** The receipt stands last in each line. */
const byReceipt = (one: string, other: string): number => byCode(one.slice(-18), other.slice(-18));
