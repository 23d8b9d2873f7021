// Who may do what with a change, when, by hand: proposed by the department, reviewed by another, decided by the organ
// above; the notice before it over National Day and the end of a suspension by itself.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const change = plan(definition, english);
const publisher = official(1, "org:3", "benefitPublisher");
const reviewer = official(2, "org:3", "changeReviewer");
const approver = official(4, "org:1", "changeApprover");

// P who publishes benefits; R reviewer of legality, r one who proposed it as well; A approver, a one who reviewed it
// as well, b one who proposed it; X the engine.
const table: Table = {
  plan: change,
  fields: { unit: "org:3" },
  takers: { propose: ["person:3", "person:6"], check: ["person:5"] },
  actors: {
    P: publisher,
    R: reviewer,
    r: official(3, "org:3", "changeReviewer"),
    A: approver,
    a: official(5, "org:1", "changeApprover"),
    b: official(6, "org:1", "changeApprover"),
    X: system,
  },
  text: `
    action     new proposed reviewed approved announcing announced effecting suspended settling finished+resumed+declined+lapsed
    propose    P   .        .        .        .          .         .         .         .        .
    check      .   R        .        .        .          .         .         .         .        .
    approve    .   .        A        .        .          .         .         .         .        .
    decline    .   .        Aa       .        .          .         .         .         .        .
    confirm    .   .        .        X        .          .         X         .         .        .
    lapse      .   .        .        X        .          .         X         .         .        .
    informed   .   .        .        .        X          .         .         .         .        .
    takeEffect .   .        .        .        X          X         .         .         .        .
    settleAll  .   .        .        .        .          .         .         .         X        .
    resume     .   .        .        .        .          .         .         Aab       .        .
    resumeDue  .   .        .        .        .          .         .         X         .        .
  `,
};

test("every actor × state × action of a change", () => expect(found(table)).toEqual(told(table)));

test("thirty days that end in a holiday end after it; it takes effect and ends on its own days", () => {
  const story = new Story(change);
  story.act(publisher, "propose", at("2026-08-28"), {
    benefit: "matter:640",
    subject: "关于暂停境外参展补助的决定",
    change: "suspend",
    ground: "facts",
    groundSaid: "展会所在地发生战乱，不能再鼓励企业前往参展。",
    heard: "召开座谈会两次，三十一家企业参加。",
    resumeOn: "2027-01-11",
    closesThen: "2027-03-31",
  });
  story.act(reviewer, "check", at("2026-08-31"), { legality: "pass", legalOpinion: "依据充分。" });
  // 三十日的最后一日是 10 月 2 日，顺延到节后第一个工作日 10 月 8 日。
  const decided = { decisionNo: "澜政发〔2026〕20号", ahead: "usual", effectiveOn: "2026-10-08" };
  expect(() => story.act(approver, "approve", at("2026-09-02"), decided)).toThrow("2026-10-08");
  story.act(approver, "approve", at("2026-09-02"), { ...decided, effectiveOn: "2026-10-09" });
  story.act(system, "confirm", at("2026-09-02"), {}, { origin: "link" });
  story.act(system, "informed", at("2026-09-02"), { underway: 0 }, { origin: "link" });
  expect(story.now.clocks["ahead"]?.due).toBe(endOf("2026-10-08"));
  story.settle(at("2026-10-09"));
  expect(story.now.state).toBe("effecting");
  story.act(system, "confirm", at("2026-10-09"), {}, { origin: "link" });
  expect(story.now.clocks["suspension"]?.due).toBe(endOf("2027-01-10"));
  story.settle(at("2027-01-11"));
  expect(story.now.state).toBe("resumed");
});
