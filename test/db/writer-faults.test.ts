// The database dies under load: what was acknowledged is in the log, what is not sure is said to be so, and
// a repeated key settles it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { Refusal } from "../../src/engine/refusal.ts";
import type { ActRequest, Answer, Writer } from "../../src/engine/ports.ts";
import { createAppLogin } from "../../src/store/app-login.ts";
import { openClient, openPool } from "../../src/store/connection.ts";
import { startCluster } from "../../src/store/embedded/cluster.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openWriter } from "../../src/store/writer/writer.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { clerk, ground } from "../store/city.ts";
import { openLedger, request } from "../store/ledger.ts";

const fresh = (key: string) => request("toggle", null, "open", { note: "登记" }, clerk, { key });

interface Load {
  readonly answers: Answer[];
  busy: number;
  /** Ends the load when every caller has its last answer. */
  stop(): Promise<void>;
}

/** Callers that open matters and repeat the same key for as long as the writer is busy. */
function load(writer: Writer, callers: number): Load {
  const answers: Answer[] = [];
  const state = { answers, busy: 0, over: false };
  const insist = async (act: ActRequest): Promise<Answer> => {
    for (;;) {
      try {
        return await writer.act(act);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "busy") throw error;
        state.busy += 1;
        await pause(50);
      }
    }
  };
  const caller = async (n: number) => {
    for (let turn = 0; !state.over; turn += 1) answers.push(await insist(fresh(`${n}/${turn}`)));
  };
  const working = Promise.all(Array.from({ length: callers }, (_, n) => caller(n)));
  return Object.assign(state, {
    async stop() {
      state.over = true;
      await working;
    },
  });
}

async function expectAll(url: string, { answers }: Load): Promise<void> {
  const pool = openPool(url, 1);
  const { rows } = await pool.query("select encode(hash, 'hex') as hash from event");
  const hashes = new Set(rows.map(row => row.hash as string));
  expect(answers.filter(answer => !hashes.has(answer.hash))).toEqual([]);
  // Every key was insisted on until it was answered, so nothing stands in the log that nobody was told of.
  expect(hashes.size).toBe(answers.length);
  expect(await faultsOfLog(pool, ground.genesis)).toEqual([]);
  await pool.end();
}

test("backends are ended under load, again and again", async () => {
  await using ledger = await openLedger();
  const running = load(ledger.writer, 64);
  const admin = await openClient(ledger.adminUrl);
  for (let kill = 0; kill < 8; kill += 1) {
    await pause(60);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'keymove writer' and datname = current_database()`,
    );
  }
  await running.stop();
  await admin.end();
  expect(running.busy).toBeGreaterThan(0);
  await expectAll(ledger.url, running);
});

test("the process that writes is killed with -9, twice: what it said is in the log", async () => {
  await using ledger = await openLedger();
  const script = join(import.meta.dirname, "../store/acting-process.ts");
  const said: string[] = [];
  for (let life = 0; life < 2; life += 1) {
    const child = spawn(process.execPath, [script, ledger.url], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "close");
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    await expect.poll(() => text.length, { timeout: 20_000 }).toBeGreaterThan(100_000);
    child.kill("SIGKILL");
    await ended;
    // The last line may be cut off in the middle.
    said.push(...text.split("\n").slice(0, -1));
  }
  const { rows } = await ledger.pool.query("select encode(hash, 'hex') as hash from event");
  const hashes = new Set(rows.map(row => row.hash as string));
  expect(said.filter(hash => !hashes.has(hash))).toEqual([]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("PostgreSQL is killed with -9 under load and started again", async () => {
  const home = mkdtempSync(join(tmpdir(), "keymove-faults-"));
  chmodSync(home, 0o711); // run by root, PostgreSQL has an account of its own and must be able to pass
  let cluster = await startCluster({ home });
  try {
    const url = await createAppLogin({ adminUrl: cluster.url, home });
    await migrate(cluster.url);
    const writer = await openWriter({ ...ground, url });
    const running = load(writer, 64);
    await pause(500);
    const pid = Number(readFileSync(join(home, "data", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await pause(200);
    const { port } = cluster;
    cluster = await startCluster({ home, port });
    await pause(1000);
    await running.stop();
    expect(running.busy).toBeGreaterThan(0);
    await expectAll(url, running);
    await writer.close();
  } finally {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
});

test("a writer whose database is away refuses at once, and works again when it is back", async () => {
  const home = mkdtempSync(join(tmpdir(), "keymove-faults-"));
  chmodSync(home, 0o711);
  let cluster = await startCluster({ home, durable: false });
  try {
    const url = await createAppLogin({ adminUrl: cluster.url, home });
    await migrate(cluster.url);
    const writer = await openWriter({ ...ground, url });
    await writer.act(fresh("before"));
    const { port } = cluster;
    await cluster.stop();
    const started = performance.now();
    const refused = await writer.act(fresh("during")).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "busy", status: 503 });
    expect(performance.now() - started).toBeLessThan(2000);
    cluster = await startCluster({ home, port, durable: false });
    const running = load(writer, 1);
    await pause(500);
    await running.stop();
    expect(await writer.act(fresh("before"))).toMatchObject({ repeated: true });
    await writer.close();
  } finally {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
