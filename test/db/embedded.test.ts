// The embedded PostgreSQL through everything that a machine does to it. One home for all, since making one
// costs 1 s; the tests run in their order, each beginning with the cluster stopped.

import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cluster, startCluster, stopAbandoned } from "../../src/store/embedded/cluster.ts";
import { initialise } from "../../src/store/embedded/initialise.ts";
import { settlePlace } from "../../src/store/embedded/place.ts";
import { findPostmaster } from "../../src/store/embedded/postmaster.ts";
import { PortTaken, startServer } from "../../src/store/embedded/server.ts";

const root = join(import.meta.dirname, "../..");
const clusterModule = pathToFileURL(join(root, "src/store/embedded/cluster.ts")).href;
let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "keymove-home-"));
  chmodSync(home, 0o711); // run by root, PostgreSQL has an account of its own and must be able to pass
});
afterAll(async () => {
  await stopAbandoned(home);
  rmSync(home, { recursive: true, force: true });
});

const start = (port?: number): Promise<Cluster> =>
  startCluster({ home, ...(port === undefined ? {} : { port }) });

async function value(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const postmaster = (): number | undefined => findPostmaster(join(home, "data"), () => {})?.pid;

/** Another process that starts the cluster, says so, and stays until killed. */
async function otherProcess(): Promise<ChildProcess> {
  const program = `const { startCluster } = await import(${JSON.stringify(clusterModule)});
    await startCluster({ home: process.argv[1] });
    console.log("started"); setInterval(() => {}, 1000);`;
  const options = ["--input-type=module", "-e", program, home];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"], cwd: root });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", code => reject(new Error(`ended with ${code} before it had started`)));
  });
  return child;
}

const gone = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

test("a first start makes the data, over the leftovers of one that was cut off", async () => {
  mkdirSync(join(home, "data.unfinished"));
  writeFileSync(join(home, "data.unfinished", "PG_VERSION"), "18\n");
  const cluster = await start();
  expect(cluster.adopted).toBe(false);
  await value(cluster.url, "create table kept as select '路灯' as word");
  expect(await value(cluster.url, "select word from kept")).toBe("路灯");
  expect(statSync(join(home, "secret")).mode & 0o777).toBe(0o600);
  await cluster.stop();
  expect(postmaster()).toBeUndefined();
});

test("two starts at once share one server, and the last to stop stops it", async () => {
  const [first, second] = await Promise.all([start(), start()]);
  expect([first.adopted, second.adopted].toSorted()).toEqual([false, true]);
  expect(second.port).toBe(first.port);
  await first.stop();
  await first.stop(); // a second call counts for nothing
  expect(await value(second.url, "select word from kept")).toBe("路灯");
  await second.stop();
  expect(postmaster()).toBeUndefined();
});

test("after a kill -9 of our process the next start adopts the server, and stops it in the end", async () => {
  const killed = await otherProcess();
  await gone(killed);
  expect(postmaster()).toBeDefined();
  const cluster = await start();
  expect(cluster.adopted).toBe(true);
  expect(await value(cluster.url, "select word from kept")).toBe("路灯");
  await cluster.stop();
  expect(postmaster()).toBeUndefined();
});

test("after a kill -9 of PostgreSQL the next start recovers what was committed", async () => {
  const cluster = await start();
  await value(cluster.url, "update kept set word = '路灯亮了'");
  process.kill(postmaster()!, "SIGKILL");
  await cluster.stop();
  const next = await start();
  expect(next.adopted).toBe(false);
  expect(await value(next.url, "select word from kept")).toBe("路灯亮了");
  await next.stop();
});

/** A program of the same user, whose number alone does not tell it from a server. */
const stranger = (...words: string[]): ChildProcess =>
  spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "--", ...words], { stdio: "ignore" });

test.each([
  ["another program", []],
  ["a backup of these data", () => ["tar", join(home, "data")]],
  ["a server on other data", () => ["-D", `${join(home, "data")}-of-another`]],
])("a postmaster.pid whose number has passed to %s does not block the start", async (_, words) => {
  const living = stranger(...(typeof words === "function" ? words() : words));
  const lines = [living.pid, join(home, "data"), "1700000000", "5432", "", "127.0.0.1", "", "ready   "];
  const file = join(home, "data", "postmaster.pid");
  writeFileSync(file, lines.join("\n"), { mode: 0o600 });
  const told: string[] = [];
  const cluster = await startCluster({ home, log: text => told.push(text) });
  expect(cluster.adopted).toBe(false);
  expect(told.join()).toContain(
    `清除过期的 postmaster.pid / removing a stale postmaster.pid (${living.pid})`,
  );
  expect(living.exitCode).toBeNull();
  await cluster.stop();
  await gone(living);
});

test("data cut off while they were made are made anew; data that lost a part are left alone", async () => {
  const other = mkdtempSync(join(tmpdir(), "keymove-home-"));
  chmodSync(other, 0o711);
  try {
    // Cut off in the middle, with the password file of the moment beside it.
    mkdirSync(join(other, "data.unfinished", "base"), { recursive: true });
    writeFileSync(join(other, "data.unfinished", "PG_VERSION"), "18\n");
    writeFileSync(join(other, "data.unfinished.password"), "left");
    const cluster = await startCluster({ home: other, durable: false });
    expect(await value(cluster.url, "select 1")).toBe(1);
    await cluster.stop();
    expect(readdirSync(other).filter(name => name.includes("unfinished"))).toEqual([]);
    // Half of it gone afterwards is no fresh start: it is said, and nothing is made over it.
    renameSync(join(other, "data", "global"), join(other, "global"));
    await expect(startCluster({ home: other, durable: false })).rejects.toMatchObject({
      code: "database_failed",
    });
    renameSync(join(other, "global"), join(other, "data", "global"));
    const again = await startCluster({ home: other, durable: false });
    expect(await value(again.url, "select 1")).toBe(1);
    await again.stop();
  } finally {
    await stopAbandoned(other);
    rmSync(other, { recursive: true, force: true });
  }
});

describe("ports", () => {
  test("one that is set and busy stops the start with a sentence", async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen({ port: 0, host: "127.0.0.1" }, resolve));
    const { port } = server.address() as { port: number };
    await expect(start(port)).rejects.toMatchObject({
      code: "port_busy",
      message: expect.stringContaining(`KEYMOVE_PG_PORT 指定的端口 ${port} 已被占用`),
    });
    server.close();
    expect(postmaster()).toBeUndefined();
  });

  test("one that is set and free is used", async () => {
    const cluster = await start(54_329);
    expect(cluster.port).toBe(54_329);
    await cluster.stop();
  });
});

test("a password file that was changed or lost is said, and nothing stays running", async () => {
  const file = join(home, "secret");
  const password = readFileSync(file, "utf8");
  writeFileSync(file, "another");
  await expect(start()).rejects.toMatchObject({ code: "password_wrong" });
  rmSync(file);
  await expect(start()).rejects.toMatchObject({ code: "password_lost" });
  expect(postmaster()).toBeUndefined();
  writeFileSync(file, password, { mode: 0o600 });
});

test.runIf(process.getuid?.() === 0)("under a closed folder of root the data move to /var/tmp", async () => {
  const closed = mkdtempSync(join(tmpdir(), "keymove-closed-"));
  const told: string[] = [];
  const cluster = await startCluster({
    home: join(closed, "city"),
    durable: false,
    log: text => told.push(text),
  });
  const data = await value(cluster.url, "show data_directory");
  await cluster.stop();
  expect(data).toMatch(/^\/var\/tmp\/keymove-[0-9a-f]{12}\/data$/);
  expect(told.join("\n")).toContain(String(data).replace(/\/data$/, ""));
  rmSync(String(data).replace(/\/data$/, ""), { recursive: true });
  rmSync(closed, { recursive: true });
});

test("the log of the server holds no statement and no value", async () => {
  const cluster = await start();
  await value(cluster.url, "create table once (number text primary key)");
  await value(cluster.url, "insert into once values ('13900000000')");
  await expect(value(cluster.url, "insert into once values ('13900000000')")).rejects.toThrow(/duplicate/);
  await cluster.stop();
  const log = readFileSync(join(home, "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("13900000000");
});

test("a port that another home's server has just taken is told from a wrong password", async () => {
  const other = mkdtempSync(join(tmpdir(), "keymove-home-"));
  chmodSync(other, 0o711);
  const quicker = await startCluster({ home: other, durable: false });
  try {
    const place = await settlePlace(home, () => {});
    initialise(place);
    const late = startServer(place, quicker.port, false, () => {});
    await expect(late).rejects.toBeInstanceOf(PortTaken);
  } finally {
    await quicker.stop();
    rmSync(other, { recursive: true, force: true });
  }
});
