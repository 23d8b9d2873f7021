// The harness itself: copies are private, and the system's login can do no more than it should.

import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../harness/database.ts";

async function asked<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test("two copies of the template do not see each other", async () => {
  await using first = await testDatabase();
  await using second = await testDatabase();
  await asked(first.adminUrl, "create table only_here ()");
  expect(await asked(first.adminUrl, "select to_regclass('only_here') is not null as found")).toEqual([
    { found: true },
  ]);
  expect(await asked(second.adminUrl, "select to_regclass('only_here') is not null as found")).toEqual([
    { found: false },
  ]);
});

test("the system's login may not create a table", async () => {
  await using database = await testDatabase();
  await expect(asked(database.appUrl, "create table mine ()")).rejects.toThrow(/permission denied/);
});

test("Chinese is found by its trigrams and sorted by its sounds", async () => {
  await using database = await testDatabase();
  const [row] = await asked<{ close: boolean; names: string[] }>(
    database.adminUrl,
    `select similarity('路灯不亮', '路灯不亮了') > 0.3 as close,
            array(select name from unnest(array['重庆', '安徽', '北京']) name
                  order by name collate "zh-x-icu") as names`,
  );
  expect(row).toEqual({ close: true, names: ["安徽", "北京", "重庆"] });
});
