// The table behind a deadline is kept with its version.

import { expect, test } from "vitest";
import { china } from "../../src/cities/calendar.ts";
import { serve } from "../http/served.ts";

test("an open city keeps the whole calendar that its deadlines are counted by", async () => {
  const served = await serve();
  const { rows } = await served.city.pool.query("select name, version, data from calendar");
  await served.close();
  expect(rows).toHaveLength(1);
  const { name, version, data } = rows[0];
  expect([name, version, data.timeZone]).toEqual(["cn", china.version, "Asia/Shanghai"]);
  expect(data.years["2026"].work).toEqual([
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ]);
});
