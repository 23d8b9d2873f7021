// Passwords of a home's own logins: made once, readable by the owner only.

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The password kept under this name in the home, made on first use: 48 hexadecimal characters, safe in any
 * URL.
 */
export function secretOf(home: string, name: "secret" | "secret-app"): string {
  mkdirSync(home, { recursive: true });
  const file = join(home, name);
  try {
    writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
