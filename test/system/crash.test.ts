// Killed under load: whatever was acknowledged is in the log with the hash that was told, every chain holds,
// and a key that is sent again acts once. On a durable cluster, as a city runs it.

import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPool } from "../../src/store/connection.ts";
import { readInstance } from "../../src/store/instance.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { Load, type Machine } from "./load.ts";
import { looking } from "./looking.ts";
import { makeMachines } from "./machines.ts";
import { type Running, cleanUp, keymove, newHome, postmasterOf, serverOf, start } from "./processes.ts";

const home = newHome();
const settings = { KEYMOVE_HOME: home, KEYMOVE_SAMPLE: "off", KEYMOVE_ADMIN_PASSWORD: "管理员密码一二三" };
const callers = 64;
let running: Running;
let machines: readonly Machine[];
let everAcknowledged = 0;

beforeAll(async () => {
  await keymove(settings, "init", "--city", "临湖市");
  running = start(settings);
  await running.address();
  machines = await looking(home, pool => makeMachines(pool, callers));
}, 60_000);
afterAll(cleanUp);

/** The log against what was acknowledged: nothing is missing, nothing stands twice. */
async function expectWhole(load: Load): Promise<void> {
  const { acknowledged, refused } = load;
  expect(refused).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(callers);
  const keys = new Set(acknowledged.map(({ key }) => key));
  expect(keys.size).toBe(acknowledged.length);
  await looking(home, async pool => {
    expect(await faultsOfLog(pool, (await readInstance(pool))!.genesis)).toEqual([]);
    const { rows } = await pool.query<{ matter: number; hash: string }>(
      "select matter, encode(hash, 'hex') as hash from event",
    );
    const recorded = new Map(rows.map(({ matter, hash }) => [hash, String(matter)]));
    expect(acknowledged.filter(({ id, hash }) => recorded.get(hash) !== id)).toEqual([]);
    expect(new Set(acknowledged.map(({ hash }) => hash)).size).toBe(acknowledged.length);
    // Every key that was ever sent was insisted on until it was acknowledged, so nothing else may be there.
    everAcknowledged += acknowledged.length;
    expect(rows).toHaveLength(everAcknowledged);
  });
}

/** Sent once more, each key answers what it answered before and adds nothing. */
async function expectRepeated(load: Load): Promise<void> {
  const count = () =>
    looking(home, async pool => (await pool.query("select count(*) as n from event")).rows[0]);
  const before = await count();
  for (const done of load.acknowledged.slice(-100)) {
    const { status, body } = await load.send(done);
    expect(status).toBeLessThan(300);
    expect([body.id, body.receipt.hash, body.receipt.repeated]).toEqual([done.id, done.hash, true]);
  }
  expect(await count()).toEqual(before);
}

it("kill -9 of the server", async () => {
  const load = new Load("server", await running.address(), machines);
  const working = load.run();
  await pause(3000);
  process.kill(serverOf(home), "SIGKILL");
  await running.ended;
  running = start(settings);
  load.moveTo(await running.address());
  await pause(1000);
  load.stop();
  await working;
  expect(load.lost).toBeGreaterThan(0);
  await expectWhole(load);
  await expectRepeated(load);
});

it("kill -9 of PostgreSQL as a whole: it is started again, and the server goes on", async () => {
  const load = new Load("postmaster", await running.address(), machines);
  const working = load.run();
  await pause(2000);
  process.kill(postmasterOf(home)!, "SIGKILL");
  await pause(4000);
  load.stop();
  await working;
  expect(load.lost).toBeGreaterThan(0);
  await expectWhole(load);
  await expectRepeated(load);
});

it("kill -9 of one of its processes: it recovers, and so does the server by itself", async () => {
  const load = new Load("backend", await running.address(), machines);
  const working = load.run();
  await pause(2000);
  const [writer] = await looking(home, async (_, url) => {
    const owner = openPool(url, 1);
    const text = "select pid from pg_stat_activity where application_name = 'keymove writer'";
    const { rows } = await owner.query<{ pid: number }>(text);
    await owner.end();
    return rows;
  });
  process.kill(writer!.pid, "SIGKILL");
  await pause(3000);
  load.stop();
  await working;
  expect(load.lost).toBeGreaterThan(0);
  await expectWhole(load);
  expect((await running.stop()).code).toBe(0);
});
