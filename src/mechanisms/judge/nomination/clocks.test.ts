// The clocks of a nominated case over National Day 2026 and its make-up days: looked over, completed, and an
// objection answered in working days; objections end with the notice.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const lead = official(1, "org:3", "lead");
const reform = official(2, "org:7", "reform");
const citizen = (n: number) =>
  ({ person: `person:${n}`, post: null, org: null, roles: ["citizen"] }) as const;
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;
const told = {
  summary: "灯杆上扫一扫，班组九小时修好。",
  practice: "把路灯报修从热线转办改成灯杆扫码直达班组。",
  effect: "平均修复时间由三天缩短到九小时，群众可以看到照片。",
  spread: "有班组排班表和灯杆编号就能照做。",
  evidence: ["file:1"],
};

function received(day: string): Story {
  const story = new Story(plan(definition, english));
  const own = { selection: "matter:640", category: "department", unit: "org:3", title: "路灯一键报修" };
  story.act(lead, "file", at(day), { ...own, ...told }, { files: (_, reference) => reference });
  const selectionTitle = "2026 年典型案例评选";
  story.act(system, "enrol", at(day), { selectionTitle }, { origin: "link" });
  return story;
}

test("looked over within five working days, completed within three, over a holiday", () => {
  const story = received("2026-09-18");
  // 9月20日周日上班：21、22、23、24 日接着数，25 日中秋放假。
  expect(due(story, "qualifying")).toBe(endOf("2026-09-24"));
  story.act(reform, "sendBack", at("2026-09-29"), { advice: "请写明统计时间。" });
  expect(due(story, "correcting")).toBe(endOf("2026-10-09"));
});

test("objections are answered within five working days of the first, and end with the notice", () => {
  const story = received("2026-09-18");
  story.act(reform, "qualify", at("2026-09-21"));
  story.act(system, "show", at("2026-09-21"), {}, { origin: "link" });
  story.act(system, "propose", at("2026-09-29"), { noticeEnds: "2026-10-12" }, { origin: "link" });
  story.act(citizen(20), "object", at("2026-09-30"), { objection: "我家门口的灯报了三次没有修。" });
  expect(due(story, "settling")).toBe(endOf("2026-10-13"));
  story.act(citizen(21), "object", at("2026-10-10"), { objection: "九小时是从接单算起的。" });
  expect([due(story, "settling"), story.now.fields["objections"]]).toEqual([endOf("2026-10-13"), 2]);
  const late = { objection: "公示期满以后才想起来的异议。" };
  expect(() => story.act(citizen(22), "object", at("2026-10-13"), late)).toThrow("2026-10-12");
});
