// The limits of a theme's review and publishing over National Day 2026 and its make-up days.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { guide } from "./scenario.ts";

const lead = official(1, "org:3", "themeLead");
const reviewer = official(2, "org:7", "themeReviewer");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

test("reviewed within five working days and published within five, over a holiday", () => {
  const story = new Story(plan(definition, english));
  const [units, first, second] = [["org:5", "org:2"], ["matter:640"], ["matter:704", "matter:768"]];
  story.act(lead, "draft", at("2026-09-17"), { ...guide, lead: "org:3", units, first, second });
  story.act(lead, "submit", at("2026-09-18"));
  // 9月20日周日上班：20、21、22、23、24；25 日起中秋放假。
  expect(due(story, "review")).toBe(endOf("2026-09-24"));
  story.act(reviewer, "review", at("2026-09-29"), { verdict: "fits", opinion: "事项和时限已与各单位核对。" });
  // 国庆放假到 10月7日，10月10日周六上班：30、8、9、10、12。
  expect(due(story, "publish")).toBe(endOf("2026-10-12"));
});
