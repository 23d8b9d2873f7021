// Who may do what with an application, when, by hand: a table only approves, a denial needs two, the person concerned
// may always ask for a person, and whoever granted does not look at it again.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const citizen = (person: number) => ({
  person: `person:${person}`,
  post: null,
  org: null,
  roles: ["citizen"],
});

// A the applicant, o another citizen; E examiner of the district, e one who granted as well, f one of another district;
// H head, h one who proposed, reported and reviewed as well, i of another district; S the spot checker who was drawn, s
// another; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:2", checker: "person:9" },
  takers: {
    apply: ["person:1"],
    grant: ["person:4"],
    review: ["person:7"],
    proposeDenial: ["person:7"],
    reportFault: ["person:7"],
  },
  actors: {
    A: citizen(1),
    o: citizen(2),
    E: official(3, "org:2", "examiner"),
    e: official(4, "org:2", "examiner"),
    f: official(5, "org:10", "examiner"),
    H: official(6, "org:2", "approvalHead"),
    h: official(7, "org:2", "approvalHead"),
    i: official(8, "org:10", "approvalHead"),
    S: official(9, "org:5", "spotChecker"),
    s: official(10, "org:5", "spotChecker"),
    X: system,
  },
  text: `
    action           new approved referred missed manual correcting proposed granted issued reviewing faulty corrected denied revoked+withdrawn
    apply            Ao  .        .        .      .      .          .        .       .      .         .      .         .      .
    applyToPerson    Ao  .        .        .      .      .          .        .       .      .         .      .         .      .
    enrol            .   X        X        .      .      .          .        .       .      .         .      .         .      .
    miss             .   X        X        .      .      .          .        .       .      .         .      .         .      .
    issue            .   X        .        .      .      .          .        X       .      .         .      .         .      .
    withdraw         .   .        .        .      A      A          .        .       .      .         .      .         .      .
    recheck          .   .        .        .      Ee     .          .        .       .      .         .      .         .      .
    askSupplement    .   .        .        .      Ee     .          .        .       .      .         .      .         .      .
    supply           .   .        .        .      .      A          .        .       .      .         .      .         .      .
    proceed          .   .        .        .      .      X          .        .       .      .         .      .         .      .
    grant            .   .        .        .      Ee     .          .        .       .      .         .      .         .      .
    proposeDenial    .   .        .        .      Ee     .          .        .       .      .         .      .         .      .
    deny             .   .        .        .      .      .          H        .       .      .         .      .         .      .
    sendBack         .   .        .        .      .      .          Hh       .       .      .         .      .         .      .
    numberDenial     .   .        .        .      .      .          .        .       .      .         .      .         X      .
    askPerson        .   .        .        .      .      .          .        .       A      .         .      .         .      .
    review           .   .        .        .      .      .          .        .       .      E         .      .         .      .
    inspect          .   .        .        .      .      .          .        .       S      .         .      .         .      .
    reportFault      .   .        .        .      .      .          .        .       Ee     .         .      .         .      .
    correct          .   .        .        .      .      .          .        .       .      .         EHh    .         .      .
    revoke           .   .        .        .      .      .          .        .       .      .         H      .         .      .
    numberCorrection .   .        .        .      .      .          .        .       .      .         .      X         .      .
  `,
};

test("every actor × state × action of an instant approval", () => expect(found(table)).toEqual(told(table)));
