// What the engine wants before the roll is called, whatever the definition's own rules say; and its clocks.

import { expect, test } from "vitest";
import type { Matter } from "../../../engine/matter.ts";
import { refuseCall, standingOf } from "../../../engine/ballots/poll.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { orgs } from "../../../engine/test/city.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/stage.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const meeting = plan(definition, english);
const reform = official(1, "org:7", "reform");
const organ = official(2, "org:7", "organ");
const fields = {
  leaderWeight: 40,
  memberWeight: 30,
  delegateWeight: 30,
  areaReports: ["matter:640"],
  departmentReports: ["matter:704"],
};
const called = (changed: object, known = orgs) =>
  refusalOf(() =>
    refuseCall(meeting, ["published", "calling"], { ...fields, ...changed }, known, { at: 0, origin: "act" }),
  );

test("the roll is called when the weights sum to 100 and each subject stands there once", () => {
  expect(called({})).toBeUndefined();
  expect(called({ leaderWeight: 33.34, memberWeight: 33.33, delegateWeight: 33.33 })).toBeUndefined();
  expect(called({ leaderWeight: 41 })?.fields[0]).toMatchObject({ field: "leaderWeight", code: "rule" });
  expect(called({ leaderWeight: 70, memberWeight: 30, delegateWeight: 0 })?.code).toBe("rule");
  expect(called({ areaReports: [], departmentReports: [] })?.fields[0]?.field).toBe("areaReports");
  expect(called({ departmentReports: ["matter:640"] })?.zh).toContain("两次");
});

test("a group so small that its mean would tell is refused", () => {
  const few = { ...orgs, holders: (role: string, then: number) => orgs.holders(role, then).slice(0, 4) };
  expect(called({}, few)?.zh).toContain("只有 4 人");
  const twice = {
    ...orgs,
    holders: (role: string, then: number) => [...few.holders(role, then), ...few.holders(role, then)],
  };
  expect(called({}, twice)?.zh).toContain("只有 4 人");
});

const planned = {
  year: "2026",
  title: "2026 年度改革述职评议会",
  day: "2026-10-09",
  rules: "六项内容逐项打分，按权重合成。",
  leaderWeight: 40,
  memberWeight: 30,
  delegateWeight: 30,
};
function scoring(): Story {
  const story = new Story(meeting);
  story.act(reform, "propose", at("2026-09-28"), planned);
  story.act(reform, "enlist", at("2026-09-28"), {
    areaReports: ["matter:640"],
    departmentReports: ["matter:704"],
  });
  story.act(organ, "publish", at("2026-09-29"));
  story.act(reform, "call", at("2026-10-09", "14:00"));
  story.act(system, "open", at("2026-10-09", "14:00"), { keys: ["k"], roll: ["r"] });
  return story;
}
const result = { ranking: ["matter:640"], result: ["1 90.00 matter:640"], papers: 30, urn: "5d" };

test("it is announced within one working day, on the Saturday that is worked after National Day 2026", () => {
  const story = scoring();
  story.act(reform, "close", at("2026-10-09", "17:00"));
  story.act(system, "count", at("2026-10-09", "17:00"), result);
  expect(story.now.clocks["announcing"]?.due).toBe(endOf("2026-10-10"));
});

test("papers are taken until the time is up, also when nobody has noticed it yet", () => {
  const { now: matter } = scoring();
  const poll = { plan: meeting, matter, name: "scoring", ballot: definition.ballots!.scoring! };
  expect(standingOf(poll, at("2026-10-09", "21:59"))).toBe("open");
  expect(standingOf(poll, at("2026-10-09", "22:00"))).toBe("closed");
  const before: Matter = { ...matter, state: "published", passed: {} };
  expect(standingOf({ ...poll, matter: before }, at("2026-10-09", "14:00"))).toBe("before");
  expect(standingOf({ ...poll, matter: { ...matter, state: "announced" } }, at("2026-10-09"))).toBe("closed");
});
