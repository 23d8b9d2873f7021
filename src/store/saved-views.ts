// Ledgers as people like to see them, kept for themselves or for their org.

import type { Database } from "./connection.ts";

export interface StoredView {
  readonly id: number;
  readonly mechanism: string;
  /** Who made it: `person:ID`. */
  readonly owner: string;
  readonly org: string;
  readonly shared: boolean;
  readonly name: string;
  readonly shown: unknown;
  /** The reader's ledger opens with it. */
  readonly first: boolean;
}

export interface ViewReader {
  readonly person: string;
  readonly org: string;
}

export type ViewSaid = Pick<StoredView, "mechanism" | "shared" | "name" | "shown">;

export interface SavedViews {
  /** Those that the reader made and those that are shared with their org; their own first, then by age. */
  list(reader: ViewReader, mechanism: string): Promise<readonly StoredView[]>;
  /** The view if the reader may see it. */
  find(reader: ViewReader, id: number): Promise<StoredView | undefined>;
  add(reader: ViewReader, said: ViewSaid, now: number): Promise<number>;
  change(id: number, said: ViewSaid, now: number): Promise<void>;
  remove(id: number): Promise<void>;
  /** The view that the reader's ledger opens with; null for the usual one. */
  putFirst(person: string, mechanism: string, id: number | null): Promise<void>;
}

const columns = `
  v.id, v.mechanism, v.owner, v.org, v.shared, v.name, v.shown, f.view is not null as first
  from saved_view v left join first_view f on f.view = v.id and f.person = $1`;
const seen = "(v.owner = $1 or v.shared and v.org = $2)";
const time = (parameter: string) => `to_timestamp(${parameter}::float8 / 1000)`;

/** Saved views over a pool. */
export function savedViews(database: Database): SavedViews {
  const rows = async (text: string, values: unknown[]) =>
    (await database.query<StoredView>(text, values)).rows;
  return {
    list: ({ person, org }, mechanism) =>
      rows(
        `select ${columns} where ${seen} and v.mechanism = $3
          order by v.owner = $1 desc, v.created, v.id limit 200`,
        [person, org, mechanism],
      ),
    find: async ({ person, org }, id) =>
      (await rows(`select ${columns} where ${seen} and v.id = $3`, [person, org, id]))[0],
    async add({ person, org }, { mechanism, shared, name, shown }, now) {
      const text = `
        insert into saved_view (mechanism, owner, org, shared, name, shown, created, changed)
        values ($1, $2, $3, $4, $5, $6, ${time("$7")}, ${time("$7")}) returning id`;
      const values = [mechanism, person, org, shared, name, JSON.stringify(shown), now];
      return (await database.query<{ id: number }>(text, values)).rows[0]!.id;
    },
    async change(id, { shared, name, shown }, now) {
      const text = `
        update saved_view set shared = $2, name = $3, shown = $4, changed = ${time("$5")} where id = $1`;
      await database.query(text, [id, shared, name, JSON.stringify(shown), now]);
    },
    async remove(id) {
      await database.query("delete from saved_view where id = $1", [id]);
    },
    async putFirst(person, mechanism, id) {
      await database.query("delete from first_view where person = $1 and mechanism = $2", [
        person,
        mechanism,
      ]);
      if (id === null) return;
      await database.query(
        "insert into first_view (person, mechanism, view) values ($1, $2, $3) on conflict do nothing",
        [person, mechanism, id],
      );
    },
  };
}
