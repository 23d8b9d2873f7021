// The urn of a ballot: papers without a voter and without a time. What many cast at once is one statement,
// which holds the matter's row, so that no paper comes in once the matter has left the state in which they
// are taken.

import { lineOf, type Marks, type UrnLine } from "../../engine/ballots/marks.ts";
import type { Poll } from "../../engine/ballots/poll.ts";
import { bucketOf } from "../../engine/matter.ts";
import { jcs } from "../../define/jcs.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";

export interface NewPaper {
  readonly poll: Poll;
  readonly subject: string;
  readonly group: string;
  readonly token: Buffer;
  readonly signature: Buffer;
  readonly marks: Marks;
}
/** in: it lies in the urn, now or since before. used: another lies there under its token. */
export type Casting = "in" | "used" | "closed";

const cast = `
  with given as (
    select * from unnest($1::bigint[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::bytea[],
                         $7::text[], $8::text[], $9::smallint[])
               as paper (matter, ballot, token, subject, voters, signature, marks, state, bucket)),
  held as (
    select m.id, m.state, m.bucket from matter m
     where (m.bucket, m.id) in (select bucket, matter from given) for share of m)
  insert into ballot_paper (matter, ballot, token, subject, voters, signature, marks, bucket)
  select g.matter, g.ballot, g.token, g.subject, g.voters, g.signature, g.marks, g.bucket
    from given g join held h on h.id = g.matter and h.bucket = g.bucket and h.state = g.state
  on conflict do nothing`;
const lying = `
  select p.marks from unnest($1::bigint[], $2::text[], $3::bytea[], $4::smallint[])
         with ordinality as asked (matter, ballot, token, bucket, n)
    left join ballot_paper p on p.matter = asked.matter and p.ballot = asked.ballot
          and p.token = asked.token and p.bucket = asked.bucket
   order by asked.n`;
const shuffle = `
  with taken as (
    delete from ballot_paper where matter = $1 and ballot = $2 and bucket = $3 returning *)
  insert into ballot_paper select * from taken order by token`;
const read = `
  select subject, voters as group, marks, encode(token, 'hex') as token,
         encode(signature, 'base64') as signature
    from ballot_paper where matter = $1 and ballot = $2 and bucket = $3 order by token`;
const count = `
  select voters as group, subject, count(*)::integer as papers
    from ballot_paper where matter = $1 and ballot = $2 and bucket = $3 group by voters, subject`;

/** How many papers of a group on a subject lie in the urn. */
export interface Lying {
  readonly group: string;
  readonly subject: string;
  readonly papers: number;
}

interface Row extends Omit<UrnLine, "marks"> {
  readonly marks: string;
}

const idOf = ({ matter, name }: Poll) => [matter.id, name, bucketOf(matter.id)];

export class Urn {
  readonly #database: Database;
  readonly #gathering: Gathering<NewPaper, Casting>;

  constructor(database: Database) {
    this.#database = database;
    this.#gathering = new Gathering(papers => this.#castAll(papers));
  }

  /** Puts a paper in, whose signature was proven before. The same once more changes nothing. */
  cast(paper: NewPaper): Promise<Casting> {
    return this.#gathering.ask(paper);
  }

  async #castAll(papers: readonly NewPaper[]): Promise<readonly Casting[]> {
    const matters = papers.map(({ poll }) => poll.matter.id);
    const names = papers.map(({ poll }) => poll.name);
    const tokens = papers.map(({ token }) => token);
    const marks = papers.map(paper => jcs(paper.marks));
    const buckets = matters.map(bucketOf);
    await this.#database.query(cast, [
      matters,
      names,
      tokens,
      papers.map(({ subject }) => subject),
      papers.map(({ group }) => group),
      papers.map(({ signature }) => signature),
      marks,
      papers.map(({ poll }) => poll.ballot.open),
      buckets,
    ]);
    const { rows } = await this.#database.query<{ marks: string | null }>(lying, [
      matters,
      names,
      tokens,
      buckets,
    ]);
    return rows.map((row, at) => (row.marks === null ? "closed" : row.marks === marks[at] ? "in" : "used"));
  }

  /** Writes the rows anew in the order of their tokens: how they lie says nothing of when they came. */
  async shuffle(poll: Poll): Promise<void> {
    await this.#database.query(shuffle, idOf(poll));
  }

  /** The papers in the order of their tokens, with the line of each in the open urn. */
  async papers(poll: Poll): Promise<readonly (UrnLine & { readonly line: string })[]> {
    const { rows } = await this.#database.query<Row>(read, idOf(poll));
    return rows.map(row => {
      const signature = row.signature.replaceAll("\n", "");
      const paper = { ...row, signature, marks: JSON.parse(row.marks) as Marks };
      return { ...paper, line: lineOf(paper) };
    });
  }

  async lying(poll: Poll): Promise<readonly Lying[]> {
    return (await this.#database.query<Lying>(count, idOf(poll))).rows;
  }
}
