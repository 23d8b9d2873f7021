// Who may do what with an event, when: each level its own, a department only when called, the level above checks,
// by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const g = official(1, "org:13", "gridMember");
const actors = {
  G: g,
  C: official(2, "org:9", "gridChief"),
  S: official(3, "org:8", "streetCentre"),
  s: official(4, "org:8", "streetCentre"),
  D: official(5, "org:2", "districtCentre"),
  R: official(6, "org:3", "responder"),
  r: official(7, "org:5", "responder"),
  N: official(8, "org:12", "sensor"),
  P: { person: "person:9", post: null, org: null, roles: ["citizen"] },
  p: { person: "person:10", post: null, org: null, roles: ["citizen"] },
  X: system,
} as const;

const everything = {
  grid: "org:13",
  community: "org:9",
  street: "org:8",
  district: "org:2",
  departments: ["org:3"],
  onSite: ["org:3"],
} as const;

/** The same table for a matter that is in this org's hand, and is checked by another. */
const table = (handler: string, checker: string, text: string): Table => ({
  plan: plan(definition, english),
  fields: { ...everything, handler, mover: handler, checker },
  takers: { report: ["person:9"], settle: ["person:4"], finish: ["person:4"] },
  actors,
  text,
});

// In the community's hand; the street checks. G grid member, C grid chief, S street, s who settled it there, D
// district, R a department that was called and is on the spot, r one that was not, N the sensor feed, P who
// reported it, p anybody, X the engine.
const ofTheCommunity = table(
  "org:9",
  "org:8",
  `
  action     new reported grid community street district whistled joint summing checking closed dismissed
  patrol     G   .        .    .         .      .        .        .     .       .        .      .
  report     Pp  .        .    .         .      .        .        .     .       .        .      .
  sense      N   .        .    .         .      .        .        .     .       .        .      .
  verify     .   C        .    .         .      .        .        .     .       .        .      .
  dismiss    .   .        .    C         .      .        .        .     .       .        .      .
  assign     .   .        .    C         .      .        .        .     .       .        .      .
  settle     .   .        C    C         C      .        .        .     .       .        .      .
  passed     .   .        X    .         .      .        .        .     .       .        .      .
  lift       .   .        .    C         .      .        .        .     .       .        .      .
  lifted     .   X        .    X         .      .        .        .     .       .        .      .
  raise      .   .        .    C         C      C        C        C     .       .        .      .
  escalate   .   X        X    X         X      X        X        X     X       .        .      .
  arrive     .   .        .    .         .      .        R        .     .       .        .      .
  gathered   .   .        .    .         .      .        X        .     .       .        .      .
  missed     .   .        .    .         .      .        X        .     .       .        .      .
  arriveLate .   .        .    .         .      .        .        R     R       .        .      .
  dispose    .   .        .    .         .      .        .        R     .       .        .      .
  disposedOf .   .        .    .         .      .        .        X     .       .        .      .
  silent     .   .        .    .         .      .        .        X     .       .        .      .
  check      .   .        .    .         .      .        .        .     .       S        .      .
  rate       .   .        .    .         .      .        .        .     .       .        P      .
`,
);

const ofTheStreet = table(
  "org:8",
  "org:2",
  `
  action     new reported grid community street district whistled joint summing checking closed dismissed
  patrol     G   .        .    .         .      .        .        .     .       .        .      .
  report     Pp  .        .    .         .      .        .        .     .       .        .      .
  sense      N   .        .    .         .      .        .        .     .       .        .      .
  settle     .   .        Ss   Ss        Ss     .        .        .     .       .        .      .
  passed     .   .        X    .         .      .        .        .     .       .        .      .
  lifted     .   X        .    X         .      .        .        .     .       .        .      .
  handBack   .   .        .    .         Ss     .        .        .     .       .        .      .
  raise      .   .        .    Ss        Ss     Ss       Ss       Ss    .       .        .      .
  escalate   .   X        X    X         X      X        X        X     X       .        .      .
  whistle    .   .        .    .         Ss     .        .        .     .       .        .      .
  refer      .   .        .    .         Ss     .        .        .     .       .        .      .
  arrive     .   .        .    .         .      .        R        .     .       .        .      .
  gathered   .   .        .    .         .      .        X        .     .       .        .      .
  missed     .   .        .    .         .      .        X        .     .       .        .      .
  arriveLate .   .        .    .         .      .        .        R     R       .        .      .
  dispose    .   .        .    .         .      .        .        R     .       .        .      .
  disposedOf .   .        .    .         .      .        .        X     .       .        .      .
  silent     .   .        .    .         .      .        .        X     .       .        .      .
  mark       .   .        .    .         .      .        .        .     Ss      .        .      .
  finish     .   .        .    .         .      .        .        .     Ss      .        .      .
  check      .   .        .    .         .      .        .        .     .       D        .      .
  rate       .   .        .    .         .      .        .        .     .       .        P      .
`,
);

test.each([
  ["community", ofTheCommunity],
  ["street", ofTheStreet],
] as const)("every actor × state × action of an event in the hand of the %s", (_, one) =>
  expect(found(one)).toEqual(told(one)),
);

test("a district whistles and directs what was referred to it; a grid passes up what it has", () => {
  const rows = (one: Table, pattern: RegExp) => found(one).filter(row => pattern.test(row));
  const district = table("org:2", "org:1", "action");
  expect(rows(district, /^district (direct|coordinate|raise)/)).toEqual([
    "district raise: D",
    "district direct: D",
    "district coordinate: D",
  ]);
  const grid = table("org:13", "org:9", "action");
  expect(rows(grid, /^(grid (settle|pass)|checking check):/)).toEqual([
    "grid settle: G",
    "grid pass: G",
    "checking check: C",
  ]);
});
