// The product as its user has it: processes of `npm start` and `npx keymove` on a home of their own, with
// nothing of this run's own settings in their environment.

import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stopAbandoned } from "../../src/store/embedded/cluster.ts";

const root = join(import.meta.dirname, "../..");
const ours = /^(KEYMOVE_|HOST$|PORT$|DATABASE_URL$|npm_)/;
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));

export type Settings = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process with all that it has said. */
export class Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  out = "";
  err = "";

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.err += text));
    this.ended = new Promise(resolve =>
      child.on("close", code => resolve({ code, out: this.out, err: this.err })),
    );
  }

  /** Waits for words on standard output; fails when it ends before it says them. */
  async said(words: RegExp, seconds = 60): Promise<string> {
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      const found = words.exec(this.out);
      if (found) return found[0];
      if (this.child.exitCode !== null) break;
      await pause(20);
    }
    throw new Error(`never said ${words}:\n${this.out}\n${this.err}`);
  }

  /** The address that a start prints when it serves. */
  async address(seconds?: number): Promise<string> {
    return (await this.said(/http:\/\/\S+/, seconds)).replace("127.0.0.1", "localhost");
  }

  /** As `kill` does: to this process alone. */
  stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  /** As Ctrl-C in a terminal does: to all of its group at once. */
  interrupt(): Promise<Ended> {
    process.kill(-this.child.pid!, "SIGINT");
    return this.ended;
  }
}

const started = new Set<Running>();

function run(script: string, words: readonly string[], settings: Settings): Running {
  const child = spawn(process.execPath, [join(root, "scripts", script), ...words], {
    cwd: root,
    env: { ...environment, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const running = new Running(child);
  started.add(running);
  void running.ended.then(() => started.delete(running));
  return running;
}

/** `npm start` without npm. */
export const start = (settings: Settings): Running => run("boot.mjs", ["start"], settings);
/** `npm run …` without npm. */
export const boot = (settings: Settings, ...words: string[]): Promise<Ended> =>
  run("boot.mjs", words, settings).ended;
/** `npx keymove …`, while it runs. */
export const launched = (settings: Settings, ...words: string[]): Running =>
  run("keymove.mjs", words, settings);
/** `npx keymove …`. */
export const keymove = (settings: Settings, ...words: string[]): Promise<Ended> =>
  launched(settings, ...words).ended;

const homes = new Set<string>();

/** An empty home that PostgreSQL's own account may pass. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "keymove-system-"));
  chmodSync(home, 0o711);
  homes.add(home);
  return home;
}

/** Stops whatever a failed test left running and removes the homes; call it in `afterAll`. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...started].map(one => one.stop()));
  for (const home of homes) {
    await stopAbandoned(home);
    rmSync(home, { recursive: true, force: true });
  }
  homes.clear();
}

/** The server process that holds a home, as its lock names it. */
export function serverOf(home: string): number {
  return (JSON.parse(readFileSync(join(home, "keymove.lock"), "utf8")) as { pid: number }).pid;
}

/** The first process of the PostgreSQL of a home; undefined when none has left its file. */
export function postmasterOf(home: string): number | undefined {
  const file = join(home, "data", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** The locks and users that a clean stop leaves behind: none. */
export const leftIn = (home: string): readonly string[] => [
  ...readdirSync(home).filter(name => name.endsWith(".lock")),
  ...(existsSync(join(home, "users")) ? readdirSync(join(home, "users")) : []),
  ...(postmasterOf(home) === undefined ? [] : ["postmaster.pid"]),
];
