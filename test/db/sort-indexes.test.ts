// The indexes of lists are seen to at every start, also by servers that start at once.

import { expect, test } from "vitest";
import { openPool } from "../../src/store/connection.ts";
import { keepSortIndexes } from "../../src/store/listing/follow.ts";
import { testDatabase } from "../harness/database.ts";
import { ground } from "../store/city.ts";

test("servers that start at once on a new database make each index once", async () => {
  const database = await testDatabase();
  const pools = Array.from({ length: 4 }, () => openPool(database.appUrl, 1));
  try {
    await Promise.all(pools.map(pool => keepSortIndexes(pool, ground.registry)));
    const made = "select count(*) as n from pg_class where relname like 'listed\\_by\\_%'";
    const { rows } = await pools[0]!.query<{ n: number }>(made);
    expect(rows[0]!.n).toBeGreaterThan(0);
    await Promise.all(pools.map(pool => keepSortIndexes(pool, ground.registry)));
    expect((await pools[0]!.query<{ n: number }>(made)).rows).toEqual(rows);
  } finally {
    await Promise.all(pools.map(pool => pool.end()));
    await database.drop();
  }
});
