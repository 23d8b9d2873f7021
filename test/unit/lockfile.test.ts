// Whoever installs uses the registry of their own settings: the lockfile may not send them to ours.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the lockfile names no host", () => {
  const text = readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8");
  // After a change of dependencies npm writes addresses for donations back in ("funding"): take them out.
  expect(text.match(/https?:[^"]*/g) ?? []).toEqual([]);
});
