// Who may do what with a problem of the list, when: closer ≠ verifier (rules 0.4), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R of the reform office, D one of it who reported; M city leader, m who raised it; O who owns it, o its section, U
// another unit; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { owner: "org:3" },
  takers: { raise: ["person:4"], report: ["person:2"] },
  actors: {
    R: official(1, "org:7", "reform"),
    D: official(2, "org:7", "reform"),
    M: official(3, "org:1", "leader"),
    m: official(4, "org:1", "leader"),
    O: official(5, "org:3", "lead"),
    o: official(6, "org:4", "lead"),
    U: official(7, "org:6", "lead"),
    X: system,
  },
  text: `
    action new  open reported settled dropped
    raise  RDMm .    .  .  .
    fromDebrief X .  .  .  .
    report .    Oo   .  .  .
    look   .    .    R  .  .
    urge   .    RD   .  .  .
    move   .    RD   .  .  .
    drop   .    M    M  .  .
  `,
};

test("every actor × state × action of a problem", () => expect(found(table)).toEqual(told(table)));
