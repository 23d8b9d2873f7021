// The embedded PostgreSQL of one home: started, or adopted where it still runs, and stopped by its last user.

import pg from "pg";
import { StartProblem } from "../start-problem.ts";
import { initialise, database } from "./initialise.ts";
import { alone, enter, leave } from "./lock.ts";
import { settlePlace, type Place } from "./place.ts";
import { isFree, nextFree } from "./ports.ts";
import { findPostmaster, stopPostmaster } from "./postmaster.ts";
import { addressOf, PortTaken, startServer, untilReady } from "./server.ts";

export interface ClusterOptions {
  /** The folder of locks, passwords and logs; data stand in `data` inside it. */
  readonly home: string;
  /** A port that must be used. Without one: 5432 or the next free one. */
  readonly port?: number;
  /** False gives up safety against power loss for speed: tests only. */
  readonly durable?: boolean;
  readonly log?: (text: string) => void;
}

export interface Cluster {
  /** The city's database, as the cluster's owner. */
  readonly url: string;
  readonly port: number;
  /** Whether it ran already: left by a killed server, or in use by another command. */
  readonly adopted: boolean;
  /** Starts PostgreSQL again on its port where it has died (kill -9, out of memory). Throws as the start. */
  revive(): Promise<void>;
  /** Ends this use; the last one stops PostgreSQL. */
  stop(): Promise<void>;
}

type Log = (text: string) => void;
const usualPort = 5432;
let uses = 0;

/** The port of a server already running on this data, once it is ready. */
async function adopt(place: Place, log: Log): Promise<number | undefined> {
  const running = findPostmaster(place.data, log);
  if (!running) return undefined;
  const ready = await untilReady(place, running.port, running.pid, log);
  if (!ready) return undefined; // it was just shutting down
  log(`接管正在运行的数据库 / adopting the PostgreSQL that runs already (${running.pid})`);
  return running.port;
}

async function startOnFreePort(place: Place, options: ClusterOptions, log: Log): Promise<number> {
  const { port: wanted, durable = true } = options;
  for (let first = wanted ?? usualPort; ; first++) {
    const port = wanted ?? (await nextFree(first));
    try {
      if (wanted !== undefined && !(await isFree(wanted))) throw new PortTaken();
      await startServer(place, port, durable, log);
      return port;
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (wanted !== undefined) throw portBusy(wanted);
      first = port; // somebody was quicker: go on behind it
    }
  }
}

function portBusy(port: number): StartProblem {
  return new StartProblem(
    "port_busy",
    `KEYMOVE_PG_PORT 指定的端口 ${port} 已被占用。请停用占用它的程序、换一个端口，或不设该项，由系统自选。`,
    `Port ${port} of KEYMOVE_PG_PORT is in use. Stop what uses it, name another, ` +
      `or leave it unset to have one chosen.`,
  );
}

async function ensureDatabase(place: Place, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(place.home, port, "postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the cluster of this home, or joins the one that runs on it. Several processes may use one at a
 * time (a server, an import); each must call `stop`. Throws StartProblem: `port_busy`, `password_lost`,
 * `database_failed`, `no_account`, `no_binaries`, `folder_taken`.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const log = options.log ?? (() => {});
  const place = await settlePlace(options.home, log);
  const use = ++uses;
  return alone(place.home, async () => {
    initialise(place);
    const adopted = await adopt(place, log);
    const port = adopted ?? (await startOnFreePort(place, options, log));
    await ensureDatabase(place, port);
    enter(place.home, use);
    // A second call waits for the first and stops nobody else's server.
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> =>
      (stopped ??= alone(place.home, async () => {
        if (leave(place.home, use) === 0) await stopPostmaster(place.data);
      }));
    const isDown = () => !stopped && findPostmaster(place.data, () => {}) === undefined;
    const revive = async (): Promise<void> => {
      if (!isDown()) return;
      await alone(place.home, async () => {
        if (!isDown()) return; // another process was quicker, or the end has come
        log("数据库意外停止，正在重新启动 / PostgreSQL has died and is started again");
        await startServer(place, port, options.durable ?? true, log);
      });
    };
    const url = addressOf(place.home, port, database);
    return { url, port, adopted: adopted !== undefined, revive, stop };
  });
}

/** Stops the cluster of a home that no living process uses any more; true when nobody uses it. */
export async function stopAbandoned(home: string): Promise<boolean> {
  const place = await settlePlace(home, () => {});
  return alone(place.home, async () => {
    if (leave(place.home) > 0) return false;
    await stopPostmaster(place.data);
    return true;
  });
}
