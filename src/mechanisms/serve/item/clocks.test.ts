// The limits of an item's examination and publishing over National Day 2026 and its make-up days.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { guide } from "./scenario.ts";

const drafter = official(1, "org:3", "itemDrafter");
const jurist = official(2, "org:7", "itemJurist");
const publisher = official(3, "org:8", "itemPublisher");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;
const fits = { legality: "fits", opinion: "依据齐全，没有增设条件。" };

function drafted(): Story {
  const story = new Story(plan(definition, english));
  story.act(drafter, "draft", at("2026-09-17"), { ...guide, unit: "org:3" });
  story.act(drafter, "submit", at("2026-09-18"));
  return story;
}

test("examined within seven working days and published within five, over a holiday", () => {
  const story = drafted();
  // 9月20日周日上班，25 日中秋放假：20、21、22、23、24、28、29。
  expect(due(story, "review")).toBe(endOf("2026-09-29"));
  story.act(jurist, "opine", at("2026-09-29"), fits);
  // 国庆放假到 10月7日，10月10日周六上班：30、8、9、10、12。
  expect(due(story, "publish")).toBe(endOf("2026-10-12"));
});

test("a change has the same limits", () => {
  const story = drafted();
  story.act(jurist, "opine", at("2026-09-21"), fits);
  story.act(publisher, "publish", at("2026-09-22"));
  story.act(drafter, "change", at("2026-09-28"), { nextDays: 5, changeReason: "优化流程。" });
  expect(due(story, "review")).toBe(endOf("2026-10-13"));
  story.act(jurist, "opineChange", at("2026-10-09"), fits);
  expect(due(story, "publish")).toBe(endOf("2026-10-15"));
});
