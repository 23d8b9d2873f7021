// A ledger of a hundred thousand rows as a sheet: how long it takes, and how much memory at its peak beyond
// what a tenth of it took.

import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type OpenCity, openCity } from "../src/cli/city.ts";
import { contextOf } from "../src/cli/context.ts";
import { insertOrgs } from "../src/people/roster/org-rows.ts";
import type { Caller } from "../src/http/caller.ts";
import { exportOf } from "../src/http/operations/export.ts";
import { createInstance } from "../src/store/instance.ts";
import { fillMatters } from "./list-fill.ts";
import { type Place, openPlace } from "./place.ts";
import type { Measurement } from "./report.ts";

const rows = 100_000;
const now = Date.parse("2026-11-20T02:00:00Z");
const listing = 600_000;

const rssOf = (): number => process.memoryUsage().rss / 1024 / 1024;

const desk: Caller = {
  lang: "zh",
  now,
  address: "",
  actor: { person: "person:1", post: "post:1", org: "org:1", roles: ["desk"] },
  session: null,
  cookie: null,
  token: null,
};

async function filled(place: Place, count: number): Promise<OpenCity> {
  const name = `export_${count}`;
  const appUrl = await place.database(name);
  const instance = await place.asOwner(name, async client => {
    await insertOrgs(client, [
      {
        key: "city",
        parent: null,
        name: "澜城市",
        english: "Lancheng",
        level: "city",
        party: false,
        code: null,
      },
    ]);
    await fillMatters(client, count, now);
    return createInstance(client, { city: { name: "澜城市", english: "Lancheng" }, sample: false }, now);
  });
  const city = await openCity({ appUrl, instance, now: () => now, log: text => console.error(text) });
  await city.follower.fresh(listing);
  return city;
}

interface Written {
  readonly seconds: number;
  /** MB at the peak, and before. */
  readonly peak: number;
  readonly before: number;
}

async function written(city: OpenCity, path: string, format: "xlsx" | "csv"): Promise<Written> {
  const before = rssOf();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, rssOf())), 20);
  const started = performance.now();
  const out = createWriteStream(path);
  const sheet = await exportOf(contextOf(city, {}), "appeal", format, {}, desk);
  await Promise.all([sheet.write(out), finished(out)]);
  clearInterval(timer);
  return { seconds: (performance.now() - started) / 1000, peak, before };
}

/** Writes a ledger and a tenth of it. */
export async function* exportBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  const folder = mkdtempSync(join(tmpdir(), "keymove-export-bench-"));
  const [small, large] = [await filled(place, rows / 10), await filled(place, rows)];
  try {
    for (const format of ["csv", "xlsx"] as const) {
      const path = join(folder, `ledger.${format}`);
      const tenth = await written(small, path, format);
      const whole = await written(large, path, format);
      yield { name: `${rows} rows as .${format}`, value: whole.seconds, unit: "s" };
      const value = Math.max(0, whole.peak - tenth.peak);
      yield { name: `.${format}, memory beyond that of a tenth, at its peak`, value, unit: "MB" };
    }
  } finally {
    await Promise.all([small.close(), large.close()]);
    await place.end();
    rmSync(folder, { recursive: true });
  }
}
