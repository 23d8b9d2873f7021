// The matters that a lane has in memory. They are replaced only after a commit, and another process may
// have moved them on: what is decided on them is proven by the version check, what is refused is looked up
// again.

import type { QueryResultRow } from "pg";
import type { Matter } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";
import { matterColumns, matterOf } from "../matter-row.ts";
import { Recent } from "./recent.ts";

const load = `select ${matterColumns} from matter where id = any ($1::bigint[])`;
const versions = "select id, seq from matter where id = any ($1::bigint[])";

const array = (ids: Iterable<number>): string => `{${[...ids].join(",")}}`;

export class Memory extends Recent<number, Matter> {
  /** Reads those that are missing, or all; returns what was looked for just now, found or not. */
  async load(database: Database, ids: readonly number[], all: boolean): Promise<ReadonlySet<number>> {
    const wanted = new Set(all ? ids : ids.filter(id => this.get(id) === undefined));
    if (wanted.size === 0) return wanted;
    for (const id of wanted) this.delete(id);
    const query = { name: "load", text: load, values: [array(wanted)] };
    const { rows } = await database.query<Matter & QueryResultRow>(query);
    for (const row of rows) this.set(row.id, matterOf(row));
    return wanted;
  }

  /** Those of these that are older here than in the database; they are dropped. */
  async stale(database: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
    const stale = new Set(ids);
    if (stale.size === 0) return stale;
    const query = { name: "versions", text: versions, values: [array(stale)] };
    const { rows } = await database.query<{ id: number; seq: number }>(query);
    for (const { id, seq } of rows) if (this.get(id)?.seq === seq) stale.delete(id);
    for (const id of stale) this.delete(id);
    return stale;
  }
}
