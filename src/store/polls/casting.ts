// Taking votes: what many cast at once is one look and one statement, which holds the matter's row, so that
// no vote comes in once the matter has moved on. No event for each (docs/decisions/0012).

import type { PollHere } from "../../engine/polls/poll.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";

export interface NewVote {
  readonly here: PollHere;
  /** `person:ID`. */
  readonly voter: string;
  readonly league: string;
  readonly picks: readonly string[];
  /** The civil day, or "". */
  readonly period: string;
  readonly at: number;
  readonly network: Buffer;
  readonly device: Buffer | null;
}
/** again: this person voted in this category and period. item: as often as they may, for the one named. */
export type Casting = "in" | "again" | "closed" | "device" | { readonly item: string };

const asked = `
  unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::smallint[])
  with ordinality as asked (matter, poll, voter, league, period, device, bucket, n)`;
const look = `
  select exists (select from poll_vote v
                  where v.matter = asked.matter and v.poll = asked.poll and v.voter = asked.voter
                    and v.period = asked.period and v.league = asked.league
                    and v.bucket = asked.bucket) as again,
         array(select unnest(v.picks) from poll_vote v
                where v.matter = asked.matter and v.poll = asked.poll and v.voter = asked.voter
                  and v.league = asked.league and v.bucket = asked.bucket) as before,
         array(select distinct v.voter from poll_vote v
                where v.matter = asked.matter and v.poll = asked.poll and v.device = asked.device
                  and v.period = asked.period and v.bucket = asked.bucket) as sharing
    from ${asked} order by asked.n`;
const cast = `
  with given as (
    select matter, poll, voter, period, league, array(select json_array_elements_text(picks)) as picks,
           to_timestamp(at / 1000) as at, network, device, state, bucket
      from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::json[], $7::float8[],
                  $8::bytea[], $9::bytea[], $10::text[], $11::smallint[])
             as vote (matter, poll, voter, period, league, picks, at, network, device, state, bucket)),
  held as (
    select m.id, m.state, m.bucket from matter m
     where (m.bucket, m.id) in (select bucket, matter from given) for share of m)
  insert into poll_vote (matter, poll, voter, period, league, picks, cast_at, network, device, bucket)
  select g.matter, g.poll, g.voter, g.period, g.league, g.picks, g.at, g.network, g.device, g.bucket
    from given g join held h on h.id = g.matter and h.bucket = g.bucket and h.state = g.state
  on conflict do nothing
  returning matter, poll, voter, period, league`;

interface Known {
  readonly again: boolean;
  readonly before: readonly string[];
  readonly sharing: readonly string[];
}

/** Why this one cannot go in, by what lay there before its batch and by its batch so far. */
function refusedBy(vote: NewVote, known: Known, sharing: Set<string>): Casting | undefined {
  const { limits } = vote.here.poll;
  if (known.again) return "again";
  const often = vote.picks.find(item => known.before.filter(one => one === item).length >= limits.perItem);
  if (often !== undefined) return { item: often };
  if (vote.device === null) return undefined;
  for (const voter of known.sharing) sharing.add(voter);
  if (!sharing.has(vote.voter) && sharing.size >= limits.device) return "device";
  sharing.add(vote.voter);
  return undefined;
}

const nameOf = ({ here, voter, period, league }: NewVote): string =>
  [here.matter.id, here.name, voter, period, league].join(" ");

export class Casts {
  readonly #database: Database;
  readonly #gathering: Gathering<NewVote, Casting>;

  constructor(database: Database) {
    this.#database = database;
    this.#gathering = new Gathering(votes => this.#castAll(votes));
  }

  cast(vote: NewVote): Promise<Casting> {
    return this.#gathering.ask(vote);
  }

  async #castAll(votes: readonly NewVote[]): Promise<readonly Casting[]> {
    const known = await this.#look(votes);
    const devices = new Map<string, Set<string>>();
    const seen = new Set<string>();
    const refused = votes.map((vote, at) => {
      const name = nameOf(vote);
      if (seen.has(name)) return "again";
      seen.add(name);
      const device = [vote.here.matter.id, vote.here.name, vote.period, vote.device?.toString("hex")].join(
        " ",
      );
      const sharing = devices.get(device) ?? new Set();
      devices.set(device, sharing);
      return refusedBy(vote, known[at]!, sharing);
    });
    const good = votes.filter((_, at) => refused[at] === undefined);
    const lying = await this.#put(good);
    const lost = good.filter(vote => !lying.has(nameOf(vote)));
    // Taken by another server between the look and the statement, or the matter has moved on.
    const since = lost.length === 0 ? [] : await this.#look(lost);
    const again = new Set(lost.filter((_, at) => since[at]!.again).map(nameOf));
    return votes.map((vote, at) => {
      const name = nameOf(vote);
      return refused[at] ?? (lying.has(name) ? "in" : again.has(name) ? "again" : "closed");
    });
  }

  async #look(votes: readonly NewVote[]): Promise<readonly Known[]> {
    const matters = votes.map(({ here }) => here.matter.id);
    const { rows } = await this.#database.query<Known>(look, [
      matters,
      votes.map(({ here }) => here.name),
      votes.map(({ voter }) => voter),
      votes.map(({ league }) => league),
      votes.map(({ period }) => period),
      votes.map(({ device }) => device),
      matters.map(bucketOf),
    ]);
    return rows;
  }

  async #put(votes: readonly NewVote[]): Promise<ReadonlySet<string>> {
    if (votes.length === 0) return new Set();
    const matters = votes.map(({ here }) => here.matter.id);
    const { rows } = await this.#database.query<{
      matter: number;
      poll: string;
      voter: string;
      period: string;
      league: string;
    }>(cast, [
      matters,
      votes.map(({ here }) => here.name),
      votes.map(({ voter }) => voter),
      votes.map(({ period }) => period),
      votes.map(({ league }) => league),
      votes.map(({ picks }) => JSON.stringify(picks)),
      votes.map(({ at }) => at),
      votes.map(({ network }) => network),
      votes.map(({ device }) => device),
      votes.map(({ here }) => here.poll.open),
      matters.map(bucketOf),
    ]);
    return new Set(
      rows.map(({ matter, poll, voter, period, league }) => [matter, poll, voter, period, league].join(" ")),
    );
  }
}
