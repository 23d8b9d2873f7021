// Who may do what with a supervision slip, when: from rules 0.3 (original staff recused), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// I who proposed, i another inspector of the office, g one of another office, Q the office's leader in charge
// who approved, q another, M city leader, m who has approved before; T the unit called to account, t its
// section, U another unit; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {
    issuer: "org:7",
    target: "org:3",
    card: "reminder",
    approvers: ["org:7", "org:1"],
    approved: [],
    granters: ["org:7", "org:1"],
    granted: [],
  },
  takers: { propose: ["person:1"], approve: ["person:4", "person:7"], reply: ["person:8"] },
  actors: {
    I: official(1, "org:7", "inspector"),
    i: official(2, "org:7", "inspector"),
    g: official(3, "org:12", "inspector"),
    Q: official(4, "org:7", "principal"),
    q: official(5, "org:7", "principal"),
    M: official(6, "org:1", "leader"),
    m: official(7, "org:1", "leader"),
    T: official(8, "org:3", "lead"),
    t: official(9, "org:4", "lead"),
    U: official(10, "org:6", "lead"),
    X: system,
  },
  text: `
    action   new proposed issued extending replied unmet reviewing closed revoked archived
    propose  Iig .    .    .    .    .    .    .    .    .
    approve  .   Qq   .    .    .    .    .    .    .    .
    withdraw .   Ii   .    .    .    .    .    .    .    .
    issue    .   X    .    .    .    .    .    .    .    .
    numbered .   X    X    X    X    X    X    X    X    X
    urge     .   .    Ii   .    .    Ii   .    .    .    .
    reply    .   .    Tt   .    .    Tt   .    .    .    .
    defer    .   .    Tt   .    .    .    .    .    .    .
    grant    .   .    .    QqMm .    .    .    .    .    .
    resume   .   .    .    X    .    .    .    .    .    .
    deny     .   .    .    QqMm .    .    .    .    .    .
    check    .   .    .    .    Ii   .    .    .    .    .
    lapse    .   .    X    X    .    .    .    .    .    .
    raise    .   .    .    .    .    Ii   .    .    .    .
    object   .   .    Tt   .    Tt   Tt   .    Tt   .    .
    review   .   .    .    .    .    .    iM   .    .    .
    record   .   .    Ii   .    Ii   Ii   .    Ii   .    .
    archive  .   .    .    .    .    .    .    Ii   Ii   .
  `,
};

test("every actor × state × action of a slip", () => expect(found(table)).toEqual(told(table)));
