// The gate as a readable list of named steps; all are run, so that one run shows every complaint.
import { spawnSync } from "node:child_process";

const steps = [
  ["types", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  ["types of the office", "node_modules/typescript/bin/tsc", "-p", "tsconfig.office.json"],
  ["lint", "node_modules/oxlint/bin/oxlint"],
  ["format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
];

const failed = steps.filter(([name, ...command]) => {
  console.error(`── ${name}`);
  return spawnSync(process.execPath, command, { stdio: "inherit" }).status !== 0;
});
if (failed.length) console.error(`✗ ${failed.map(([name]) => name).join(", ")}`);
process.exit(failed.length ? 1 : 0);
