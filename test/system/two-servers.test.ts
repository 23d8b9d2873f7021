// Two servers on one database, as behind a balancer: both act at once, also on the same matters, and the log
// stays one.

import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAppLogin } from "../../src/store/app-login.ts";
import { openPool } from "../../src/store/connection.ts";
import { type Cluster, startCluster } from "../../src/store/embedded/cluster.ts";
import { readInstance } from "../../src/store/instance.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { ApiCaller } from "./caller.ts";
import { Load, type Machine, dropped, taskLine } from "./load.ts";
import { makeMachines } from "./machines.ts";
import { type Running, cleanUp, keymove, newHome, start } from "./processes.ts";

const callers = 16;
let cluster: Cluster;
let servers: readonly Running[] = [];
let addresses: readonly string[] = [];
let machines: readonly Machine[] = [];
let appUrl = "";

beforeAll(async () => {
  const home = newHome();
  cluster = await startCluster({ home, durable: false });
  appUrl = await createAppLogin({ adminUrl: cluster.url, home });
  const homes = [newHome(), newHome()].map(KEYMOVE_HOME => ({ KEYMOVE_HOME, DATABASE_URL: cluster.url }));
  await keymove(homes[0]!, "init", "--city", "临湖市");
  servers = homes.map(start);
  addresses = await Promise.all(servers.map(one => one.address()));
  const pool = openPool(appUrl, 2);
  machines = await makeMachines(pool, 2 * callers);
  await pool.end();
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map(one => one.stop()));
  await cluster?.stop();
  await cleanUp();
});

it("both take acts of many, and of one matter one act alone", async () => {
  const loads = addresses.map(
    (address, n) => new Load(`server-${n}`, address, machines.slice(n * callers, (n + 1) * callers)),
  );
  const working = Promise.all(loads.map(load => load.run()));
  await pause(2500);
  for (const load of loads) load.stop();
  await working;

  // The same matters, dropped through both at once: each is dropped once.
  const input = { ...taskLine, title: "两处同时办" };
  const [drafter, ...organs] = [machines[0]!.reform, machines[1]!.organ, machines[2]!.organ];
  const reform = new ApiCaller(addresses[0]!, drafter);
  const raced: number[][] = [];
  for (let n = 0; n < 20; n += 1) {
    const { body } = await reform.post<{ id: string }>("/api/task", { input });
    const both = organs.map((organ, server) =>
      new ApiCaller(addresses[server]!, organ).post(`/api/task/${body.id}/drop`, { input: dropped }),
    );
    raced.push((await Promise.all(both)).map(({ status }) => status).toSorted());
  }
  expect(raced).toEqual(raced.map(() => [200, 409]));

  const pool = openPool(appUrl, 2);
  const { rows } = await pool.query<{ n: number }>("select count(*) as n from event");
  const faults = await faultsOfLog(pool, (await readInstance(pool))!.genesis);
  await pool.end();
  expect(faults).toEqual([]);
  const acknowledged = loads.flatMap(load => load.acknowledged);
  expect(loads.map(({ refused }) => refused)).toEqual([[], []]);
  expect(loads.every(load => load.acknowledged.length > callers)).toBe(true);
  expect(rows[0]!.n).toBe(acknowledged.length + 2 * raced.length);
  const ended = await Promise.all(servers.map(one => one.stop()));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
});
