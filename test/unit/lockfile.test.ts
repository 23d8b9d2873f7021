// Whoever installs uses the registry of their own settings: no lockfile may send them to ours.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test.each([
  "package-lock.json",
  "bench/http/package-lock.json",
  "bench/decide/package-lock.json",
  "bench/share/package-lock.json",
])("%s names no host", path => {
  const text = readFileSync(join(import.meta.dirname, "../..", path), "utf8");
  // After a change of dependencies npm writes addresses for donations back in ("funding"): take them out.
  expect(text.match(/https?:[^"]*/g) ?? []).toEqual([]);
  expect(text).not.toContain('"resolved"');
});
