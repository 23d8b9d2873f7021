// The plan of what is put right, over National Day 2026 and its make-up days.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const [lead, reform] = [official(1, "org:3", "lead"), official(2, "org:7", "reform")];
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

test("the report by its day, the plan within ten working days of the score, the work by the plan's own day", () => {
  const story = new Story(plan(definition, english));
  const who = { year: "2026", league: "departments", unit: "org:3", reporter: "市交通局党组书记 罗启航" };
  story.act(reform, "enlist", at("2026-09-08"), { ...who, dueDay: "2026-09-27" });
  // 定了日子的就是那一天，周日、放假也不顺延。
  expect(due(story, "materials")).toBe(endOf("2026-09-27"));
  story.act(lead, "submit", at("2026-09-10"), {
    duty: "党组会研究改革议题十二次，主要负责同志领办三项任务。",
    tasks: "年度七项任务办结六项，一项按计划推进。",
    exploration: "自主推出“路灯一键报修”，试点两个街道。",
    highlights: "“夜间照明巡查”被省厅推广，服务群众三万人次。",
    problems: "跨部门数据共享慢，两项任务曾经滞后。",
    plans: "明年把照明改造推到所有背街小巷。",
  });
  story.act(system, "scored", at("2026-09-18"), { score: 92.35, place: 1 }, { origin: "link" });
  // 9月20日周日上班，25 日中秋、10月1日至7日国庆放假：20—24、28—30、8、9。
  expect(due(story, "commitment")).toBe(endOf("2026-10-09"));
  const plans = { issues: ["数据共享慢"], measures: "建立共享清单", fixBy: "2026-10-31" };
  story.act(lead, "commit", at("2026-10-09"), plans);
  expect(due(story, "fix")).toBe(endOf("2026-10-31"));
});
