// Who may do what with a version of a table, when: three pairs of eyes, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// D who drafted, d a colleague of the unit, A another unit; J who approved, j who drafted and reviews as well, K
// another reviewer; P publisher, p who approved and publishes as well, q who drafted and publishes as well; X the
// engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:2" },
  takers: { draft: ["person:1", "person:5", "person:8"], approve: ["person:4", "person:7"] },
  actors: {
    D: official(1, "org:2", "drafter"),
    d: official(2, "org:2", "drafter"),
    A: official(3, "org:3", "drafter"),
    J: official(4, "org:7", "jurist"),
    j: official(5, "org:7", "jurist"),
    K: official(9, "org:7", "jurist"),
    P: official(6, "org:12", "publisher"),
    p: official(7, "org:12", "publisher"),
    q: official(8, "org:12", "publisher"),
    X: system,
  },
  text: `
    action   new drafted tried returned approved published
    draft    DdA .       .     .        .        .
    revise   .   Dd      Dd    Dd       .        .
    record   .   X       X     .        .        .
    approve  .   .       JK    .        .        .
    sendBack .   .       JjKPpq .       JjKPpq   .
    publish  .   .       .     .        P        .
    withdraw .   .       .     .        .        Ppq
    drop     .   Dd      Dd    Dd       .        .
  `,
};

test("every actor × state × action of a version", () => expect(found(table)).toEqual(told(table)));
