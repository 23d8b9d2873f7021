// Who may do what with a nominated case, when (rules 1.10), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// L the unit's contact, l its section's, U another unit's; R the reform office, r one of it who filed this one; O the
// committee's approver; C a citizen; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:3" },
  takers: { file: ["person:5"] },
  actors: {
    L: official(1, "org:3", "lead"),
    l: official(2, "org:4", "lead"),
    U: official(3, "org:6", "lead"),
    R: official(4, "org:7", "reform"),
    r: official(5, "org:7", "reform"),
    O: official(6, "org:7", "organ"),
    C: { person: "person:7", post: null, org: null, roles: ["citizen"] },
    X: system,
  },
  text: `
    action       new filed received correcting qualified shown proposed disputed named promoted revoked+passedOver+struck+unfit+missed+withdrawn
    file         LlU .     .        .          .         .     .        .        .     .        .
    enrol        .   X     .        .          .         .     .        .        .     .        .
    miss         .   X     .        .          .         .     .        .        .     .        .
    sendBack     .   .     Rr       .          .         .     .        .        .     .        .
    correct      .   .     .        Ll         .         .     .        .        .     .        .
    qualify      .   .     R        .          .         .     .        .        .     .        .
    unqualify    .   .     R        R          .         .     .        .        .     .        .
    withdraw     .   .     Ll       Ll         Ll        .     .        .        .     .        .
    show         .   .     .        .          X         .     .        .        .     .        .
    webScored    .   .     .        .          .         X     .        .        .     .        .
    expertScored .   .     .        .          .         X     .        .        .     .        .
    leaderScored .   .     .        .          .         X     .        .        .     .        .
    compose      .   .     .        .          .         X     .        .        .     .        .
    propose      .   .     .        .          .         X     .        .        .     .        .
    passOver     .   .     X        X          X         X     .        .        .     .        .
    object       .   .     .        .          .         .     C        C        .     .        .
    settle       .   .     .        .          .         .     .        R        .     .        .
    name         .   .     .        .          .         .     X        .        .     .        .
    promote      .   .     .        .          .         .     .        .        Rr    .        .
    revoke       .   .     .        .          .         .     .        .        O     O        .
  `,
};

test("every actor × state × action of a nominated case", () => expect(found(table)).toEqual(told(table)));
