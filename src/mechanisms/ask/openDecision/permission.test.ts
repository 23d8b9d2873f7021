// Who may do what with a decision, when (rules 0.8, 2.6), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// C a citizen; D the drafting unit, E the executing one, U another; S the secretariat, s who reported the study as
// well; J the jurist, j who handed in the draft as well, K and k likewise; P who publishes, p who prepared the
// draft as well; X the engine.
const later = "revised reviewing reviewable competing ready reporting decided executing evaluating judged";
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:3", executor: "org:5" },
  takers: {
    report: ["person:4"],
    submit: ["person:6", "person:8"],
    prepare: ["person:10"],
  },
  actors: {
    C: { person: "person:20", post: null, org: null, roles: ["citizen"] },
    D: official(1, "org:3", "drafter"),
    E: official(2, "org:5", "drafter"),
    U: official(11, "org:6", "drafter"),
    S: official(3, "org:7", "secretariat"),
    s: official(4, "org:7", "secretariat"),
    J: official(5, "org:7", "jurist"),
    j: official(6, "org:7", "jurist"),
    K: official(7, "org:7", "competition"),
    k: official(8, "org:7", "competition"),
    P: official(9, "org:7", "publisher"),
    p: official(10, "org:7", "publisher"),
    X: system,
  },
  // prettier-ignore
  text: `
    action new proposed studying studied listed started commenting sorting arguing assessing ${later}
    propose       C   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    nominate      DEU .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    refer         .   Ss Ss .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    report        .   .  D .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    list          .   .  . S  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    decline       .   Ss Ss Ss .  .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    start         .   .  . .  Ss .  .  .  .  .  .  .  .  .  .  .  .  .  . .
    end           .   .  . .  Ss Ss Ss Ss Ss Ss Ss Ss Ss Ss Ss Ss .  .  . .
    prepare       .   .  . .  .  D  .  .  .  .  .  .  .  .  .  .  .  .  . .
    open          .   .  . .  .  P  .  .  .  .  .  .  .  .  .  .  .  .  . .
    exemptOpen    .   .  . .  .  D  .  .  .  .  .  .  .  .  .  .  .  .  . .
    prolong       .   .  . .  .  .  D  .  .  .  .  .  .  .  .  .  .  .  . .
    receive       .   .  . .  .  .  X  X  .  .  .  .  .  .  .  .  .  .  . .
    closed        .   .  . .  .  .  X  .  .  .  .  .  .  .  .  .  .  .  . .
    conclude      .   .  . .  .  .  .  D  .  .  .  .  .  .  .  .  .  .  . .
    argue         .   .  . .  .  .  .  .  D  .  .  .  .  .  .  .  .  .  . .
    exemptExperts .   .  . .  .  .  .  .  D  .  .  .  .  .  .  .  .  .  . .
    assess        .   .  . .  .  .  .  .  .  D  .  .  .  .  .  .  .  .  . .
    exemptRisk    .   .  . .  .  .  .  .  .  D  .  .  .  .  .  .  .  .  . .
    submit        .   .  . .  .  .  .  .  .  .  D  .  .  .  .  .  .  .  . .
    mature        .   .  . .  .  .  .  .  .  .  .  X  .  .  .  .  .  .  . .
    opine         .   .  . .  .  .  .  .  .  .  .  J  J  .  .  .  .  .  . .
    compete       .   .  . .  .  .  .  .  .  .  .  .  .  K  .  .  .  .  . .
    discuss       .   .  . .  .  .  .  .  .  .  .  .  .  .  Ss .  .  .  . .
    consult       .   .  . .  .  .  .  .  .  .  .  .  .  .  .  Ss .  .  . .
    publish       .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  P  .  . .
    withhold      .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  JP .  . .
    track         .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  E  . .
    review        .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  Ss . .
    due           .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  X  . .
    evaluate      .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Ss .
    resolve       .   .  . .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Ss
  `,
};

test("every actor × state × action of a decision", () => expect(found(table)).toEqual(told(table)));
