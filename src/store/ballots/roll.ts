// The roll of a ballot: who may vote, whom each must not judge, and who was given a paper. It knows no paper.

import { hash } from "node:crypto";
import type { OrgRef } from "../../define/fields.ts";
import { type Poll, leaguesIn, votersOf } from "../../engine/ballots/poll.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { Orgs } from "../../engine/orgs.ts";
import type { Reader } from "../../engine/ports.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";

/** One voter on the roll. */
export interface Voter {
  readonly voter: string;
  readonly group: string;
  /** The subjects of their own unit, which they must not judge. */
  readonly recused: readonly string[];
  /** What they were given papers for. */
  readonly given: readonly string[];
}
/** How many of a group are on the roll, and how many of them were given a paper. */
export interface Turnout {
  readonly group: string;
  readonly voters: number;
  readonly given: number;
}

// Every post of a person counts, whatever post they vote for.
const orgsOfPeople = `
  select 'person:' || h.person as person, 'org:' || p.org as org
    from holding h join post p on p.id = h.post
   where 'person:' || h.person = any ($1::text[])
     and h.since <= to_timestamp($2::float8 / 1000)
     and (h.until is null or h.until > to_timestamp($2::float8 / 1000))`;
const call = `
  insert into ballot_roll (matter, ballot, voter, voters, recused, bucket)
  select $1, $2, voter, voters, array(select json_array_elements_text(recused)), $6
    from unnest($3::text[], $4::text[], $5::json[]) as called (voter, voters, recused)
  on conflict do nothing`;
const readRoll = `
  select voter, voters as group from ballot_roll
   where matter = $1 and ballot = $2 and bucket = $3 order by voters, voter`;
const readVoter = `
  select r.voter, r.voters as group, r.recused,
         array(select g.subject from ballot_given g
                where g.matter = r.matter and g.ballot = r.ballot and g.voter = r.voter
                  and g.bucket = r.bucket) as given
    from ballot_roll r
   where r.matter = $1 and r.ballot = $2 and r.voter = $3 and r.bucket = $4`;
const count = `
  select r.voters as group, count(*)::integer as voters,
         (count(*) filter (where exists (
           select from ballot_given g where g.matter = r.matter and g.ballot = r.ballot
              and g.voter = r.voter and g.bucket = r.bucket)))::integer as given
    from ballot_roll r where r.matter = $1 and r.ballot = $2 and r.bucket = $3
   group by r.voters`;
const give = `
  insert into ballot_given (matter, ballot, subject, voter, blinded, bucket)
  select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::smallint[])
             as asked (matter, ballot, subject, voter, blinded, bucket)
  on conflict do nothing`;
const readGiven = `
  select g.blinded from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::smallint[])
         with ordinality as asked (matter, ballot, subject, voter, bucket, n)
    left join ballot_given g on g.matter = asked.matter and g.ballot = asked.ballot
          and g.subject = asked.subject and g.voter = asked.voter and g.bucket = asked.bucket
   order by asked.n`;

interface Asked {
  readonly poll: Poll;
  readonly voter: string;
  readonly subject: string;
  /** SHA-256 of what is to be signed. */
  readonly blinded: Buffer;
}

/** The units that each of these people belongs to, with all above them. */
async function unitsOf(database: Database, orgs: Orgs, people: readonly string[], at: number) {
  const { rows } = await database.query<{ person: string; org: OrgRef }>(orgsOfPeople, [people, at]);
  const units = rows.map(({ person, org }) => ({ person, units: [org, ...orgs.above(org)] }));
  return Map.groupBy(units, ({ person }) => person);
}

export class Roll {
  readonly #database: Database;
  readonly #gathering: Gathering<Asked, boolean>;

  constructor(database: Database) {
    this.#database = database;
    this.#gathering = new Gathering(asked => this.#give(asked));
  }

  /**
   * Writes down who votes: whoever holds a post with a group's role at `at` (ms), in the first group that has
   * them. Answers "group, how many, SHA-256 of their ids in lines" for each group.
   */
  async call(poll: Poll, orgs: Orgs, reader: Reader, at: number): Promise<readonly string[]> {
    const { matter, name, ballot } = poll;
    const groups = new Map<string, string>();
    for (const [group, one] of Object.entries(ballot.groups)) {
      for (const person of votersOf(one, matter.fields, orgs, at)) {
        if (!groups.has(person)) groups.set(person, group);
      }
    }
    const people = [...groups.keys()];
    const units = await unitsOf(this.#database, orgs, people, at);
    const subjects = await this.#units(poll, reader);
    const recused = people.map(person =>
      subjects
        .filter(({ unit }) => units.get(person)?.some(own => own.units.includes(unit as OrgRef)))
        .map(({ subject }) => subject),
    );
    const bucket = bucketOf(matter.id);
    const lists = [people, [...groups.values()], recused.map(one => JSON.stringify(one))];
    await this.#database.query(call, [matter.id, name, ...lists, bucket]);
    const { rows } = await this.#database.query<{ voter: string; group: string }>(readRoll, [
      matter.id,
      name,
      bucket,
    ]);
    return Object.keys(ballot.groups).map(group => {
      const own = rows.filter(row => row.group === group).map(({ voter }) => `${voter}\n`);
      return `${group} ${own.length} ${hash("sha256", own.join(""))}`;
    });
  }

  /** The unit of each subject whose own people are recused. */
  async #units({ ballot, matter }: Poll, reader: Reader) {
    const { recuses } = ballot;
    if (recuses === undefined) return [];
    const subjects = leaguesIn(ballot, matter.fields).flat();
    return Promise.all(
      subjects.map(async subject => {
        const found = await reader.matter(Number(subject.slice("matter:".length)));
        return { subject, unit: found?.fields[recuses] };
      }),
    );
  }

  /** A voter as the roll has them; undefined for whoever is not on it. */
  async voter({ matter, name }: Poll, voter: string): Promise<Voter | undefined> {
    const values = [matter.id, name, voter, bucketOf(matter.id)];
    return (await this.#database.query<Voter>(readVoter, values)).rows[0];
  }

  /** In the order of the definition. */
  async turnout({ matter, name, ballot }: Poll): Promise<readonly Turnout[]> {
    const { rows } = await this.#database.query<Turnout>(count, [matter.id, name, bucketOf(matter.id)]);
    return Object.keys(ballot.groups).map(
      group => rows.find(row => row.group === group) ?? { group, voters: 0, given: 0 },
    );
  }

  /**
   * Notes that a voter was given a paper; false when they were given another before. The same asked again is
   * the same paper.
   */
  give(asked: Asked): Promise<boolean> {
    return this.#gathering.ask(asked);
  }

  async #give(asked: readonly Asked[]): Promise<readonly boolean[]> {
    const matters = asked.map(({ poll }) => poll.matter.id);
    const names = asked.map(({ poll }) => poll.name);
    const subjects = asked.map(({ subject }) => subject);
    const voters = asked.map(({ voter }) => voter);
    const blinded = asked.map(one => one.blinded);
    const buckets = matters.map(bucketOf);
    await this.#database.query(give, [matters, names, subjects, voters, blinded, buckets]);
    const { rows } = await this.#database.query<{ blinded: Buffer | null }>(readGiven, [
      matters,
      names,
      subjects,
      voters,
      buckets,
    ]);
    return rows.map((row, at) => row.blinded?.equals(blinded[at]!) ?? false);
  }
}
