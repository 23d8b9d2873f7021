// Who may do what with an application, when: windows take in and hand over, the item's unit examines, its head
// decides and has not examined, the government extends what several organs do, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// A the applicant, B another citizen, b one for whom a window entered it; W a window; E examines and has begun to, s in a section, F in
// another unit; H the head, h a head who examined, w a head who accepted, K a head elsewhere; G the government; X the
// engine.
const citizen = (person: string) => ({ person, post: null, org: null, roles: ["citizen"] });
const table: Omit<Table, "text"> = {
  plan: plan(definition, english),
  fields: { unit: "org:3", decider: "org:3", applying: "citizen:b" },
  takers: { apply: ["citizen:a"], review: ["person:9"], accept: ["person:10"], take: ["person:2"] },
  actors: {
    A: citizen("citizen:a"),
    B: citizen("citizen:other"),
    b: citizen("citizen:b"),
    W: official(1, "org:7", "window"),
    E: official(2, "org:3", "examiner"),
    s: official(3, "org:4", "examiner"),
    F: official(4, "org:5", "examiner"),
    H: official(5, "org:3", "approvalHead"),
    h: official(9, "org:3", "approvalHead"),
    w: official(10, "org:3", "approvalHead"),
    K: official(6, "org:5", "approvalHead"),
    G: official(7, "org:1", "governmentHead"),
    X: system,
  },
};
/** Up to the examination, and from the hearing on; both are silent where nobody may. */
const coming = `
  action            new lodged received correcting accepted acceptedWithGap examining surveying
  apply             ABb .      .        .          .        .               .         .
  register          W   .      .        .          .        .               .         .
  enrol             .   X      .        .          .        .               .         .
  miss              .   X      .        .          .        .               .         .
  reject            .   .      W        .          .        .               .         .
  askCorrection     .   .      W        .          .        .               .         .
  correct           .   .      .        AbW        .        .               .         .
  abandon           .   .      .        X          .        .               .         .
  accept            .   .      W        .          .        .               .         .
  acceptGap         .   .      W        .          .        .               .         .
  deem              .   .      X        .          .        .               .         .
  supplyGap         .   .      .        .          .        AbW             .         .
  lapse             .   .      .        .          .        X               .         .
  withdraw          .   .      Ab       Ab         Ab       Ab              Ab        Ab
  fromBundle        X   .      .        .          .        .               .         .
  suppliedInBundle  .   .      .        X          .        .               .         .
  withdrawnInBundle .   X      X        X          X        X               X         X
  take              .   .      .        .          Es       .               .         .
  record            .   .      .        .          .        Es              Es        .
  survey            .   .      .        .          .        .               Es        .
  surveyed          .   .      .        .          .        .               .         Es
  suspend           .   .      .        .          .        .               Es        .
  offerHearing      .   .      .        .          .        .               Es        .
  extend            .   .      .        .          Hhw      Hhw             Hhw       .
  extendJoint       .   .      .        .          G        G               G         .
  review            .   .      .        .          .        .               Es        .
  terminate         .   .      .        .          Hhw      Hhw             Hhw       .
`;
const deciding = `
  action             hearingOffered hearingAsked hearingSet suspended deciding approved certified denied delivered rated
  withdraw           Ab             Ab           Ab         Ab        Ab       .        .         .      .         .
  withdrawnInBundle  X              X            X          X         X        .        .         .      .         .
  handedOverInBundle .              .            .          .         .        .        X         .      .         .
  resume             .              .            .          Es        .        .        .         .      .         .
  runOn              .              .            .          X         .        .        .         .      .         .
  lateHearing        .              X            X          .         .        .        .         .      .         .
  askHearing         Ab             .            .          .         .        .        .         .      .         .
  waiveHearing       Ab             .            .          .         .        .        .         .      .         .
  noHearing          X              .            .          .         .        .        .         .      .         .
  callHearing        .              Es           .          .         .        .        .         .      .         .
  hear               .              .            s          .         .        .        .         .      .         .
  extend             .              .            .          .         Hhw      .        .         .      .         .
  extendJoint        .              .            .          .         G        .        .         .      .         .
  sendBack           .              .            .          .         Hhw      .        .         .      .         .
  approve            .              .            .          .         H        .        .         .      .         .
  deny               .              .            .          .         H        .        .         .      .         .
  reportUp           .              .            .          .         Hw       .        .         .      .         .
  certify            .              .            .          .         .        Es       .         .      .         .
  deliver            .              .            .          .         .        .        W         W      .         .
  rate               .              .            .          .         .        .        .         .      Ab        .
  terminate          .              .            .          .         Hhw      .        .         .      .         .
  revoke             .              .            .          .         .        .        .         .      Hhw       Hhw
  deregister         .              .            .          .         .        .        .         .      Hhw       Hhw
`;
/** A hearing that was not held in its twenty days is still owed; time counts again. */
const late = `
  action            hearingLate
  withdraw          Ab
  withdrawnInBundle X
  callLate          Es
  hear              s
  extend            Hhw
  extendJoint       G
  terminate         Hhw
`;
/** Of two organs the higher one decides what the lower one examined; the lower one no more. */
const above = `
  action        deciding reportedUp aboveExamining aboveDeciding approved
  takeAbove     .        u          .              .             .
  reviewAbove   .        .          u              .             .
  sendBackAbove .        .          .              Uv            .
  extendAbove   .        Uv         Uv             Uv            .
  approve       U        .          .              U             .
  deny          U        .          .              U             .
  reportUp      Hh       .          .              .             .
  withdraw      A        A          A              A             .
  withdrawnInBundle X    X          X              X             .
  certify       .        .          .              .             e
`;
const twoLevels: Table = {
  plan: table.plan,
  fields: { unit: "org:3", decider: "org:1", procedure: "twoLevel" },
  takers: { apply: ["citizen:a"], reviewAbove: ["person:12"] },
  actors: {
    A: citizen("citizen:a"),
    e: official(2, "org:3", "examiner"),
    H: official(5, "org:3", "approvalHead"),
    h: official(9, "org:3", "approvalHead"),
    u: official(10, "org:1", "examiner"),
    U: official(11, "org:1", "approvalHead"),
    v: official(12, "org:1", "approvalHead"),
    X: system,
  },
  text: above,
};
const whole = { ...table, text: coming };
const allowed = (): readonly string[] => {
  const later = [deciding, late].map(text => told({ ...table, text }));
  return told(whole).map(
    (line, at) => [line, ...later.map(one => one[at]!)].find(one => !one.endsWith(": .")) ?? line,
  );
};

/** Every paper is numbered by the engine, whatever the state. */
const numbers = (line: string): boolean => line.includes(" number") && !line.startsWith("new ");
/** What is of two organs has a table of its own. */
const apart = (line: string): boolean => numbers(line) || /^(?:reportedUp|above)|Above:/.test(line);

test("every actor × state × action of an application", () => {
  expect(found(whole).filter(line => !apart(line))).toEqual(allowed().filter(line => !apart(line)));
});
test("of two organs each does its part", () => {
  const [head = [], ...lines] = above
    .trim()
    .split("\n")
    .map(line => line.trim().split(/ +/));
  const names = new Set(lines.map(([name]) => name));
  const own = (line: string) => {
    const [state = "", name = ""] = line.split(/[ :]/);
    return head.includes(state) && names.has(name);
  };
  expect(found(twoLevels).filter(own)).toEqual(told(twoLevels).filter(own));
});
test("papers are numbered by the engine alone", () => {
  const lines = found(whole).filter(numbers);
  expect(new Set(lines.map(line => line.split(": ")[1]))).toEqual(new Set(["X"]));
});
