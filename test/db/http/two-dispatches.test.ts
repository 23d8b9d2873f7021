// Two servers on one database, and two desks that dispatch the same appeal at the same moment: one of them
// does. bench/contention.ts tries it ten thousand times between two processes.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenCity, openCity } from "../../../src/cli/city.ts";
import { buildApp } from "../../../src/http/app.ts";
import { type Served, citizen, lodged, serve } from "../../http/served.ts";

const tries = 200;
const atOnce = 20;

let served: Served;
let second: OpenCity;
let apps: readonly FastifyInstance[];
let token: string;

beforeAll(async () => {
  served = await serve();
  const { city, context, clock, posts } = served;
  const appUrl = city.pool.options.connectionString!;
  const log = context.log;
  second = await openCity({ appUrl, instance: city.instance, now: () => clock.now, log });
  apps = [served.app, await buildApp({ ...context, ...second })];
  token = (await city.people.tokens.create(posts.get("desk")!, "dispatcher", clock.now))!.text;
});
afterAll(async () => {
  await apps[1]?.close();
  await second.close();
  await served.close();
});

/** The outcome of a dispatch by one of the two servers. */
async function dispatched(app: FastifyInstance, number: string, unit: string): Promise<string> {
  const answer = await app.inject({
    method: "POST",
    url: `/api/appeal/${number}/dispatch`,
    headers: { authorization: `Bearer ${token}`, prefer: "return=minimal" },
    payload: { input: { handler: unit } },
  });
  const { receipt, code } = answer.json<{ receipt?: { state: string }; code?: string }>();
  return `${answer.statusCode} ${receipt?.state ?? code}`;
}

test(`never both, in ${tries} tries; the log holds one dispatch of each`, async () => {
  const asker = await citizen(served, "13912340000");
  const units = [served.orgs.get("urban")!, served.orgs.get("power")!] as const;
  for (let done = 0; done < tries; done += atOnce) {
    const numbers: string[] = [];
    for (let n = 0; n < atOnce; n += 1) numbers.push((await lodged(served, asker)).number);
    const outcomes = await Promise.all(
      numbers.map(number => Promise.all(apps.map((app, which) => dispatched(app, number, units[which]!)))),
    );
    for (const both of outcomes) expect(both.toSorted()).toEqual(["200 dispatched", "409 wrong_state"]);
  }
  const { rows } = await served.city.pool.query<{ dispatches: number; appeals: number }>(
    `select count(*) as dispatches, count(distinct matter) as appeals from event
      where mechanism = 'appeal' and action = 'dispatch'`,
  );
  expect(rows).toEqual([{ dispatches: tries, appeals: tries }]);
});
