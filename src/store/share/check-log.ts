// Who asked shared data what, about whom, and what was denied: rows in a chain of their own, as the access
// log's (src/people/access-log.ts). No answer stands here: that is the matter's, in its event.

import { hash } from "node:crypto";
import type pg from "pg";
import { jcs } from "../../define/jcs.ts";
import { genesis } from "../../engine/event.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";
import { type GivenBy, consentColumns, givingFrom } from "./consents.ts";

/** What a row says besides its place in the chain. */
export interface CheckRow {
  /** ms */
  readonly at: number;
  readonly person: string;
  readonly post: string | null;
  readonly org: string | null;
  readonly mechanism: string;
  readonly action: string;
  readonly matter: number | null;
  readonly dataset: string;
  readonly version: number;
  readonly question: string;
  readonly purpose: string;
  /** `asked`, or why it was not answered. */
  readonly outcome: string;
  /** How many people it was about. */
  readonly people: number;
  /** The subject; of several the SHA-256 of their sorted lines. */
  readonly about: string;
}

/** A row with the one person whom it is about. */
export interface CheckEntry extends Omit<CheckRow, "people" | "about"> {
  readonly subject: string;
  /** The account of whose matter it is. */
  readonly owner: string | null;
}

export interface LoggedCheck extends CheckRow {
  readonly id: number;
}

interface StoredRow extends pg.QueryResultRow, LoggedCheck {
  readonly hash: Buffer;
}

/** 64-bit ids are strings in the text, as in the events'. */
const said = ({ matter, ...row }: CheckRow): object => ({
  ...row,
  matter: matter === null ? null : String(matter),
});

const next = (previous: Uint8Array, row: CheckRow): Buffer =>
  hash("sha256", Buffer.concat([previous, Buffer.from(jcs(said(row)))]), "buffer");

const columns = `id, at, person, post, org, mechanism, action, matter, dataset, version, question, purpose,
    outcome, people, about`;
const last = "select id, hash from check_call order by id desc limit 1";
const insert = `
  with added as (
    insert into check_call (${columns}, hash)
    select ${columns}, decode(hash, 'hex')
      from json_to_recordset($1) as row (id bigint, at timestamptz, person text, post text, org text,
        mechanism text, action text, matter bigint, dataset text, version integer, question text,
        purpose text, outcome text, people integer, about text, hash text)),
  consented as (${givingFrom(5)})
  insert into check_about (call, subject, owner)
  select call, subject, owner
    from unnest($2::bigint[], $3::uuid[], $4::text[]) as about (call, subject, owner)`;
const page = `select ${columns}, hash from check_call where id > $1 order by id limit 1000`;
const ofOwner = `
  select distinct ${columns} from check_call join (select call from check_about where owner = $1) as mine
    on call = id where id < $2 order by id desc limit $3`;
const ofSubject = `
  select ${columns} from check_call join check_about on call = id
   where subject = $1 and id < $2 order by id desc limit $3`;

const ofDataset = `
  select ${columns} from check_call where dataset = $1 order by at desc, id desc limit $2`;
const counted = `
  select dataset,
         case when outcome = 'asked' then 'asked'
              when outcome in ('noConsent', 'notPermitted') then 'denied'
              else 'unanswered' end as came, sum(people)::integer as people
    from check_call where at > to_timestamp($1::float8 / 1000) group by 1, 2`;

/** How many people a data set was asked about, by what came of it. */
export interface CheckCounts {
  readonly asked: number;
  readonly denied: number;
  readonly unanswered: number;
}

const taken = "23505"; // PostgreSQL's unique_violation: another process has written that number

/** Rows to be written, and whom each is about. */
export interface Adding {
  readonly rows: readonly CheckRow[];
  /** By row: its people and whose matter it is. */
  readonly about: readonly (readonly { readonly subject: string; readonly owner: string | null }[])[];
  /** What was consented to with them: it stands with the rows, or neither does. */
  readonly consents?: readonly GivenBy[];
}

/** The end of the chain. */
interface Tail {
  readonly id: number;
  readonly hash: Uint8Array;
}

const loggedOf = ({ hash: _, ...row }: StoredRow): LoggedCheck => row;

export class CheckLog {
  readonly #database: Database;
  readonly #start: Uint8Array;
  readonly #adds: Gathering<Adding, number>;
  /** As far as this process knows; another may have written since, and its number is then taken. */
  #tail: Tail | undefined;

  /** The chain starts from the instance's id. */
  constructor(database: Database, instance: string) {
    this.#database = database;
    this.#start = genesis(instance);
    this.#adds = new Gathering(adding => this.#append(adding), 200);
  }

  async #end(): Promise<Tail> {
    const [end] = (await this.#database.query<Pick<StoredRow, "id" | "hash">>(last)).rows;
    return end ?? { id: 0, hash: this.#start };
  }

  async #append(adding: readonly Adding[]): Promise<number[]> {
    const rows = adding.flatMap(one => one.rows);
    const about = adding.flatMap(one => one.about);
    const consents = adding.flatMap(one => one.consents ?? []);
    for (;;) {
      const from = this.#tail ?? (await this.#end());
      let [id, previous] = [from.id, from.hash];
      const first = id + 1;
      const written = rows.map(row => {
        id += 1;
        previous = next(previous, row);
        return {
          ...row,
          id,
          at: new Date(row.at).toISOString(),
          hash: Buffer.from(previous).toString("hex"),
        };
      });
      const people = about.flatMap((some, at) => some.map(one => ({ ...one, call: first + at })));
      // Unknown while it is being written: whatever goes wrong, the next reads it again.
      this.#tail = undefined;
      try {
        const values = [
          JSON.stringify(written),
          people.map(({ call }) => call),
          people.map(({ subject }) => subject),
          people.map(({ owner }) => owner ?? ""),
          ...consentColumns(consents),
        ];
        await this.#database.query({ name: "check_log", text: insert, values });
        this.#tail = { id, hash: previous };
        let at = first;
        return adding.map(one => (at += one.rows.length) - one.rows.length);
      } catch (error) {
        if ((error as { code?: string }).code !== taken) throw error;
      }
    }
  }

  /** Resolves once the rows stand: whoever asks waits for it. */
  async add(entries: readonly CheckEntry[], consents: readonly GivenBy[] = []): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ subject, owner: _, ...row }) => ({ ...row, people: 1, about: subject }));
    await this.#adds.ask({
      rows,
      about: entries.map(({ subject, owner }) => [{ subject, owner }]),
      consents,
    });
  }

  /** Rows about many people each; answers the number of the first, the others follow it. */
  addRows(rows: readonly CheckRow[]): Promise<number> {
    return this.#adds.ask({ rows, about: rows.map(() => []) });
  }

  /** Recomputes the whole chain; `broken` is the first row that does not fit or is not there. */
  async verify(): Promise<{ readonly valid: boolean; readonly rows: number; readonly broken?: number }> {
    let previous = this.#start;
    let count = 0;
    for (;;) {
      const { rows } = await this.#database.query<StoredRow>(page, [count]);
      for (const { id, hash: written, ...row } of rows) {
        previous = next(previous, row as CheckRow);
        if (id !== count + 1 || !written.equals(previous)) {
          return { valid: false, rows: count, broken: count + 1 };
        }
        count += 1;
      }
      if (rows.length < 1000) return { valid: true, rows: count };
    }
  }

  /** What was asked in the matters of an account (`person:ID`), the latest first, before that row. */
  async ofOwner(
    owner: string,
    most: number,
    before = Number.MAX_SAFE_INTEGER,
  ): Promise<readonly LoggedCheck[]> {
    return (await this.#database.query<StoredRow>(ofOwner, [owner, before, most])).rows.map(loggedOf);
  }

  /** What was asked of one data set, the latest first. */
  async ofDataset(dataset: string, most: number): Promise<readonly LoggedCheck[]> {
    return (await this.#database.query<StoredRow>(ofDataset, [dataset, most])).rows.map(loggedOf);
  }

  /** By data set: what came of what was asked after a moment (ms). */
  async counts(since: number): Promise<ReadonlyMap<string, CheckCounts>> {
    interface Counted extends pg.QueryResultRow {
      readonly dataset: string;
      readonly came: keyof CheckCounts;
      readonly people: number;
    }
    const { rows } = await this.#database.query<Counted>(counted, [since]);
    const all = new Map<string, CheckCounts>();
    for (const { dataset, came, people } of rows) {
      all.set(dataset, { ...(all.get(dataset) ?? { asked: 0, denied: 0, unanswered: 0 }), [came]: people });
    }
    return all;
  }

  /** What was asked about one person, in whose matter ever; for whoever proved at a window who they are. */
  async ofSubject(subject: string, most: number): Promise<readonly LoggedCheck[]> {
    const values = [subject, Number.MAX_SAFE_INTEGER, most];
    return (await this.#database.query<StoredRow>(ofSubject, values)).rows.map(loggedOf);
  }
}
