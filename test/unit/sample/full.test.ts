// A cut of the full city, played in memory: nothing is refused, shares lie where a hotline's lie, and it
// repeats.

import { beforeAll, describe, expect, test } from "vitest";
import { hotTruth } from "../../../src/cities/sample/full/appeals.ts";
import { fullCity } from "../../../src/cities/sample/full/script.ts";
import { play } from "../../../src/cities/sample/play.ts";
import { script } from "../../../src/cities/sample/script.ts";
import type { Matter } from "../../../src/engine/matter.ts";
import { definition as appeal } from "../../../src/mechanisms/ask/appeal/definition.ts";
import { definition as comment } from "../../../src/mechanisms/plan/comment/definition.ts";
import { definition as issue } from "../../../src/mechanisms/plan/issue/definition.ts";
import { definition as supervision } from "../../../src/mechanisms/plan/supervision/definition.ts";
import { definition as task } from "../../../src/mechanisms/plan/task/definition.ts";
import { definition as team } from "../../../src/mechanisms/plan/team/definition.ts";
import { MemoryStage } from "./memory-stage.ts";

const choice = { size: "full", seed: "澜城", end: Date.parse("2026-11-19T23:59:59.999+08:00") } as const;
const cut = { ...choice, every: 60, tasks: 20 };

async function played(chosen: typeof cut): Promise<MemoryStage> {
  const stage = new MemoryStage();
  await play(script(chosen), stage, chosen.seed);
  return stage;
}
const ofKind = (stage: MemoryStage, mechanism: string): readonly Matter[] =>
  [...stage.matters.values()].filter(one => one.mechanism === mechanism);

describe("a sixtieth of the city", () => {
  let stage: MemoryStage;
  beforeAll(async () => {
    stage = await played(cut);
  }, 60_000);

  test("has some 340 appeals, 25 tasks of two years, four drafts, and nothing was refused", () => {
    expect(ofKind(stage, "appeal").length).toBeGreaterThan(330);
    // Four more are one thing cut into pieces, for a detector to find.
    const tasks = ofKind(stage, "task");
    expect(tasks).toHaveLength(25 + 4);
    expect(tasks.filter(one => one.fields["planYear"] === "2027").map(one => one.state)).toEqual(
      Array.from({ length: 4 }, () => "drafted"),
    );
    expect(ofKind(stage, "workpoint").filter(one => one.fields["level"] === "plan")).toHaveLength(2);
    expect(ofKind(stage, "knowledge").length).toBeGreaterThanOrEqual(60);
    expect(stage.refused).toEqual([]);
  });

  test("runs forwards in every matter and not past its end", () => {
    const last = new Map<number, number>();
    for (const { matter, happened } of stage.events) {
      expect(happened).toBeGreaterThanOrEqual(last.get(matter) ?? 0);
      last.set(matter, happened);
    }
    expect(Math.max(...last.values())).toBeLessThanOrEqual(choice.end);
  });

  test("answers 93 to 98 of a hundred in time", () => {
    const answers = new Set(["answer", "reply", "hear"]);
    const late = new Set<number>();
    const answered = new Set<number>();
    for (const { matter, body } of stage.events) {
      if (body.action === "escalate" && !answered.has(matter)) late.add(matter);
      if (answers.has(body.action)) answered.add(matter);
    }
    const share = [...answered].filter(matter => !late.has(matter)).length / answered.size;
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.98);
  });

  test("solves 80 to 93 of a hundred, and satisfies 83 to 95", () => {
    const reached = ofKind(stage, "appeal").filter(
      ({ passed, fields }) =>
        passed["dispatch"] && (passed["callBack"] ?? passed["rate"]) && fields["reached"] === true,
    );
    const share = (is: (one: Matter) => boolean) => reached.filter(is).length / reached.length;
    expect(reached.length).toBeGreaterThan(200);
    const solved = share(({ fields }) => fields["solved"] === true);
    expect(solved).toBeGreaterThan(0.8);
    expect(solved).toBeLessThan(0.93);
    const content = share(({ fields }) => fields["rating"] === "satisfied" || fields["rating"] === "fair");
    expect(content).toBeGreaterThan(0.83);
    expect(content).toBeLessThan(0.95);
  });

  test("is the same again", async () => {
    const again = await played(cut);
    expect(again.events.length).toBe(stage.events.length);
    expect(again.events.at(-1)).toEqual(stage.events.at(-1));
    expect(again.events.filter(({ body }) => body.action === "callBack").slice(0, 40)).toEqual(
      stage.events.filter(({ body }) => body.action === "callBack").slice(0, 40),
    );
  }, 60_000);
});

describe("the whole script", () => {
  const told = new Map<string, number>();
  const areas = new Map<string, { readonly at: number; readonly topic: unknown; readonly place: string }>();
  let last = 0;
  let backwards = 0;
  beforeAll(() => {
    for (const { mechanism, action, matter, at, input } of script(choice).steps) {
      told.set(`${mechanism} ${action}`, (told.get(`${mechanism} ${action}`) ?? 0) + 1);
      if (at < last) backwards += 1;
      last = at;
      if (action !== "register" && action !== "lodge") continue;
      areas.set(matter, { at, topic: input["topic"], place: input["place"] as string });
    }
  }, 60_000);

  test("has at least 20,000 appeals in the order of time", () => {
    expect(areas.size).toBeGreaterThan(20_000);
    expect(backwards).toBe(0);
  });

  test.each([appeal, task, supervision, team, comment, issue].map(one => [one.name, one] as const))(
    "takes every act that people take on a matter of the kind %s",
    (name, { actions }) => {
      const byPeople = Object.entries(actions as Record<string, { readonly by: unknown }>)
        .filter(([, { by }]) => by !== "system")
        .map(([action]) => action);
      expect(byPeople.filter(action => !told.has(`${name} ${action}`))).toEqual([]);
    },
  );

  test("hot issues are whole: as many appeals of their topic, at their places, within their days", () => {
    for (const { name, places, topic, from, to, appeals } of hotTruth(fullCity(choice))) {
      const found = [...areas.values()].filter(
        one =>
          one.topic === topic &&
          places.some(place => one.place.includes(place)) &&
          one.at >= from * 86_400_000 - 8 * 3_600_000 &&
          one.at < (to + 1) * 86_400_000 - 8 * 3_600_000,
      );
      expect([name, found.length >= appeals]).toEqual([name, true]);
    }
  });
});
