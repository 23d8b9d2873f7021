// Makes the data folder, once. It comes to stand under its name only when complete, so a kill leaves no
// half of one.

import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";
import type { Account } from "./account.ts";
import type { Place } from "./place.ts";
import { secretOf } from "./secrets.ts";

/** The superuser of an embedded cluster, and the database that holds the city. */
export const owner = "keymove";
export const database = "keymove";

/**
 * The environment of the server's programs: nothing of the host's language or of settings meant for other
 * servers.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C.UTF-8", TZ: "UTC" };
}

function give(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

/**
 * The locale is named, else the host's LANG decides. Under plain C the trigram index finds nothing in
 * Chinese and says nothing about it; the built-in C.UTF-8 knows Chinese characters and is the same on every
 * system.
 */
const localeOptions = [
  "-E",
  "UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C.UTF-8",
];

/** Makes the cluster's data folder if there is none yet. Throws when initdb fails, with its own words. */
export function initialise(place: Place): void {
  const kept = existsSync(join(place.data, "PG_VERSION"));
  if (kept && existsSync(join(place.home, "secret"))) return;
  if (kept) {
    throw new StartProblem(
      "password_lost",
      `数据目录 ${place.data} 还在，但它的密码文件 ${join(place.home, "secret")} 不见了。请把密码文件放回原处。`,
      `The data in ${place.data} are there, but their password file ${join(place.home, "secret")} is gone. ` +
        `Put it back.`,
    );
  }
  const draft = `${place.data}.unfinished`;
  const password = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  give(draft, place.account);
  rmSync(password, { force: true });
  writeFileSync(password, secretOf(place.home, "secret"), { mode: 0o600, flag: "wx" });
  give(password, place.account);
  try {
    const options = ["-D", draft, "-U", owner, "-A", "scram-sha-256", "--pwfile", password, ...localeOptions];
    const made = spawnSync(place.program("initdb"), [...options, "--no-sync", "--no-instructions"], {
      ...place.account,
      env: serverEnvironment(),
      cwd: place.base,
      encoding: "utf8",
    });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
  } finally {
    rmSync(password, { force: true });
  }
  renameSync(draft, place.data);
}
