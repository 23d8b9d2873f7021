// Processes of a measurement: started, asked, stopped; and the processor time and memory that Linux counts
// for them.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a file of ours as a process of its own, with a channel for messages. */
export function started(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): ChildProcess {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...words], {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: ["--import", fileURLToPath(new URL("../../scripts/tsx-hook.mjs", import.meta.url)), ...options],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  child.stdout?.setEncoding("utf8");
  return child;
}

/** The next message of a process. Rejects when it ends without one. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.at(-1)} ended with ${String(code)}`);
  });
  ended.catch(() => {}); // the race tells of it
  try {
    const [message] = await Promise.race([once(child, "message", { signal }), ended]);
    return message as T;
  } finally {
    heard.abort();
  }
}

/** Ends a process and waits for it. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

const ticks = 100; // a second of the kernel's clock: USER_HZ on every Linux that Node runs on

/** The fields of /proc/PID/stat after the name, from the state on. */
const statOf = (pid: string): readonly string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};

/** Microseconds of processor that a process has used, with its children that have ended. */
const usedBy = (pid: string): number => {
  const stat = statOf(pid);
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(stat[at]), 0) * (1e6 / ticks);
};

function childrenOf(parent: number): readonly string[] {
  return readdirSync("/proc").filter(pid => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return Number(statOf(pid)[1]) === parent;
    } catch {
      return false; // it has ended meanwhile
    }
  });
}

/** Microseconds of processor that PostgreSQL has used: the postmaster and all that it started. */
export function usedByPostgres(postmaster: number): number {
  const pids = [String(postmaster), ...childrenOf(postmaster)];
  return pids.reduce((sum, pid) => {
    try {
      return sum + usedBy(pid);
    } catch {
      return sum; // ended: the postmaster counts it from now on
    }
  }, 0);
}

/** Microseconds of processor that the process of one connection has used. */
export const usedByBackend = (pid: number): number => usedBy(String(pid));

/** Microseconds of processor that a process of ours has used. */
export const usedByProcess = ({ pid }: ChildProcess): number => usedBy(String(pid));

/** Bytes of memory that a process holds. */
export const residentOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
