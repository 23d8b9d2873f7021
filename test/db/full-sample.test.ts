// A cut of the full sample city in a real database: whole, true to its own log, and the same after a stop.

import pg from "pg";
import { expect, test } from "vitest";
import { loadSample } from "../../src/cli/load-sample.ts";
import { LogVerifier } from "../../src/proof/verify-log.ts";
import { openPool } from "../../src/store/connection.ts";
import { readInstance } from "../../src/store/instance.ts";
import { testDatabase } from "../harness/database.ts";
import { exported } from "../proof/small-log.ts";
import { faultsOfLog } from "../store/check-log.ts";

const end = Date.parse("2026-11-19T23:59:59.999+08:00");
const now = Date.parse("2026-11-20T09:00:00+08:00");
const cut = { size: "full", every: 120, password: "澜城样例密码123", now, end } as const;

const count = async (pool: pg.Pool, text: string, ...values: unknown[]): Promise<number> =>
  Number((await pool.query<{ n: unknown }>(text, values)).rows[0]!.n);

const later = `
  select distinct mechanism, action, payload->>'origin' as origin from event where happened > $1`;

/** How often each act was taken, by kind of matter. */
async function acts(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ act: string; n: unknown }>(
    "select mechanism || ' ' || action as act, count(*) as n from event group by 1 order by 1",
  );
  return new Map(rows.map(({ act, n }) => [act, Number(n)]));
}

test(
  "a cut is loaded, and a load that was stopped and one that failed go on to the same city",
  { timeout: 240_000 },
  async () => {
    const straight = await testDatabase();
    const shares: number[] = [];
    await loadSample({ ...cut, ...straight }, { watch: share => void shares.push(share) });
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);

    const stopped = await testDatabase();
    const stop = new AbortController();
    const early = loadSample(
      { ...cut, ...stopped },
      { signal: stop.signal, watch: share => share > 0.3 && stop.abort() },
    );
    await expect(early).rejects.toThrow(/abort/i);
    const admin = new pg.Client({ connectionString: stopped.adminUrl });
    await admin.connect();
    // In the midst of a day the database refuses more, as it would when the machine fails.
    await admin.query(`
    create function stop_early() returns trigger language plpgsql as $$
    begin
      if (select count(*) from event) > 5000 then raise 'stopped for the test'; end if;
      return null;
    end $$;
    create trigger stop_early after insert on event for each statement execute function stop_early()`);
    await expect(loadSample({ ...cut, ...stopped })).rejects.toThrow(/stopped for the test/);
    await admin.query("drop trigger stop_early on event");
    await admin.query("update outbox set due = now() + interval '1 minute' where done is null");
    await admin.end();
    expect((await loadSample({ ...cut, ...stopped })).loaded).toBe(true);

    const [one, other] = [openPool(straight.appUrl, 2), openPool(stopped.appUrl, 2)];
    try {
      expect(await acts(other)).toEqual(await acts(one));
      for (const pool of [one, other]) {
        expect(await faultsOfLog(pool, (await readInstance(pool))!.genesis)).toEqual([]);
        const verifier = new LogVerifier();
        const { id } = (await readInstance(pool))!;
        verifier.feed(await exported(pool === one ? straight.appUrl : stopped.appUrl, "澜城市", id));
        expect(verifier.finish().flaw).toBeUndefined();
        expect(await count(pool, "select count(*) as n from outbox where done is null")).toBe(0);
        expect((await pool.query(later, [new Date(end)])).rows).toEqual([]);
        const tasks =
          "select count(*) as n from matter where mechanism = 'task' and fields->>'planYear' = '2026'";
        expect(await count(pool, tasks)).toBe(185);
      }
      // Notices of the last thirty days alone are sent, and what is told of reforms.
      const old = `select count(*) as n from outbox o join event e on e.matter = o.matter and e.seq = o.seq
                  where o.kind = 'notice' and o.body->>'notice' <> 'concluded' and e.happened < $1`;
      expect(await count(one, old, new Date(end - 30 * 86_400_000))).toBe(0);
      expect(await count(one, "select count(*) as n from message")).toBeGreaterThan(20);
      // Nobody has marked what a search for hot issues has to find.
      expect(await count(one, "select count(*) as n from event where payload::text like '%\"hot\"%'")).toBe(
        0,
      );
    } finally {
      await Promise.all([one.end(), other.end()]);
    }
  },
);
