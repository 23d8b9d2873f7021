// What is killed, and how the city comes back from it.

import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "../../../src/cities/sample/random.ts";
import { type Running, type Settings, isAlive, postmasterOf, start } from "../processes.ts";

/** What dies; the number says how often, of all rounds together. */
export const kinds = {
  /** One process of PostgreSQL: all others start anew. */
  process: 3,
  /** PostgreSQL as a whole: the server starts it again. */
  database: 3,
  /** The server: started again, it takes over the PostgreSQL that runs. */
  server: 2,
  /** Both at once. */
  both: 1,
  /** The server, and once more while it starts. */
  starting: 1,
} as const;
export type Kind = keyof typeof kinds;

/** The city under torture: the process that serves it now. */
export interface Served {
  readonly home: string;
  readonly settings: Settings;
  /** Of its database. */
  readonly port: number;
  running: Running;
}

/** The server with its starter; PostgreSQL has a session of its own and lives on. */
function killServer({ running }: Served): void {
  try {
    process.kill(-running.child.pid!, "SIGKILL");
  } catch {
    // It has ended by itself: what it said stands in the evidence.
  }
}

function killPostmaster(home: string): void {
  const pid = postmasterOf(home);
  if (pid !== undefined && isAlive(pid)) process.kill(pid, "SIGKILL");
}

/** The processes whose parent is this one. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc").flatMap(name => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const [, ppid] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(ppid) === parent ? [Number(name)] : [];
    } catch {
      return []; // it has ended meanwhile
    }
  });
}

function killOneProcess(home: string, chance: Chance): void {
  const pid = postmasterOf(home);
  const children = pid === undefined ? [] : childrenOf(pid);
  if (children.length === 0) return;
  try {
    process.kill(chance.pick(children), "SIGKILL");
  } catch {
    // That one has just ended: this round kills nobody.
  }
}

async function startAgain(served: Served): Promise<void> {
  await served.running.ended;
  served.running = start(served.settings);
}

/** Does it. The city is on its way back afterwards; its address may be another. */
export async function strike(kind: Kind, served: Served, chance: Chance): Promise<void> {
  const { home } = served;
  if (kind === "process") return killOneProcess(home, chance);
  if (kind === "database") return killPostmaster(home);
  killServer(served);
  if (kind === "both") killPostmaster(home);
  await startAgain(served);
  if (kind !== "starting") return;
  await pause(chance.whole(0, 1500));
  killServer(served);
  await startAgain(served);
}
