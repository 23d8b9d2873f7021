// The days of a year of enrolment over National Day 2026 and its make-up days.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const [writer, publisher] = [official(1, "org:3", "admissions"), official(2, "org:3", "admissions")];
const witness = official(3, "org:7", "witness");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

function closed(): Story {
  const story = new Story(plan(definition, english));
  story.act(writer, "plan", at("2026-09-01"), {
    year: "y2026",
    announcement: "年满六周岁的孩子都可以登记；同类按日期；登记早晚不影响录取；学位不足的统筹安排。",
    opens: "2026-09-14",
    closes: "2026-09-30",
    seedDay: "2026-10-15",
    seedSource: "10 月 15 日中国体育彩票排列五开奖号码，与当日排列三号码依次连写。",
    siblingsTogether: false,
  });
  story.act(system, "addSchool", at("2026-09-02"), { school: "matter:704" }, { origin: "link" });
  story.act(publisher, "announce", at("2026-09-02", "15:00"));
  return story;
}

test("the window opens with its first day and closes with its last, holiday or not", () => {
  const story = closed();
  expect(due(story, "waiting")).toBe(at("2026-09-14", "00:00"));
  story.settle(at("2026-09-14", "00:00"));
  expect([story.now.state, due(story, "window")]).toEqual(["open", endOf("2026-09-30")]);
  story.settle(at("2026-10-01", "09:00"));
  // 截止后国庆放假，第一个工作日是 8 日。
  expect([story.now.state, due(story, "start")]).toEqual(["closed", endOf("2026-10-08")]);
});

test("proofs, publishing and the notice run in working days", () => {
  const story = closed();
  story.act(writer, "check", at("2026-10-02"));
  story.act(
    system,
    "checked",
    at("2026-10-02", "12:00"),
    { agreedCount: 36, askedCount: 0 },
    { origin: "link" },
  );
  // 8、9、10（周六上班）、12—16、19、20。
  expect(due(story, "proving")).toBe(endOf("2026-10-20"));
  story.act(writer, "rank", at("2026-10-09"));
  const list = { listedCount: 36, listHash: "0".repeat(64) };
  story.act(system, "sealed", at("2026-10-09", "12:00"), list, { origin: "link" });
  const seed = { seed: "38415072", seedProof: "排列五第 26301 期、排列三第 26301 期，21 时 15 分开奖。" };
  story.act(witness, "enterSeed", at("2026-10-16"), seed);
  story.act(
    system,
    "drawn",
    at("2026-10-16", "12:00"),
    { placedCount: 36, shortCount: 0 },
    { origin: "link" },
  );
  expect(due(story, "publish")).toBe(endOf("2026-10-20"));
  story.act(publisher, "publish", at("2026-10-16", "15:00"));
  story.act(system, "published", at("2026-10-16", "16:00"), {}, { origin: "link" });
  expect(due(story, "notice")).toBe(endOf("2026-10-23"));
});
