// `keymove migrate --distribute` as far as one PostgreSQL goes: what it would say, and that it refuses.

import pg from "pg";
import { expect, test } from "vitest";
import { createActBatch } from "../../src/store/distribute/act-batch.ts";
import { citusVersion, planned } from "../../src/store/distribute/spread.ts";
import { tablesOf } from "../../src/store/tables.ts";
import { testDatabase } from "../harness/database.ts";

async function owner(): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: (await testDatabase()).adminUrl });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

test("tables come after those they point at; what of the plan one PostgreSQL knows can be run", async () => {
  await using client = await owner();
  expect(await citusVersion(client)).toBeUndefined();
  const said = await planned(client);
  const at = (table: string) =>
    said.findIndex(text => new RegExp(`create_(?:reference|distributed)_table\\('${table}'`).test(text));
  const { rows } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
      where contype = 'f' and conrelid <> confrelid and conrelid::regclass::text = any ($1)`,
    [tablesOf("reference")],
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const { from, to } of rows) expect([from, to, at(from) > at(to)]).toEqual([from, to, true]);
  const plain = said.filter(
    text => !/_distributed_|_distributing_|_reference_table|isolate_tenant/.test(text),
  );
  expect(plain[0]).toBe(`${createActBatch.trim()};`);
  for (const text of [...plain, ...plain]) await client.query(text);
});

// Citus balances by hashint2, which PostgreSQL itself has: why each bucket is given a shard of its own.
test("the hashes of the buckets lie unevenly in any number of shards", async () => {
  await using client = await owner();
  const { rows } = await client.query<{ shards: number; used: number }>(
    `select n as shards, count(distinct (hashint2(b::smallint)::bigint + 2147483648) * n >> 32)::int as used
       from unnest(array[8, 16, 32, 64, 256]) n cross join generate_series(0, 15) b group by n order by n`,
  );
  expect(rows.filter(({ shards, used }) => used >= Math.min(16, shards))).toEqual([]);
});
