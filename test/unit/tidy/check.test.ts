// The compiler, the linter and the formatter have nothing to say: what `npm run check` asks, asked by every
// test run.

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import steps from "../../../scripts/check-steps.json" with { type: "json" };

test.each(steps.map(([name = "", ...command]) => ({ name, command })))(
  "$name",
  { timeout: 120_000 },
  ({ command }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect(status, `${stdout}\n${stderr}`.slice(0, 4000)).toBe(0);
  },
);
