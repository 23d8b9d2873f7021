// The finished selection of the full sample, alone: played through the engine, the urn and the votes, it ends
// with sixty-two named, twenty of each category and two beyond, and every score can be made again.

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type OpenCity, openCity } from "../../src/cli/city.ts";
import { contextOf } from "../../src/cli/context.ts";
import { prepareSample } from "../../src/cli/load-sample.ts";
import type * as Blind from "../../src/store/ballots/blind.ts";
import type { Matter } from "../../src/engine/matter.ts";
import { buildApp } from "../../src/http/app.ts";
import type { FigureView } from "../../src/http/types.ts";
import { testDatabase } from "../harness/database.ts";

const { end } = vi.hoisted(() => ({ end: Date.parse("2026-11-19T23:59:59.999+08:00") }));

vi.mock("../../src/cities/sample/script.ts", async () => {
  const { finishedSelection } = await import("../../src/cities/sample/selection/full-story.ts");
  const { demoCitizen } = await import("../../src/cities/sample/people.ts");
  const { allAskers } = await import("../../src/cities/sample/full/askers.ts");
  const { engine } = await import("../../src/cities/sample/step.ts");
  const { dayOf, startOfDay } = await import("../../src/define/calendar.ts");
  const { china } = await import("../../src/cities/calendar.ts");
  const first = dayOf(china, end) - 150;
  // In the full city something happens every day, and every evening what has run out is settled.
  const nothing = { poll: "online", votes: [] };
  const quiet = {
    matter: "selection-finished",
    mechanism: "selection",
    action: "cast",
    by: engine,
    input: {},
  };
  const days = [15, 32, 33, 44, 60].map(n => ({
    ...quiet,
    at: startOfDay(china, first + n) + 43_200_000,
    casts: nothing,
  }));
  const steps = [...finishedSelection(first), ...days]
    .filter(({ at }) => at <= end)
    .toSorted((one, other) => one.at - other.at);
  return {
    script: () => ({
      steps,
      heard: new Set<string>(),
      // The full city's own, since whoever votes may be one of them, with the age of that account.
      citizens: [demoCitizen, ...allAskers("澜城")],
      first,
      end,
    }),
  };
});

// Making a hundred and thirty-two keys takes most of a minute and is no part of this: one pair serves here.
vi.mock("../../src/store/ballots/blind.ts", async original => {
  const blind = await original<typeof Blind>();
  const pair = blind.newKeyPair();
  return { ...blind, newKeyPair: () => pair };
});

const here = {} as { city: OpenCity; selection: Matter; cases: readonly Matter[] };

beforeAll(async () => {
  const database = await testDatabase();
  const options = { ...database, size: "small", password: "澜城样例密码123", end, now: end + 1000 } as const;
  const { instance, load } = await prepareSample(options);
  here.city = await openCity({ appUrl: database.appUrl, instance, log: () => {}, now: () => end });
  await load!.play(here.city);
  const [selection] = await here.city.readers.list({ mechanism: "selection", state: "announced", limit: 2 });
  here.selection = selection!;
  const states = ["named", "promoted", "passedOver", "disputed", "proposed"];
  const found = await Promise.all(
    states.map(state => here.city.readers.list({ mechanism: "nomination", state, limit: 100 })),
  );
  here.cases = found.flat();
}, 180_000);
afterAll(() => here.city.close());

const texts = (value: unknown) => value as readonly string[];

test("sixty-two are named: 21, 20 and 21, beyond a quota of twenty with the reason", () => {
  const { fields } = here.selection;
  expect([fields["industryChosen"], fields["departmentChosen"], fields["areaChosen"]]).toEqual([21, 20, 21]);
  expect([fields["chosenCount"], fields["namedCount"], fields["disputedCount"]]).toEqual([62, 62, 0]);
  expect(fields["overReason"]).toContain("第 20 名两个案例同分");
  const named = here.cases.filter(({ state }) => state === "named" || state === "promoted");
  expect([named.length, here.cases.length]).toEqual([62, 66]);
});

test("the twentieth and the next of the trades tie; each total is 20, 50 and 30 of the three parts", () => {
  const totals = texts(here.selection.fields["totals"])
    .slice(0, 22)
    .map(line => line.split(" "));
  expect(totals[19]![0]).toBe("20");
  expect(totals[20]!.slice(0, 5)).toEqual(totals[19]!.slice(0, 5));
  for (const { fields } of here.cases) {
    const part = (name: string) => Math.round(Number(fields[name]) * 100);
    const whole = 20 * part("webScore") + 50 * part("expertScore") + 30 * part("leaderScore");
    expect(Math.round(Number(fields["total"]) * 100)).toBe(Math.floor(whole / 100 + 0.5));
  }
});

test("thirty-six stuffed votes were voided and counted nowhere, twenty-four others kept", async () => {
  const { fields, id } = here.selection;
  expect(texts(fields["webSuspects"])).toHaveLength(2);
  expect(texts(fields["webSuspects"])[0]).toContain("36 票；100% 来自同一网络地址；100% 的手机号首尾相连");
  expect(texts(fields["voided"])[0]).toMatch(/^S1 36 [0-9a-f]{64} 运营商核实/);
  expect(texts(fields["webSuspects"])[1]).toContain("24 票；100% 来自同一网络地址；100% 的手机号首尾相连");
  expect(texts(fields["kept"])).toEqual([expect.stringMatching(/^S2 .*没有人代投$/)]);
  expect(Number(fields["webVotes"]) - Number(fields["webValid"])).toBe(36);
  const poll = (await here.city.polls.find(id, "online"))!;
  expect(await here.city.polls.count(poll)).toMatchObject({ webResult: fields["webResult"] });
});

test("each figure is what the log says, counted by hand", async () => {
  const app = await buildApp(contextOf(here.city, {}));
  const answer = await app.inject("/api/figures?period=all");
  await app.close();
  const views = answer.json<readonly FigureView[]>();
  const value = (name: string) => views.find(one => one.name === name)?.value;
  const { rows } = await here.city.pool.query<{ act: string; matters: number; votes: number; valid: number }>(
    `select mechanism || '.' || action as act, count(distinct matter)::integer as matters,
            sum((payload->'input'->>'webVotes')::integer)::integer as votes,
            sum((payload->'input'->>'webValid')::integer)::integer as valid
       from event where mechanism in ('nomination', 'selection') group by 1`,
  );
  const by = new Map(rows.map(row => [row.act, row]));
  const taken = (act: string) => by.get(act)?.matters ?? 0;
  expect(value("nomination.filed")).toBe(taken("nomination.enrol"));
  expect(value("nomination.qualified")).toBe(taken("nomination.qualify"));
  expect([value("nomination.chosen"), taken("nomination.name")]).toEqual([62, 62]);
  expect(value("nomination.revoked")).toBe(0);
  expect([value("selection.held"), value("selection.proposed")]).toEqual([taken("selection.announce"), 62]);
  expect(value("selection.votes")).toBe(by.get("selection.inspect")!.votes);
  expect(value("selection.valid")).toBe(by.get("selection.count")!.valid);
  // The thirty-third of sixty-six; figures keep middles in bins that are 2 % wide.
  for (const [figure, field] of [
    ["nomination.webScore", "webScore"],
    ["nomination.expertScore", "expertScore"],
    ["nomination.leaderScore", "leaderScore"],
  ] as const) {
    const scores = here.cases
      .map(({ fields }) => Number(fields[field]))
      .toSorted((one, other) => one - other);
    const middle = scores[32]!;
    expect(Math.abs(value(figure)! - middle) / middle).toBeLessThan(0.0101);
  }
});

test("seven experts were drawn by the seed, one replaced; papers as many as they may judge", async () => {
  const { fields } = here.selection;
  expect([texts(fields["drawn"]).length, texts(fields["released"]).length]).toEqual([7, 1]);
  const { rows } = await here.city.pool.query<{ papers: number }>(
    "select sum(66 - cardinality(recused))::integer as papers from ballot_roll where ballot = 'experts'",
  );
  expect(fields["expertPapers"]).toBe(rows[0]!.papers);
  expect(fields["leaderPapers"]).toBe(6 * 66);
});
