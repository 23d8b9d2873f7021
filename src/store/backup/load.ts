// Rows of a backup into an empty database: the lines come in by COPY as they are, PostgreSQL makes rows of
// them.

import type pg from "pg";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "../connection.ts";
import { plainLines } from "../log-source.ts";
import type { TableName } from "../tables.ts";
import { columns } from "./rows.ts";

/** Which rows come back. */
export interface Wanted {
  /** Of a log that was cut: only what belongs to events that are in it. */
  readonly cut: boolean;
}

/** Made once in the transaction of a restore. `erasing`: what was erased, and when. */
export const scratch = `
  create temporary table backup_line (line text) on commit drop;
  create temporary table backed_matter (like matter) on commit drop;
  create temporary table erasing (matter bigint, at timestamptz) on commit drop`;

const ofEvent = "e.matter = r.matter and e.seq = r.seq and e.bucket = r.bucket";
const inLog = `exists (select from event e where ${ofEvent})`;
/** What came after an erasure was not erased by it. */
const notErased = `not exists (
  select from erasing x join event e on ${ofEvent} where x.matter = r.matter and e.recorded <= x.at)`;

/** The tables whose rows belong to an event, by matter and seq. */
const ofEvents = new Set<TableName>(["attachment", "idem", "link", "outbox", "person_data"]);
const erasable = new Set<TableName>(["attachment", "person_data"]);

function condition(table: TableName, { cut }: Wanted): string {
  const all = [...(cut && ofEvents.has(table) ? [inLog] : []), ...(erasable.has(table) ? [notErased] : [])];
  return all.length === 0 ? "" : `where ${all.join(" and ")}`;
}

/** Takes lines into the scratch table as they are. */
async function take(client: pg.ClientBase, lines: AsyncIterable<Buffer>): Promise<void> {
  await client.query("truncate backup_line");
  await pipeline(lines, client.query(copyFrom(`copy backup_line from stdin ${plainLines}`)));
}

const record = (table: TableName) =>
  `backup_line l cross join lateral json_populate_record(null::${table}, l.line::json) r`;

/** Loads a table from its lines; where the matter's own rows come, they are kept for a comparison. */
export async function loadTable(
  client: pg.ClientBase,
  table: TableName,
  lines: AsyncIterable<Buffer>,
  wanted: Wanted,
): Promise<void> {
  await take(client, lines);
  const names = (await columns(client, table)).map(({ name }) => name);
  const into = table === "matter" ? "backed_matter" : table;
  await client.query(`
    insert into ${into} (${names.join(", ")}) overriding system value
    select ${names.map(name => `r.${name}`).join(", ")} from ${record(table)} ${condition(table, wanted)}`);
}

/** Loads attachments from their lines; `content` reads what a SHA-256 names. */
export async function loadAttachments(
  client: pg.ClientBase,
  lines: AsyncIterable<Buffer>,
  wanted: Wanted,
  content: (sha256: string) => Promise<Buffer>,
): Promise<void> {
  await take(client, lines);
  const names = (await columns(client, "attachment")).map(({ name }) => name);
  const insert = `
    insert into attachment (${names.join(", ")})
    select ${names.map(name => (name === "bytes" ? "$1::bytea" : `r.${name}`)).join(", ")}
      from json_populate_record(null::attachment, $2::json) r`;
  await client.query(`
    declare kept_line cursor for
    select l.line, l.line::json->>'sha256' as sha256
      from ${record("attachment")} ${condition("attachment", wanted)}`);
  for (;;) {
    const { rows } = await client.query<{ line: string; sha256: string }>("fetch 500 from kept_line");
    for (const { line, sha256 } of rows) await client.query(insert, [await content(sha256), line]);
    if (rows.length === 0) break;
  }
  await client.query("close kept_line");
}

const references = `
  select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;

/** The tables in an order in which each comes behind those that it refers to. */
export async function inOrder(
  database: Database,
  tables: readonly TableName[],
): Promise<readonly TableName[]> {
  const { rows } = await database.query<{ from: string; to: string }>(references);
  const waiting = new Set<string>(tables);
  const ordered: TableName[] = [];
  while (ordered.length < tables.length) {
    const isFree = (table: string) => !rows.some(({ from, to }) => from === table && waiting.has(to));
    const next = tables.filter(table => waiting.has(table) && isFree(table));
    for (const table of next) waiting.delete(table);
    ordered.push(...next);
  }
  return ordered;
}
