// Reading votes: as they are sealed, looked over and counted, and those of one person.

import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { jcs } from "../../define/jcs.ts";
import type { CastVote } from "../../engine/polls/signals.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { PollHere } from "../../engine/polls/poll.ts";
import type { Database } from "../connection.ts";

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
   where v.matter = $1 and v.poll = $2 and v.bucket = $3`;
const own = `
  select v.period, v.league, v.picks, s.suspect
    from poll_vote v left join poll_suspect s
      on s.matter = v.matter and s.poll = v.poll and s.voter = v.voter and s.period = v.period
     and s.league = v.league and s.bucket = v.bucket
   where v.matter = $1 and v.poll = $2 and v.voter = $3 and v.bucket = $4
   order by v.period desc, v.league`;
const papers = `
  select count(*)::integer as votes,
         (count(*) filter (where exists (
           select from poll_suspect s
            where s.matter = v.matter and s.poll = v.poll and s.voter = v.voter and s.period = v.period
              and s.league = v.league and s.bucket = v.bucket and s.suspect = any ($4))))::integer as voided
    from poll_vote v where v.matter = $1 and v.poll = $2 and v.bucket = $3`;
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

/** Votes whose lines are made at a stretch. */
const piece = 2000;

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
    return rows.map(row => ({ ...row, phone: digits(row.phone), since: row.since ?? 0 }));
  }

  async of(here: PollHere, voter: string): Promise<readonly OwnVote[]> {
    const [matter, name, bucket] = idOf(here);
    return (await this.#database.query<OwnVote>(own, [matter, name, voter, bucket])).rows;
  }

  /** How many votes there are, and how many of them belong to these suspicions. */
  async counts(here: PollHere, voided: readonly string[] = []): Promise<Counts> {
    const { rows } = await this.#database.query<Counts>(papers, [...idOf(here), voided]);
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

  /**
   * The open list: a line for each vote, in the order of receipts, which nobody can tell from a voter. Others
   * are served between the pieces.
   */
  async lines(here: PollHere, votes: readonly CastVote[]): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const { voter, period, league, picks } of votes) {
      const receipt = this.receipt(here, voter, period, league);
      lines.push(jcs({ league, period, picks: [...picks], receipt }));
      if (lines.length % piece === 0) await setImmediate();
    }
    return lines.toSorted(byReceipt);
  }

  /** SHA-256 of the receipts of some votes, in their order, as the log names a list that is voided. */
  listHash(here: PollHere, votes: readonly Pick<CastVote, "voter" | "period" | "league">[]): string {
    const receipts = votes.map(({ voter, period, league }) => this.receipt(here, voter, period, league));
    return hash(
      "sha256",
      receipts
        .toSorted()
        .map(line => `${line}\n`)
        .join(""),
    );
  }
}

/** The receipt stands last in each line. */
const byReceipt = (one: string, other: string): number =>
  one.slice(-18) < other.slice(-18) ? -1 : one.slice(-18) > other.slice(-18) ? 1 : 0;

/** What is hashed at the closing: the lines as a file. */
export const votesText = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join("");
