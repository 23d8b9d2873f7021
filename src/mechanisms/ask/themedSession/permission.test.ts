// Who may do what with a session, when: proposed by one, announced and published by another (rules 0.8), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// U the hotline's supervisor; D the desk; P who publishes, p who proposed it as well, q who drafted the review as
// well; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { host: "org:3" },
  takers: { propose: ["person:1", "person:4"], draftReview: ["person:1", "person:5"] },
  actors: {
    U: official(1, "org:7", "urger"),
    D: official(2, "org:7", "desk"),
    P: official(3, "org:7", "publisher"),
    p: official(4, "org:7", "publisher"),
    q: official(5, "org:7", "publisher"),
    H: official(6, "org:3", "handler"),
    X: system,
  },
  text: `
    action      new proposed announced live tracking reviewed archived+cancelled
    propose     U   .        .         .    .        .        .
    amend       .   U        .         .    .        .        .
    announce    .   Pq       .         .    .        .        .
    reschedule  .   .        U         .    .        .        .
    cancel      .   U        U         .    .        .        .
    open        .   .        UD        .    .        .        .
    finish      .   .        .         UD   .        .        .
    hangUp      .   .        .         X    .        .        .
    recount     .   .        .         .    UPpq     UPpq     .
    count       .   .        .         .    X        X        .
    explain     .   .        .         .    U        U        .
    draftReview .   .        .         .    U        .        .
    publish     .   .        .         .    Pp       .        .
    archive     .   .        .         .    .        U        .
  `,
};

test("every actor × state × action of a session", () => expect(found(table)).toEqual(told(table)));
