// The shared data of the sample city, taken in as an owner's sheets are: by the code of `keymove dataset`.

import { allDatasets } from "../cities/sample/claims/registers.ts";
import { startOfDay } from "../define/calendar.ts";
import { type Day, dateOf } from "../define/civil.ts";
import { bytesSource } from "../exchange/bytes.ts";
import { openClient } from "../store/connection.ts";
import type { OpenCity } from "./city.ts";
import { loadSheet } from "./dataset-load.ts";

/** Sheets that speak of so many days ago or more are handed over anew. */
const freshDays = 7;

const nothing = (): void => {};

/**
 * Registers the data sets of the sample and loads the sheets of a day, unless those that stand are fresh
 * enough. Whoever stopped one keeps it stopped.
 */
export async function loadSampleDatasets(
  { shared, calendar }: Pick<OpenCity, "shared" | "calendar">,
  appUrl: string,
  today: Day,
): Promise<void> {
  const asOf = startOfDay(calendar, today);
  const client = await openClient(appUrl);
  try {
    for (const { entry, sheet } of allDatasets) {
      const before = (await shared.datasets.list()).find(one => one.entry.name === entry.name);
      const stands = before?.asOf ?? null;
      if (stands !== null && asOf - stands < freshDays * 86_400_000) continue;
      if (before === undefined) await shared.datasets.register(entry, asOf);
      const dataset = (await shared.datasets.list()).find(one => one.entry.name === entry.name)!;
      await loadSheet({
        client,
        dataset,
        source: bytesSource(Buffer.from(sheet(today))),
        name: `${entry.title}.csv`,
        seal: shared.seal,
        today: dateOf(today),
        asOf,
        at: asOf,
        leaveOut: false,
        fewer: true,
        fault: nothing,
      });
    }
  } finally {
    await client.end();
  }
}
