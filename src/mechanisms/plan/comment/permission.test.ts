// Who may do what with a monthly comment, when: compiled by one, commented on by another (rules 1.4), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R of the reform office, M city leader, m who compiled it, U a unit; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {},
  takers: { compile: ["person:3"] },
  actors: {
    R: official(1, "org:7", "reform"),
    M: official(2, "org:1", "leader"),
    m: official(3, "org:1", "leader"),
    U: official(4, "org:3", "lead"),
    X: system,
  },
  text: `
    action   new collecting compiled announced commented rectifying reviewed
    open     R . . . . . .
    compile  . R . . . . .
    announce . . R . . . .
    remark   . . . M . . .
    listed   . . . X X X .
    charge   . . . . R . .
    mend     . . . X X X X
    numbered . . . . X X X
    look     . . . . . R .
  `,
};

test("every actor × state × action of a comment", () => expect(found(table)).toEqual(told(table)));
