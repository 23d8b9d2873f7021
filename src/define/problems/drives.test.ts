// What a drive may not be: endless, without answers, or so that nobody can check it.

import { expect, test } from "vitest";
import { definition as enrolment } from "../../mechanisms/serve/enrolment/definition.ts";
import { definition as season } from "../../mechanisms/serve/enrolmentSeason/definition.ts";
import { definition as claim } from "../../mechanisms/grow/claim/definition.ts";
import { definition as policyChange } from "../../mechanisms/grow/policyChange/definition.ts";
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

const { inform, settle } = policyChange.drives!;
const saidOfChange = (drives: object) =>
  linkProblems([
    { ...policyChange, drives: { inform, settle, ...drives } } as never as AnyMechanism,
    claim as never as AnyMechanism,
  ])
    .filter(problem => problem.includes("drive"))
    .join("\n");

test("one decision that is told to all and leaves them where they are is right", () =>
  expect(saidOfChange({})).toBe(""));

test.each([
  ["leave them where they are without a mark", { inform: { ...inform, marks: undefined } }, "never ends"],
  ["mark by what is not told", { inform: { ...inform, marks: "benefit" } }, "not told this matter"],
  ["name by what is no matter", { settle: { ...settle, names: "change" } }, "names no other matter"],
  [
    "tell what is not held",
    { settle: { ...settle, with: { ...settle!.with, change: "nothing" } } },
    "does not hold",
  ],
  [
    "tell what is not asked",
    { settle: { ...settle, with: { ...settle!.with, ground: "ground" } } },
    "does not ask for",
  ],
])("drives that %s are named", (_, drives, sentence) => expect(saidOfChange(drives)).toContain(sentence));
