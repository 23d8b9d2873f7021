// Who may do what with a debrief, when (rules 1.9), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R the reform office, r one of it who is a contact as well and reported it put right; M city leader; L the unit's
// contact, l its section's, U another unit's; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:3" },
  takers: { report: ["person:2"] },
  actors: {
    R: official(1, "org:7", "reform"),
    r: official(2, "org:7", "reform"),
    M: official(3, "org:1", "leader"),
    L: official(4, "org:3", "lead"),
    l: official(5, "org:4", "lead"),
    U: official(6, "org:6", "lead"),
    X: system,
  },
  text: `
    action   new listed submitted scored listing rectifying rectified closed struck
    enlist   Rr      .       .       .       .       .       .       .       .
    submit   .       Ll      .       .       .       .       .       .       .
    sendBack .       .       Rr      .       .       .       .       .       .
    comment  .       .       RrM     RrM     .       .       .       .       .
    scored   .       .       X       .       .       .       .       .       .
    commit   .       .       .       Ll      .       .       .       .       .
    enter    .       .       .       .       X       .       .       .       .
    leaveOut .       .       .       .       X       .       .       .       .
    report   .       .       .       .       .       Ll      .       .       .
    accept   .       .       .       .       .       .       R       .       .
    reject   .       .       .       .       .       .       R       .       .
    review   .       .       .       .       .       .       .       Rr      .
    strike   .       Rr      Rr      .       .       .       .       .       .
  `,
};

test("every actor × state × action of a debrief", () => expect(found(table)).toEqual(told(table)));
