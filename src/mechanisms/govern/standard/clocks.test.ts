// From publication to its first day a standard is not in force, and a revision leaves the former one in force; the
// review is due five years after the day it took effect.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const lead = official(1, "org:2", "lead");
const officer = official(2, "org:7", "standards");
const head = official(3, "org:7", "standardsHead");
const draft = { summary: "服务项目、开放时间、人员各写一章。" };
const treated = { opinions: 0, adopted: 0, treatment: "没有收到意见。" };
const passed = { verdict: "passed", opinion: "同意报请批准。" };

function approving(): Story {
  const story = new Story(plan(definition, english));
  story.act(lead, "propose", at("2026-06-01"), {
    title: "社区养老服务站服务规范",
    kind: "service",
    need: "各站服务项目和时间不一，国家标准没有规定到站点。",
    scope: "全市社区养老服务站",
  });
  story.act(officer, "admit", at("2026-06-02"), { draftDue: "2026-06-30" });
  story.act(lead, "open", at("2026-06-03"), { ...draft, closes: "2026-07-10" });
  story.act(lead, "settle", at("2026-07-13"), treated);
  story.act(officer, "examine", at("2026-07-20"), passed);
  return story;
}

test("published on one day, in force from another: a holiday between moves neither", () => {
  const story = approving();
  const issued = { code: "DB3799/T 012—2026", effective: "2026-10-03" };
  expect(() => story.act(head, "approve", at("2026-10-03"), issued)).toThrow("晚于今天");
  story.act(head, "approve", at("2026-09-01"), issued);
  expect(story.now).toMatchObject({ state: "issued", fields: { issuedOn: "2026-09-01" } });
  expect(story.now.clocks["effect"]?.due).toBe(endOf("2026-10-02"));
  story.settle(at("2026-10-03"));
  expect(story.now).toMatchObject({ state: "inForce", fields: { reviewBy: "2031-10-03" } });
});

test("until a revision takes effect, its number is the next one and the former is in force", () => {
  const story = approving();
  const former = { code: "DB3799/T 012—2026", effective: "2026-09-02" };
  story.act(head, "approve", at("2026-09-01"), former);
  story.act(officer, "early", at("2026-11-02"), { reason: "服务内容有了变化。" });
  const revise = { outcome: "revise", revisionDue: "2026-11-30", reason: "增加上门服务。" };
  story.act(head, "conclude", at("2026-11-03"), revise);
  story.act(lead, "openAgain", at("2026-11-04"), { ...draft, closes: "2026-12-10" });
  story.act(lead, "settleAgain", at("2026-12-11"), treated);
  story.act(officer, "examineAgain", at("2026-12-14"), passed);
  const next = { nextCode: "DB3799/T 012—2027", nextEffective: "2027-03-01" };
  story.act(head, "approveAgain", at("2026-12-15"), next);
  expect(story.now).toMatchObject({ state: "superseding", fields: { ...former, ...next } });
  story.settle(at("2027-02-28"));
  expect(story.now.fields["code"]).toBe(former.code);
  story.settle(at("2027-03-01"));
  expect(story.now).toMatchObject({
    state: "inForce",
    fields: { code: next.nextCode, effective: "2027-03-01", reviewBy: "2032-03-01" },
  });
});
