// A problem list that nobody counts by hand: problems tell the comment and the team that they come from, and a
// team is dissolved when its tasks are done (rules 1.3, 1.4; states P8).

import { expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { effects } from "../../../engine/effects.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, refusalOf } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition as comment } from "../comment/definition.ts";
import { english as commentInEnglish } from "../comment/english.ts";
import { definition as team } from "../team/definition.ts";
import { english as teamInEnglish } from "../team/english.ts";
import { definition as issue } from "./definition.ts";
import { english as issueInEnglish } from "./english.ts";

const issues = plan(issue, issueInEnglish);
const comments = plan(comment, commentInEnglish);
const teams = plan(team, teamInEnglish);
const reform = official(51, "org:7", "reform");
const leader = official(52, "org:1", "leader");
const owner = official(53, "org:3", "lead");

test("a problem is on the lists of its comment and its team, and off their open ones once it is settled", () => {
  const story = new Story(issues);
  story.act(reform, "raise", at("2026-10-12"), {
    title: "电缆走向不明",
    source: "comment",
    comment: "matter:64",
    team: "matter:128",
    owner: "org:3",
    due: "2026-10-30",
  });
  const told = () => effects(issues, story.decided.at(-1)!, story.now);
  const listed = { act: "listed", input: { issue: "matter:640" } };
  expect(told()).toMatchObject([
    { matter: "matter:128", ...listed },
    { matter: "matter:64", ...listed },
  ]);
  story.act(owner, "report", at("2026-10-20"), { measure: "已经勘测并上图。" });
  expect(dateOf(dayOf(china, story.now.clocks["look"]!.due! - 1))).toBe("2026-11-20");
  story.act(reform, "look", at("2026-11-10"), { finding: "settled" });
  expect(told().map(message => message.kind === "act" && message.act)).toEqual(["mend", "mend"]);
});

test("the comment looks back on last month's problems first, and counts its own by the list", () => {
  const story = new Story(comments);
  story.act(reform, "open", at("2026-10-12"), { month: "2026-10", previous: "matter:64" });
  expect(dateOf(dayOf(china, story.now.clocks["collect"]!.due! - 1))).toBe("2026-10-26");
  const summary = { summary: "完成 96 项，滞后 7 项。", best: ["org:3"], worst: ["org:5"] };
  const early = refusalOf(() => story.act(reform, "compile", at("2026-10-13"), summary));
  expect(early?.fields?.[0]?.field).toBe("before");
  story.act(reform, "compile", at("2026-10-13"), { ...summary, before: "上月 3 个已整改 2 个。" });
  story.act(reform, "announce", at("2026-10-14"));
  story.act(leader, "remark", at("2026-10-15"), { words: "月底前赶上进度。" });
  for (const one of ["matter:192", "matter:256", "matter:192"]) {
    story.act(system, "listed", at("2026-10-15"), { issue: one });
  }
  story.act(reform, "charge", at("2026-10-15"));
  story.act(system, "mend", at("2026-11-02"), { issue: "matter:256" });
  story.act(reform, "look", at("2026-11-12"));
  expect(story.now.fields).toMatchObject({ settled: 1, open: 1, issues: ["matter:192", "matter:256"] });
});

test("a team tells its tasks, meets in its rhythm, and is dissolved with the last of them", () => {
  const story = new Story(teams);
  story.act(reform, "propose", at("2026-10-12"), {
    title: "照明攻坚专班",
    head: "何副市长",
    lead: "org:3",
    members: ["org:3"],
    tasks: ["matter:64", "matter:128"],
    rhythm: "weekly",
  });
  story.act(leader, "form", at("2026-10-12"));
  const told = effects(teams, story.decided.at(-1)!, story.now);
  expect(told).toMatchObject([
    { matter: "matter:64", act: "assigned", input: { team: "matter:640" } },
    { matter: "matter:128", act: "assigned" },
  ]);
  const meeting = () => dateOf(dayOf(china, story.now.clocks["meeting"]!.due! - 1));
  expect(meeting()).toBe("2026-10-19");
  story.act(owner, "meet", at("2026-10-16"), { met: "2026-10-16", minutes: "明确分工。" });
  expect(meeting()).toBe("2026-10-23");
  story.act(system, "finish", at("2026-10-17"), { task: "matter:128" });
  expect(story.now.state).toBe("running");
  story.act(system, "finish", at("2026-10-18"), { task: "matter:64" });
  expect(story.now.state).toBe("dissolved");
});
