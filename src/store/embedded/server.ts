// Starts the server program on a settled data folder and waits until a real connection confirms that it is
// ours.

import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { StartProblem } from "../start-problem.ts";
import { owner, serverEnvironment } from "./initialise.ts";
import type { Place } from "./place.ts";
import { isReady, stopPostmaster } from "./postmaster.ts";
import { isRunning } from "./process.ts";
import { secretOf } from "./secrets.ts";

/** The address of a database of the cluster, as its owner. */
export const addressOf = (home: string, port: number, name: string): string =>
  `postgres://${owner}:${secretOf(home, "secret")}@127.0.0.1:${port}/${name}`;

const logFile = (place: Place): string => join(place.home, "postgres.log");

const logSize = (place: Place): number => (existsSync(logFile(place)) ? statSync(logFile(place)).size : 0);

/** What the server wrote since the log had this size, its end at most. */
function lastWords(place: Place, from: number): string {
  return existsSync(logFile(place))
    ? readFileSync(logFile(place)).subarray(from).toString("utf8").slice(-1500)
    : "";
}

/** Sets a log that has grown past 8 MB aside; the one before it is dropped. */
function turnLog(place: Place): void {
  if (logSize(place) > 8_000_000) renameSync(logFile(place), `${logFile(place)}.1`);
}

function settings(place: Place, port: number, durable: boolean): string[] {
  const pairs: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "", // a socket's path may have 107 bytes at most; homes can be deeper
    port: String(port),
    max_connections: "60",
    shared_buffers: durable ? "256MB" : "64MB",
    max_wal_size: "2GB",
    jit: "off", // compiling costs more than it saves on statements of a millisecond
    timezone: "UTC",
    // Statements and the details of an error can carry personal data, which no log may hold.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  if (!durable) Object.assign(pairs, { fsync: "off", synchronous_commit: "off", full_page_writes: "off" });
  return ["-D", place.data, ...Object.entries(pairs).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

const wrongPassword = "28P01"; // PostgreSQL's own code, invalid_password

function passwordProblem(place: Place): StartProblem {
  const file = join(place.home, "secret");
  return new StartProblem(
    "password_wrong",
    `内置数据库不认密码文件 ${file} 里的密码，它可能被换过。请放回与数据目录 ${place.data} 一起生成的那份。`,
    `The embedded PostgreSQL does not accept the password in ${file}. ` +
      `Put back the one made with ${place.data}.`,
  );
}

/** Whether the server on this port answers to our password and stands on our data folder. */
async function answers(place: Place, port: number): Promise<boolean> {
  const connectionString = addressOf(place.home, port, "postgres");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on("error", () => {}); // a server that dies under us must not take this process along
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === place.data;
  } catch (error) {
    // Until ours is ready, it may be another home's server that was quicker on this port.
    const refused = (error as { code?: string }).code === wrongPassword;
    if (refused && isReady(place.data)) throw passwordProblem(place);
    return false; // not up yet
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Waits as long as the process lives (a start after a kill may have much to redo); false when it ended
 * instead.
 */
export async function untilReady(
  place: Place,
  port: number,
  pid: number,
  log: (text: string) => void,
): Promise<boolean> {
  const started = Date.now();
  let told = 0;
  while (isRunning(pid)) {
    if (await answers(place, port)) return true;
    const seconds = Math.floor((Date.now() - started) / 10_000) * 10;
    if (seconds > told)
      log(`数据库正在恢复，已 ${seconds} 秒 / PostgreSQL is recovering, ${seconds} s so far`);
    told = seconds;
    if (seconds >= 600) break;
    await pause(25);
  }
  return false;
}

function launch(place: Place, port: number, durable: boolean): ChildProcess {
  const output = openSync(logFile(place), "a", 0o600);
  const child = spawn(place.program("postgres"), settings(place, port, durable), {
    ...place.account,
    env: serverEnvironment(),
    cwd: place.base,
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we finish what runs before we stop
    // it.
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.on("error", () => {}); // a program that cannot be run has no pid and is reported as ended
  child.unref();
  return child;
}

// After a kill of the server alone its number stands until its parent has taken note, and its helpers hold
// the shared memory until they have. Both take a moment, and then the start goes through.
const leftovers = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/**
 * Starts the server on this port. Throws with its last words when it ends instead; `port_taken` if that was
 * why.
 */
export async function startServer(
  place: Place,
  port: number,
  durable: boolean,
  log: (text: string) => void,
): Promise<void> {
  turnLog(place);
  for (let attempt = 0; ; attempt++) {
    const from = logSize(place);
    const child = launch(place, port, durable);
    try {
      if (child.pid !== undefined && (await untilReady(place, port, child.pid, log))) return;
    } catch (error) {
      await stopPostmaster(place.data); // it runs but will not have us: leave nothing behind
      throw error;
    }
    const words = lastWords(place, from);
    if (words.includes("Address already in use")) throw new PortTaken();
    if (leftovers.test(words) && attempt < 40) {
      await pause(250);
      continue;
    }
    throw new StartProblem(
      "database_failed",
      `内置数据库没有启动成功，它最后的记录如下（全文见 ${logFile(place)}）：\n${words}`,
      `The embedded PostgreSQL did not start; its last words are above, all of them in ${logFile(place)}.`,
    );
  }
}

/** The port went to somebody else between our look and the server's. */
export class PortTaken extends Error {}
