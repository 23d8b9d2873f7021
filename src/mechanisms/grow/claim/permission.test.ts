// Who may do what with a claim, when: the firm its own, the department in charge, another hand for each step of the
// money, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const citizen = { person: "citizen:one", post: null, org: null, roles: ["citizen"] } as const;

// A the firm that applied, a another; O claims officer, o of another department, f one who found it and
// reviews as well; R reviewer, r of another department, v one who approved; P payer, p one who approved
// or settled the compensation as well; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:3" },
  takers: { apply: ["person:20"], find: ["person:3"], approve: ["person:7"], compensate: ["person:7"] },
  actors: {
    A: { ...citizen, person: "person:20" },
    a: { ...citizen, person: "person:21" },
    O: official(1, "org:3", "claimOfficer"),
    o: official(2, "org:5", "claimOfficer"),
    f: official(3, "org:3", "claimReviewer"),
    R: official(4, "org:3", "claimReviewer"),
    r: official(5, "org:5", "claimReviewer"),
    P: official(6, "org:1", "payer"),
    p: official(7, "org:1", "payer"),
    v: official(7, "org:3", "claimReviewer"),
    X: system,
  },
  text: `
    action     new filed reviewing correcting screened+approved queued+pooled publicised disputed confirming payable paid recovering weighing owed
    apply      Aa  .     .         .          .                 .             .          .        .          .       .    .          .        .
    find       Oo  .     .         .          .                 .             .          .        .          .       .    .          .        .
    accept     .   X     .         .          .                 .             .          .        .          .       .    .          .        .
    turnAway   .   X     .         .          .                 .             .          .        .          .       .    .          .        .
    askMore    .   .     O         .          .                 .             .          .        .          .       .    .          .        .
    supplement .   .     .         AO         .                 .             .          .        .          .       .    .          .        .
    takeAsIs   .   .     .         X          .                 .             .          .        .          .       .    .          .        .
    approve    .   .     Rv        .          .                 .             .          .        .          .       .    .          .        .
    refuse     .   .     fRv       .          .                 .             .          .        .          .       .    .          .        .
    undraw     .   .     .         .          X                 .             .          .        .          .       .    .          .        .
    enqueue    .   .     .         .          X                 .             .          .        .          .       .    .          .        .
    gather     .   .     .         .          X                 .             .          .        .          .       .    .          .        .
    grant      .   .     .         .          X                 X             .          .        .          .       .    .          .        .
    object     .   .     .         .          .                 .             X          X        .          .       .    .          .        .
    settle     .   .     .         .          .                 .             .          X        .          .       .    .          .        .
    shown      .   .     .         .          .                 .             X          .        .          .       .    .          .        .
    confirm    .   .     .         .          .                 .             .          .        AO         .       .    .          .        .
    reduce     .   .     .         .          .                 .             fRv        .        fRv        fRv     .    .          .        .
    pay        .   .     .         .          .                 .             .          .        .          P       .    .          .        .
    clawBack   .   .     .         .          .                 .             .          .        .          .       fR   .          .        .
    recover    .   .     .         .          .                 .             .          .        .          .       .    Pp         .        .
    withdraw   .   .     A         A          .                 A             A          .        A          A       .    .          .        .
    inform     .   .     X         X          X                 X             X          X        X          X       .    .          .        .
    halt       .   .     X         X          .                 X             .          .        .          .       .    .          .        .
    turnOver   .   .     fRv       fRv        .                 fRv           .          .        .          .       .    .          .        .
    tellLoss   .   .     .         .          .                 .             .          .        .          .       .    .          AO       .
    compensate .   .     .         .          .                 .             .          .        .          .       .    .          fRv      .
    payLoss    .   .     .         .          .                 .             .          .        .          .       .    .          .        P
  `,
};

test("every actor × state × action of a claim", () => expect(found(table)).toEqual(told(table)));
