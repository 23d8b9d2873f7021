// What checks read, by one statement for all that ask at once: how a data set stands, whether the person has
// consented, and what is kept of them; of whom may not be asked about, no row is looked at.

import type pg from "pg";
import type { Held } from "../../share/answering.ts";
import type { Dataset } from "../../share/asking.ts";
import type { DatasetEntry } from "../../share/catalogue.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";

/** One person asked about in one data set for a purpose. */
export interface Look {
  readonly name: string;
  readonly subject: string;
  readonly purpose: string;
  /** By what the entry says: whether it may be asked at all, and without a consent that was kept before. */
  readonly terms: (entry: DatasetEntry) => { readonly allowed: boolean; readonly free: boolean };
}

export interface Looked {
  readonly dataset: Dataset;
  /** Not asked for where it is free. */
  readonly consented: boolean;
  /** Undefined where the data set does not know them, or was not to be asked. */
  readonly held: Held | undefined;
}

interface Row extends pg.QueryResultRow {
  readonly id: number | null;
  readonly stamp: string | null;
  readonly version: number;
  readonly as_of: number | null;
  readonly stopped: string | null;
  readonly consented: boolean;
  readonly subject: string | null;
  readonly facts: (string | null)[];
  readonly marks: string[];
  readonly disputed: number;
}

// An entry is read once and known by its hash: a change of the catalogue counts from the very next check on.
const entries = "select name, entry, md5(entry::text) as stamp from dataset where name = any ($1::text[])";
const look = `
  select d.id, md5(d.entry::text) as stamp, d.version, d.as_of, d.stopped,
         asked.free or c.id is not null as consented, r.subject, r.marks, r.disputed,
         array[r.f0, r.f1, r.f2, r.f3, r.f4, r.f5,
           r.f6, r.f7, r.f8, r.f9, r.f10, r.f11] as facts
    from unnest($1::text[], $2::uuid[], $3::text[], $4::boolean[], $5::boolean[])
         with ordinality as asked (name, subject, purpose, allowed, free, at)
    left join dataset d on d.name = asked.name
    left join dataset_consent c on asked.allowed and not asked.free and c.withdrawn is null
      and (c.subject, c.dataset, c.purpose) = (asked.subject, asked.name, asked.purpose)
    left join dataset_row r on asked.allowed and d.stopped is null and (asked.free or c.id is not null)
      and (r.dataset, r.version, r.subject) = (d.id, d.version, asked.subject)
   order by asked.at`;

interface Known {
  readonly entry: DatasetEntry;
  readonly stamp: string;
}

export class Looking {
  readonly #database: Database;
  readonly #known = new Map<string, Known>();
  readonly #looks: Gathering<Look, Looked | undefined>;

  constructor(database: Database) {
    this.#database = database;
    this.#looks = new Gathering(looks => this.#look(looks));
  }

  /** Undefined when the catalogue has no such data set. */
  at(asked: Look): Promise<Looked | undefined> {
    return this.#looks.ask(asked);
  }

  async #learn(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const { rows } = await this.#database.query<Known & { name: string } & pg.QueryResultRow>(entries, [
      names,
    ]);
    for (const name of names) this.#known.delete(name);
    for (const { name, entry, stamp } of rows) this.#known.set(name, { entry, stamp });
  }

  async #look(looks: readonly Look[]): Promise<readonly (Looked | undefined)[]> {
    await this.#learn([...new Set(looks.map(({ name }) => name).filter(name => !this.#known.has(name)))]);
    for (;;) {
      const known = looks.map(({ name }) => this.#known.get(name));
      const terms = looks.map((one, at) => {
        const entry = known[at]?.entry;
        return entry === undefined ? { allowed: false, free: false } : one.terms(entry);
      });
      const values = [
        looks.map(({ name }) => name),
        looks.map(({ subject }) => subject),
        looks.map(({ purpose }) => purpose),
        terms.map(({ allowed }) => allowed),
        terms.map(({ free }) => free),
      ];
      // Planned once a connection: planning takes longer than looking.
      const { rows } = await this.#database.query<Row>({ name: "look", text: look, values });
      // The catalogue was changed since: what was asked by the former entry is asked by the new one.
      const changed = looks.flatMap(({ name }, at) =>
        (rows[at]!.stamp ?? undefined) === known[at]?.stamp ? [] : [name],
      );
      if (changed.length === 0) return rows.map((row, at) => lookedAt(row, known[at]));
      await this.#learn([...new Set(changed)]);
    }
  }
}

function lookedAt(row: Row, known: Known | undefined): Looked | undefined {
  const { id, version, as_of: asOf, stopped, consented, subject, facts, marks, disputed } = row;
  if (id === null || known === undefined) return undefined;
  return {
    dataset: { id, entry: known.entry, version, asOf, stopped },
    consented,
    held: subject === null ? undefined : { facts, marks, disputed },
  };
}
