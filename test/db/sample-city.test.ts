// The sample city in a real database: loaded once, gone on with after a stop, and true to its own log.

import pg from "pg";
import { expect, test } from "vitest";
import { demos } from "../../src/cities/sample/people.ts";
import { script } from "../../src/cities/sample/script.ts";
import { loadSample } from "../../src/cli/load-sample.ts";
import { accounts } from "../../src/people/accounts.ts";
import { openPool } from "../../src/store/connection.ts";
import { readInstance } from "../../src/store/instance.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { testDatabase } from "../harness/database.ts";

const end = Date.parse("2026-11-19T23:59:59.999+08:00");
const password = "澜城样例密码123";
const now = Date.parse("2026-11-20T09:00:00+08:00");

async function one(pool: pg.Pool, text: string): Promise<number> {
  return Number((await pool.query<{ n: unknown }>(text)).rows[0]!.n);
}
const appeals = (pool: pg.Pool, condition: string) =>
  one(pool, `select count(*) as n from matter where mechanism = 'appeal' and ${condition}`);

test("it loads in seconds, and the second time at once", { timeout: 90_000 }, async () => {
  const { appUrl, adminUrl } = await testDatabase();
  const first = await loadSample({ appUrl, adminUrl, password, now, end });
  expect(first.loaded).toBe(true);
  expect(first.instance).toMatchObject({ sample: true, city: { name: "澜城市", english: "Lancheng" } });
  const started = performance.now();
  expect((await loadSample({ appUrl, now: now + 86_400_000 })).loaded).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
  const pool = openPool(appUrl, 2);
  try {
    expect(await appeals(pool, "true")).toBe(308);
    expect(await one(pool, "select count(*) as n from matter where mechanism = 'task'")).toBe(20);
    expect(await faultsOfLog(pool, (await readInstance(pool))!.genesis)).toEqual([]);
    const [concluded, told, judged] = [
      await appeals(pool, "passed ? 'conclude'"),
      await appeals(pool, "passed ? 'told'"),
      await appeals(pool, "passed ? 'judge'"),
    ];
    expect(told).toBeGreaterThan(40);
    expect(told).toBeLessThan(concluded);
    expect(judged).toBeLessThan(told);
    expect(await one(pool, "select count(*) as n from outbox where done is null")).toBe(0);
    expect(
      await one(pool, "select count(*) as n from event where happened > to_timestamp(1795103999.999)"),
    ).toBe(0);
    expect(await one(pool, "select count(*) as n from event where recorded < happened")).toBe(0);
    const told2 =
      "select count(*) as n from event where action = 'told' and recorded - happened < interval '2 days'";
    expect(await one(pool, told2)).toBe(0);
  } finally {
    await pool.end();
  }
});

test(
  "a made password is told once, opens the sample accounts, and gives way to a chosen one",
  { timeout: 90_000 },
  async () => {
    const { appUrl } = await testDatabase();
    const told = await loadSample({ appUrl, now, end });
    for (const { account } of demos) expect(told.accounts).toContain(account);
    const [made] = /[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}/.exec(told.accounts) ?? [];
    expect((await loadSample({ appUrl, now })).accounts).not.toContain(made);
    const pool = openPool(appUrl, 2);
    try {
      const people = accounts(pool);
      for (const { account } of demos) expect(await people.signIn(account, made!, now)).toMatch(/^\d+$/);
      await loadSample({ appUrl, now, password });
      expect(await people.signIn("paidan", password, now)).toMatch(/^\d+$/);
      await expect(people.signIn("paidan", made!, now)).rejects.toThrow(/密码不对/);
    } finally {
      await pool.end();
    }
  },
);

test("a load that was cut off goes on, to the same city", { timeout: 120_000 }, async () => {
  const { appUrl, adminUrl } = await testDatabase();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // After 700 events the database refuses more, as it would when the machine fails in the middle.
  await admin.query(`
    create function stop_early() returns trigger language plpgsql as $$
    begin
      if (select count(*) from event) > 700 then raise 'stopped for the test'; end if;
      return null;
    end $$;
    create trigger stop_early after insert on event for each statement execute function stop_early()`);
  await expect(loadSample({ appUrl, password, now, end })).rejects.toThrow(/stopped for the test/);
  await admin.query("drop trigger stop_early on event");
  // Killed, it would have left its claims on the outbox as well.
  await admin.query("update outbox set due = now() + interval '1 minute' where done is null");
  expect((await loadSample({ appUrl, password, now: now + 86_400_000 })).loaded).toBe(true);
  const pool = openPool(appUrl, 2);
  try {
    expect(await one(pool, "select count(*) as n from outbox where done is null")).toBe(0);
    expect(await appeals(pool, "true")).toBe(308);
    const { steps } = script({ size: "small", seed: "澜城", end });
    // Registers, editions and what the engine opens for a matter are nobody's step.
    const all = [...steps];
    const byEngine = new Set(all.flatMap(({ matter, opened }) => (opened === undefined ? [] : [matter])));
    const own = all.filter(({ matter }) => !byEngine.has(matter));
    const mechanisms = [...new Set(own.map(({ mechanism }) => mechanism))];
    const held = await pool.query<{ n: number }>(
      "select count(*)::integer as n from matter where origin <> 'link' and mechanism = any ($1)",
      [mechanisms],
    );
    expect(held.rows[0]!.n).toBe(new Set(own.map(({ matter }) => matter)).size);
    expect(await faultsOfLog(pool, (await readInstance(pool))!.genesis)).toEqual([]);
    expect(
      await one(pool, "select count(*) as n from event where happened > to_timestamp(1795103999.999)"),
    ).toBe(0);
  } finally {
    await pool.end();
    await admin.end();
  }
});
