// The figures of decisions, opinions and plans in the sample city against a count straight from the log:
// nothing of the product's own arithmetic is used on the other side.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureView } from "../../src/http/types.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";

let served: SampleServed;
beforeAll(async () => {
  served = await serveSample();
  await served.city.sweeper.sweep();
  await served.city.relay.drain();
}, 120_000);
afterAll(() => served?.close());

interface Logged {
  readonly matter: string;
  readonly mechanism: string;
  readonly action: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly to: string;
}

/** What each matter did and holds at last, event by event. */
async function stories(mechanism: string): Promise<readonly (readonly Logged[])[]> {
  const { rows } = await served.city.pool.query<Logged & { set: object; input: object }>(
    `select 'matter:' || matter as matter, mechanism, action, payload->>'to' as to, payload->'input' as input,
            payload->'set' as set
       from event where mechanism = $1 order by matter, seq`,
    [mechanism],
  );
  return [...Map.groupBy(rows, ({ matter }) => matter).values()].map(events => {
    let holds = {};
    return events.map(event => {
      holds = { ...holds, ...event.input, ...event.set };
      return { ...event, holds };
    });
  });
}
const did = (action: string) => (story: readonly Logged[]) => story.some(one => one.action === action);
const now = (story: readonly Logged[]) => story.at(-1)!;

async function figure(name: string): Promise<FigureView> {
  const answer = await served.app.inject(`/api/figures/${name}?period=all`);
  expect([name, answer.statusCode]).toEqual([name, 200]);
  return answer.json<FigureView>();
}

test("decisions: opened, published, proposed and listed; opinions received, answered, adopted", async () => {
  const [decisions, opinions] = [await stories("openDecision"), await stories("opinion")];
  const listed = new Set(decisions.filter(did("list")).map(([first]) => first!.matter));
  const heard = opinions.filter(did("enrol")).filter(story => now(story).to !== "withdrawn");
  const answered = heard.filter(story => now(story).to === "answered");
  const adopted = answered.filter(story => now(story).holds["adoption"] === "adopted");
  expect(heard.every(story => listed.has(String(now(story).holds["decision"])))).toBe(true);
  const proposed = decisions.filter(did("propose"));
  const counted = {
    "openDecision.listed": listed.size,
    "openDecision.opened": decisions.filter(did("open")).length,
    "openDecision.published": decisions.filter(did("publish")).length,
    "openDecision.proposals": proposed.length,
    "openDecision.taken": proposed.filter(did("list")).length,
    "openDecision.exempted": 0,
    "openDecision.received": heard.length,
    "openDecision.answered": answered.length,
    "openDecision.adopted": adopted.length,
    "opinion.lodged": heard.length,
    "opinion.answered": answered.length,
  };
  for (const [name, value] of Object.entries(counted)) {
    expect([name, (await figure(name)).value]).toEqual([name, value]);
  }
  expect([heard.length, answered.length]).toEqual([7, 4]);
});

test("plans: tasks in force, those before, what was cut, and where each came from and went", async () => {
  const [versions, lines] = [await stories("planVersion"), await stories("planLine")];
  const inForce = new Set(
    versions.filter(story => ["issued", "settled"].includes(now(story).to)).map(([first]) => first!.matter),
  );
  const tasks = lines.map(now).filter(({ holds }) => holds["level"] === "task");
  const current = tasks.filter(({ to, holds }) => to === "listed" && inForce.has(String(holds["version"])));
  const former = tasks.filter(({ holds }) => inForce.has(String(holds["next"])) && holds["fate"] !== "open");
  expect([current.length, former.length]).toEqual([18, 24]);
  expect((await figure("planVersion.tasks")).value).toBe(current.length);
  expect((await figure("planVersion.former")).value).toBe(former.length);
  // A programme that was first recorded has nothing to be compared with.
  const renewed = new Set(
    versions.filter(story => now(story).holds["previous"]).map(([first]) => first!.matter),
  );
  const compared = current.filter(({ holds }) => renewed.has(String(holds["version"])));
  expect(compared).toHaveLength(15);
  expect((await figure("planVersion.renewed")).value).toBe(compared.length);
  const cut = await figure("planVersion.cutShare");
  expect(cut.value).toBe(Math.round((1 - compared.length / former.length) * 10_000) / 100);
  for (const [name, column, some] of [
    ["planLine.lineage", "lineage", current],
    ["planLine.fates", "fate", former],
  ] as const) {
    const answer = await served.app.inject(`/api/figures/${name}?period=all&by=${column}`);
    const found = answer.json<FigureView>().table!.rows.map(({ key, value }) => [key, value]);
    const wanted = [...Map.groupBy(some, ({ holds }) => String(holds[column]))].map(
      ([key, ones]) => [key, ones.length] as const,
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  }
});
