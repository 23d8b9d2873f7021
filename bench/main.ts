// `npm run bench`: every measurement with what it is held against. `-- --json` prints a line of JSON for
// each.

import { report } from "./report.ts";
import { writerBench } from "./writer.ts";

const json = process.argv.includes("--json");
for await (const measured of writerBench()) report(measured, json);
