// Spreads a city's tables over the machines of a Citus cluster, and its buckets evenly over them.

import type { Database } from "../connection.ts";
import { type Found, type Placed, type Reference, evenly, statementsOf } from "./plan.ts";

const extension = "select extversion as version from pg_extension where extname = 'citus'";
const references = `
  select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
const spread = `
  select logicalrelid::regclass::text as name from pg_dist_partition where partmethod in ('h', 'n')`;
const placed = `
  select b::int as bucket, s.shardid::int8 as shard, s.nodename || ':' || s.nodeport as machine,
         d.shardmaxvalue::int8 - d.shardminvalue::int8 as width
    from generate_series(0, 15) b
    join citus_shards s on s.shardid = get_shard_id_for_distribution_column('matter', b::smallint)
    join pg_dist_shard d on d.shardid = s.shardid
   order by b`;
const machines =
  "select node_name || ':' || node_port as name from citus_get_active_worker_nodes() order by 1";
const move = `
  select citus_move_shard_placement($1, split_part($2, ':', 1), split_part($2, ':', 2)::int,
                                    split_part($3, ':', 1), split_part($3, ':', 2)::int,
                                    shard_transfer_mode := 'block_writes')`;

/** The version of Citus on this server; undefined where there is none. */
export async function citusVersion(database: Database): Promise<string | undefined> {
  return (await database.query<{ version: string }>(extension)).rows[0]?.version;
}

type PlacedRow = Placed & { readonly width: number };

async function found(database: Database, isCluster: boolean): Promise<Found> {
  const edges = (await database.query<Reference & Record<string, string>>(references)).rows;
  if (!isCluster) return { spread: new Set(), references: edges, alone: new Set() };
  const names = (await database.query<{ name: string }>(spread)).rows.map(({ name }) => name);
  const rows = names.includes("matter")
    ? (await database.query<{ [name in keyof PlacedRow]: PlacedRow[name] }>(placed)).rows
    : [];
  // A shard of one bucket alone holds one hash.
  const alone = rows.filter(({ width }) => width === 0).map(({ bucket }) => bucket);
  return { spread: new Set(names), references: edges, alone: new Set(alone) };
}

/** What would be said to a coordinator, each with its semicolon. Reads only. */
export async function planned(database: Database): Promise<readonly string[]> {
  const isCluster = (await citusVersion(database)) !== undefined;
  return statementsOf(await found(database, isCluster)).map(text => `${text};`);
}

/**
 * Spreads the tables and then the buckets; `say` hears of every step. As the owner, on the coordinator, while
 * no server runs. What was done stays done when a step fails: run again, it goes on from there.
 */
export async function spreadTables(database: Database, say: (text: string) => void): Promise<void> {
  for (const text of statementsOf(await found(database, true))) {
    say(text.split("\n")[0]!);
    await database.query(text);
  }
  const names = (await database.query<{ name: string }>(machines)).rows.map(({ name }) => name);
  if (names.length === 0) return;
  const rows = (await database.query<{ [name in keyof PlacedRow]: PlacedRow[name] }>(placed)).rows;
  for (const { shard, from, to } of evenly(rows, names)) {
    say(`${from} → ${to}`);
    await database.query(move, [shard, from, to]);
  }
}
