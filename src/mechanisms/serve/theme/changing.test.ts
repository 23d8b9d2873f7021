// A change that was sent back, and the one after it: only what somebody reviewed is published.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const lead = official(1, "org:3", "themeLead");
const reviewer = official(2, "org:7", "themeReviewer");
const publisher = official(3, "org:8", "themePublisher");
const review = (verdict: "fits" | "amend") => ({ verdict, opinion: "已与各单位核对。" });

test("what was sent back is not published with the next change", () => {
  const story = new Story(plan(definition, english));
  story.act(publisher, "enter", at("2026-03-02"), {
    title: "开办餐饮店",
    code: "LC-F-001",
    audience: "firm",
    stage: "entry",
    form: "restaurant",
    conditions: "在本市开办餐饮店的个体工商户。",
    lead: "org:3",
    units: ["org:5"],
    first: ["matter:640"],
    firstDays: 3,
    second: ["matter:704"],
    secondDays: 10,
    visits: 0,
    visitsBefore: 6,
    formsBefore: 4,
    materialsBefore: 17,
    daysBefore: 35,
    approval: "澜审发〔2025〕12号",
  });
  const refused = { nextFirstDays: 1, nextThird: ["matter:768"], nextThirdDays: 2, nextUnits: ["org:9"] };
  story.act(lead, "change", at("2026-03-03"), { ...refused, reason: "登记改为一天，加一步。" });
  story.act(reviewer, "reviewChange", at("2026-03-04"), review("amend"));
  story.act(lead, "change", at("2026-03-05"), { nextSecondDays: 8, reason: "许可提速。" });
  story.act(reviewer, "reviewChange", at("2026-03-06"), review("fits"));
  story.act(publisher, "publishChange", at("2026-03-09"), {});
  const { fields, state } = story.now;
  expect([state, fields["firstDays"], fields["secondDays"], fields["limit"]]).toEqual([
    "published",
    3,
    8,
    11,
  ]);
  expect([fields["units"], fields["third"], fields["thirdDays"], fields["itemCount"]]).toEqual([
    ["org:5"],
    undefined,
    undefined,
    2,
  ]);
});
