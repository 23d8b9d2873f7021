// The server process of a data folder: found by its own postmaster.pid, told apart from strangers, stopped.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandLine, isRunning } from "./process.ts";

/** What a running server says of itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pidFile = (data: string): string => join(data, "postmaster.pid");

function readPidFile(data: string): Postmaster | undefined {
  try {
    const [pid, , , port] = readFileSync(pidFile(data), "utf8").split("\n");
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the server of this data folder says itself that it takes connections. */
export function isReady(data: string): boolean {
  try {
    return readFileSync(pidFile(data), "utf8").split("\n")[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

/** Whether this is a server on these data; a backup or an editor that names them in its words is none. */
const serves = (words: readonly string[], data: string): boolean =>
  words.length === 1 ? words[0]!.includes(` -D ${data} `) : words[words.indexOf("-D") + 1] === data;

/**
 * The server now running on this data folder, if any. A pid file whose number has passed to another program
 * would make PostgreSQL refuse for ever (usual in containers, where numbers repeat), so that one is
 * removed; the file of a process that has gone is left to PostgreSQL, which looks for its leftovers first.
 */
export function findPostmaster(data: string, log: (text: string) => void): Postmaster | undefined {
  const found = readPidFile(data);
  if (!found || !isRunning(found.pid)) return undefined;
  const words = commandLine(found.pid);
  // Where the system does not show command lines, the connection that follows decides instead.
  if (words.length === 0 || serves(words, data)) return found;
  log(`清除过期的 postmaster.pid / removing a stale postmaster.pid (${found.pid})`);
  rmSync(pidFile(data), { force: true });
  return undefined;
}

async function ended(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 20) {
    if (!isRunning(pid)) return true;
    await pause(20);
  }
  return !isRunning(pid);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile, which is what we want.
  }
}

/** Stops the server of a data folder: fast (open transactions roll back), and after 30 s at once. */
export async function stopPostmaster(data: string): Promise<void> {
  const found = findPostmaster(data, () => {});
  if (!found) return;
  signal(found.pid, "SIGINT");
  if (await ended(found.pid, 30)) return;
  signal(found.pid, "SIGQUIT");
  await ended(found.pid, 5);
}
