// Who may do what with an objection, when, by hand; its limit over National Day; and what the objector and the
// handlers see of each other and of the firm.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const objection = plan(definition, english);
const citizen = { person: "person:20", post: null, org: null, roles: ["citizen"] } as const;

// C who objected, c another; O claims officer; R reviewer, r of another department, b one who recorded it as well;
// X the engine.
const table: Table = {
  plan: objection,
  fields: { unit: "org:3" },
  takers: { lodge: ["person:20"], register: ["person:4"] },
  actors: {
    C: citizen,
    c: { ...citizen, person: "person:21" },
    O: official(1, "org:3", "claimOfficer"),
    R: official(2, "org:3", "claimReviewer"),
    r: official(3, "org:5", "claimReviewer"),
    b: official(4, "org:3", "claimReviewer"),
    X: system,
  },
  text: `
    action   new lodged received decided+missed+withdrawn
    lodge    Cc  .      .        .
    register O   .      .        .
    enrol    .   X      .        .
    miss     .   X      .        .
    decide   .   .      R        .
    withdraw .   .      C        .
  `,
};

test("every actor × state × action of an objection", () => expect(found(table)).toEqual(told(table)));

test("it is answered within ten working days, the holiday not counted, the make-up days counted", () => {
  const story = new Story(objection);
  const lodged = {
    claim: "matter:640",
    kind: "untrue",
    content: "这家企业去年没有参加境外展会。",
    identityMode: "known",
  };
  story.act(citizen, "lodge", at("2026-09-23"), lodged);
  const noticed = { subject: "境外参展补助", firmName: "澜海精工有限公司", amount: 1, unit: "org:3" };
  story.act(system, "enrol", at("2026-09-23"), noticed, { origin: "link" });
  expect(story.now.clocks["check"]?.due).toBe(endOf("2026-10-14"));
});

test("it holds of the claim what the public notice shows, and nobody reads it in public", () => {
  const given = definition.actions.enrol.asks.map(ask => ask.replace("?", ""));
  expect(given).toEqual(["subject", "firmName", "amount", "unit"]);
  expect(definition.publishes).toEqual({ in: [] });
});
