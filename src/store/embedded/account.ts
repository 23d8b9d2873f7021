// PostgreSQL refuses to run as root. Started by root (containers, small servers) it gets an account without
// rights.

import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StartProblem } from "../start-problem.ts";

/** The account that PostgreSQL runs under; empty when it is simply the user's own. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * The account to run under. initdb looks its own user up in /etc/passwd, so it has to be one that stands
 * there.
 */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const rows = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map(line => line.split(":"));
  const row = rows.find(([name]) => name === "postgres") ?? rows.find(([name]) => name === "nobody");
  if (row) return { uid: Number(row[2]), gid: Number(row[3]) };
  throw new StartProblem(
    "no_account",
    "不能以 root 身份运行 PostgreSQL，而本机没有 postgres 或 nobody 账户。请换普通用户启动，或用 DATABASE_URL 指定数据库。",
    "PostgreSQL refuses to run as root and this machine has neither a postgres nor a nobody account. " +
      "Start as an ordinary user, or name a server in DATABASE_URL.",
  );
}

/** Whether any account can reach this path: every folder above it, and it too, lets others pass. */
export function isReachable(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Makes a folder in the shared /var/tmp for this account. The name can be guessed by other users of the
 * machine, so one that somebody else has put there, or a link, is refused rather than trusted.
 */
export function claimFolder(folder: string, owner: Account, mode: number): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode });
    chmodSync(folder, mode); // the mask of the process may have taken bits away
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  }
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === (owner.uid ?? process.getuid?.())) return;
  throw new StartProblem(
    "folder_taken",
    `目录 ${folder} 属于别的用户，不能放心使用。请删除它，或用 KEYMOVE_HOME 指定所有用户都能进入的目录。`,
    `${folder} belongs to another user and is not trusted. Remove it, or name in KEYMOVE_HOME a folder ` +
      `that every account may pass through.`,
  );
}
