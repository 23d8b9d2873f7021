import { describe, expect, test } from "vitest";
import { effects, linkRows } from "./effects.ts";
import { plan, registry } from "./registry.ts";
import { appealIn, appealPlan, at, lodged, people, Story, taskIn, taskPlan } from "./test/stage.ts";

const known = registry([appealPlan, taskPlan]);
const last = (story: Story) => effects(story.plan, story.decided.at(-1)!, story.now);

describe("an event causes", () => {
  test("an act on each linked matter, when the state that it tells of is entered", () => {
    expect(last(taskIn("drafted"))).toEqual([]);
    const act = { kind: "act", matter: "matter:640", by: "task.sources", edge: "led-to" };
    expect(last(taskIn("approved"))).toEqual([{ ...act, act: "adopt", input: { task: "matter:704" } }]);
    expect(last(taskIn("running"))).toEqual([]);
    const result = "改造二百三十盏路灯。";
    expect(last(taskIn("verified"))).toEqual([
      { ...act, act: "conclude", input: { task: "matter:704", result } },
    ]);
  });

  test("nothing when it stays in that state", () => {
    const story = taskIn("running");
    story.act(people.roads, "report", at("2026-04-01"), { progress: 10 });
    expect(last(story)).toEqual([]);
  });

  test("a notice to the person who asked, by name and without a word of it", () => {
    expect(last(appealIn("received"))).toEqual([{ kind: "notice", notice: "received", person: "person:1" }]);
    expect(last(appealIn("answered"))).toEqual([{ kind: "notice", notice: "answered", person: "person:1" }]);
    expect(last(appealIn("ended"))).toEqual([{ kind: "notice", notice: "ended", person: "person:1" }]);
    expect(JSON.stringify(last(appealIn("waiting")))).not.toContain("是哪一盏灯");
  });

  test("a notice only where the matter's choices are so", () => {
    const { notices } = appealPlan.mechanism;
    const when = (topic: string) => ({ ...notices, received: { ...notices!["received"]!, when: { topic } } });
    const told = (topic: string) => {
      const mechanism = { ...appealPlan.mechanism, notices: when(topic) };
      const story = new Story(plan(mechanism, appealPlan.english));
      story.act(people.li, "lodge", at("2026-03-02"), lodged);
      return last(story).length;
    };
    expect([told("roads"), told("water")]).toEqual([1, 0]);
  });

  test("no notice where no person asked, as for an appeal that came by a token", () => {
    const story = appealIn("handling");
    const decided = story.decided[0]!;
    expect(effects(appealPlan, decided, { ...story.now, takers: { lodge: ["token:1"] } })).toEqual([]);
  });
});

describe("link rows", () => {
  test("stand at the end that names the other matters", () => {
    const story = taskIn("approved");
    const [drafted, approved] = story.decided;
    expect(linkRows(known, taskPlan, drafted!)).toEqual([
      { name: "task.sources", far: "matter:640", edge: "led-to", outward: true },
    ]);
    expect(linkRows(known, taskPlan, approved!)).toEqual([]);
  });

  test("stand at the other end by the cause of its act", () => {
    const story = appealIn("handling");
    const cause = { matter: "704", seq: 2, hash: "00", by: "task.sources" };
    story.act(people.system, "adopt", at("2026-03-03"), { task: "matter:704" }, { origin: "link", cause });
    expect(linkRows(known, appealPlan, story.decided.at(-1)!)).toEqual([
      { name: "task.sources", far: "matter:704", edge: "led-to", outward: false },
    ]);
  });
});
