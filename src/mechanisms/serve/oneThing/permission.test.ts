// Who may do what with a case, when: the applicant what is theirs, the window in and out, the lead unit
// no more than urge, all that children report the engine's alone. By hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const citizen = (person: number) => ({
  person: `person:${person}`,
  post: null,
  org: null,
  roles: ["citizen"],
});

// C the applicant, N for whom a window filed, c another citizen; W the window; L the lead's coordinator,
// U another unit's; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { lead: "org:3", units: ["org:5"], applying: "person:4" },
  takers: { applyRestaurant: ["person:1"] },
  actors: {
    C: citizen(1),
    N: citizen(4),
    c: citizen(2),
    W: official(5, "org:1", "window"),
    L: official(6, "org:3", "themeLead"),
    U: official(7, "org:5", "themeLead"),
    X: system,
  },
  text: `
action          new submitted turnedAway splitting underway correcting gathering issued rated withdrawn
applyRestaurant CNc .       .          .         .        .          .         .      .     .
applyNewborn    CNc .       .          .         .        .          .         .      .     .
applyFirm       CNc .       .          .         .        .          .         .      .     .
applyAsPerson   CNc .       .          .         .        .          .         .      .     .
applyAsFirm     CNc .       .          .         .        .          .         .      .     .
register        W   .       .          .         .        .          .         .      .     .
begin           .   X       .          .         .        .          .         .      .     .
turnedAway      .   X       .          .         .        .          .         .      .     .
split           .   .       .          X         .        .          .         .      .     .
notSplit        .   .       .          X         .        .          .         .      .     .
childBack       .   .       .          X         X        X          .         .      .     X
childReturned   .   .       .          X         X        X          .         .      .     X
childDone       .   .       .          X         X        X          .         .      .     X
childFailed     .   .       .          X         X        X          .         .      .     X
childRevoked    .   .       .          .         .        .          .         X      X     .
supply          .   .       .          .         .        CNW        .         .      .     .
withdraw        .   .       .          .         CN       CN         .         .      .     .
urge            .   .       .          .         L        L          .         .      .     .
issue           .   .       .          .         .        .          W         .      .     .
numbered        .   .       .          .         .        .          .         X      X     .
rate            .   .       .          .         .        .          .         CN     .     .
`,
};

test("every role, state and action", () => expect(found(table)).toEqual(told(table)));
