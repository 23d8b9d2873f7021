// What follows from a promise: limits across holidays and make-up days, what its list, its appeals and its
// hot issue hear, the row as it was promised, and what citizens may read.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { effects } from "../../../engine/effects.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, refusalOf } from "../../../engine/test/city.ts";
import { publicEyes, shown } from "../../../http/views/sight.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { numbersIn } from "./rules/targets.ts";

const promise = plan(definition, english);
const office = official(51, "org:11", "livelihood");
const lead = official(52, "org:3", "lead");
const body = official(53, "org:7", "decider");
const inspector = official(54, "org:12", "inspector");
const publisher = official(55, "org:11", "publisher");
const citizen = (person: number) => ({
  person: `person:${person}`,
  post: null,
  org: null,
  roles: ["citizen"],
});

const proposal = { title: "补装背街小巷路灯", topic: "roads", content: "补装背街小巷路灯一千二百盏。" };
const candidate = {
  list: "matter:128",
  title: proposal.title,
  content: proposal.content,
  targets: ["东关片补装六百盏", "南苑片补装六百盏"],
  due: "2026-12-31",
  lead: "org:3",
};
const month = { done: "东关片进场施工，完成管线开挖。", pace: "normal", noPhoto: "本月只做图纸会审" };

/** Promised on a day by the government; voted on where `route` says so. */
function promised(day: string, more: object = {}, route: "vote" | "resolve" = "resolve"): Story {
  const story = new Story(promise);
  story.act(office, "propose", at("2026-01-05"), { ...proposal, ...more });
  story.act(office, "shortlist", at("2026-01-06"), candidate);
  story.act(system, "entered", at("2026-01-06", "11:00"), { route, body: "org:7", planYear: "2026" });
  const decided = { decisionNumber: "市政府常务会议", ...(route === "vote" ? { delegates: 301 } : {}) };
  story.act(system, "choose", at("2026-01-20"), decided);
  story.act(system, "begin", at(day));
  return story;
}
const due = (story: Story, clock: string): string => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));
const told = (story: Story) => effects(promise, story.decided.at(-1)!, story.now);

/** Finished and accepted on a day. */
function accepted(day: string): Story {
  const story = promised("2026-02-02");
  story.act(lead, "report", at(day, "09:00"), { ...month, reached: "1，2" });
  story.act(lead, "finish", at(day, "10:00"), { result: "两个片区全部补装完成。" });
  const found = {
    witnesses: 12,
    agreed: 11,
    conclusion: "passed",
    acceptance: "居民代表现场查看，亮灯正常。",
  };
  story.act(inspector, "accept", at(day, "15:00"), found);
  return story;
}

describe("limits", () => {
  // The 25th lies in the Mid-Autumn days of 2026, in the Spring Festival of 2025, on a usual Wednesday.
  test.each([
    ["2026-09-01", "2026-09-28"],
    ["2026-10-12", "2026-10-26"],
    ["2026-11-02", "2026-11-25"],
  ])("promised on %s, the month's progress is due on %s", (day, expected) => {
    expect(due(promised(day), "report")).toBe(expected);
  });

  test("no progress by then is a card, and the next report lifts it", () => {
    const story = promised("2026-09-01");
    story.settle(at("2026-09-29"));
    expect([story.now.state, story.now.fields["pace"], story.told.at(-1)]).toEqual([
      "warned",
      "behind",
      "missReport",
    ]);
    expect(due(story, "report")).toBe("2026-10-26");
    story.act(lead, "report", at("2026-09-30"), month);
    expect(story.now.state).toBe("underway");
  });

  test("acceptance takes fifteen working days over National Day and its make-up Saturday", () => {
    const story = promised("2026-02-02");
    story.act(lead, "report", at("2026-09-21", "09:00"), { ...month, reached: "1 2" });
    story.act(lead, "finish", at("2026-09-21", "10:00"), { result: "两个片区全部补装完成。" });
    expect(due(story, "accept")).toBe("2026-10-19");
  });

  test("ratings are open for fifteen days, to the next working day; then they are counted, from five on", () => {
    const story = accepted("2026-09-18");
    expect(due(story, "rate")).toBe("2026-10-08");
    for (const person of [61, 62, 63, 64])
      story.act(citizen(person), "rate", at("2026-09-20"), { satisfaction: "fairly" });
    story.settle(at("2026-10-09"));
    expect([story.now.state, story.now.fields["shownRatings"]]).toEqual(["rated", undefined]);
    const other = accepted("2026-09-18");
    for (const [i, satisfaction] of ["very", "very", "fairly", "neutral", "very"].entries())
      other.act(citizen(61 + i), "rate", at("2026-09-20"), { satisfaction });
    other.settle(at("2026-10-09"));
    expect(other.now.fields).toMatchObject({ shownRatings: 5, shownContented: 4 });
    const announcement = { announcement: "两个片区一千二百盏路灯全部补装完成。" };
    other.act(publisher, "proclaim", at("2026-10-12"), announcement);
    expect(other.now).toMatchObject({ state: "proclaimed", fields: { concluded: "2026-10-12" } });
  });

  test("an overdue promise cannot be moved any more (rules 0.1)", () => {
    const story = promised("2026-11-02");
    const input = { due: "2027-03-31", decisionNumber: "市政府常务会议", reason: "电缆晚到" };
    expect(refusalOf(() => story.act(body, "delay", at("2027-01-05"), input))?.code).toBe("clock_expired");
  });
});

describe("a change belongs to the body that chose it (rules 2.8)", () => {
  test("what was promised stays beside what it is now, with the reason in the log", () => {
    const story = promised("2026-02-02");
    const input = {
      targets: ["东关片补装八百盏", "南苑片补装四百盏"],
      decisionNumber: "市政府常务会议",
      reason: "东关片缺灯更多",
    };
    story.act(lead, "report", at("2026-02-10"), { ...month, reached: "1" });
    story.act(body, "change", at("2026-03-02"), input);
    expect(story.now.fields).toMatchObject({ targets: input.targets, reachedCount: 0, progress: 0 });
    expect(definition.baseline).toMatchObject({ at: "begin" });
    expect(definition.baseline?.fields).toContain("targets");
    const before = story.events.findLast(({ body: { action } }) => action === "shortlist");
    expect(before?.body.input).toMatchObject({ targets: candidate.targets });
    expect(story.events.at(-1)?.body.input).toMatchObject({ reason: "东关片缺灯更多" });
  });

  test("chosen by vote it is cut by vote alone: 150 of 301 are no majority, 151 are", () => {
    const cut = { decisionNumber: "市人大会议", reason: "省里统一建设", against: 100, abstained: 20 };
    const story = promised("2026-02-02", {}, "vote");
    const refused = refusalOf(() => story.act(body, "cut", at("2026-03-02"), { ...cut, inFavour: 150 }));
    expect(refused?.fields?.[0]).toMatchObject({ field: "inFavour" });
    story.act(body, "cut", at("2026-03-02"), { ...cut, inFavour: 151 });
    expect(story.now.state).toBe("dropped");
  });
});

describe("who hears of it", () => {
  test("its list, when it is to be entered, struck and voted on, with the way back", () => {
    const story = new Story(promise);
    story.act(office, "propose", at("2026-01-05"), proposal);
    story.act(office, "shortlist", at("2026-01-06"), candidate);
    expect(told(story)).toMatchObject([{ matter: "matter:128", act: "enter", refused: "notEntered" }]);
    story.act(system, "entered", at("2026-01-06"), { route: "vote", body: "org:7", planYear: "2026" });
    story.act(body, "vote", at("2026-01-20"), { inFavour: 260, against: 20, abstained: 5 });
    const input = { candidate: "matter:640", inFavour: 260, against: 20, abstained: 5 };
    expect(told(story)).toMatchObject([{ act: "tally", refused: "unvote", input }]);
  });

  test("its appeals and its hot issue: when it is chosen, done or dropped, once each", () => {
    const from = { appeals: ["matter:64"], hot: "matter:192" };
    const story = promised("2026-02-02", from);
    const acts = story.decided.flatMap(decided => effects(promise, decided, story.now));
    const heard = acts.filter(one => one.kind === "act" && one.act === "adopt");
    expect(heard).toMatchObject([
      { matter: "matter:64", input: { task: "matter:640" } },
      { matter: "matter:192", input: { task: "matter:640" } },
    ]);
    story.act(lead, "report", at("2026-02-10"), { ...month, pace: "behind", problem: "电缆晚到" });
    expect(told(story)).toEqual([]);
    const cut = { decisionNumber: "市政府常务会议", reason: "省里统一建设" };
    story.act(body, "cut", at("2026-03-02"), cut);
    expect(told(story)).toMatchObject([{ act: "drop" }, { act: "drop" }]);
  });
});

test("what a citizen proposed and remarked is personal; what staff counts is not shown below five", () => {
  const story = new Story(promise);
  const wish = { topic: "roads", wish: "文昌街道十五号楼门口的小路没有路灯。" };
  story.act(citizen(61), "suggest", at("2026-01-05"), wish);
  expect(story.decided.at(-1)!.apart).toMatchObject({ wish: wish.wish });
  expect(definition.publishes?.in).not.toContain("suggested");
  const eyes = publicEyes(promise, { state: "accepted", fields: {} });
  const seen = ["wish", "remark", "satisfaction", "ratings", "contented", "problem"];
  expect(seen.filter(name => shown(promise, name, eyes) !== "hidden")).toEqual([]);
});

test("sub-targets by their numbers, as people type them", () => {
  expect(["1、3", "3,1", " 2 2 ", "1和2", ""].map(numbersIn)).toEqual([[1, 3], [1, 3], [2], [1, 2], []]);
  expect(["一", "1-3", "1;x"].map(numbersIn)).toEqual([null, null, null]);
});
