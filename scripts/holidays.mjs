// Prints src/cities/calendar/cn.ts from the data of the chinese-days package, as spans the way the State
// Council's notices write them. Run it when a new notice is out, raise the version in
// src/cities/calendar.ts, read the difference.
import data from "chinese-days/dist/chinese-days.json" with { type: "json" };

const DAY = 86_400_000;
const [first, last] = [2018, Number(process.argv[2] ?? 2026)];

// When the notice was published, and the later one that changed it.
const published = {
  2018: "2017-11-30",
  2019: "2018-12-06, 2019-03-22",
  2020: "2019-11-21, 2020-01-27",
  2021: "2020-11-25",
  2022: "2021-10-25",
  2023: "2022-12-08",
  2024: "2023-10-25",
  2025: "2024-11-12",
  2026: "2025-11-04",
};

/** "05-01..05-05 06-19" of a year's days. */
function spans(days, year) {
  const own = Object.keys(days)
    .filter(day => day.startsWith(`${year}`))
    .toSorted();
  const runs = [];
  for (const day of own) {
    const run = runs.at(-1);
    if (run && Date.parse(day) - Date.parse(run.at(-1)) === DAY) run.push(day);
    else runs.push([day]);
  }
  return runs.map(run => [...new Set([run[0], run.at(-1)])].map(day => day.slice(5)).join("..")).join(" ");
}

console.log(`// Printed by scripts/holidays.mjs, not by hand: days off and make-up working weekends (调休)
// of mainland China by the yearly notices of the State Council (国务院办公厅关于部分节假日安排的通知).
// A year's last days may stand in the next year's notice.

export interface Notice {
  /** When the notice was published, and any later one that changed it. */
  readonly published: string;
  readonly off: string;
  readonly work: string;
}

export const notices: Readonly<Record<number, Notice>> = {`);
for (let year = first; year <= last; year += 1) {
  console.log(`  ${year}: {
    published: "${published[year] ?? ""}",
    off: "${spans(data.holidays, year)}",
    work: "${spans(data.workdays, year)}",
  },`);
}
console.log("};");
