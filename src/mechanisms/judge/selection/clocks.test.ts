// The clocks of a selection over National Day 2026 and its make-up days: the days of its method are what they
// are, and a list is on notice for five working days, a Saturday that is worked among them.

import { describe, expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const reform = official(1, "org:7", "reform");
const organ = official(2, "org:7", "organ");
const inspector = official(3, "org:12", "inspector");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;
const one = "matter:640";
const method = {
  method: "每人每天每类最多投五个，票数不作唯一依据；专家抽签产生；三部分按权重合成，同分并列。",
  webWeight: 20,
  expertWeight: 50,
  leaderWeight: 30,
  industryQuota: 1,
  departmentQuota: 1,
  areaQuota: 1,
  filingCloses: "2026-09-18",
  votingOpens: "2026-09-19",
  votingCloses: "2026-09-20",
  expertCount: 5,
  seedSource: "2026年9月20日福利彩票双色球开奖号码",
};

/** Filed and looked over; voting opens on the day of the method. */
function voting(): Story {
  const story = new Story(plan(definition, english));
  story.act(reform, "plan", at("2026-09-07"), { year: "2026", title: "2026 年典型案例评选", ...method });
  story.act(organ, "publish", at("2026-09-08"));
  story.act(reform, "openFiling", at("2026-09-08"));
  const entry = { entry: one, entryTitle: "路灯一键报修", entryUnit: "org:3" };
  story.act(system, "receive", at("2026-09-09"), entry, { origin: "link" });
  story.act(system, "admit", at("2026-09-10"), { entry: one }, { origin: "link" });
  expect(due(story, "filing")).toBe(endOf("2026-09-18"));
  story.settle(at("2026-09-19"));
  expect(story.now.state).toBe("qualifying");
  // 9月20日周日上班，25日中秋，10月1日至7日国庆：20至24日五天，28至30日三天，8日、9日。
  expect(due(story, "qualifying")).toBe(endOf("2026-10-09"));
  story.act(reform, "shortlist", at("2026-09-19"), { industryCases: [one] });
  story.act(reform, "show", at("2026-09-19"));
  story.act(reform, "openVoting", at("2026-09-19"));
  return story;
}

const expert = { expertRanking: [one], expertResult: [`1 90.00 ${one}`], expertPapers: 5, expertUrn: "5d" };
const leader = { leaderRanking: [one], leaderResult: [`1 90.00 ${one}`], leaderPapers: 5, leaderUrn: "5d" };

/** On notice from this day on; nothing was found against any vote. */
function noticed(day: string): Story {
  const story = voting();
  const tell = (act: string, on: string, input: object) =>
    story.act(system, act, at(on), input as Record<string, unknown>, { origin: "link" });
  story.settle(at("2026-09-21"));
  tell("inspect", "2026-09-21", { webVotes: 1, webSeal: "5d", webSuspects: [] });
  story.act(reform, "settle", at("2026-09-21"));
  tell("count", "2026-09-21", { webRanking: [one], webResult: [`1 100.00 1 ${one}`], webValid: 1 });
  const seedProof = "第2026110期，9月20日开奖，两名督查员在场。";
  story.act(inspector, "draw", at("2026-09-21"), { seed: "03081522293111", seedProof });
  story.act(reform, "callExperts", at("2026-09-21"));
  tell("openExperts", "2026-09-21", { expertKeys: [`experts ${one} 5d`], expertRoll: ["experts 5 5d"] });
  story.act(reform, "closeExperts", at("2026-09-21"));
  tell("countExperts", "2026-09-21", expert);
  story.act(reform, "callLeaders", at("2026-09-21"));
  tell("openLeaders", "2026-09-21", { leaderKeys: [`leaders ${one} 5d`], leaderRoll: ["leaders 5 5d"] });
  story.act(reform, "closeLeaders", at("2026-09-21"));
  tell("countLeaders", "2026-09-21", leader);
  story.act(reform, "compose", at("2026-09-21"));
  const receiver = { receiver: "市改革办改革督察科", receiverPhone: "12345" };
  story.act(organ, "propose", at(day), { chosen: [one], ...receiver });
  return story;
}

describe("the vote", () => {
  test("ends on the day of the method, a Sunday that is worked, and is looked over within three working days", () => {
    const story = voting();
    expect(due(story, "voting")).toBe(endOf("2026-09-20"));
    story.settle(at("2026-09-21"));
    expect([story.now.state, due(story, "screening")]).toEqual(["screening", endOf("2026-09-24")]);
  });
});

describe("the notice", () => {
  test("of five working days leaps National Day and counts the Saturday that is worked", () => {
    const story = noticed("2026-09-29");
    expect(story.now.fields["noticeEnds"]).toBe("2026-10-12");
    // 30日，8日、9日，10日周六上班，12日。
    expect(due(story, "notice")).toBe(endOf("2026-10-12"));
  });

  test("an objection that is upheld takes the case off the list, its name and its count", () => {
    const story = noticed("2026-09-29");
    story.act(system, "strikeOut", at("2026-10-09"), { entry: one }, { origin: "link" });
    expect(story.now.fields).toMatchObject({
      chosen: [],
      chosenNames: [],
      unchosen: [one],
      industryChosen: 0,
      chosenCount: 0,
    });
  });

  test("says what the cases are called and whose they are, and ends before anything is announced", () => {
    const story = noticed("2026-09-29");
    expect(story.now.fields["chosenNames"]).toEqual(["路灯一键报修（市道路管理局）"]);
    const announce = { decisionNumber: "澜改发〔2026〕9号" };
    expect(() => story.act(organ, "announce", at("2026-10-12"), announce)).toThrow("2026-10-12");
  });
});
