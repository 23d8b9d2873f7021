// A database that has no connection left, breaks one, is slow or says nothing: who acts is told to come back.

import { expect, test } from "vitest";
import { openClient, openPool } from "../../../src/store/connection.ts";
import { faultsOfLog } from "../../store/check-log.ts";
import { clerk, ground } from "../../store/city.ts";
import { openLedger, request } from "../../store/ledger.ts";

test("a server without a free connection is told from a wrong address, and found again", async () => {
  await using ledger = await openLedger();
  const admin = await openClient(ledger.adminUrl);
  const database = new URL(ledger.url).pathname.slice(1);
  await admin.query(`alter database ${database} connection limit 0`);
  const pool = openPool(ledger.url, 1);
  await expect(pool.query("select")).rejects.toMatchObject({ code: "53300" });
  await admin.query(`alter database ${database} connection limit -1`);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await admin.end();
});

test("a connection that breaks inside a transaction ends the next query, not the process", async () => {
  await using ledger = await openLedger();
  const pool = openPool(ledger.url, 1);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const broken = new Promise(resolve => client.once("end", resolve));
  const admin = await openClient(ledger.adminUrl);
  await admin.query("select pg_terminate_backend($1)", [rows[0]!.pid]);
  await broken;
  await expect(client.query("select")).rejects.toThrow(/connection/i);
  client.release(true);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await admin.end();
  await pool.end();
});

const open = (key: string) => request("toggle", null, "open", { note: "登记" }, clerk, { key });

test("a database that says nothing is given up; the same key settles what became of the act", async () => {
  await using ledger = await openLedger();
  const writer = await ledger.second({ silence: 500 });
  await writer.act(open("before"));
  const admin = await openClient(ledger.adminUrl);
  await admin.query("begin");
  await admin.query("select from bucket_lease for update");
  const refused = await Promise.all(
    ["one", "two", "three"].map(key => writer.act(open(key)).catch((error: unknown) => error)),
  );
  for (const error of refused) expect(error).toMatchObject({ code: "busy", status: 503 });
  await admin.query("rollback");
  await admin.end();
  for (const key of ["one", "two", "three"])
    await expect.poll(() => writer.act(open(key)).catch(() => undefined)).toBeDefined();
  const { rows } = await ledger.pool.query<{ n: number }>("select count(*) as n from event");
  expect(rows[0]!.n).toBe(4);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a slow database: who waits is answered, who would wait long is refused, none twice", async () => {
  await using ledger = await openLedger();
  const writer = await ledger.second({ lanes: 1, queue: 40, batch: 10 });
  await writer.act(open("before"));
  const admin = await openClient(ledger.adminUrl);
  await admin.query("begin");
  await admin.query("select from bucket_lease for update");
  const acting = Array.from({ length: 100 }, (_, n) =>
    writer.act(open(String(n))).then(
      () => "answered",
      (error: { code?: string }) => error.code ?? String(error),
    ),
  );
  await admin.query("select pg_sleep(0.3)");
  await admin.query("rollback");
  await admin.end();
  const said = await Promise.all(acting);
  const answered = said.filter(one => one === "answered").length;
  expect(said.filter(one => one === "busy")).toHaveLength(100 - answered);
  expect(answered).toBeGreaterThanOrEqual(40);
  expect(answered).toBeLessThan(100);
  const { rows } = await ledger.pool.query<{ n: number }>("select count(*) as n from event");
  expect(rows[0]!.n).toBe(1 + answered);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("an idle connection that breaks is told, unless the pool is closed", async () => {
  await using ledger = await openLedger();
  const said: string[] = [];
  const pool = openPool(ledger.url, 1, text => said.push(text));
  const admin = await openClient(ledger.adminUrl);
  const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const broken = new Promise(resolve => pool.once("error", resolve));
  await admin.query("select pg_terminate_backend($1)", [rows[0]!.pid]);
  await broken;
  expect(said).toEqual([expect.stringContaining("a database connection broke")]);
  await pool.end();
  // A database that goes at once after it finds connections that are still closing.
  pool.emit("error", new Error("terminating connection"), admin);
  expect(said).toHaveLength(1);
  await admin.end();
});
