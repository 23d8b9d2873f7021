// The rows of those who asked in the full city, in the sheets that their applications are held against.

import type { Day } from "../../../define/civil.ts";
import { crowdOf } from "./crowd.ts";
import type { SampleDataset } from "./registers.ts";

/** A data set with their rows, where it has any. */
export function withCrowd({ entry, sheet }: SampleDataset): SampleDataset {
  const columns = Object.keys(entry.facts);
  return {
    entry,
    sheet(today: Day) {
      const rows = crowdOf(today).flatMap(({ who, firm, rows: told }) => {
        const cells = told[entry.name];
        if (cells === undefined) return [];
        const of = entry.about === "creditCode" ? firm!.creditCode : who.identity;
        return [[of, ...columns.map(name => cells[name] ?? "")].join(",")];
      });
      return [sheet(today), ...rows].join("\n");
    },
  };
}
