// The catalogue as it is kept, and the rows of the people that data sets know: read afresh for every
// check, so that a data set that was stopped or loaded anew counts from the very next one on.

import type pg from "pg";
import { jcs } from "../../define/jcs.ts";
import type { Dataset } from "../../share/asking.ts";
import type { DatasetEntry } from "../../share/catalogue.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";

/** A data set as it is listed: with what it holds. */
export interface ListedDataset extends Dataset {
  readonly people: number;
  /** ms; null while nothing is loaded. */
  readonly loaded: number | null;
}

/** A data set that was stopped with a ground, or (null) let go on. */
export interface DatasetStop {
  readonly ground: string | null;
  /** `person:ID`, or the desk's command. */
  readonly by: string;
  /** ms */
  readonly at: number;
}

interface Row extends pg.QueryResultRow {
  readonly id: number;
  readonly entry: DatasetEntry;
  readonly version: number;
  readonly as_of: number | null;
  readonly loaded: number | null;
  readonly people: number;
  readonly stopped: string | null;
}
const all = "select id, entry, version, as_of, loaded, people, stopped from dataset order by name";
const byName = `
  select id, entry, version, as_of, loaded, people, stopped from dataset where name = any ($1::text[])`;
const register = `
  insert into dataset (name, entry, registered) values ($1, $2, to_timestamp($3::float8 / 1000))
  on conflict (name) do update set entry = excluded.entry, registered = excluded.registered`;
// Other facts are other rows: what was loaded for the former ones is worth nothing now.
const empty = `
  with gone as (delete from dataset_row r using dataset d where d.name = $1 and r.dataset = d.id)
  update dataset set as_of = null, loaded = null, people = 0, version = version + 1 where name = $1`;
const stop = `
  with changed as (update dataset set stopped = $2 where name = $1 returning name)
  insert into dataset_stop (dataset, ground, by, at)
  select name, $2, $3, to_timestamp($4::float8 / 1000) from changed`;
const stops = "select ground, by, at from dataset_stop where dataset = $1 order by id desc limit 50";
// Kept as long as was promised, and no day longer.
const expire = `
  with over as (
    update dataset set as_of = null, loaded = null, people = 0, version = version + 1
     where loaded + (entry->>'retentionDays')::integer * interval '1 day' < to_timestamp($1::float8 / 1000)
    returning id, name),
  gone as (delete from dataset_row r using over where r.dataset = over.id)
  select name from over order by name`;

const datasetOf = ({ id, entry, version, as_of, loaded, people, stopped }: Row): ListedDataset => ({
  id,
  entry,
  version,
  asOf: as_of,
  loaded,
  people,
  stopped,
});

const factsOf = ({ about, column, facts }: DatasetEntry): string => jcs({ about, column, facts });

export class Datasets {
  readonly #database: Database;
  readonly #named: Gathering<string, Dataset | undefined>;

  constructor(database: Database) {
    this.#database = database;
    this.#named = new Gathering(async names => {
      const { rows } = await database.query<Row>(byName, [[...new Set(names)]]);
      const known = new Map(rows.map(row => [row.entry.name, datasetOf(row)]));
      return names.map(name => known.get(name));
    });
  }

  /** The data set of a name, as it stands now. */
  named(name: string): Promise<Dataset | undefined> {
    return this.#named.ask(name);
  }

  async list(): Promise<readonly ListedDataset[]> {
    return (await this.#database.query<Row>(all)).rows.map(datasetOf);
  }

  /** Adds an entry, or changes it; other facts than before empty the data set. Says whether they did. */
  async register(entry: DatasetEntry, at: number): Promise<boolean> {
    const [before] = (await this.#database.query<Row>(byName, [[entry.name]])).rows;
    await this.#database.query(register, [entry.name, JSON.stringify(entry), at]);
    const differs = before !== undefined && factsOf(before.entry) !== factsOf(entry);
    if (differs) await this.#database.query(empty, [entry.name]);
    return differs;
  }

  /** Stops a data set with a ground, or (null) lets it be asked again; false when there is none. */
  async stop(name: string, { ground, by, at }: DatasetStop): Promise<boolean> {
    return (await this.#database.query(stop, [name, ground, by, at])).rowCount === 1;
  }

  /** Who stopped it and let it go on, the latest first. */
  async stops(name: string): Promise<readonly DatasetStop[]> {
    return (await this.#database.query<DatasetStop & pg.QueryResultRow>(stops, [name])).rows;
  }

  /** Erases what has been kept as long as was promised; the names of what was. */
  async expire(at: number): Promise<readonly string[]> {
    const { rows } = await this.#database.query<{ name: string }>(expire, [at]);
    return rows.map(({ name }) => name);
  }
}
