// What moves when a rule changes, on single matters whose days can be counted on fingers.

import { beforeAll, describe, expect, test } from "vitest";
import { plan } from "../engine/registry.ts";
import { errand, errandInEnglish } from "../engine/test/errand.ts";
import { appealPlan, answered, at, endOf, lodged, people, Story } from "../engine/test/stage.ts";
import { type LoadedMechanism, loadMechanisms } from "../mechanisms/load.ts";
import { play } from "../mechanisms/test/play.ts";
import type { Change } from "./change.ts";
import type { Life } from "./recorded.ts";
import { again } from "./test/told.ts";

let appeal: LoadedMechanism;
beforeAll(async () => {
  appeal = (await loadMechanisms()).mechanisms.find(({ definition }) => definition.name === "appeal")!;
});

type Asked = Omit<Change, "mechanism">;
const last = ({ events }: Life, clock: string) =>
  events.findLast(({ due }) => due[clock] !== undefined)!.due[clock]!;
const told = ({ events }: Life) => events.map(({ action }) => action);
/** An appeal from Monday 2 March 2026, answered on Friday, the fourth working day after it. */
function answeredOnFriday(): Story {
  const story = new Story(appealPlan);
  story.act(people.li, "lodge", at("2026-03-02"), lodged);
  story.act(people.desk, "dispatch", at("2026-03-02", "11:00"), { handler: "org:3", helpers: ["org:5"] });
  story.act(people.roads, "accept", at("2026-03-02", "12:00"));
  story.act(people.roads, "answer", at("2026-03-06"), answered);
  return story;
}
const limitOf = (limit: string): Asked => ({ clocks: { answer: { limit } } });
const live = (story: Story, change: Asked, now = at("2026-03-06", "12:00")) =>
  again(story.plan, story.events, change, now);

const errandPlan = plan(errand, errandInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
/** An errand of five working days that was taken at eleven o'clock. */
function errandIn(day: string): Story {
  const story = new Story(errandPlan);
  story.act(desk, "send", at(day), { kind: "help" });
  story.act(unit, "take", at(day, "11:00"));
  story.settle(at(day, "11:30"));
  return story;
}

describe("a shorter limit", () => {
  test("runs out before the answer, and what follows from that follows", () => {
    const life = live(answeredOnFriday(), limitOf("3 workdays"));
    expect(last(life, "answer")).toMatchObject({ due: endOf("2026-03-05"), expired: true });
    expect(told(life).slice(0, 3)).toEqual(told(live(answeredOnFriday(), {})).slice(0, 3));
    const expiry = life.events.find(({ happened }) => happened === endOf("2026-03-05"));
    expect(expiry?.due["answer"]?.expired).toBe(true);
    expect(life.events.at(-1)).toMatchObject({ action: "answer", happened: at("2026-03-06") });
  });

  test("counts make-up days: Saturday 28 February 2026 was worked", () => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at("2026-02-25"), lodged);
    const life = live(story, limitOf("3 workdays"), at("2026-02-26"));
    expect(last(life, "answer").due).toBe(endOf("2026-02-28"));
    const free = live(
      story,
      { ...limitOf("3 workdays"), calendar: { off: ["2026-02-28"] } },
      at("2026-02-26"),
    );
    expect(last(free, "answer").due).toBe(endOf("2026-03-02"));
    const weekends = live(story, { ...limitOf("3 workdays"), calendar: "weekends" }, at("2026-02-26"));
    expect(last(weekends, "answer").due).toBe(endOf("2026-03-02"));
  });

  test("gives no extension to what has run out: the act is refused and moves nothing", () => {
    const story = errandIn("2026-03-02");
    story.act(desk, "extend", at("2026-03-06"), {});
    expect(live(story, {}).refused).toEqual([]);
    const life = live(story, { clocks: { answer: { limit: { help: "3 workdays" } } } });
    expect(life.refused).toMatchObject([{ seq: 4, action: "extend", code: "clock_expired", kept: false }]);
    expect(told(life)).not.toContain("extend");
    expect(last(life, "answer").due).toBe(endOf("2026-03-05"));
  });

  test("comes too late for what is open only in time: the matter goes the way that it went", () => {
    const story = new Story(errandPlan);
    story.act(desk, "send", at("2026-03-02"), { kind: "help" });
    story.act(unit, "take", at("2026-03-02", "11:00"));
    story.act(unit, "giveBack", at("2026-03-03"), { note: "不归我管" });
    const life = live(story, { clocks: { receipt: { limit: "4 hours" } } });
    expect(life.refused).toMatchObject([{ action: "giveBack", code: "clock_expired", kept: true }]);
    expect(life.events.at(-1)).toMatchObject({ action: "giveBack", state: "sent" });
  });
});

test("a longer limit takes an expiry back", () => {
  const story = new Story(appealPlan);
  story.act(people.li, "lodge", at("2026-03-02"), lodged);
  story.settle(at("2026-03-20"));
  const before = live(story, {}, at("2026-03-20"));
  expect(last(before, "answer").expired).toBe(true);
  const life = live(story, limitOf("30 working days"), at("2026-03-20"));
  expect(last(life, "answer")).toMatchObject({ expired: false, end: null });
});

test("another unit leads from its dispatch on, and nobody else does", () => {
  const story = answeredOnFriday();
  const routing = [{ when: { topic: "roads" }, to: "org:6" as const }];
  const life = live(story, { routing });
  const leads = life.events.flatMap(({ holds }) => holds["handler"] ?? []);
  expect(leads).toEqual(["org:6"]);
  const other = live(story, { routing: [{ when: { topic: "water" }, to: "org:6" as const }] });
  expect(other.events.flatMap(({ holds }) => holds["handler"] ?? [])).toEqual(["org:3"]);
});

test("an act beyond its number is not counted where it moves nothing", () => {
  const story = errandIn("2026-03-02");
  story.act(desk, "retype", at("2026-03-02", "12:00"), { kind: "consult" });
  story.act(desk, "retype", at("2026-03-02", "13:00"), { kind: "urgent" });
  const life = live(story, { quota: { times: { retype: 1 } } });
  expect(told(life).filter(name => name === "retype")).toHaveLength(1);
  expect(life.refused).toMatchObject([{ seq: 4, action: "retype", code: "too_often", kept: false }]);
  expect(life.events.flatMap(({ holds }) => holds["kind"] ?? [])).toEqual(["help", "consult"]);
});

test("fewer are drawn by the same lot, and what only the drawn did falls away with its sequel", () => {
  const { definition, english, scenarios } = appeal;
  const story = scenarios
    .map(scenario => play(plan(definition, english), scenario).story)
    .find(({ told: acts }) => acts.includes("callBack"))!;
  const now = story.events.at(-1)!.happened;
  const life = again(story.plan, story.events, { quota: { perMille: { callBack: 0 } } }, now);
  expect(told(life)).not.toContain("callBack");
  expect(life.refused[0]).toMatchObject({ action: "callBack", code: "not_drawn", kept: false });
  expect(life.refused.every(({ kept }) => !kept)).toBe(true);
  const answeredAt = life.events.find(({ state }) => state === "answered")!;
  expect(answeredAt.holds["sampled"]).toBe(false);
});
