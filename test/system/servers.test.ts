// Servers of one city as processes beside each other on one PostgreSQL: who does what, what a session is
// worth at the other, and what is left when one is killed with -9.

import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ActView } from "../../src/http/types.ts";
import { createAppLogin } from "../../src/store/app-login.ts";
import { openPool } from "../../src/store/connection.ts";
import { type Cluster, startCluster } from "../../src/store/embedded/cluster.ts";
import { readInstance } from "../../src/store/instance.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { ApiCaller } from "./caller.ts";
import { Load, type Machine, taskLine } from "./load.ts";
import { makeMachines } from "./machines.ts";
import { type Running, cleanUp, keymove, newHome, serverOf, start } from "./processes.ts";

const callers = 8;
const password = "管理员密码一二三";
let cluster: Cluster;
let pool: pg.Pool;
let homes: readonly string[] = [];
let servers: readonly Running[] = [];
let addresses: readonly string[] = [];
let machines: readonly Machine[] = [];

beforeAll(async () => {
  const home = newHome();
  cluster = await startCluster({ home, durable: false });
  pool = openPool(await createAppLogin({ adminUrl: cluster.url, home }), 3);
  homes = [newHome(), newHome()];
  // One key for all: whoever takes over must be able to sign.
  const shared = { DATABASE_URL: cluster.url, KEYMOVE_CHECKPOINT_KEY: "5a".repeat(32) };
  const settings = homes.map(KEYMOVE_HOME => ({ KEYMOVE_HOME, ...shared }));
  await keymove({ ...settings[0]!, KEYMOVE_ADMIN_PASSWORD: password }, "init", "--city", "临湖市");
  servers = settings.map(start);
  addresses = await Promise.all(servers.map(one => one.address()));
  machines = await makeMachines(pool, callers);
}, 90_000);
afterAll(async () => {
  await Promise.all(servers.map(one => one.stop()));
  await pool?.end();
  await cluster?.stop();
  await cleanUp();
});

const ask = async <T>(text: string): Promise<T[]> => (await pool.query(text)).rows as T[];

/** How many seconds it took until it held; fails after a minute. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const from = performance.now();
  while (!(await holds())) {
    if (performance.now() - from > 60_000) throw new Error("it never came to hold");
    await pause(100);
  }
  return (performance.now() - from) / 1000;
}

interface Holder {
  readonly holder: number | null;
  readonly led: number;
}
const holders = () =>
  ask<Holder>("select holder, count(*)::int as led from bucket_lease group by holder order by holder");
const leases = () =>
  ask<{ name: string; holder: string; epoch: number }>(
    "select name, holder, epoch from worker_lease order by name",
  );

it("a session of one is one of the other, and what one is told the other shows at once", async () => {
  const [first, second] = addresses as [string, string];
  const admin = new ApiCaller(first);
  expect(await admin.enter("admin", password)).toBe(200);
  const there = admin.at(second);
  const personAt = async (caller: ApiCaller) =>
    (await caller.get<{ person: unknown }>("/api/session")).body.person;
  expect(await personAt(there)).toEqual(await personAt(admin));
  expect(await personAt(there)).toEqual(expect.anything());
  const [here, elsewhere] = addresses.map(address => new ApiCaller(address, machines[0]!.reform)) as [
    ApiCaller,
    ApiCaller,
  ];
  const input = { ...taskLine, title: "两台服务器" };
  const made = await here.post<ActView>("/api/task", { input });
  expect(made.status).toBe(201);
  const seen = await elsewhere.get<{ id: string }>(`/api/task/${made.body.id}`);
  expect([seen.status, seen.body.id]).toEqual([200, made.body.id]);
  const listed = await elsewhere.get("/api/task");
  expect([listed.status, JSON.stringify(listed.body).includes("两台服务器")]).toEqual([200, true]);
  // Signed out at one, signed out at both.
  expect((await there.send("DELETE", "/api/session")).status).toBe(204);
  expect(await personAt(admin)).toBeNull();
});

it("each leads half of the buckets, and one of them folds, one seals checkpoints", async () => {
  await until(async () => (await holders()).map(({ led }) => led).join() === "8,8");
  await until(async () => (await leases()).length >= 2);
  const { rows } = await pool.query("select id from server where until > clock_timestamp()");
  expect(rows).toHaveLength(2);
});

it("killed with -9 under load, one loses nothing, and the other does all within seconds", async () => {
  const loads = addresses.map(
    (address, n) =>
      new Load(`server-${n}`, address, machines.slice((n * callers) / 2, ((n + 1) * callers) / 2)),
  );
  const working = Promise.all(loads.map(load => load.run()));
  await pause(2000);
  const before = await leases();
  process.kill(serverOf(homes[0]!), "SIGKILL");
  await servers[0]!.ended;
  loads[0]!.moveTo(addresses[1]!);
  // Acts go on at the other at once, also in the buckets that nobody leads any more.
  const acted = loads[1]!.acknowledged.length;
  await until(async () => loads[1]!.acknowledged.length > acted + callers);
  // Five seconds of silence and a look each second; a machine under all tests at once is slower.
  expect(await until(async () => (await holders()).length === 1)).toBeLessThan(30);
  for (const load of loads) load.stop();
  await working;

  const [{ events }] = (await ask<{ events: number }>("select count(*)::int as events from event")) as [
    { events: number },
  ];
  await until(async () => {
    const [row] = await ask<{ size: number }>("select coalesce(max(size), 0) as size from checkpoint");
    return row!.size === events;
  });
  await until(async () => {
    const behind = await ask(
      `select from figure_mark, bucket_lease l where batches[l.bucket + 1] < l.batch limit 1`,
    );
    return behind.length === 0;
  });
  const after = await leases();
  expect(after.every(({ name, epoch }) => epoch >= before.find(one => one.name === name)!.epoch)).toBe(true);
  const held = new Map(
    (await ask<{ hash: string }>("select encode(hash, 'hex') as hash from event")).map(one => [one.hash, 1]),
  );
  const acknowledged = loads.flatMap(load => load.acknowledged);
  expect(acknowledged.filter(({ hash }) => !held.has(hash))).toEqual([]);
  expect(loads.flatMap(({ refused }) => refused)).toEqual([]);
  expect(new Set(acknowledged.map(({ key }) => key)).size).toBe(acknowledged.length);
  expect(events).toBe(acknowledged.length + 1);
  expect(await faultsOfLog(pool, (await readInstance(pool))!.genesis)).toEqual([]);
  expect((await servers[1]!.stop()).code).toBe(0);
  expect((await holders())[0]!.holder).toBeNull();
}, 180_000);

it("on a PostgreSQL without Citus tables are not spread; what would be said is shown", async () => {
  const settings = { KEYMOVE_HOME: homes[1]!, DATABASE_URL: cluster.url };
  const refused = await keymove(settings, "migrate", "--distribute");
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("没有 Citus 扩展")]);
  const shown = await keymove(settings, "migrate", "--distribute", "--dry-run");
  expect([shown.code, shown.out]).toEqual([
    0,
    expect.stringContaining("create_distributed_table('matter', 'bucket'"),
  ]);
  expect((await ask("select from pg_proc where proname = 'act_batch'")).length).toBe(0);
  expect((await keymove(settings, "migrate", "--dry-run")).code).toBe(1);
});
