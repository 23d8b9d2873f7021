// Who may do what with a task, when: from rules 0.8, 1.1 and 0.4 (report ≠ verify ≠ clear), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R who drafted, r another of the reform office, V its person who verified; K the organ, k its person who
// drafted, o another organ; L the lead's person who reported and finished, l its section, P participant, U
// another unit; I inspector, i the lead's person as inspector; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {
    organ: "org:7",
    lead: "org:3",
    participants: ["org:5"],
    seats: ["org:3", "org:5"],
    signed: [],
    pace: "normal",
  },
  takers: {
    draft: ["person:1", "person:5"],
    propose: ["person:6"],
    report: ["person:6"],
    finish: ["person:6"],
    verify: ["person:3"],
  },
  actors: {
    R: official(1, "org:7", "reform"),
    r: official(2, "org:7", "reform"),
    V: official(3, "org:7", "reform"),
    K: official(4, "org:7", "organ"),
    k: official(5, "org:7", "organ"),
    o: official(14, "org:12", "organ"),
    L: official(6, "org:3", "lead"),
    l: official(7, "org:4", "lead"),
    P: official(8, "org:5", "lead"),
    U: official(9, "org:6", "lead"),
    I: official(10, "org:12", "inspector"),
    i: official(6, "org:3", "inspector"),
    X: system,
  },
  text: `
    action      new drafted consulting consulted approved running warned alarmed adjusting reported checked verified ended
    draft       RrV .   .    .   .   .    .    .    .    .    .   .
    revise      .   RrV .    RrV .   .    .    .    .    .    .   .
    consult     .   RrV .    .   .   .    .    .    .    .    .   .
    withdraw    .   .   RrV  .   .   .    .    .    .    .    .   .
    countersign .   .   LlP  .   .   .    .    .    .    .    .   .
    addSeat     .   .   RrV  .   .   .    .    .    .    .    .   .
    dropSeat    .   .   RrV  .   .   .    .    .    .    .    .   .
    passSeat    .   .   LlP  .   .   .    .    .    .    .    .   .
    gathered    .   .   X    .   .   .    .    .    .    .    .   .
    approve     .   .   .    K   .   .    .    .    .    .    .   .
    returned    .   .   .    Kk  .   .    .    .    .    .    .   .
    dispatch    .   .   .    .   RrV .    .    .    .    .    .   .
    numbered    .   .   .    .   .   X    X    X    X    X    X   X    X
    assigned    .   X   X    X   X   X    X    X    X    X    X   .
    appoint     .   .   .    .   .   RrVLl RrVLl RrVLl . .    .   .
    report      .   .   .    .   .   Ll   Ll   Ll   .    .    .   .
    missReport  .   .   .    .   .   X    X    X    .    .    .   .
    redden      .   .   .    .   .   .    X    .    .    .    .   .
    overrun     .   .   .    .   .   X    X    X    X    .    .   .
    urge        .   .   RrVIi .  .   RrVIi RrVIi RrVIi . .    .   .
    propose     .   .   .    .   .   Ll   Ll   Ll   .    .    .   .
    retract     .   .   .    .   .   .    .    .    Ll   .    .   .
    keep        .   .   .    .   .   .    .    .    Kk   .    .   .
    extend      .   .   .    .   .   Kk   Kk   Kk   Kk   .    .   .
    adjust      .   .   .    .   .   Kk   Kk   Kk   Kk   .    .   .
    drop        .   Kk  .    Kk  Kk  Kk   Kk   Kk   Kk   .    .   .
    finish      .   .   .    .   .   Ll   Ll   Ll   .    .    .   .
    takeBack    .   .   .    .   .   .    .    .    .    Ll   .   .
    verify      .   .   .    .   .   .    .    .    .    I    .   .
    clear       .   .   .    .   .   .    .    .    .    .    Rr  .
    reopen      .   .   .    .   .   .    .    .    .    .    RrV .
  `,
};

test("every actor × state × action of a task", () => expect(found(table)).toEqual(told(table)));
