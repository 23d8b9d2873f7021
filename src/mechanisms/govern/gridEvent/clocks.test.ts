// Limits by level over National Day 2026 (make-up days 20 September and 10 October), who is lifted to when they run
// out, and a level that is raised.

import { describe, expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const event = plan(definition, english);
const member = official(1, "org:13", "gridMember");
const chief = official(2, "org:9", "gridChief");
const street = official(3, "org:8", "streetCentre");
const roads = official(4, "org:3", "responder");
const minute = 60_000;

function found(kind: string, day: string, time = "10:00"): Story {
  const story = new Story(event);
  const input = { kind, handled: "lift", photoless: "dark", place: "东巷 12 号楼" };
  story.act(member, "patrol", at(day, time), input);
  return story;
}
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

describe("an event is settled in", () => {
  test.each([
    ["five working days, over National Day and its make-up Saturday", "litter", "2026-09-29", "2026-10-12"],
    ["five working days, over the Mid-Autumn holiday", "litter", "2026-09-18", "2026-09-24"],
    [
      "one working day where it is serious, from the last day before the holiday",
      "leak",
      "2026-09-30",
      "2026-10-08",
    ],
  ])("%s", (_, kind, day, last) => expect(due(found(kind, day), "settle")).toBe(endOf(last)));

  test("two hours where it is urgent, holiday or not", () => {
    expect(due(found("gas", "2026-10-01", "23:30"), "settle")).toBe(at("2026-10-02", "01:30"));
  });
});

describe("the community comes first, and not for ever", () => {
  test.each([
    ["litter", "2026-09-29", endOf("2026-10-08")],
    ["leak", "2026-10-10", at("2026-10-10", "14:00")],
    ["gas", "2026-10-01", at("2026-10-01", "10:30")],
  ])("%s goes up by itself", (kind, day, when) => {
    const story = found(kind, day);
    expect(due(story, "community")).toBe(when);
    story.settle(when + minute);
    const { state, fields } = story.now;
    expect([state, fields["handler"], fields["liftReason"]]).toEqual(["street", "org:8", "timeout"]);
    expect(story.told.at(-1)).toBe("lifted");
  });
});

test("what is overdue is told to the level above whoever has it", () => {
  const story = found("leak", "2026-10-12");
  story.settle(at("2026-10-14"));
  const { state, fields } = story.now;
  expect([state, fields["supervised"], fields["supervisor"]]).toEqual(["street", true, "org:2"]);
});

describe("report-in", () => {
  const whistled = (kind: string, day: string): Story => {
    const story = found(kind, day);
    story.act(chief, "lift", at(day, "10:01"), { liftReason: "duty" });
    story.act(street, "whistle", at(day, "10:02"), {
      lead: "org:3",
      helpers: ["org:5"],
      whistleNote: "请到现场共同处置。",
    });
    return story;
  };

  test.each([
    ["gas", "2026-10-01", at("2026-10-01", "10:32")],
    ["leak", "2026-10-10", at("2026-10-10", "12:02")],
    ["litter", "2026-09-30", endOf("2026-10-08")],
  ])("of %s is due in 30 minutes, two hours or one working day", (kind, day, when) =>
    expect(due(whistled(kind, day), "arrive")).toBe(when),
  );

  test("goes on without who did not come, and says who did", () => {
    const story = whistled("gas", "2026-10-01");
    story.act(roads, "arrive", at("2026-10-01", "10:12"), {});
    story.settle(at("2026-10-01", "10:33"));
    const { state, fields } = story.now;
    expect([state, fields["present"], fields["onSite"]]).toEqual(["joint", ["org:3"], ["org:3"]]);
  });

  test("stands on the list of whoever has to move: the lead, then the street, then who checks", () => {
    const story = whistled("gas", "2026-10-01");
    const mover = () => story.now.fields["mover"];
    const movers = [mover()];
    story.act(roads, "arrive", at("2026-10-01", "10:12"), {});
    story.settle(at("2026-10-01", "10:33"));
    movers.push(mover());
    const done = { measure: "已关阀通风，更换软管。", fit: "fit", whistleMark: 5 };
    story.act(roads, "dispose", at("2026-10-01", "10:40"), done);
    movers.push(mover());
    story.act(street, "mark", at("2026-10-01", "10:41"), { rated: "org:3", departmentMark: 5 });
    story.act(street, "mark", at("2026-10-01", "10:42"), { rated: "org:5", departmentMark: 1 });
    story.act(street, "finish", at("2026-10-01", "10:43"), { measure: "险情已经排除。" });
    expect([...movers, mover()]).toEqual(["org:3", "org:3", "org:8", "org:2"]);
  });

  test("without anybody leaves the street to mark and sum up at once", () => {
    const story = whistled("gas", "2026-10-01");
    story.settle(at("2026-10-01", "10:33"));
    expect(story.now.state).toBe("summing");
  });

  test("the departments' word never comes after the limit of the whole", () => {
    const story = whistled("gas", "2026-10-01");
    story.act(roads, "arrive", at("2026-10-01", "10:12"), {});
    story.settle(at("2026-10-01", "10:33"));
    expect(due(story, "feedback")).toBe(at("2026-10-01", "11:32"));
    story.settle(at("2026-10-01", "11:33"));
    expect(story.now.state).toBe("summing");
  });
});

describe("a raised level", () => {
  test("counts from the act, and replaces nothing that ends before", () => {
    const story = found("litter", "2026-09-29");
    story.act(chief, "raise", at("2026-09-30", "09:00"), { raised: "urgent", note: "垃圾起火冒烟。" });
    expect([due(story, "raised"), due(story, "settle")]).toEqual([
      at("2026-09-30", "11:00"),
      endOf("2026-10-12"),
    ]);
    expect(story.now.fields["level"]).toBe("urgent");
  });

  test("is never later than the first limit", () => {
    const story = found("leak", "2026-09-29");
    story.act(street, "raise", at("2026-09-30", "23:00"), { raised: "urgent", note: "水漫进配电间。" });
    expect(due(story, "raised")).toBe(endOf("2026-09-30"));
  });
});
