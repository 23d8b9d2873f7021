// Who may do what with a work point, when: only the organ that passed it may change it (rules 1.1), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R who drafted, r another; K the organ, k its person who drafted, o another organ; C a unit that was asked, c its
// section, U another unit; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { organ: "org:7", seats: ["org:3"], signed: [] },
  takers: { draft: ["person:1", "person:4"] },
  actors: {
    R: official(1, "org:7", "reform"),
    r: official(2, "org:7", "reform"),
    K: official(3, "org:7", "organ"),
    k: official(4, "org:7", "organ"),
    o: official(5, "org:12", "organ"),
    C: official(6, "org:3", "lead"),
    c: official(7, "org:4", "lead"),
    U: official(8, "org:6", "lead"),
    X: system,
  },
  text: `
    action   new drafted consulting consulted approved issued closed ended
    draft    Rr .  .  .  .  .  .  .
    revise   .  Rr .  Rr .  .  .  .
    consult  .  Rr .  .  .  .  .  .
    withdraw .  .  Rr .  .  .  .  .
    comment  .  .  Cc .  .  .  .  .
    gathered .  .  X  .  .  .  .  .
    approve  .  .  .  K  .  .  .  .
    returned .  .  .  Kk .  .  .  .
    issue    .  .  .  .  Rr .  .  .
    numbered .  .  .  .  .  X  X  X
    adjust   .  .  .  .  .  Kk .  .
    end      .  Kk .  Kk Kk Kk .  .
    close    .  .  .  .  .  Rr .  .
  `,
};

test("every actor × state × action of a work point", () => expect(found(table)).toEqual(told(table)));
