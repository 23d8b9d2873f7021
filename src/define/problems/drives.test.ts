// What a drive may not be: endless, without answers, or so that nobody can check it.

import { expect, test } from "vitest";
import { definition as enrolment } from "../../mechanisms/serve/enrolment/definition.ts";
import { definition as season } from "../../mechanisms/serve/enrolmentSeason/definition.ts";
import { definition as school } from "../../mechanisms/serve/school/definition.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { linkProblems } from "../problems.ts";

const { check, rank, draw } = season.drives!;
const said = (drives: object, more: object = {}) =>
  linkProblems([
    { ...season, drives: { ...season.drives, ...drives } } as never as AnyMechanism,
    { ...(enrolment as never as AnyMechanism), ...more },
    school as never as AnyMechanism,
  ]).join("\n");

test("the year's own drives are right", () => expect(said({})).toBe(""));

test.each([
  ["of what is not there", { check: { ...check, of: "nobody" } }, "nobody"],
  ["that find nobody", { check: { ...check, by: "claims" } }, "no matter of enrolment"],
  ["in a state that is none", { check: { ...check, in: "nowhere" } }, "no state"],
  ["that never end", { check: { ...check, from: ["registered", "toProve"] } }, "never ends"],
  [
    "by an act that is not the engine's",
    { check: { ...check, act: "withdraw" } },
    'needs "withdraw" by "system"',
  ],
  ["whose end is told nothing", { check: { ...check, counts: {} } }, 'needs "checked" to ask for'],
  ["whose end is nobody's", { check: { ...check, done: "publish" } }, "ends by an act of the engine"],
  ["that keep apart by no number", { check: { ...check, once: "address" } }, "no identity number"],
  ["that leave an answer open", { draw: { ...draw, allots: undefined } }, "does not give"],
  [
    "that rank by a text",
    { rank: { ...rank, ranks: { ...rank!.ranks!, by: ["address"] } } },
    "cannot rank by",
  ],
  [
    "that seal into a number",
    { rank: { ...rank, ranks: { ...rank!.ranks!, seal: "openCount" } } },
    "for the seal",
  ],
  [
    "that allot to no list",
    { draw: { ...draw, allots: { ...draw!.allots!, ranked: "check" } } },
    "ranks nobody",
  ],
  [
    "of a seed that is none",
    { draw: { ...draw, allots: { ...draw!.allots!, seed: "seedDay" } } },
    "for its seed",
  ],
])("drives %s are named", (_, drives, sentence) => expect(said(drives)).toContain(sentence));

test("what nobody can check is named: an outcome that is not public", () => {
  const hidden = { fields: { ...enrolment.fields, place: { ...enrolment.fields.place, audience: "staff" } } };
  expect(said({}, hidden)).toContain("nobody can check");
});
