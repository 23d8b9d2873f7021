// Who may do what with a hot issue, when: who assessed it does not decide, who decided does not evaluate, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// K of the desk; U supervisor, u one who assessed it and sits in the organ as well; O of the deciding organ, o one
// of it who decided and is of the reform office as well, P of another organ; R of the reform office; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { organ: "org:7" },
  takers: { assess: ["person:3"], decide: ["person:5"] },
  actors: {
    K: official(1, "org:7", "desk"),
    U: official(2, "org:7", "urger"),
    u: official(3, "org:7", "urger", "organ"),
    O: official(4, "org:7", "organ"),
    o: official(5, "org:7", "organ", "reform"),
    P: official(6, "org:1", "organ"),
    R: official(7, "org:1", "reform"),
    X: system,
  },
  text: `
    action     new watching faded assessed listed declined underway concluded due evaluated merged dismissed
    detect     X   .   .   .   .   .   .   .   .   .  .  .
    open       KUu .   .   .   .   .   .   .   .   .  .  .
    gather     .   X   X   X   X   X   X   X   X   .  .  .
    add        .   KUu KUu KUu KUu KUu KUu KUu KUu .  .  .
    takeOut    .   KUu KUu KUu KUu KUu KUu KUu KUu .  .  .
    part       .   X   X   X   X   X   X   X   X   .  .  .
    merge      .   Uu  Uu  .   .   .   .   .   .   .  .  .
    absorb     .   X   X   X   X   X   X   X   X   .  .  .
    unmerge    .   .   .   .   .   .   .   .   .   .  X  .
    fade       .   X   .   .   .   .   .   .   .   .  .  .
    revive     .   .   X   .   .   .   .   .   .   .  .  .
    dismiss    .   Uu  Uu  .   .   .   .   .   .   .  .  .
    assess     .   Uu  .   .   .   .   .   .   .   .  .  .
    returned   .   .   .   uOo .   .   .   .   .   .  .  .
    decide     .   .   .   Oo  .   .   .   .   .   .  .  .
    reconsider .   .   .   .   .   Uu  .   .   .   .  .  .
    adopt      .   .   .   .   X   .   X   .   .   .  .  .
    drop       .   .   .   .   .   .   X   .   .   .  .  .
    conclude   .   .   .   .   .   .   X   .   .   .  .  .
    mature     .   .   .   .   .   .   .   X   .   .  .  .
    evaluate   .   .   .   .   .   .   .   .   UuR .  .  .
  `,
};

test("every actor × state × action of a hot issue", () => expect(found(table)).toEqual(told(table)));
