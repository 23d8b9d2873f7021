// Who may do what with an overview, when: four people, one after the other (rules 0.8), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R the reform office; E its deputy head, e one who drafted this one; O the committee's approver, o one who
// reviewed it; P the publisher, who publishes through the engine alone; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {},
  takers: { draft: ["person:1", "person:3"], review: ["person:5"] },
  actors: {
    R: official(1, "org:7", "reform"),
    E: official(2, "org:7", "editor"),
    e: official(3, "org:7", "editor"),
    O: official(4, "org:7", "organ"),
    o: official(5, "org:7", "organ"),
    P: official(6, "org:12", "publisher"),
    X: system,
  },
  text: `
    action    new drafted submitted reviewed approved published corrected revoked dropped
    draft     R   .       .         .        .        .         .         .       .
    revise    .   R       .         .        .        .         .         .       .
    submit    .   R       .         .        .        .         .         .       .
    drop      .   R       .         .        .        .         .         .       .
    review    .   .       E         .        .        .         .         .       .
    approve   .   .       .         O        .        .         .         .       .
    sendBack  .   .       EeOo      EeOo     .        .         .         .       .
    holdBack  .   .       .         .        P        .         .         .       .
    publish   .   .       .         .        X        .         .         .       .
    supersede .   .       .         .        .        X         .         .       .
    revoke    .   .       .         .        .        Oo        .         .       .
  `,
};

test("every actor × state × action of an overview", () => expect(found(table)).toEqual(told(table)));
