// The gate as a readable list of named steps (check-steps.json); all are run, so that one run shows every
// complaint.
import { spawnSync } from "node:child_process";
import steps from "./check-steps.json" with { type: "json" };

const failed = steps.filter(([name, ...command]) => {
  console.error(`── ${name}`);
  return spawnSync(process.execPath, command, { stdio: "inherit" }).status !== 0;
});
if (failed.length) console.error(`✗ ${failed.map(([name]) => name).join(", ")}`);
process.exit(failed.length ? 1 : 0);
