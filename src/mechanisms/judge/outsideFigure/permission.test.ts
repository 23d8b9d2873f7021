// Who registers a number from outside and who checks it: never the same person.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R the reform office; E its deputy head, e one who registered this number; P publishes figures; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {},
  takers: { record: ["person:3"] },
  actors: {
    R: official(1, "org:7", "reform"),
    E: official(2, "org:7", "editor"),
    e: official(3, "org:7", "editor"),
    P: official(4, "org:7", "publisher"),
    X: system,
  },
  text: `
    action   new recorded confirmed withdrawn
    record   R   .        .         .
    amend    .   R        .         .
    confirm  .   E        .         .
    object   .   Ee       .         .
    withdraw .   REe      REe       .
  `,
};

test("every actor × state × action of an outside figure", () => expect(found(table)).toEqual(told(table)));
