// A pilot's limits across holidays and make-up days, its alarm sixty days before the end, its papers.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at } from "../../../engine/test/city.ts";
import { light } from "../../../define/light.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const pilots = plan(definition, english);
const reform = official(61, "org:7", "reform");
const unit = official(62, "org:2", "lead");
const organ = official(63, "org:7", "organ");
const inspector = official(64, "org:12", "inspector");

const proposal = {
  title: "小微工程告知承诺开工试点",
  origin: "grassroots",
  planYear: "2026",
  unit: "org:2",
  lead: "org:3",
  organ: "org:7",
  level: "city",
  goal: "十个工作日内开工。",
  starts: "2026-09-01",
  ends: "2027-05-31",
  scope: "滨江区",
  riskPlan: "出现质量安全问题立即停工。",
  exitTerms: "发生事故即退出。",
  standard: "中位数不超过十个工作日。",
};
function approved(day: string, more: object = {}): Story {
  const story = new Story(pilots);
  story.act(unit, "apply", at(day, "09:00"), { ...proposal, ...more });
  story.act(reform, "argue", at(day, "10:00"), { argument: "fit", opinion: "论证可行。" });
  story.act(organ, "approve", at(day, "11:00"), { basisNumber: "澜改〔2026〕1号" });
  return story;
}
const due = (story: Story, clock: string): string => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

describe("limits", () => {
  test.each([
    ["over National Day and its make-up Saturday", "2026-09-24", "2026-10-15"],
    ["over the Spring Festival and its make-up Saturdays", "2026-02-11", "2026-03-03"],
    ["in a usual fortnight", "2026-11-02", "2026-11-16"],
  ])("feedback is answered within ten working days: %s", (_, day, last) => {
    const story = approved("2026-01-05");
    story.act(unit, "report", at(day), { done: "首批项目开工。" });
    expect(due(story, "respond")).toBe(last);
  });

  test.each([
    ["over National Day and its make-up days", "2026-09-16", "2026-10-20"],
    ["over the Spring Festival and its make-up Saturdays", "2026-02-04", "2026-03-10"],
  ])("what was evaluated is decided within twenty working days: %s", (_, day, last) => {
    const story = approved("2026-01-05");
    story.act(unit, "report", at(day), { done: "首批项目开工。" });
    story.act(reform, "respond", at(day), { guidance: "继续推进。", turn: "goOn" });
    story.act(inspector, "evaluate", at(day), { effect: "reached", evaluation: "达到目标，运行平稳。" });
    expect(due(story, "decide")).toBe(last);
  });

  test("the period ends on its last day and by itself; the alarm comes sixty days before", () => {
    const story = approved("2026-09-01");
    expect(due(story, "period")).toBe("2027-05-31");
    const { start, due: ends } = story.now.clocks["period"]!;
    const warns = definition.clocks?.period.warns;
    const shown = (day: string) => light({ calendar: china, warns, start, due: ends, now: at(day) });
    expect(["2027-03-31", "2027-04-01", "2027-05-31"].map(shown)).toEqual(["normal", "due", "due"]);
    story.settle(at("2027-06-01", "09:00"));
    expect([story.now.state, story.told.at(-1)]).toEqual(["lapsed", "runOut"]);
  });

  test("evaluated in time it may be extended; nobody having decided by its end, no more", () => {
    const story = approved("2026-09-01");
    story.act(unit, "report", at("2026-10-12"), { done: "首批项目开工。" });
    story.act(reform, "respond", at("2026-10-13"), { guidance: "继续推进。", turn: "goOn" });
    story.act(inspector, "evaluate", at("2027-04-01"), {
      effect: "partly",
      evaluation: "部分达到，样本偏少。",
    });
    expect(due(story, "period")).toBe("2027-05-31");
    const later = { ends: "2027-12-31", decisionNumber: "深改委会议", reason: "样本不够，再试半年" };
    story.act(organ, "extend", at("2027-05-20"), later);
    expect([story.now.state, due(story, "period")]).toEqual(["running", "2027-12-31"]);
  });
});

test("the papers: approval, evaluation, roll-out; the row as it was approved stays", () => {
  expect(Object.values(definition.documents ?? {}).map(({ after }) => after)).toEqual([
    "approve",
    ["evaluate", "evaluateLate"],
    "rollOut",
  ]);
  expect(definition.baseline).toMatchObject({ at: "approve" });
});
