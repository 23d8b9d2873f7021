import { describe, expect, test } from "vitest";
import { counting, countingInEnglish } from "../define/test/counting.ts";
import { echo, echoes } from "./echoes.ts";
import { plan, registry } from "./registry.ts";
import { appealIn, appealPlan, at, people, refusalOf, type Story, taskIn as task } from "./test/stage.ts";

const countingPlan = plan(counting, countingInEnglish);
const taskIn = (state: string) => task(state, countingPlan);
const known = registry([appealPlan, countingPlan]);
const last = (story: Story) => echoes(known, story.decided.at(-1)!);
const cause = { matter: "704", seq: 2, hash: "00", by: "task.sources" };
const adopt = (story: Story, when: string) =>
  story.act(people.system, "adopt", at(when), { task: "matter:704" }, { origin: "link", cause });
const more = { kind: "echo", matter: "matter:704", mechanism: "task", echo: "adopted" };

describe("an act elsewhere", () => {
  test("counts once it fits and names the matter, and no longer when it does not", () => {
    const story = appealIn("handling");
    expect(last(story)).toEqual([]);
    adopt(story, "2026-03-03");
    expect(last(story)).toEqual([{ ...more, by: "task.sources.adopted", change: 1 }]);
    story.act(people.roads, "ask", at("2026-03-03"), { question: "请问是哪一盏路灯不亮？" });
    expect(last(story)).toEqual([{ ...more, by: "task.sources.adopted", change: -1 }]);
  });

  test("changes nothing elsewhere while its answer stays", () => {
    const story = appealIn("answered");
    adopt(story, "2026-03-04");
    expect(last(story)).toEqual([]);
    story.act(people.system, "told", at("2026-03-05"), {}, { origin: "link", cause });
    expect(last(story)).toEqual([{ ...more, echo: "told", by: "task.sources.told", change: 1 }]);
  });
});

describe("the matter that counts", () => {
  const hear = (story: Story, when: string, input: object, origin: "link" | "act" = "link") =>
    story.act(people.system, echo, at(when), input, { origin, cause: { ...cause, matter: "640" } });

  test("moves by an event of its own, whatever its state, and stays in it", () => {
    const story = taskIn("verified");
    const before = story.now;
    hear(story, "2026-06-20", { told: 1 });
    const after = hear(story, "2026-06-21", { told: 1 });
    expect(after).toMatchObject({ state: "verified", seq: before.seq + 2, fields: { told: 2 } });
    expect(story.events.at(-1)!.body).toMatchObject({
      action: "echo",
      actor: "system",
      origin: "link",
      input: { told: 1 },
      set: { told: 2 },
      cause: { matter: "640" },
    });
  });

  test("comes to the same number in any order", () => {
    const changes = [1, -1, 1, 1, -1];
    const total = (order: readonly number[]) => {
      const story = taskIn("running");
      for (const change of order) hear(story, "2026-03-20", { adopted: change });
      return story.now.fields["adopted"];
    };
    expect(total(changes)).toBe(1);
    expect(total(changes.toReversed())).toBe(1);
    expect(total([-1, -1, 1, 1, 1])).toBe(1);
  });

  test("records what ran out before, and is never moved back in time", () => {
    const story = taskIn("running");
    hear(story, "2027-01-10", { told: 1 });
    expect(story.told.slice(-2)).toEqual(["expire", "echo"]);
    hear(story, "2026-12-01", { told: 1 });
    expect(story.now.happened).toBe(at("2027-01-10"));
  });

  test("refuses what it does not count, and anybody but the relay", () => {
    const story = taskIn("running");
    expect(refusalOf(() => hear(story, "2026-03-20", { progress: 1 }))?.code).toBe("unknown_action");
    expect(refusalOf(() => hear(story, "2026-03-20", { told: 1 }, "act"))?.code).toBe("unknown_action");
  });
});
