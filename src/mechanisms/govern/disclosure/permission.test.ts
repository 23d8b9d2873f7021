// Who may do what with an application for government information, when: who drafts does not approve, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// A the applicant, B another citizen, b one for whom it was entered; O the organ's officer, o its section's, Q
// another organ's; H the organ's head, h one who drafted, K another organ's head; X the engine.
const citizen = (person: string) => ({ person, post: null, org: null, roles: ["citizen"] });
const table: Table = {
  plan: plan(definition, english),
  fields: { organ: "org:3", applying: "citizen:b" },
  takers: { apply: ["citizen:a"], draft: ["person:9"] },
  actors: {
    A: citizen("citizen:a"),
    B: citizen("citizen:other"),
    b: citizen("citizen:b"),
    O: official(1, "org:3", "openness"),
    o: official(2, "org:4", "openness"),
    Q: official(3, "org:5", "openness"),
    H: official(4, "org:3", "opennessHead"),
    h: official(9, "org:3", "opennessHead"),
    K: official(5, "org:5", "opennessHead"),
    X: system,
  },
  text: `
    action        new applied registered correcting serving awaiting approving answered abandoned withdrawn
    apply         ABb .       .          .          .       .        .         .        .         .
    enter         OoQ .       .          .          .       .        .         .        .         .
    confirm       .   Oo      .          .          .       .        .         .        .         .
    askCorrection .   .       Oo         .          .       .        .         .        .         .
    correct       .   .       .          AbOo       .       .        .         .        .         .
    forgo         .   .       .          X          .       .        .         .        .         .
    withdraw      .   Ab      Ab         Ab         Ab      Ab       Ab        .        .         .
    consult       .   .       Oo         .          .       .        .         .        .         .
    serveThird    .   .       .          .          Oo      .        .         .        .         .
    hearThird     .   .       .          .          .       Oo       .         .        .         .
    thirdSilent   .   .       .          .          .       X        .         .        .         .
    extend        .   .       Hh         .          .       .        Hh        .        .         .
    draft         .   .       Oo         .          .       .        .         .        .         .
    sendBack      .   .       .          .          .       .        Hh        .        .         .
    approve       .   .       .          .          .       .        H         .        .         .
    numbered      .   .       .          .          .       .        .         X        .         .
  `,
};

test("every actor × state × action of a request for government information", () => {
  expect(found(table)).toEqual(told(table));
});
