// What is said to a Citus coordinator so that a city's tables are spread over its machines: bucketed tables
// by their bucket, beside one another; reference tables on each; local ones stay. Said again after a later
// migration it spreads what is new.

import { buckets } from "../../engine/matter.ts";
import { type TableName, tablesOf } from "../tables.ts";
import { actBatch, createActBatch } from "./act-batch.ts";

/** Foreign keys between tables. */
export interface Reference {
  readonly from: string;
  readonly to: string;
}

export interface Found {
  /** Tables that are spread already. */
  readonly spread: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** Buckets that have a shard of their own already. */
  readonly alone: ReadonlySet<number>;
}

/** The table that all others are placed beside. */
const anchor: TableName = "matter";
/** Shards before the buckets get theirs; the fewest that reach sixteen machines. */
const shards = 16;

/**
 * Tables so that each stands behind those that it points at. Throws a RangeError where they go in a circle.
 */
export function referencedFirst(
  tables: readonly TableName[],
  references: readonly Reference[],
): readonly TableName[] {
  const ordered: TableName[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waits = (table: string) =>
      references.some(({ from, to }) => from === table && to !== table && left.includes(to as TableName));
    const ready = left.filter(table => !waits(table));
    if (ready.length === 0) throw new RangeError(`tables that point at one another: ${left.join(", ")}`);
    ordered.push(...ready);
    left = left.filter(waits);
  }
  return ordered;
}

function spreading({ spread }: Found): readonly string[] {
  const fresh = tablesOf("bucketed").filter(table => !spread.has(table));
  const beside = fresh.filter(table => table !== anchor);
  const alone = `colocate_with := 'none', shard_count := ${shards}`;
  return [
    ...(spread.has(anchor) ? [] : [`select create_distributed_table('${anchor}', 'bucket', ${alone})`]),
    ...beside.map(
      table => `select create_distributed_table('${table}', 'bucket', colocate_with := '${anchor}')`,
    ),
    // What stood here before has been copied, and is only hidden.
    ...fresh.map(table => `select truncate_local_data_after_distributing_table('${table}')`),
  ];
}

/**
 * The hashes of 0 to 15 lie unevenly: some buckets would share a shard and most shards would have none. Each
 * gets a shard of its own, so that a machine has as many buckets as it is given. The numbers stay what they
 * are, since they stand in the log and order its tree.
 */
const parting = ({ alone }: Found): readonly string[] =>
  Array.from({ length: buckets }, (_, bucket) => bucket)
    .filter(bucket => !alone.has(bucket))
    .map(
      bucket =>
        `select isolate_tenant_to_new_shard('${anchor}', ${bucket}::smallint, 'CASCADE', ` +
        `shard_transfer_mode := 'block_writes')`,
    );

/** What has to be said, in this order, each as a statement of its own outside of any transaction. */
export const statementsOf = (found: Found): readonly string[] => [
  ...referencedFirst(tablesOf("reference"), found.references)
    .filter(table => !found.spread.has(table))
    .map(table => `select create_reference_table('${table}')`),
  ...spreading(found),
  createActBatch.trim(),
  `select create_distributed_function('${actBatch}', 'p_bucket', colocate_with := '${anchor}')`,
  `revoke all on function ${actBatch} from public`,
  `grant execute on function ${actBatch} to keymove_app`,
  ...parting(found),
];

/** Where a bucket's shard stands. */
export interface Placed {
  readonly bucket: number;
  readonly shard: number;
  readonly machine: string;
}
export interface Move {
  readonly shard: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The fewest moves after which no machine has two buckets more than another. Machines by their names; only
 * those named are given any.
 */
export function evenly(placed: readonly Placed[], machines: readonly string[]): readonly Move[] {
  const of = new Map(machines.map(machine => [machine, placed.filter(one => one.machine === machine)]));
  const left = machines.toSorted((one, other) => of.get(other)!.length - of.get(one)!.length);
  const floor = Math.floor(placed.length / machines.length);
  // Those that hold most may keep one more than the rest.
  const share = new Map(
    left.map((machine, n) => [machine, floor + (n < placed.length % machines.length ? 1 : 0)]),
  );
  const surplus = [
    ...placed.filter(one => !of.has(one.machine)),
    ...machines.flatMap(machine => of.get(machine)!.slice(share.get(machine)!)),
  ];
  const places = machines.flatMap(machine =>
    Array.from({ length: Math.max(0, share.get(machine)! - of.get(machine)!.length) }, () => machine),
  );
  return surplus.map(({ shard, machine }, n) => ({ shard, from: machine, to: places[n]! }));
}
