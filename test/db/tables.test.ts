// Every table is declared, and those that are spread by bucket can be.

import type { Pool } from "pg";
import { expect, test } from "vitest";
import { tables, tablesOf } from "../../src/store/tables.ts";
import { openPool } from "../../src/store/connection.ts";
import { testDatabase } from "../harness/database.ts";

/**
 * What keeps a table from being spread by `bucket`, of all that there is in the database but those not
 * bucketed.
 */
async function faultsOf(pool: Pool, bucketed: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ fault: string }>(
    `with kept as (select c.oid, c.relname as name from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relname = any ($1)),
     bucket as (select kept.oid, a.attnum, a.attnotnull, a.attgenerated, a.atttypid::regtype::text as type
                  from kept join pg_attribute a on a.attrelid = kept.oid and a.attname = 'bucket')
     select name || ': no bucket smallint not null' as fault from kept left join bucket using (oid)
      where attnum is null or not attnotnull or type <> 'smallint'
     union all
     select name || ': a generated bucket' from kept join bucket using (oid) where attgenerated <> ''
     union all
     select name || ': no primary key' from kept
      where not exists (select from pg_index i where i.indrelid = kept.oid and i.indisprimary)
     union all
     select name || ': bucket is not last in ' || i.indexrelid::regclass
       from kept join bucket using (oid) join pg_index i on i.indrelid = kept.oid
      where i.indisunique and i.indkey[i.indnkeyatts - 1] <> bucket.attnum
     union all
     select name || ': ' || attname || ' is numbered by a sequence'
       from kept join pg_attribute a on attrelid = kept.oid
      where attidentity <> ''
         or exists (select from pg_attrdef d where d.adrelid = kept.oid and d.adnum = attnum
                                            and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')
     union all
     select name || ': trigger ' || tgname
       from kept join pg_trigger on tgrelid = kept.oid where not tgisinternal
     union all
     select name || ': ' || conname || ' points at a table that is not on every machine'
       from kept join pg_constraint c on c.conrelid = kept.oid and c.contype = 'f'
      where c.confrelid::regclass::text <> all ($2)
     order by 1`,
    [bucketed, tablesOf("reference")],
  );
  return rows.map(({ fault }) => fault);
}

async function opened(): Promise<Pool & AsyncDisposable> {
  const pool = openPool((await testDatabase()).adminUrl, 1);
  return Object.assign(pool, { [Symbol.asyncDispose]: () => pool.end() });
}

test("every table of a migrated database is declared, and no other", async () => {
  await using pool = await opened();
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(tables).toSorted());
});

test("bucketed tables can be spread: bucket ends every key, nothing is counted or triggered", async () => {
  await using pool = await opened();
  expect(await faultsOf(pool, tablesOf("bucketed"))).toEqual([]);
});

test("what cannot be spread is found", async () => {
  await using pool = await opened();
  await pool.query(`
    create table numbered (id bigint generated always as identity, bucket smallint, primary key (bucket, id));
    create table computed (id serial, bucket smallint generated always as (1) stored,
                           primary key (id, bucket));
    create table keyless (bucket integer not null, other bigint references message);
    create function nothing() returns trigger language plpgsql as 'begin return new; end';
    create trigger rings before insert on keyless for each row execute function nothing()`);
  expect(await faultsOf(pool, ["computed", "keyless", "numbered"])).toEqual([
    "computed: a generated bucket",
    "computed: id is numbered by a sequence",
    "keyless: keyless_other_fkey points at a table that is not on every machine",
    "keyless: no bucket smallint not null",
    "keyless: no primary key",
    "keyless: trigger rings",
    "numbered: bucket is not last in numbered_pkey",
    "numbered: id is numbered by a sequence",
  ]);
});
