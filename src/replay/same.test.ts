// Under an unchanged definition the past is exactly the past: every event, value and clock of every story,
// however its times are stretched.

import { array, assert, integer, property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { china, chinaWith } from "../cities/calendar.ts";
import { DAY_MS } from "../define/civil.ts";
import { plan } from "../engine/registry.ts";
import { at, people, Story, world } from "../engine/test/city.ts";
import { errand, errandInEnglish } from "../engine/test/errand.ts";
import { type Loaded, loadMechanisms } from "../mechanisms/load.ts";
import { play } from "../mechanisms/test/play.ts";
import { facesOf } from "./faces.ts";
import { Touched } from "./moved.ts";
import { livedOf } from "./recorded.ts";
import { again, recordOf } from "./test/told.ts";

let loaded: Loaded;
beforeAll(async () => {
  loaded = await loadMechanisms();
});

/** The story once more, beside its log, and what differs. */
function both(story: Story, now: number) {
  const { events, refused } = again(story.plan, story.events, {}, now);
  const recorded = recordOf(story.events).map(livedOf);
  return { events, recorded, refused, differs: new Touched().compare(recorded, events) };
}

const last = (story: Story): number => story.events.at(-1)!.happened;

describe("nothing changed", () => {
  test("every story of every mechanism comes out as it is recorded", () => {
    for (const { definition, english, scenarios } of loaded.mechanisms) {
      for (const scenario of scenarios) {
        const { story } = play(plan(definition, english), scenario);
        // A story of refusals alone leaves nothing.
        if (story.events.length === 0) continue;
        const { events, recorded, refused, differs } = both(story, last(story));
        expect(events, `${definition.name}: ${scenario.title}`).toEqual(recorded);
        expect(facesOf(events)).toEqual(facesOf(recorded));
        expect([refused, differs]).toEqual([[], false]);
      }
    }
  });

  test("and so does any of them at any pace, swept up to any day", () => {
    const stories = loaded.mechanisms.flatMap(({ definition, english, scenarios }) =>
      scenarios.map(scenario => ({ own: plan(definition, english), scenario })),
    );
    assert(
      property(
        integer({ min: 0, max: stories.length - 1 }),
        array(integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 }),
        integer({ min: 0, max: 120 }),
        (which, paces, days) => {
          const { own, scenario } = stories[which]!;
          const { story } = play(own, scenario, step => paces[step % paces.length]! / 4);
          if (story.events.length === 0) return;
          const now = last(story) + days * DAY_MS;
          if (days > 0) story.settle(now);
          const { events, recorded, refused } = both(story, now);
          expect(events).toEqual(recorded);
          expect(refused).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 20261120 },
    );
  });

  test("what nobody has swept yet is not swept by the replay either", () => {
    const { definition, english, scenarios } = loaded.mechanisms.find(
      one => one.definition.name === "appeal",
    )!;
    const { story } = play(plan(definition, english), scenarios[0]!);
    const { events, recorded } = both(story, last(story) + 400 * DAY_MS);
    expect(events).toEqual(recorded);
  });

  test("a calendar that came late comes again when it came", () => {
    const late = chinaWith({ version: "a", years: { 2027: { off: ["2027-01-01"], work: [] } } });
    const errandPlan = plan(errand, errandInEnglish);
    const story = new Story(errandPlan);
    story.act({ ...people.desk, roles: ["desk"] }, "send", at("2026-12-28"), { kind: "help" });
    story.world = { ...world, calendar: late };
    story.act({ ...people.roads, roles: ["unit"] }, "take", at("2027-01-05", "12:00"));
    story.settle(at("2027-02-01"));
    expect(story.told).toContain("recompute");
    const { events } = again(errandPlan, story.events, {}, at("2027-02-01"), china, late);
    expect(events).toEqual(recordOf(story.events).map(livedOf));
  });
});
