// Tables as a backup writes them: every row a line of JSON, the columns as the table has them, the rows in
// the order of their key, so that two backups of one database are the same to the byte.

import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Database } from "../connection.ts";
import { type Snapshot, plainLines } from "../log-source.ts";
import type { TableName } from "../tables.ts";

interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; null outside of it. */
  readonly place: number | null;
  /** Text sorts by another order on another server, unless it is told to sort by bytes. */
  readonly collated: boolean;
}

const columnsOf = `
  select a.attname as name, array_position(i.indkey::int2[], a.attnum) as place,
         a.attcollation <> 0 as collated
    from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
   where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;

/** The columns of a table, in its order. */
export async function columns(database: Database, table: TableName): Promise<readonly Column[]> {
  return (await database.query<Column>(columnsOf, [table])).rows;
}

/** Content stands in a file of its own, named by its SHA-256. */
const selected = (table: TableName, { name }: Column): string =>
  table === "attachment" && name === "bytes" ? "encode(sha256(bytes), 'hex') as sha256" : name;

/** The lines of a table. The times are UTC. */
export async function tableLines(
  { stream, beside }: Snapshot,
  table: TableName,
): Promise<AsyncIterable<Buffer>> {
  const all = await columns(beside, table);
  const key = all
    .filter(({ place }) => place !== null)
    .toSorted((one, other) => one.place! - other.place!)
    .map(({ name, collated }) => (collated ? `t.${name} collate "C"` : `t.${name}`));
  const order = key.length > 0 ? key.join(", ") : `row_to_json(t)::text collate "C"`;
  const list = all.map(column => selected(table, column)).join(", ");
  // A line feed in JSON stands between its parts only.
  const text = `replace(row_to_json(t)::text, E'\\n', ' ')`;
  return stream.query(
    copyTo(
      `copy (select ${text} from (select ${list} from ${table}) t order by ${order}) to stdout ${plainLines}`,
    ),
  );
}

/** Times in UTC and bytes in hexadecimal, whatever the server is set to. */
export async function inOneForm(client: pg.ClientBase): Promise<void> {
  await client.query("set local timezone = 'UTC'; set local bytea_output = 'hex'");
}

/** The last migration of a database. */
export async function lastMigration(database: Database): Promise<string> {
  const { rows } = await database.query<{ id: string }>("select max(id) as id from migration");
  return rows[0]!.id;
}

const identities = `
  select c.relname as "table", a.attname as "column",
         pg_get_serial_sequence(c.relname, a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
   where c.relnamespace = 'public'::regnamespace and c.relname = any ($1)
   order by 1, 2`;

/** `table.column` → the last number that was given; 0 where none was. */
export type Counters = Readonly<Record<string, number>>;

/** How far the numbers of these tables have been given out. */
export async function counters(database: Database, tables: readonly TableName[]): Promise<Counters> {
  const { rows } = await database.query<{ table: string; column: string; sequence: string }>(identities, [
    tables,
  ]);
  const found: [string, number][] = [];
  for (const { table, column, sequence } of rows) {
    const text = `select case when is_called then last_value else last_value - 1 end as n from ${sequence}`;
    found.push([`${table}.${column}`, (await database.query<{ n: number }>(text)).rows[0]!.n]);
  }
  return Object.fromEntries(found);
}

/** Goes on counting behind these numbers. */
export async function setCounters(database: Database, given: Counters): Promise<void> {
  for (const [name, n] of Object.entries(given)) {
    const [table, column] = name.split(".");
    await database.query("select setval(pg_get_serial_sequence($1, $2), $3::bigint + 1, false)", [
      table,
      column,
      n,
    ]);
  }
}
