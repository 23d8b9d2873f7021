// `npm run bench`: every measurement with what it is held against. `-- --json` prints a line of JSON for
// each.

import { exportBench } from "./export.ts";
import { importBench } from "./import.ts";
import { figureBench } from "./figure.ts";
import { listBench } from "./list.ts";
import { report } from "./report.ts";
import { sampleBench } from "./sample.ts";
import { startBench } from "./start.ts";
import { typesBench } from "./types.ts";
import { writerBench } from "./writer.ts";

const json = process.argv.includes("--json");
for (const bench of [
  startBench,
  typesBench,
  writerBench,
  listBench,
  figureBench,
  importBench,
  exportBench,
  sampleBench,
]) {
  for await (const measured of bench()) report(measured, json);
}
