// What the full sample city has of instant approval and enrolment, alone: played through the engine and its
// shared data to the end, and each of their figures counted by hand from the log.

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type OpenCity, openCity } from "../../src/cli/city.ts";
import { prepareSample } from "../../src/cli/load-sample.ts";
import { reproduce } from "../../src/cli/seeds.ts";
import { seeds } from "../../src/cities/sample/full/seeds.ts";
import { allTime } from "../../src/figures/period.ts";
import { testDatabase } from "../harness/database.ts";

const { end } = vi.hoisted(() => ({ end: Date.parse("2026-11-19T23:59:59.999+08:00") }));

vi.mock("../../src/cities/sample/script.ts", async () => {
  const { wholeHeard, wholeOnly } = await import("../../src/cities/sample/full/whole.ts");
  const { fullCity } = await import("../../src/cities/sample/full/script.ts");
  const { allAskers } = await import("../../src/cities/sample/full/askers.ts");
  const { demoCitizen } = await import("../../src/cities/sample/people.ts");
  const city = fullCity({ size: "full", seed: "澜城", end });
  const own = new Set(["instantApproval", "enrolmentSeason", "school", "enrolment", "standard"]);
  const all = [...wholeOnly(city, end)].flat();
  const services = new Set(
    all
      .filter(one => one.mechanism === "instantApproval")
      .map(({ input }) => JSON.stringify(input["service"])),
  );
  const isTheirs = (matter: string) => services.has(JSON.stringify({ matter }));
  const steps = all
    .filter(one => own.has(one.mechanism) || (one.mechanism === "item" && isTheirs(one.matter)))
    .filter(({ at }) => at <= end)
    .toSorted((one, other) => one.at - other.at);
  const citizens = [demoCitizen, ...allAskers("澜城")];
  return { script: () => ({ steps, heard: wholeHeard, citizens, first: city.first, end }) };
});

const here = {} as { city: OpenCity };
const rows = async <R extends Record<string, unknown>>(text: string): Promise<readonly R[]> =>
  (await here.city.pool.query<R>(text)).rows;

beforeAll(async () => {
  const database = await testDatabase();
  const options = { ...database, size: "small", password: "澜城样例密码123", end, now: end + 1000 } as const;
  const { instance, load } = await prepareSample(options);
  here.city = await openCity({ appUrl: database.appUrl, instance, log: () => {}, now: () => end });
  await load!.play(here.city);
}, 240_000);
afterAll(() => here.city.close());

test("some four hundred ask twelve tables: most are approved, none is denied by a table", async () => {
  const [count] = await rows<{ all: number; items: number; missed: number; open: number }>(
    `select count(*)::int as all, count(distinct fields->>'item')::int as items,
            count(*) filter (where state = 'missed')::int as missed,
            count(*) filter (where state in ('approved', 'referred', 'granted'))::int as open
       from matter where mechanism = 'instantApproval'`,
  );
  expect(count).toMatchObject({ items: 12, missed: 0, open: 0 });
  expect(count!.all).toBeGreaterThan(380);
  const verdicts = await rows<{ verdict: string; first: string; n: number }>(
    `select fields->>'verdict' as verdict, min(state) as first, count(*)::int as n
       from matter where mechanism = 'instantApproval' group by 1`,
  );
  const of = (verdict: string | null) => verdicts.find(one => one.verdict === verdict)?.n ?? 0;
  expect(of("approved") / count!.all).toBeGreaterThan(0.8);
  expect(of("person")).toBeGreaterThan(30);
  const [denied] = await rows<{ n: number }>(
    `select count(*)::int as n from event where mechanism = 'instantApproval' and action = 'deny'
        and not payload->>'actor' like 'person:%'`,
  );
  expect(denied).toEqual({ n: 0 });
});

test("rows 20 of the seeds are what the log says, counted by hand", async () => {
  const run = async (text: string, values: readonly unknown[]) =>
    (await here.city.pool.query(text, [...values])).rows;
  const ground = { run, registry: here.city.registry, period: allTime("Asia/Shanghai"), asOf: end + 1 };
  const asked = seeds.filter(({ row }) => row === 20);
  const found = new Map(
    await Promise.all(asked.map(async seed => [seed.id, await reproduce(ground, seed)] as const)),
  );
  const [applied] = await rows<{ all: number; approved: number }>(
    `select count(*)::int as all,
            count(*) filter (where coalesce(payload->'input'->>'verdict', payload->'set'->>'verdict')
                                   = 'approved')::int as approved
       from event where mechanism = 'instantApproval' and action in ('apply', 'applyToPerson')`,
  );
  expect(found.get("20.share")).toMatchObject({ numerator: applied!.approved, denominator: applied!.all });
  expect(found.get("20.time")!.ours).toBeLessThan(10);
  const [checking] = await rows<{ minutes: number }>(
    `select extract(epoch from b.happened - a.happened)::float8 / 60 as minutes
       from event a join event b using (matter)
      where a.mechanism = 'enrolmentSeason' and a.action = 'check' and b.action = 'checked'`,
  );
  expect(found.get("20.school")!.ours).toBeCloseTo(checking!.minutes, 0);
  const [children] = await rows<{ n: number }>(
    `select count(*)::int as n from matter where mechanism = 'enrolment' and fields->>'route' = 'data'`,
  );
  expect(found.get("20.noProof")!.numerator).toBe(children!.n);
});
