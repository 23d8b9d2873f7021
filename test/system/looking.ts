// A look behind a home: into its database as the system's own login and as the owner, while it serves or not.

import type pg from "pg";
import { createAppLogin } from "../../src/store/app-login.ts";
import { openPool } from "../../src/store/connection.ts";
import { startCluster } from "../../src/store/embedded/cluster.ts";

/** Joins the cluster of a home, starting it where it does not run, and leaves it as it was. */
export async function looking<T>(
  home: string,
  look: (pool: pg.Pool, owner: string) => Promise<T>,
): Promise<T> {
  const cluster = await startCluster({ home });
  const pool = openPool(await createAppLogin({ adminUrl: cluster.url, home }), 2);
  try {
    return await look(pool, cluster.url);
  } finally {
    await pool.end();
    await cluster.stop();
  }
}
