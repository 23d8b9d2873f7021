// The light of a row: the worse of what its clocks say and of the card that its state is (rules 0.3).

import { describe, expect, test } from "vitest";
import type { Matter } from "../../engine/matter.ts";
import { plan } from "../../engine/registry.ts";
import { errand, errandInEnglish } from "../../engine/test/errand.ts";
import { at, people, Story, world } from "../../engine/test/city.ts";
import { definition as overview } from "../../mechanisms/judge/overview/definition.ts";
import { english as overviewInEnglish } from "../../mechanisms/judge/overview/english.ts";
import { definition as task } from "../../mechanisms/plan/task/definition.ts";
import { english as taskInEnglish } from "../../mechanisms/plan/task/english.ts";
import { matterLight, standingOf } from "./row.ts";

const errandPlan = plan(errand, errandInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
const light = (story: Story, day: string) => matterLight(world, story.plan, story.now, at(day));

function handled(): Story {
  const story = new Story(errandPlan);
  story.act(desk, "send", at("2026-03-02"), { kind: "help" });
  story.act(unit, "take", at("2026-03-02", "11:00"));
  story.act(unit, "ask", at("2026-03-02", "12:00"));
  story.act(desk, "add", at("2026-03-02", "13:00"));
  return story;
}

describe("a state that is a card", () => {
  test("is yellow while every clock is green, and red after it", () => {
    const story = handled();
    story.act(desk, "lag", at("2026-03-02", "14:00"));
    expect(light(story, "2026-03-03")).toBe("late");
    story.act(desk, "warn", at("2026-03-03"));
    expect(light(story, "2026-03-03")).toBe("over");
    expect(standingOf(world, story.plan, story.now, at("2026-03-03"))).toMatchObject({ light: "over" });
  });

  test("is outweighed by a clock that has run out, and leaves with its state", () => {
    const story = handled();
    story.act(desk, "lag", at("2026-03-02", "14:00"));
    expect(light(story, "2026-03-26")).toBe("over");
    story.act(unit, "mend", at("2026-03-03"));
    expect(light(story, "2026-03-03")).toBe("normal");
    story.act(unit, "close", at("2026-03-03", "11:00"));
    expect(light(story, "2026-03-26")).toBe("done");
  });
});

test("what waits for its first clock has not begun; what will have none is in order", () => {
  const story = handled();
  const standing = (of: ReturnType<typeof plan>, state: string, clocks: Matter["clocks"] = {}) =>
    matterLight(world, of, { ...story.now, state, clocks }, at("2026-03-02"));
  const [tasks, overviews] = [plan(task, taskInEnglish), plan(overview, overviewInEnglish)];
  expect(["drafted", "approved"].map(state => standing(tasks, state))).toEqual(["idle", "idle"]);
  expect(["drafted", "published"].map(state => standing(overviews, state))).toEqual(["normal", "normal"]);
  const ended = Object.fromEntries(
    Object.entries(story.now.clocks).map(([name, face]) => [name, { ...face, end: at("2026-03-02") }]),
  );
  expect(standing(tasks, "approved", ended)).toBe("normal");
});
