// What follows from a hot issue: its appeals hear when they come and go, what was decided and what came of it;
// limits across a holiday; what is recorded is computed and not typed; figures by hand.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { effects, linkRows } from "../../../engine/effects.ts";
import { system } from "../../../engine/matter.ts";
import { plan, registry } from "../../../engine/registry.ts";
import { Story, at, refusalOf } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition as appeal } from "../appeal/definition.ts";
import { english as appealInEnglish } from "../appeal/english.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const hot = plan(definition, english);
const appeals = plan(appeal, appealInEnglish);
const urger = official(61, "org:7", "urger");
const organ = official(62, "org:7", "organ");
const measured = { people: 6, heat: 5.1, earliest: "2026-09-01", latest: "2026-09-24" };
const found = { title: "石桥路反复开挖", topic: "roads", added: ["matter:64", "matter:128"], ...measured };
const assessment = {
  title: "石桥路反复开挖",
  analysis: "同一路段年内四次开挖，没有统筹。",
  proposal: "key",
  organ: "org:7",
};

const detected = (input: object = found) => {
  const story = new Story(hot);
  story.act(system, "detect", at("2026-09-24"), input);
  return story;
};
const told = (story: Story) => effects(hot, story.decided.at(-1)!, story.now);
const decided = (decision: string) => {
  const story = detected();
  story.act(urger, "assess", at("2026-09-28"), assessment);
  story.act(organ, "decide", at("2026-09-30"), { decision, reason: "群众反映集中，统筹解决。" });
  return story;
};

describe("its appeals hear", () => {
  const act = { kind: "act", by: "hotIssue.members", edge: "part-of" };

  test("when they come, those of this act alone, with the task once there is one", () => {
    const story = detected();
    expect(told(story)).toEqual([
      { ...act, matter: "matter:64", act: "enlist", input: { hot: "matter:640" } },
      { ...act, matter: "matter:128", act: "enlist", input: { hot: "matter:640" } },
    ]);
    story.act(system, "gather", at("2026-09-25"), { ...measured, added: ["matter:192"] });
    expect(told(story)).toMatchObject([{ matter: "matter:192", act: "enlist" }]);
    expect(story.now.fields["members"]).toEqual(["matter:64", "matter:128", "matter:192"]);
    const later = decided("key");
    later.act(system, "adopt", at("2026-10-20"), { task: "matter:768" });
    later.act(system, "gather", at("2026-10-21"), { ...measured, added: ["matter:192"] });
    expect(told(later)).toMatchObject([{ input: { hot: "matter:640", task: "matter:768" } }]);
  });

  test("when they are taken out, by a cause that is no link", () => {
    const story = detected();
    story.act(urger, "takeOut", at("2026-09-25"), { removed: ["matter:64"] });
    const [left] = told(story);
    expect(left).toEqual({
      ...act,
      by: "hotIssue.members.left",
      matter: "matter:64",
      act: "leave",
      input: { hot: "matter:640" },
    });
    expect(story.now.fields).toMatchObject({ members: ["matter:128"], gone: ["matter:64"], matters: 1 });
  });

  test("what was decided, that a task carries it, and what came of it", () => {
    const story = decided("key");
    const both = (name: string) => [
      { matter: "matter:64", act: name },
      { matter: "matter:128", act: name },
    ];
    expect(told(story)).toMatchObject(both("inform"));
    story.act(system, "adopt", at("2026-10-20"), { task: "matter:768" });
    expect(told(story)).toMatchObject(both("adopt"));
    story.act(system, "conclude", at("2026-12-20"), { task: "matter:768", result: "已经统筹。" });
    expect(told(story)).toMatchObject(both("conclude"));
    expect(told(story)[0]).toMatchObject({
      input: { hot: "matter:640", task: "matter:768", result: "已经统筹。" },
    });
    expect(told(decided("none"))).toMatchObject(both("inform"));
  });

  test("of two tasks only when the last is done; one that is dropped is waited for no longer", () => {
    const story = decided("livelihood");
    story.act(system, "adopt", at("2026-10-20"), { task: "matter:768" });
    story.act(system, "adopt", at("2026-10-21"), { task: "matter:832" });
    story.act(system, "conclude", at("2026-11-20"), { task: "matter:768", result: "第一项办成。" });
    expect([story.now.state, told(story)]).toEqual(["underway", []]);
    story.act(system, "drop", at("2026-11-25"), { task: "matter:832" });
    expect(story.now.state).toBe("concluded");
    expect(told(story)).toHaveLength(2);
  });

  test("the rows of links are those of each act, not the whole list again", () => {
    const story = detected();
    story.act(system, "gather", at("2026-09-25"), { ...measured, added: ["matter:192"] });
    const rows = linkRows(registry([hot, appeals]), hot, story.decided.at(-1)!);
    expect(rows).toEqual([{ name: "hotIssue.members", far: "matter:192", edge: "part-of", outward: true }]);
  });
});

describe("limits", () => {
  const due = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

  test("ten working days to assess run over the National Day (rules 0.1)", () => {
    expect(due(detected(), "assess")).toBe("2026-10-15");
  });

  test("what is done is observed for half a year, then it falls due to be evaluated", () => {
    const story = decided("campaign");
    story.act(system, "adopt", at("2026-10-20"), { task: "matter:768" });
    story.act(system, "conclude", at("2026-12-20"), { task: "matter:768", result: "已经统筹。" });
    // The half year ends on a Sunday: the limit moves to the Monday (rules 0.1).
    expect(due(story, "observe")).toBe("2027-06-21");
    const early = refusalOf(() =>
      story.act(official(63, "org:7", "reform"), "evaluate", at("2027-06-01"), {
        effect: "settled",
        opinion: "没有新的诉求。",
      }),
    );
    expect(early?.code).toBe("wrong_state");
    story.act(official(63, "org:7", "reform"), "evaluate", at("2027-06-28"), {
      effect: "recurred",
      opinion: "又有十几件，重新研判。",
    });
    expect(story.now.state).toBe("watching");
  });
});

describe("what is recorded when it is assessed", () => {
  test("is what was measured, and shown to the public from five people on", () => {
    const many = ["matter:64", "matter:128", "matter:192", "matter:256", "matter:320"];
    const story = detected({ ...found, added: many });
    story.act(urger, "assess", at("2026-09-28"), assessment);
    expect(story.now.fields).toMatchObject({
      assessedMatters: 5,
      assessedPeople: 6,
      assessedHeat: 5.1,
      shownMatters: 5,
      shownPeople: 6,
    });
  });

  test("of fewer nobody outside reads how many", () => {
    const story = detected({ ...found, people: 4 });
    story.act(urger, "assess", at("2026-09-28"), assessment);
    expect(story.now.fields["assessedPeople"]).toBe(4);
    expect(story.now.fields["shownPeople"]).toBeUndefined();
  });

  test("cannot be typed", () => {
    const story = detected();
    const typed = refusalOf(() =>
      story.act(urger, "assess", at("2026-09-28"), { ...assessment, assessedPeople: 600 }),
    );
    expect(typed?.code).toBe("invalid_input");
  });
});
