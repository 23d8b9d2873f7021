// Who may do what with an unpaid benefit, when: found by a law firm or told by the firm, pushed by one office, paid
// by the department that owes, and no other, by hand; and its limit over National Day.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const unpaid = plan(definition, english);
const lawyer = official(1, "org:13", "lawFirm");
const office = official(2, "org:11", "pushOffice");

// C the firm that told, c another; L law firm; J the office that pushes, j one who recorded the payment before;
// D the department that owes, d another; B accountability; X the engine.
const table: Table = {
  plan: unpaid,
  fields: { debtor: "org:3" },
  takers: { report: ["person:20"], pay: ["person:6"] },
  actors: {
    C: { person: "person:20", post: null, org: null, roles: ["citizen"] },
    c: { person: "person:21", post: null, org: null, roles: ["citizen"] },
    L: lawyer,
    J: office,
    j: official(6, "org:11", "pushOffice"),
    D: official(3, "org:3", "debtor"),
    d: official(4, "org:5", "debtor"),
    B: official(5, "org:12", "accountability"),
    X: system,
  },
  text: `
    action  new found engaged opined notDue promised overdue accountable paid verified+unfounded
    report  Cc  .     .       .      .      .        .       .           .    .
    visit   L   .     .       .      .      .        .       .           .    .
    engage  .   Jj    .       .      .      .        .       .           .    .
    dismiss .   Jj    .       Jj     Jj     .        .       .           .    .
    opine   .   .     L       .      .      .        .       .           .    .
    meet    .   .     .       Jj     .      .        .       .           .    .
    pay     .   .     .       .      .      D        D       D           .    .
    verify  .   .     .       .      .      .        .       .           CJ   .
    missing .   .     .       .      .      .        .       .           CJ   .
    miss    .   .     .       .      .      X        .       .           .    .
    refer   .   .     .       .      .      .        Jj      .           .    .
    blame   .   .     .       .      .      .        .       B           .    .
  `,
};

test("every actor × state × action of an unpaid benefit", () => expect(found(table)).toEqual(told(table)));

test("working days are counted over National Day with its make-up Saturday, and a missed limit shows by itself", () => {
  const story = new Story(unpaid);
  story.act(lawyer, "visit", at("2026-09-18"), {
    street: "org:8",
    firm: "91370200163562681G",
    firmName: "澜海精工有限公司",
    policy: "设备补助，澜政发〔2024〕12号",
    stated: 50_000_00,
    since: "2025-12-31",
    facts: "核定以后没有拨付。",
  });
  expect(story.now.clocks["engage"]?.due).toBe(endOf("2026-09-24"));
  story.act(office, "engage", at("2026-09-24"), { lawFirm: "清正律师事务所", debtor: "org:3" });
  expect(story.now.clocks["opine"]?.due).toBe(endOf("2026-10-15"));
  story.act(lawyer, "opine", at("2026-09-30"), {
    finding: "due",
    due: 50_000_00,
    ground: "补助已经核定并公示，条件成就，应当按核定金额兑付。",
  });
  story.act(office, "meet", at("2026-09-30"), {
    metOn: "2026-09-30",
    attendees: "司法局、财政局",
    conclusion: "由主管部门从本年专项资金兑付。",
    payBy: "2026-10-09",
  });
  expect(story.now.clocks["pay"]?.due).toBe(endOf("2026-10-09"));
  story.settle(at("2026-10-10"));
  expect(story.now.state).toBe("overdue");
  expect(story.now.clocks["refer"]?.due).toBe(endOf("2026-10-16"));
});
