// Rounds: under load something is killed at a random moment, the city comes back, and everything that was
// acknowledged is compared with the log. The same seed draws the same rounds.

import { setTimeout as pause } from "node:timers/promises";
import { castOf } from "../../../bench/http/keymove.ts";
import { chance } from "../../../src/cities/sample/random.ts";
import { createAppLogin } from "../../../src/store/app-login.ts";
import { stopAbandoned } from "../../../src/store/embedded/cluster.ts";
import { nextFree } from "../../../src/store/embedded/ports.ts";
import { readInstance } from "../../../src/store/instance.ts";
import { looking } from "../looking.ts";
import { start } from "../processes.ts";
import { Callers } from "./callers.ts";
import { type Kind, type Served, kinds, strike } from "./faults.ts";
import { LogWatch } from "./watch.ts";
import { wholeCheck } from "./whole.ts";

export interface TortureOptions {
  readonly home: string;
  readonly rounds: number;
  /** No round begins after this moment, ms since 1970; without one all are played. */
  readonly until?: number;
  readonly seed: string;
  readonly say: (text: string) => void;
}

export interface Tortured {
  readonly rounds: number;
  readonly kills: Readonly<Record<Kind, number>>;
  readonly acknowledged: number;
  readonly events: number;
  /** Answers that were a "not now", or never came; each was asked for again. */
  readonly lost: number;
  readonly checkpoints: number;
  /** What is wrong, the first loss first; empty as it must be. */
  readonly faults: readonly string[];
}

const callers = 10;
const posts = { citizens: 60, teams: 30 };
/** How long a start may take on a machine that has other work, seconds. */
const starting = 300;
/** Acts that must be acknowledged after a kill before the next, and how long that may take, ms. */
const enough = callers;
const patience = 60_000;

/** Waits for acts that go through again; says what stopped them otherwise. */
async function alive(served: Served, load: Callers, from: number): Promise<readonly string[]> {
  const deadline = performance.now() + patience;
  const { running } = served;
  while (load.acknowledged.length < from + enough && load.wrong.length === 0) {
    if (running.child.exitCode !== null) return [`the server ended: ${running.err.slice(-2000)}`];
    if (performance.now() > deadline) return [`nothing is acknowledged: ${running.err.slice(-2000)}`];
    await pause(10);
  }
  return load.wrong.slice(0, 5);
}

/** Tortures the city of a home, which may be empty, and leaves it stopped. */
export async function torture({
  home,
  rounds,
  until = Infinity,
  seed,
  say,
}: TortureOptions): Promise<Tortured> {
  const sample = { KEYMOVE_SAMPLE: "small", KEYMOVE_SAMPLE_PASSWORD: "torture-sample-1" };
  // The same ports through all restarts: the watch finds the database, and nobody else's server is asked.
  // Below the range that systems give to outgoing connections, and another for each run.
  const port = await nextFree(20_000 + (process.pid % 5000));
  const PORT = String(await nextFree(26_000 + (process.pid % 5000)));
  const settings = { KEYMOVE_HOME: home, KEYMOVE_PG_PORT: String(port), PORT, ...sample };
  const served: Served = { home, settings, port, running: start(settings) };
  const address = await served.running.address(starting);
  const [cast, url, genesis] = await looking(home, async (pool, owner) => {
    const app = await createAppLogin({ adminUrl: owner, home });
    return [
      await castOf(app, posts.citizens, posts.teams),
      app,
      (await readInstance(pool))!.genesis,
    ] as const;
  });
  const draws = chance(`torture/${seed}`);
  const load = new Callers(address, cast, chance(`torture/${seed}/load`));
  const watch = new LogWatch(url, genesis);
  const kills: Record<Kind, number> = { process: 0, database: 0, server: 0, both: 0, starting: 0 };
  let faults: readonly string[] = await watch.look([], 0);
  const working = load.run(callers);
  let round = 0;
  for (; round < rounds && Date.now() < until && faults.length === 0; round += 1) {
    await pause(draws.whole(50, 700));
    const kind = draws.weighted(kinds);
    await strike(kind, served, draws);
    kills[kind] += 1;
    load.moveTo(await served.running.address(starting));
    faults = await alive(served, load, load.acknowledged.length);
    if (faults.length === 0) faults = await watch.look(load.acknowledged, callers);
    say(`${round + 1}/${rounds} ${kind}: ${load.acknowledged.length} acknowledged, ${load.lost} asked again`);
  }
  load.stop();
  if (faults.length === 0) {
    await working;
    faults = [...load.wrong, ...(await wholeCheck({ served, url, genesis, watch, load, say }))];
  }
  await served.running.stop();
  await stopAbandoned(home);
  const { acknowledged, lost } = load;
  const counts = { acknowledged: acknowledged.length, events: watch.events, lost };
  return { rounds: round, kills, ...counts, checkpoints: watch.notes.length, faults };
}
