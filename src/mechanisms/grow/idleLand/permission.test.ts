// Who may do what with a plot, when: found by one, determined by another, approved by the government, verified by
// somebody who had no part in it, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// O officer; A leader in charge, a one who examined as well; G government, g one who drafted the plan as well; V
// verifier, v one who disposed of it as well; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { district: "org:2" },
  takers: { examine: ["person:3"], propose: ["person:5"], finish: ["person:7"], verify: ["person:6"] },
  actors: {
    O: official(1, "org:3", "landOfficer"),
    A: official(2, "org:3", "landApprover"),
    a: official(3, "org:3", "landApprover"),
    G: official(4, "org:1", "landGovernment"),
    g: official(5, "org:1", "landGovernment"),
    V: official(6, "org:5", "landVerifier"),
    v: official(7, "org:5", "landVerifier"),
    X: system,
  },
  text: `
    action    new surveyed filed inquired examined determined classified planned disposing disposed verified cleared+unfounded
    survey    O   .        .     .        .        .          .          .       .         .        .        .
    file      .   O        .     .        .        .          .          .       .         .        .        .
    transfer  .   .        O     O        O        O          O          O       O         .        .        .
    inquire   .   .        O     .        .        .          .          .       .         .        .        .
    examine   .   .        .     O        O        .          .          .       .         .        .        .
    silent    .   .        .     X        .        .          .          .       .         .        .        .
    determine .   .        .     .        A        .          .          .       .         .        .        .
    classify  .   .        .     .        .        O          O          .       .         .        .        .
    match     .   .        .     .        .        .          O          .       O         .        .        .
    propose   .   .        .     .        .        .          O          .       .         .        .        .
    inform    .   .        .     .        .        .          .          O       .         .        .        .
    approve   .   .        .     .        .        .          .          G       .         .        .        .
    sendBack  .   .        .     .        .        .          .          G       .         .        .        .
    collect   .   .        .     .        .        .          .          .       O         .        .        .
    finish    .   .        .     .        .        .          .          .       O         .        .        .
    verify    .   .        .     .        .        .          .          .       .         V        .        .
    reject    .   .        .     .        .        .          .          .       .         V        .        .
    clear     .   .        .     .        .        .          .          .       .         .        Aa       .
  `,
};

test("every actor × state × action of a plot", () => expect(found(table)).toEqual(told(table)));
