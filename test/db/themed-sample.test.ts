// The seed's row 12 in a real database: 66 sessions, 1,776 received, 1,720 closed, 96.85 %, by the figures
// and by SQL on the log alone.

import { expect, test } from "vitest";
import { loadSample } from "../../src/cli/load-sample.ts";
import { openCity } from "../../src/cli/city.ts";
import { allTime } from "../../src/figures/period.ts";
import { readFigures } from "../../src/figures/read.ts";
import { testDatabase } from "../harness/database.ts";

const end = Date.parse("2026-11-19T23:59:59.999+08:00");
const now = Date.parse("2026-11-20T09:00:00+08:00");
const settled = ["solved", "closed", "archived", "ended", "refused", "transferred", "withdrawn"];

/** The last state of each appeal that was opened in a session, from the log. */
const byHand = `
  with opened as (
    select matter from event
     where mechanism = 'appeal' and payload->>'action' in ('lodge', 'register')
       and payload->'input'->>'themed' is not null),
  last as (
    select distinct on (e.matter) e.matter, e.payload->>'to' as state
      from event e join opened using (matter) order by e.matter, e.seq desc)
  select count(*)::int as received, count(*) filter (where state = any ($1))::int as closed from last`;

test("66 sessions, 1,776 received, 1,720 closed, 56 open and visible", { timeout: 240_000 }, async () => {
  const { appUrl, adminUrl, drop } = await testDatabase();
  const cut = { size: "full", every: 1_000_000, sessions: 66 } as const;
  const { instance } = await loadSample({ ...cut, appUrl, adminUrl, password: "澜城样例密码123", now, end });
  const city = await openCity({ appUrl, instance, now: () => now, log: () => {} });
  try {
    const query = async (text: string, values: readonly unknown[]) =>
      (await city.pool.query(text, [...values])).rows;
    const read = async (mechanism: string, ...names: readonly string[]) => {
      const plan = city.registry.current.get(mechanism)!;
      const asked = {
        period: allTime("Asia/Shanghai"),
        asOf: end + 1,
        audience: "public",
        recount: true,
      } as const;
      return (await readFigures(query, plan.mechanism, names, asked)).map(({ value }) => value);
    };
    const [received, closed, open, share] = await read(
      "appeal",
      "themedReceived",
      "themedClosed",
      "themedOpen",
      "themedShare",
    );
    expect([received, closed, open, share?.toFixed(2)]).toEqual([1776, 1720, 56, "96.85"]);
    expect(await query(byHand, [settled])).toEqual([{ received: 1776, closed: 1720 }]);
    expect(await read("themedSession", "held", "reviewed")).toEqual([66, 66]);
    const held = await query(
      `select count(distinct matter)::int as n from event
        where mechanism = 'themedSession' and payload->>'action' = 'open'`,
      [],
    );
    expect(held).toEqual([{ n: 66 }]);
  } finally {
    await city.close();
    await drop();
  }
});
