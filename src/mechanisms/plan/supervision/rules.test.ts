// Supervision to the letter (rules 0.3, 政府督查工作条例 Art 7, 15, 17), with holidays and make-up days.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { effects } from "../../../engine/effects.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, refusalOf } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { ranks } from "./rules/ranks.ts";

const slips = plan(definition, english);
const inspector = official(41, "org:7", "inspector");
const colleague = official(42, "org:7", "inspector");
const principal = official(43, "org:7", "principal");
const leader = official(44, "org:1", "leader");
const target = official(45, "org:3", "lead");
const named = official(46, "org:12", "inspector");

const slip = {
  target: "org:3",
  card: "reminder",
  subject: "路灯改造进度滞后",
  source: "light",
  facts: "进度比计划低二十五个百分点。",
  demand: "月底前赶上计划进度",
  due: "2026-12-31",
  repeated: "none",
};
const agree = { verdict: "agree" };
const objection = { objection: "滞后的原因不在我单位，申请复核。" };

function issued(day: string, more: object = {}): Story {
  const story = new Story(slips);
  story.act(inspector, "propose", at(day, "09:00"), { ...slip, ...more });
  story.act(principal, "approve", at(day, "10:00"), agree);
  if (story.now.state === "proposed") story.act(leader, "approve", at(day, "10:30"), agree);
  return story;
}
const due = (story: Story, clock: string): string => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

describe("who may inspect (Art 7), and what its slips are called", () => {
  test.each([
    ["a department", "org:3"],
    ["a district's department", "org:6"],
    ["nobody's post", null],
  ] as const)("%s may not", (_, org) => {
    const story = new Story(slips);
    const act = () => story.act(official(50, org, "inspector"), "propose", at("2026-10-12"), slip);
    expect(refusalOf(act)?.zh).toContain("督查条例第七条");
  });

  test("the party's office does reform inspection, the one that government named does its own", () => {
    expect(issued("2026-10-12").now.fields).toMatchObject({ nature: "reform", issuer: "org:7" });
    const story = new Story(slips);
    story.act(named, "propose", at("2026-10-12"), slip);
    expect(story.now.fields).toMatchObject({ nature: "government", issuer: "org:12" });
  });

  test("whether the unit was inspected in this period must be answered (Art 15)", () => {
    const { repeated: _, ...rest } = slip;
    const act = () => new Story(slips).act(named, "propose", at("2026-10-12"), rest);
    expect(refusalOf(act)?.fields?.[0]).toMatchObject({ field: "repeated", code: "missing" });
  });
});

describe("ranks (rules 0.3)", () => {
  test.each(ranks.slice(1))("%s is not the first, unless it is a special case with its ground", card => {
    const propose = (more: object) => () =>
      new Story(slips).act(inspector, "propose", at("2026-10-12"), { ...slip, card, ...more });
    expect(refusalOf(propose({}))?.fields?.[0]?.field).toBe("card");
    expect(refusalOf(propose({ special: true }))?.fields?.[0]?.field).toBe("ground");
    expect(refusalOf(propose({ special: true, ground: "涉及汛期安全" }))).toBeUndefined();
  });

  test("rise one by one, to the last, and no further", () => {
    const story = issued("2026-03-02", { due: "2026-03-06" });
    const seen = [story.now.fields["card"]];
    const days = ["2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30", "2026-04-07", "2026-04-13"];
    const dues = ["2026-03-13", "2026-03-20", "2026-03-27", "2026-04-03", "2026-04-10", "2026-04-17"];
    const raise = (turn: number) => {
      story.settle(at(days[turn]!, "08:00"));
      const more = { facts: "仍未按要求整改到位。", demand: "立即整改到位", due: dues[turn]! };
      story.act(inspector, "raise", at(days[turn]!, "09:00"), more);
    };
    for (let turn = 0; turn < ranks.length - 1; turn += 1) {
      raise(turn);
      story.act(principal, "approve", at(days[turn]!, "10:00"), agree);
      if (story.now.state === "proposed") story.act(leader, "approve", at(days[turn]!, "11:00"), agree);
      seen.push(story.now.fields["card"]);
    }
    expect(refusalOf(() => raise(5))?.zh).toContain("已移交问责");
    expect(seen).toEqual(ranks);
  });

  test("依次: from the red slip on, the head of the office first and then a city leader", () => {
    const story = new Story(slips);
    const red = { ...slip, card: "red", special: true, ground: "涉及汛期安全" };
    story.act(inspector, "propose", at("2026-10-12"), red);
    expect(story.now.fields["approvers"]).toEqual(["org:7", "org:1"]);
    const early = refusalOf(() => story.act(leader, "approve", at("2026-10-12"), agree));
    expect(early?.code).toBe("not_your_turn");
    story.act(principal, "approve", at("2026-10-12"), agree);
    expect(story.now.state).toBe("proposed");
    story.act(leader, "approve", at("2026-10-12"), agree);
    expect(story.now.state).toBe("issued");
  });

  test("a rise that is refused leaves the slip at the rank it had", () => {
    const story = issued("2026-03-02", { due: "2026-03-06" });
    story.settle(at("2026-03-09"));
    const more = { facts: "仍未按要求整改到位。", demand: "立即整改到位", due: "2026-03-20" };
    story.act(inspector, "raise", at("2026-03-09"), more);
    expect(story.now.fields["card"]).toBe("notice");
    story.act(principal, "approve", at("2026-03-09"), { verdict: "refuse", opinion: "再给一周。" });
    expect(story.now).toMatchObject({ state: "unmet", fields: { card: "reminder" } });
  });
});

describe("re-review (Art 17: 30 days to ask, 30 to decide, original staff recused)", () => {
  // Natural days: 09-02 + 30 is 10-02, a holiday, so the next working day 10-08 (rules 0.1).
  test.each([
    ["2026-10-12", "2026-11-11"],
    ["2026-09-02", "2026-10-08"],
    ["2026-01-16", "2026-02-24"],
  ])("of a slip issued on %s may be asked for until %s", (day, last) => {
    expect(due(issued(day), "objection")).toBe(last);
  });

  test("asked for on the last day is taken, a day later it is too late", () => {
    const story = issued("2026-10-12");
    expect(refusalOf(() => story.act(target, "object", at("2026-11-12", "00:01"), objection))?.code).toBe(
      "clock_expired",
    );
    const other = issued("2026-10-12");
    other.act(target, "object", at("2026-11-11", "23:59"), objection);
    expect(other.now.state).toBe("reviewing");
    expect(due(other, "review")).toBe("2026-12-11");
  });

  test("is not decided by whoever proposed, approved, checked or raised it", () => {
    const story = issued("2026-10-12");
    story.act(target, "object", at("2026-10-13"), objection);
    const decide = { decision: "revoke", answer: "理由成立，予以撤销。" };
    expect(refusalOf(() => story.act(inspector, "review", at("2026-10-14"), decide))?.code).toBe("four_eyes");
    story.act(colleague, "review", at("2026-10-14"), decide);
    expect(story.now.state).toBe("revoked");
  });

  test("upheld, the slip stands as it was when it was objected to; each slip once", () => {
    const story = issued("2026-10-12");
    story.act(target, "reply", at("2026-10-13"), { reply: "已增加两个施工班组，赶上进度。" });
    story.act(target, "object", at("2026-10-14"), objection);
    const decide = { decision: "uphold", answer: "事实清楚，予以维持。" };
    story.act(colleague, "review", at("2026-10-15"), decide);
    expect(story.now.state).toBe("replied");
    expect(refusalOf(() => story.act(target, "object", at("2026-10-16"), objection))?.code).toBe("rule");
  });

  test("the law is named where it is the law: its articles bind government inspection (rules 0.3)", () => {
    expect(definition.actions.object.basis).toBe("督查条例第十七条，改革督察参照执行");
    for (const paper of ["reminder", "slip"] as const) {
      expect(definition.documents?.[paper].says.join("")).toContain("30日内申请复核");
    }
  });
});

describe("more time (rules 0.1; 或签)", () => {
  test("is given by any one of the office's head and a city leader, before the due day", () => {
    for (const who of [principal, leader]) {
      const story = issued("2026-10-12");
      story.act(target, "defer", at("2026-10-13"), { wish: "2027-01-15", reason: "设备到货晚了" });
      story.act(who, "grant", at("2026-10-14"), { due: "2027-01-15" });
      expect(story.now.state).toBe("issued");
      expect(due(story, "fix")).toBe("2027-01-15");
    }
  });

  test("asked for after the due day is refused, and what is not decided by then lapses", () => {
    const story = issued("2026-10-12", { due: "2026-10-16" });
    story.act(target, "defer", at("2026-10-15"), { wish: "2026-10-30", reason: "设备到货晚了" });
    story.settle(at("2026-10-17", "09:00"));
    expect(story.now.state).toBe("unmet");
    const late = issued("2026-10-12", { due: "2026-10-16" });
    const ask = () => late.act(target, "defer", at("2026-10-17"), { wish: "2026-10-30", reason: "晚了一些" });
    expect(refusalOf(ask)?.code).toBe("wrong_state");
  });
});

test("each rank is a paper of its own series, numbered from the register of the office", () => {
  const story = issued("2026-03-02", { due: "2026-03-06" });
  const numbers = () =>
    effects(slips, story.decided.at(-1)!, story.now).filter(message => message.kind === "number");
  expect(numbers()).toEqual([{ kind: "number", document: "reminder", org: "org:7" }]);
  story.settle(at("2026-03-09"));
  const more = { facts: "仍未按要求整改到位。", demand: "立即整改到位", due: "2026-03-20" };
  story.act(inspector, "raise", at("2026-03-09"), more);
  story.act(principal, "approve", at("2026-03-09"), agree);
  expect(numbers()).toEqual([{ kind: "number", document: "slip", org: "org:7" }]);
  const series = Object.values(definition.documents ?? {}).map(({ number }) => number?.series);
  expect(new Set(series).size).toBe(series.length);
});

test("a leader's written instruction is internal: of slips the public reads counts alone (rules 0.7)", () => {
  expect(Object.keys(definition.fields.source.options)).toContain("leader");
  expect(definition.publishes).toEqual({ in: [] });
  expect(definition.figures?.cards).toMatchObject({ by: expect.arrayContaining(["source"]) });
});

test("the paper has the name that its office's nature gives it (rules 0.3: 督察 of the party, 督查 of government)", () => {
  expect(definition.fields.nature.options).toEqual({ reform: "改革督察", government: "政府督查" });
  expect(definition.documents?.slip.heading).toMatch(/^\{nature\}通知/);
});
