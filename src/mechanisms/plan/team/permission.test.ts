// Who may do what with a special team, when: proposed by one, approved by another (rules 0.8, 1.3), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R who proposed; M city leader, m who proposed it; L the lead unit, l its section, P a member, U another unit; X the
// engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { lead: "org:3", members: ["org:3", "org:5"] },
  takers: { propose: ["person:1", "person:3"] },
  actors: {
    R: official(1, "org:7", "reform"),
    M: official(2, "org:1", "leader"),
    m: official(3, "org:1", "leader"),
    L: official(4, "org:3", "lead"),
    l: official(5, "org:4", "lead"),
    P: official(6, "org:5", "lead"),
    U: official(7, "org:6", "lead"),
    X: system,
  },
  text: `
    action   new proposed running dissolved
    propose  R  .  .   .
    form     .  M  .   .
    decline  .  M  .   .
    meet     .  .  RLl .
    change   .  .  R   .
    listed   .  X  X   .
    mend     .  X  X   X
    finish   .  .  X   .
    dissolve .  .  Mm  .
  `,
};

test("every actor × state × action of a team", () => expect(found(table)).toEqual(told(table)));
