// Who may do what with a standard, when: who examines does not approve, by hand.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// U the unit that keeps it, A another; S the standards office, s its person who proposed; H its head, h one who
// examined, k one who examined the revision; I an inspector. While
// it is open for comment, and published but not in force, nobody acts.
const table: Table = {
  plan: plan(definition, english),
  fields: { owner: "org:2" },
  takers: { propose: ["person:4"], examine: ["person:6"], examineAgain: ["person:8"] },
  actors: {
    U: official(1, "org:2", "lead"),
    A: official(2, "org:3", "lead"),
    S: official(3, "org:7", "standards"),
    s: official(4, "org:7", "standards"),
    H: official(5, "org:7", "standardsHead"),
    h: official(6, "org:7", "standardsHead"),
    k: official(8, "org:7", "standardsHead"),
    I: official(7, "org:12", "inspector"),
  },
  text: `
    action       new proposed drafting sorting examining approving inForce reviewing revising reopened+superseding resorting reexamining reapproving
    propose      UA  .        .        .       .         .         .       .         .        .                    .         .           .
    admit        .   Ss       .        .       .         .         .       .         .        .                    .         .           .
    decline      .   Ss       .        .       .         .         .       .         .        .                    .         .           .
    open         .   .        U        .       .         .         .       .         .        .                    .         .           .
    settle       .   .        .        U       .         .         .       .         .        .                    .         .           .
    examine      .   .        .        .       S         .         .       .         .        .                    .         .           .
    approve      .   .        .        .       .         Hk        .       .         .        .                    .         .           .
    check        .   .        .        .       .         .         SsI     .         SsI      SsI                  SsI       SsI         SsI
    early        .   .        .        .       .         .         Ss      .         .        .                    .         .           .
    conclude     .   .        .        .       .         .         .       Hhk       .        .                    .         .           .
    openAgain    .   .        .        .       .         .         .       .         U        .                    .         .           .
    settleAgain  .   .        .        .       .         .         .       .         .        .                    U         .           .
    examineAgain .   .        .        .       .         .         .       .         .        .                    .         Ss          .
    approveAgain .   .        .        .       .         .         .       .         .        .                    .         .           Hh
  `,
};

test("every actor × state × action of a standard", () => expect(found(table)).toEqual(told(table)));
