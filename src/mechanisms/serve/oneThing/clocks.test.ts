// The limit of the whole: as many working days as the longest path of its theme, over a holiday with
// make-up days, not counted while the applicant is awaited, and never begun anew by what a child comes
// to.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, people, refusalOf } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const window = official(70, "org:1", "window");
const given = { name: "李师傅", identity: "11010519491231002X", phone: "13900001234", delivery: "window" };
const theme = {
  title: "新生儿出生",
  stage: "birth",
  audience: "person",
  lead: "org:3",
  units: ["org:5"],
  first: ["matter:704"],
  second: ["matter:768"],
  limit: 5,
  visits: 0,
  visitsBefore: 5,
  edition: 1,
};

const says = (story: Story, act: string, day: string, input: object) =>
  story.act(people.system, act, at(day), input, { origin: "link" });
const one = { child: "matter:901" };
const two = { child: "matter:902" };

function begun(day: string, limit = 5): Story {
  const story = new Story(plan(definition, english));
  story.act(people.li, "applyAsPerson", at(day, "09:00"), { theme: "matter:640", ...given });
  says(story, "begin", day, { ...theme, limit });
  says(story, "split", day, one);
  return story;
}
const due = (story: Story, clock = "limit"): string =>
  dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

describe("the limit", () => {
  test.each([
    ["over National Day and its make-up days", "2026-09-24", 10, "2026-10-15"],
    ["over the Spring Festival and its make-up Saturdays", "2026-02-13", 5, "2026-02-27"],
    ["over Labour Day", "2026-04-30", 5, "2026-05-11"],
    ["over a make-up Sunday", "2026-09-18", 5, "2026-09-24"],
  ] as const)("counts working days %s", (_, day, limit, last) => {
    expect(due(begun(day, limit))).toBe(last);
  });

  test("goes on from step to step, and by a child's news it neither ends nor begins anew", () => {
    const story = begun("2026-11-02");
    expect(due(story)).toBe("2026-11-09");
    says(story, "childDone", "2026-11-04", one);
    expect([story.now.state, due(story)]).toEqual(["splitting", "2026-11-09"]);
    says(story, "split", "2026-11-04", two);
    says(story, "childDone", "2026-11-09", two);
    expect([story.now.state, due(story), due(story, "issue")]).toEqual([
      "gathering",
      "2026-11-09",
      "2026-11-10",
    ]);
    story.act(window, "issue", at("2026-11-09", "15:00"), { handedOver: "window" });
    expect(story.now.clocks["limit"]).toMatchObject({ expired: false });
    expect(story.now.clocks["limit"]!.end).not.toBeNull();
    expect(story.now.fields).toMatchObject({ conclusion: "all", saved: 5, paper: "separate" });
  });

  test("is not counted while the applicant is awaited", () => {
    const story = begun("2026-11-02");
    says(story, "childReturned", "2026-11-03", one);
    expect(story.now.clocks["limit"]!.due).toBeNull();
    says(story, "childBack", "2026-11-12", one);
    expect(due(story)).toBe("2026-11-18");
  });

  test("that has run out says so; the case goes on", () => {
    const story = begun("2026-11-02");
    story.settle(at("2026-11-10"));
    expect(story.told.at(-1)).toBe("expire");
    expect(story.now.clocks["limit"]).toMatchObject({ expired: true });
    says(story, "childFailed", "2026-11-11", one);
    expect(story.now.state).toBe("gathering");
    const short = refusalOf(() => story.act(window, "issue", at("2026-11-11"), { handedOver: "window" }));
    expect(short).toMatchObject({ code: "rule", status: 422, fields: [{ field: "summary" }] });
  });
});
