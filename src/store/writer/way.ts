// How a lane's batch reaches the database.

import type { QueryConfig } from "pg";
import type { Database } from "../connection.ts";
import type { Rows } from "./rows.ts";
import type { EpochOf } from "./terms.ts";

export interface Way {
  /** Settings of a lane's connection. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where a batch can write to one bucket only: each has a lane of its own. */
  readonly oneBucket: boolean;
  /**
   * Writes all of the rows or none. Rejects with SQLSTATE 22012, 23505, 40001, 40P01 or 55006 where it must
   * be decided again.
   */
  write(database: Database, rows: Rows, epoch: EpochOf): Promise<void>;
}

/** One statement for the rows of many buckets: one PostgreSQL, embedded or a city's own. */
export const byStatement: Way = {
  // A batch's plan never changes with its values; compiling it or looking for parallel workers would cost
  // more than it takes. Matters are looked up by key: on a table still small the planner would rather read it
  // whole, and keep to that as it grows.
  settings: { plan_cache_mode: "force_generic_plan", jit: "off", enable_seqscan: "off" },
  oneBucket: false,
  async write(database, rows, epoch) {
    await database.query(rows.query(epoch) as QueryConfig);
  },
};
