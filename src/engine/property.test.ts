// What holds whatever is done in whatever order: the decision is a function of its arguments, time never runs
// backwards, and a matter is exactly what its events say.

import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChainedEvent } from "./event.ts";
import { eventHash, genesis } from "./event.ts";
import type { Actor, Matter } from "./matter.ts";
import type { Plan } from "./registry.ts";
import {
  answered,
  appealPlan,
  at,
  drafted,
  lodged,
  people,
  refusalOf,
  Story,
  taskPlan,
} from "./test/stage.ts";

const inputs: Readonly<Record<string, readonly object[]>> = {
  lodge: [lodged],
  dispatch: [{ handler: "org:3", helpers: ["org:5"] }, { handler: "org:6" }, {}],
  reply: [answered],
  ask: [{ question: "是哪一盏灯？" }],
  supplement: [{ addition: "路边那一盏" }],
  contribute: [{ opinion: "供电正常" }],
  answer: [answered],
  rate: [{ rating: "satisfied" }, { rating: "dissatisfied", reason: "没有修好" }],
  end: [
    { ground: "已在信访程序中", reason: "并入省级任务" },
    { ground: "已在信访程序中" },
    { reason: "并入省级任务" },
  ],
  adopt: [{ task: "matter:704" }],
  conclude: [{ task: "matter:704", result: "全部改造完成" }],
  judge: [{ verdict: "solved" }],
  draft: [drafted],
  approve: [{ lead: "org:3", due: "2026-03-20" }],
  report: [{ progress: 40 }],
  extend: [{ due: "2026-04-20", reason: "管线图晚到" }],
  finish: [{ result: "改造二百三十盏", evidence: "验收报告" }],
  verify: [{ conclusion: "passed" }, { conclusion: "failed", opinion: "只有 95%" }],
};

const steps = (plan: Plan) =>
  array(
    record({
      who: constantFrom<Actor>(...Object.values(people)),
      action: constantFrom(...plan.actions.keys()),
      which: integer({ min: 0, max: 2 }),
      hours: integer({ min: -2, max: 60 }),
    }),
    { maxLength: 60 },
  );

interface Tried {
  readonly who: Actor;
  readonly action: string;
  readonly which: number;
  readonly hours: number;
}

/** Plays whatever is allowed of a random list of acts, at times that mostly go forward. */
function played(plan: Plan, tried: readonly Tried[]): Story {
  const story = new Story(plan);
  const [opener, first] = plan === appealPlan ? [people.li, "lodge"] : [people.zhao, "draft"];
  let now = at("2026-02-10");
  story.act(opener, first, now, inputs[first]![0]);
  for (const { who, action, which, hours } of tried) {
    now += hours * 3_600_000;
    const list = inputs[action] ?? [{}];
    refusalOf(() => story.act(who, action, now, list[which % list.length]));
  }
  return story;
}

/** A matter from its events alone, written without a look at the engine. */
function folded(plan: Plan, events: readonly ChainedEvent[]) {
  const remembered = plan.mechanism.name === "appeal" ? ["lodge"] : ["draft", "approve", "report", "finish"];
  const takers: Record<string, string[]> = {};
  const passed: Record<string, [number, number]> = {};
  for (const { body, happened } of events) {
    passed[body.action] = [(passed[body.action]?.[0] ?? 0) + 1, passed[body.action]?.[1] ?? happened];
    if (remembered.includes(body.action)) {
      takers[body.action] = [...new Set([...(takers[body.action] ?? []), body.actor])];
    }
  }
  const last = events.at(-1)!;
  return {
    seq: events.length,
    state: last.body.to,
    happened: last.happened,
    opened: events[0]!.happened,
    fields: Object.assign(
      {},
      ...events.map(({ body }) => ({ ...body.input, ...body.set })),
    ) as Matter["fields"],
    clocks: Object.assign({}, ...events.map(({ body }) => body.due)) as Matter["clocks"],
    passed,
    takers,
  };
}

describe.each([
  ["appeal", appealPlan],
  ["task", taskPlan],
])("any life of the %s", (_, plan) => {
  const holds = (check: (story: Story, tried: readonly Tried[]) => void) =>
    assert(
      property(steps(plan), tried => check(played(plan, tried), tried)),
      { numRuns: 150, seed: 20261120 },
    );

  test("is what its events say", () => {
    holds(story => {
      expect(folded(plan, story.events)).toEqual(pick(story.now));
    });
  });

  test("comes out the same when it is lived again", () => {
    holds((story, tried) => {
      const again = played(plan, tried);
      expect(again.events.map(({ hash }) => hash.toString("hex"))).toEqual(
        story.events.map(({ hash }) => hash.toString("hex")),
      );
    });
  });

  test("never runs backwards, and each state follows from the one before", () => {
    holds(({ events }) => {
      events.forEach((event, i) => {
        expect(event.happened).toBeGreaterThanOrEqual(events[i - 1]?.happened ?? 0);
        expect(event.body.from).toBe(events[i - 1]?.body.to ?? "new");
        expect(plan.mechanism.states).toHaveProperty(event.body.to);
      });
    });
  });

  test("records an expiry at its deadline, before anything later, and once in a run", () => {
    holds(({ events }) => {
      const seen = new Set<string>();
      for (const [i, { body, happened }] of events.entries()) {
        const clock = body.origin === "sweep" ? body.cause?.clock : undefined;
        if (clock === undefined) continue;
        const face = body.due[clock]!;
        expect(face).toMatchObject({ expired: true, due: happened });
        expect(seen.has(`${clock} ${face.run}`)).toBe(false);
        seen.add(`${clock} ${face.run}`);
        expect(events.slice(0, i).every(before => before.happened <= happened)).toBe(true);
      }
    });
  });

  test("is one chain, and a changed letter anywhere breaks it", () => {
    holds(({ events, id }) => {
      let previous = genesis("test");
      for (const { seq, happened, recorded, payload, hash } of events) {
        expect(eventHash(previous, id, seq, happened, recorded, payload)).toEqual(hash);
        expect(eventHash(previous, id, seq, happened, recorded, payload.replace("a", "b"))).not.toEqual(hash);
        previous = hash;
      }
    });
  });
});

const pick = ({ seq, state, happened, opened, fields, clocks, passed, takers }: Matter) => {
  return { seq, state, happened, opened, fields, clocks, passed, takers };
};
