// How long the full sample city takes to load: eighteen months through the writer, as `KEYMOVE_SAMPLE=full`
// does it.

import { loadSample } from "../src/cli/load-sample.ts";
import { openClient } from "../src/store/connection.ts";
import { openPlace } from "./place.ts";
import type { Measurement } from "./report.ts";

const limitSeconds = 90;
const counted = `
  select (select count(*) from event)::int as events, (select count(*) from matter)::int as matters,
         (select count(*) from event where payload->>'origin' = 'sample')::int as acts`;

/** The whole load against its limit; what it wrote; the processor time that this process took of it. */
export async function* sampleBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    const appUrl = await place.database("sample_full");
    const used = process.cpuUsage();
    const began = performance.now();
    await loadSample({ appUrl, size: "full", password: "sample-of-a-bench" });
    const value = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(used);
    const client = await openClient(appUrl);
    const { rows } = await client.query<{ events: number; matters: number; acts: number }>(counted);
    await client.end();
    const { events, matters, acts } = rows[0]!;
    const held = { peer: `the limit of ${limitSeconds} s`, ratio: limitSeconds / value, goal: 1 };
    yield { name: "full sample city", value, unit: "s", ...held };
    yield { name: "full sample city, of which our processor", value: (user + system) / 1e6, unit: "s" };
    yield { name: "full sample city, matters", value: matters, unit: "matters" };
    yield { name: "full sample city, events", value: events, unit: "events" };
    yield { name: "full sample city, acts of its people", value: acts / value, unit: "acts/s" };
  } finally {
    await place.end();
  }
}
