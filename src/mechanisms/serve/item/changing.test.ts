// A change that was taken back or published, and the one after it: only what this one proposes is published.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { guide } from "./scenario.ts";

const drafter = official(1, "org:3", "itemDrafter");
const jurist = official(2, "org:7", "itemJurist");
const publisher = official(3, "org:8", "itemPublisher");

function entered(): Story {
  const story = new Story(plan(definition, english));
  story.act(publisher, "enter", at("2026-03-02"), {
    ...guide,
    unit: "org:3",
    approval: "政务目录〔2025〕1号",
  });
  return story;
}
function published(story: Story, day: string, proposed: object): void {
  story.act(drafter, "change", at(day, "09:00"), { ...proposed, changeReason: "优化流程。" });
  story.act(jurist, "opineChange", at(day, "10:00"), { legality: "fits", opinion: "没有增加负担。" });
  story.act(publisher, "publishChange", at(day, "11:00"));
}

test("what was taken back is not published with the next change", () => {
  const story = entered();
  story.act(drafter, "change", at("2026-03-03"), { nextDays: 2, changeReason: "再压减。" });
  story.act(drafter, "dropChange", at("2026-03-04"), { reason: "做不到两天。" });
  published(story, "2026-03-05", { nextNoMaterial: true });
  // The list of papers that the drop left behind is nobody's proposal: no paper, so none is listed.
  expect(story.now.fields).toMatchObject({
    promisedDays: 8,
    noMaterial: true,
    materials: [],
    materialCount: 0,
  });
});

test("what was published is not published again over what came after it", () => {
  const story = entered();
  published(story, "2026-03-03", { nextNoMaterial: true });
  published(story, "2026-03-04", {
    nextNoMaterial: false,
    nextMaterials: ["申请书"],
    changeBasis: "食品安全法实施条例",
  });
  published(story, "2026-03-05", { nextDays: 6 });
  expect(story.now.fields).toMatchObject({
    noMaterial: false,
    materials: ["申请书"],
    promisedDays: 6,
    nextDays: 6,
    edition: 4,
  });
});
