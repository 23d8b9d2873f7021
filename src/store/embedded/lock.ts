// Lock files that survive a kill -9: each names its holder, and a holder that has gone is simply taken over
// from.

import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StartProblem } from "../start-problem.ts";
import { identityOf, isLiving, type ProcessIdentity } from "./process.ts";

interface Holder extends ProcessIdentity {
  readonly address?: string;
}

/** The home held by a running server. */
export interface HomeLock {
  /** Writes the address into the lock, so that a second start can name it. */
  announce(address: string): void;
  release(): void;
}

/** The living holder of a lock file; an unreadable or abandoned one counts as free. */
function holderOf(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return isLiving(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

const draftOf = (file: string): string => `${file}.${process.pid}`;

/**
 * Puts our identity into the file unless a living process holds it; answers that holder, or nothing when
 * taken.
 */
function take(file: string): Holder | undefined {
  // Written aside and linked: the lock is never seen empty, and of two that link at once one fails.
  writeFileSync(draftOf(file), JSON.stringify(identityOf()), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(draftOf(file), file);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = holderOf(file);
      if (holder) return holder;
      rmSync(file, { force: true });
    }
    return { pid: 0, began: "" }; // others keep taking it over; the caller waits like for any holder
  } finally {
    rmSync(draftOf(file), { force: true });
  }
}

/**
 * Holds a home for one server. Throws a StartProblem `home_in_use` that names the address of the server
 * running on it; a lock left by a killed one is taken over.
 */
export function lockHome(home: string): HomeLock {
  mkdirSync(home, { recursive: true });
  const file = join(home, "keymove.lock");
  const holder = take(file);
  if (holder) {
    const address = holder.address ?? "…";
    throw new StartProblem(
      "home_in_use",
      `系统已在运行（进程 ${holder.pid}，地址 ${address}）：一个数据目录同时只能由一个服务使用。` +
        `请直接打开该地址；要重新启动，先停掉它；要另起一套，用 KEYMOVE_HOME 指定别的目录。`,
      `Keymove already runs on ${home} (process ${holder.pid}, address ${address}). Open that address, ` +
        `stop that process first, or name another folder in KEYMOVE_HOME.`,
    );
  }
  return {
    announce(address) {
      writeFileSync(draftOf(file), JSON.stringify({ ...identityOf(), address }), { mode: 0o644 });
      renameSync(draftOf(file), file);
    },
    release() {
      if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Runs `work` while no other process starts or stops the cluster of this home; waits for its turn. */
export async function alone<T>(home: string, work: () => Promise<T>): Promise<T> {
  const file = join(home, "cluster.lock");
  while (take(file)) await pause(50);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

const usersOf = (home: string): string => join(home, "users");

/** Notes this process as a user of the home's cluster; the number tells several uses in one process apart. */
export function enter(home: string, use: number): void {
  const file = join(usersOf(home), `${process.pid}-${use}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(identityOf()));
}

/**
 * Strikes this use out and says how many living users remain; those of killed processes are struck out too.
 */
export function leave(home: string, use?: number): number {
  if (use !== undefined) rmSync(join(usersOf(home), `${process.pid}-${use}`), { force: true });
  let files: string[] = [];
  try {
    files = readdirSync(usersOf(home));
  } catch {
    return 0; // nobody ever came
  }
  const living = files.filter(file => holderOf(join(usersOf(home), file)));
  for (const file of files) if (!living.includes(file)) rmSync(join(usersOf(home), file), { force: true });
  return living.length;
}
