// The script of the sample city, played in memory: it runs without a refusal, repeats, and reaches every
// state.

import { beforeAll, describe, expect, test } from "vitest";
import { demoCitizen } from "../../../src/cities/sample/people.ts";
import { play } from "../../../src/cities/sample/play.ts";
import { type Script, script } from "../../../src/cities/sample/script.ts";
import { definition as appeal } from "../../../src/mechanisms/ask/appeal/definition.ts";
import { definition as task } from "../../../src/mechanisms/plan/task/definition.ts";
import { MemoryStage } from "./memory-stage.ts";

/** Told in the mechanism's own stories instead: a small city has none of these in a quarter. */
// prettier-ignore
const rare: readonly string[] = [
  "transfer", "merge", "join", "unmerge", "release", "hear", "object", "rule", "forward", "assign", "keep",
  "pause", "resume",
  "refuseExtension", "plan", "returnPlan", "amend", "supervise", "lift", "close", "reopen", "withdraw",
  "urge", "add", "again",
  "requestExclusion", "exclude", "summarise", "publish", "numberOrder", "numberRuling", "numberAnswer",
  "numberRefusal",
  "numberExtension", "numberPause", "numberSupervision",
  // Nobody watches for hot issues there: the full city has them.
  "enlist", "leave", "inform",
];

// prettier-ignore
const rareOfTasks: readonly string[] = [
  "revise", "withdraw", "addSeat", "dropSeat", "passSeat", "returned", "numbered", "assigned", "appoint",
  "urge", "retract", "keep", "adjust", "takeBack", "reopen",
];

/**
 * Drives, budgets told by lists and opened matters go through the store's relay, so these are played on
 * PostgreSQL alone (test/db/sample-city.test.ts).
 */
// prettier-ignore
const byStore: readonly string[] = [
  "enrolmentSeason", "school", "enrolment", "policyBenefit", "claim", "unpaidBenefit", "claimObjection",
  "policyChange",
];

const choice = (end: string) => ({ size: "small", seed: "澜城", end: Date.parse(end) }) as const;
const autumn = choice("2026-11-19T23:59:59+08:00");

async function played(chosen: typeof autumn): Promise<{ told: Script; stage: MemoryStage }> {
  const whole = script(chosen);
  const told = { ...whole, steps: [...whole.steps].filter(({ mechanism }) => !byStore.includes(mechanism)) };
  const stage = new MemoryStage(chosen.end);
  await play(told, stage, chosen.seed);
  return { told, stage };
}

/** Those that the script opens itself; the engine opens others for them. */
const mattersOf = ({ steps }: Script): number => new Set([...steps].map(({ matter }) => matter)).size;
const appealsOf = (stage: MemoryStage) =>
  [...stage.matters.values()].filter(one => one.mechanism === "appeal");

describe("the small city of autumn", () => {
  let told: Script;
  let stage: MemoryStage;
  beforeAll(async () => {
    ({ told, stage } = await played(autumn));
  });

  test("is 308 appeals and all other matters that it tells of; nothing was refused", () => {
    expect(appealsOf(stage)).toHaveLength(308);
    expect(stage.matters.size).toBeGreaterThanOrEqual(mattersOf(told));
    expect(stage.refused).toEqual([]);
  });

  test("leaves nothing before its days or after its end, and runs forwards in every matter", () => {
    const last = new Map<number, number>();
    for (const { matter, happened } of stage.events) {
      expect(happened).toBeGreaterThanOrEqual(last.get(matter) ?? 0);
      expect(happened).toBeLessThanOrEqual(autumn.end);
      last.set(matter, happened);
    }
    const appeals = stage.events.filter(({ body }) => body.mechanism === "appeal");
    expect(Math.min(...appeals.map(({ happened }) => happened))).toBeGreaterThan(
      autumn.end - 92 * 86_400_000,
    );
  });

  test("reaches every state of the tasks, and takes the usual acts of both", () => {
    const seen = new Set(stage.events.flatMap(({ body }) => [`${body.mechanism} ${body.to}`]));
    const acts = new Set(stage.events.map(({ body }) => `${body.mechanism} ${body.action}`));
    for (const state of Object.keys(task.states)) expect(seen).toContain(`task ${state}`);
    const missing = (name: string, actions: object) =>
      Object.keys(actions).filter(action => !acts.has(`${name} ${action}`));
    expect(missing("task", task.actions)).toEqual(rareOfTasks);
    expect(missing("appeal", appeal.actions)).toEqual(rare);
  });

  test("ends with something in every state that a matter can wait in", () => {
    const now = new Set([...stage.matters.values()].map(one => `${one.mechanism} ${one.state}`));
    for (const state of ["dispatched", "handling", "waiting", "answered", "solved", "closed", "ended"]) {
      expect(now).toContain(`appeal ${state}`);
    }
    // Countersigning takes a day or two: no task of the small city happens to wait there.
    const waiting = Object.keys(task.states).filter(state => !state.startsWith("consult"));
    for (const state of waiting) expect(now).toContain(`task ${state}`);
  });

  test("answers most in time, not all; tells most, hears fewer", () => {
    const appeals = appealsOf(stage);
    const first = appeals.filter(one => one.passed["answer"] ?? one.passed["reply"]);
    const late = new Set(
      stage.events.filter(({ body }) => body.action === "escalate").map(({ matter }) => matter),
    );
    const share = first.filter(({ id }) => !late.has(id)).length / (first.length + late.size);
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(0.99);
    const passed = (action: string) => appeals.filter(one => one.passed[action]).length;
    expect(passed("told")).toBeLessThan(passed("conclude"));
    expect(passed("judge")).toBeLessThan(passed("told"));
    expect(passed("judge")).toBeGreaterThan(20);
  });

  test("leaves the demo citizen something to rate, to add and to judge", () => {
    const asker = `person:${demoCitizen.phone}`;
    const own = appealsOf(stage).filter(one => one.takers["lodge"]?.includes(asker));
    expect(own.map(({ state }) => state)).toEqual(expect.arrayContaining(["answered", "waiting", "solved"]));
    expect(own.some(({ passed }) => passed["told"] && !passed["judge"])).toBe(true);
  });

  test("is the same again, and a second playing on the same stage adds nothing", async () => {
    const again = await played(autumn);
    expect(again.stage.events).toEqual(stage.events);
    const before = stage.events.length;
    await play(told, stage, autumn.seed);
    expect(stage.events).toHaveLength(before);
  });
});

test.each(["2026-03-01", "2026-06-21", "2026-10-08", "2027-01-03"])(
  "plays to %s without a refusal",
  async day => {
    const { told, stage } = await played(choice(`${day}T23:59:59+08:00`));
    expect(stage.refused).toEqual([]);
    expect(stage.matters.size).toBeGreaterThanOrEqual(mattersOf(told));
  },
);
