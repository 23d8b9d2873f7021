// Who holds a lock, told apart from a later process that got the same number after a crash.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process as written into a lock file: its number, and when it began in the system's own notation. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly began: string;
}

const linux = process.platform === "linux";

function readProcess(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined; // gone, or not ours to read
  }
}

function ask(pid: number, column: string): string {
  if (process.platform === "win32") return ""; // no cheap way; the number alone must do
  return spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/**
 * Fields 3 (state) and 22 (start in ticks) of /proc/PID/stat; the name before them may hold spaces and
 * brackets.
 */
function statistics(pid: number): { state: string; began: string } | undefined {
  const text = readProcess(pid, "stat");
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields && { state: fields[0] ?? "", began: fields[19] ?? "" };
}

/** Whether a process of this number runs; one that has ended and was not yet collected counts as gone. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !linux || statistics(pid)?.state !== "Z";
}

/** The identity of a running process, this one if no number is given. */
export function identityOf(pid: number = process.pid): ProcessIdentity {
  if (!linux) return { pid, began: ask(pid, "lstart") };
  // Ticks count from the machine's start, so they need its number beside them.
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return { pid, began: `${boot}/${statistics(pid)?.began ?? ""}` };
}

/** Whether the very process that wrote this identity still runs. */
export function isLiving(identity: ProcessIdentity): boolean {
  return isRunning(identity.pid) && identityOf(identity.pid).began === identity.began;
}

/**
 * The words of a process's command line, none when it has gone or the system does not say. Where they can't
 * be told apart they come as one.
 */
export function commandLine(pid: number): readonly string[] {
  const text = linux ? (readProcess(pid, "cmdline") ?? "") : ask(pid, "command");
  return text === "" ? [] : text.split("\0");
}
