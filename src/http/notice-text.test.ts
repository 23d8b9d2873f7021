import { expect, test } from "vitest";
import { plainWeekends } from "../define/calendar.ts";
import type { Matter } from "../engine/matter.ts";
import { plan, registry } from "../engine/registry.ts";
import { definition } from "../define/test/appeal.ts";
import { english } from "../define/test/appeal-english.ts";
import { noticeText } from "./notice-text.ts";

const appeal = plan(definition, english);
const ground = {
  registry: registry([appeal]),
  calendar: plainWeekends("weekends", "Asia/Shanghai"),
  orgs: { name: () => "石桥街道", english: () => "Shiqiao Street" },
  instance: { numberKey: new Uint8Array(32) },
} as unknown as Parameters<typeof noticeText>[0];

const matter = {
  id: 640,
  mechanism: "appeal",
  version: appeal.version,
  state: "dispatched",
  fields: { handler: "org:3", result: "补亮 40 盏" },
  clocks: { answer: { due: Date.parse("2026-11-23T16:00:00Z") } },
} as unknown as Matter;

test("a notice names the number, the unit and the last day, in both languages", () => {
  expect(noticeText(ground, matter, "dispatched", "zh")).toMatch(
    /^您的诉求 [0-9A-Z]{5}-[0-9A-Z]{5} 已交 石桥街道 办理，最迟 2026年11月23日 答复。$/,
  );
  expect(noticeText(ground, matter, "dispatched", "en")).toMatch(
    /^Shiqiao Street is now .* by 23 Nov 2026\.$/,
  );
  expect(noticeText(ground, matter, "concluded", "zh")).toContain("补亮 40 盏");
});

test("without a unit, a date or a notice of that name it still makes sense, or nothing", () => {
  const early = { ...matter, fields: {}, clocks: {} };
  expect(noticeText(ground, early, "dispatched", "zh")).toMatch(/已交 承办单位 办理，最迟 （时限未定） 答复/);
  expect(noticeText(ground, matter, "nothing", "zh")).toBeUndefined();
});

test("a number that slipped into a public text is masked in the message as well", () => {
  const slipped = { ...matter, fields: { ...matter.fields, result: "已修好，请找王师傅 13800001234。" } };
  expect(noticeText(ground, slipped, "concluded", "zh")).toContain("138****1234");
});
