// Who may do what with a version, when: only the organ that it names passes or drops it (rules 1.1), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R who drafted, r who sits in the organ as well and passed it; K the organ, k its person who drafted, o another
// organ; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { organ: "org:7" },
  takers: { draft: ["person:1", "person:4"], pass: ["person:2"] },
  actors: {
    R: official(1, "org:7", "reform"),
    r: official(2, "org:7", "reform"),
    K: official(3, "org:7", "organ"),
    k: official(4, "org:7", "organ"),
    o: official(5, "org:12", "organ"),
    X: system,
  },
  text: `
    action    new drafted passed issued settled superseded+ended
    draft     Rr  .       .      .      .       .
    unfounded .   X       .      .      .       .
    followed  .   .       .      X      .       .
    enter     .   X       .      .      .       .
    leave     .   X       .      .      .       .
    check     .   Rr      .      .      .       .
    compare   .   X       .      .      .       .
    settle    .   .       .      Rr     .       .
    inherit   .   X       .      .      .       .
    pass      .   K       .      .      .       .
    issue     .   .       R      .      .       .
    supersede .   .       .      X      X       .
    end       .   Kk      Kk     .      .       .
  `,
};

test("every actor × state × action of a version", () => expect(found(table)).toEqual(told(table)));
