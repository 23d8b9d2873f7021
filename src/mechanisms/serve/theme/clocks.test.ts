// The limits of a theme's review and publishing over National Day 2026 and its make-up days.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const lead = official(1, "org:3", "themeLead");
const reviewer = official(2, "org:7", "themeReviewer");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

test("reviewed within five working days and published within five, over a holiday", () => {
  const story = new Story(plan(definition, english));
  story.act(lead, "draft", at("2026-09-17"), {
    title: "开办餐饮店",
    code: "LC-F-001",
    audience: "firm",
    stage: "entry",
    form: "restaurant",
    conditions: "在本市开办餐饮店的个体工商户。",
    lead: "org:3",
    units: ["org:5", "org:2"],
    first: ["matter:640"],
    firstDays: 1,
    second: ["matter:704", "matter:768"],
    secondDays: 10,
    materials: ["身份证", "经营场所使用证明"],
    merged: true,
    certificate: "餐饮业综合许可证",
    visits: 0,
    visitsBefore: 6,
    formsBefore: 4,
    materialsBefore: 17,
    daysBefore: 35,
  });
  story.act(lead, "submit", at("2026-09-18"));
  // 9月20日周日上班：20、21、22、23、24；25 日起中秋放假。
  expect(due(story, "review")).toBe(endOf("2026-09-24"));
  story.act(reviewer, "review", at("2026-09-29"), { verdict: "fits", opinion: "事项和时限已与各单位核对。" });
  // 国庆放假到 10月7日，10月10日周六上班：30、8、9、10、12。
  expect(due(story, "publish")).toBe(endOf("2026-10-12"));
});
