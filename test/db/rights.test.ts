// What the running system's login cannot do, however it is asked: the log's safety does not rest on our own
// code.

import { expect, test } from "vitest";
import { openClient } from "../../src/store/connection.ts";
import { citizen, lodging } from "../store/city.ts";
import { openLedger, request } from "../store/ledger.ts";

const denied = [
  "update event set payload = '{}'",
  "delete from event",
  "truncate event",
  "delete from matter",
  "truncate matter, event",
  "delete from idem",
  "update attachment set bytes = ''",
  "truncate attachment",
  "update idem set body = ''",
  "delete from link",
  "delete from outbox",
  "delete from bucket_lease",
  "insert into bucket_lease (bucket) values (16)",
  "update instance set id = gen_random_uuid()",
  "delete from instance",
  "update definition set data = '{}'",
  "update access_log set hash = ''",
  "delete from access_log",
  "alter table event add column more int",
  "alter table event disable trigger all",
  "drop table event",
  "create table mine ()",
  "create index on event (hash)",
  "create function one() returns int language sql as 'select 1'",
  "alter role current_user superuser",
  "set role postgres",
];

test("is refused by PostgreSQL itself", async () => {
  await using ledger = await openLedger();
  await ledger.writer.act(request("appeal", null, "lodge", lodging, citizen(1)));
  const client = await openClient(ledger.url);
  const done: string[] = [];
  for (const statement of denied) {
    const code = await client.query(statement).then(
      () => "done",
      (error: { code: string }) => error.code,
    );
    // 42501 is insufficient_privilege; to become a role that is not there is refused with 22023.
    if (code !== "42501" && code !== "22023") done.push(`${statement}: ${code}`);
  }
  expect(done).toEqual([]);
  await client.end();
  expect((await ledger.pool.query("select count(*) as n from event")).rows).toEqual([{ n: 1 }]);
});
