// How the store speaks with PostgreSQL: ids and times come back as plain numbers, and a server that dies
// never takes the process along.

import pg from "pg";

const int8 = 20;
const timestamp = 1184; // timestamptz

const instant = pg.types.getTypeParser(timestamp) as (text: string) => Date;

/**
 * int8 as number (ids stay below 2^53), timestamptz as milliseconds since 1970; the rest as the driver has
 * it.
 */
const numbers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (format !== "binary" && oid === int8) return Number;
    if (format !== "binary" && oid === timestamp) return (text: string) => instant(text).getTime();
    return pg.types.getTypeParser(oid as never, format as never);
  },
} as pg.CustomTypesConfig;

/** Anything that answers a query: a pool, or a client inside a transaction. */
export type Database = Pick<pg.ClientBase, "query">;

/** Nobody waits longer for a connection, ms: who asks is told to come back rather than left hanging. */
const patience = 10_000;

/**
 * A pool for readers and workers. It reconnects by itself; `log` hears of connections that broke while
 * idle. A query rejects when no connection comes free within ten seconds.
 */
export function openPool(url: string, max = 10, log: (text: string) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: numbers,
    connectionTimeoutMillis: patience,
  });
  // The pool listens to idle connections only. One that breaks between two queries of a transaction is
  // reported by the next of them; unheard, it would end the process.
  pool.on("connect", client => client.on("error", () => {}));
  // `end` does not wait until its connections are closed: what breaks after it is nobody's any more.
  pool.on("error", error => {
    if (!pool.ending) log(`数据库连接中断 / a database connection broke: ${error.message}`);
  });
  return pool;
}

/**
 * One connection of its own, with session settings; a query that takes longer than `longest` ms rejects.
 * Rejects when the server can't be reached.
 */
export async function openClient(
  url: string,
  settings: Readonly<Record<string, string>> = {},
  longest?: number,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    types: numbers,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    ...(longest === undefined ? {} : { query_timeout: longest }),
  });
  client.on("error", () => {}); // the query that fails reports it
  try {
    await client.connect();
    for (const [name, value] of Object.entries(settings)) {
      await client.query("select set_config($1, $2, false)", [name, value]);
    }
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}
