// The indexes of long lists are seen to at every start and while a server runs, also by servers at once.

import { expect, test } from "vitest";
import { openPool } from "../../src/store/connection.ts";
import { isSortable } from "../../src/store/listing/entry.ts";
import { keepSortIndexes } from "../../src/store/listing/follow.ts";
import { testDatabase } from "../harness/database.ts";
import { ground } from "../store/city.ts";

const made = "select indexdef from pg_indexes where indexname like 'listed\\_by\\_%' order by 1";
const filled = `
  insert into listed (matter, mechanism, seq, state, light, number, opened, happened, due, turns, keys, facts,
                      bucket)
  select 64 * n, 'appeal', 1, 'closed', 'done', 'N' || n, to_timestamp(n), to_timestamp(n), 'infinity', null,
         array[n], jsonb_build_object('topic', n % 20), 0
    from generate_series(1, $1::int) n`;

test("servers that look at once make each index of a long list once, and none of a short one", async () => {
  const database = await testDatabase();
  const pools = Array.from({ length: 4 }, () => openPool(database.appUrl, 1));
  const looks = () => Promise.all(pools.map(pool => keepSortIndexes(pool, ground.registry)));
  const indexes = async () =>
    (await pools[0]!.query<{ indexdef: string }>(made)).rows.map(({ indexdef }) => indexdef);
  try {
    await looks();
    expect(await indexes()).toEqual([]);
    await pools[0]!.query(filled, [9_999]);
    await looks();
    expect(await indexes()).toEqual([]);
    await pools[0]!.query(`${filled} where n > 9999`, [10_000]);
    await looks();
    const once = await indexes();
    const { fields } = ground.registry.current.get("appeal")!.mechanism;
    expect(once).toHaveLength(Object.values(fields).filter(isSortable).length);
    expect(once.filter(one => !one.includes("'appeal'"))).toEqual([]);
    await looks();
    expect(await indexes()).toEqual(once);
  } finally {
    await Promise.all(pools.map(pool => pool.end()));
    await database.drop();
  }
});
