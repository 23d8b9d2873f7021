// The limits of a micro-reform over National Day 2026 and its make-up days.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const lead = official(1, "org:2", "lead");
const reform = official(2, "org:7", "reform");
const inspector = official(3, "org:12", "inspector");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

test("looked over within ten working days, verified within ten, over a holiday; its day is a plain date", () => {
  const story = new Story(plan(definition, english));
  story.act(lead, "submit", at("2026-09-18"), {
    title: "学校门口“即停即走”分时通行",
    domain: "livelihood",
    pain: "上下学时段学校门口拥堵，家长停车半小时以上。",
    cut: "分年级错峰十分钟，设即停即走车位，志愿者引导。",
    due: "2026-10-03",
  });
  // 9月20日周日上班，25 日中秋、10月1日至7日国庆放假：20—24 五天，28—30 三天，8、9。
  expect(due(story, "screen")).toBe(endOf("2026-10-09"));
  story.act(reform, "include", at("2026-09-21"));
  expect(due(story, "due")).toBe(endOf("2026-10-03"));
  story.act(lead, "report", at("2026-09-28"), { effect: "平均停留由二十六分钟降到四分钟。", served: 12_000 });
  // 29、30、8、9、10（周六上班）、12—16。
  expect(due(story, "verify")).toBe(endOf("2026-10-16"));
  const checked = { conclusion: "passed", opinion: "三所学校现场查看属实。" };
  expect(story.act(inspector, "verify", at("2026-10-16", "23:59"), checked).state).toBe("verified");
});
