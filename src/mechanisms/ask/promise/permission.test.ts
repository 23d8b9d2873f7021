// Who may do what with a promise, when: rules 2.8 (the body that chose changes) and 0.8 (reports ≠ accepts
// ≠ announces).

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

// C a citizen, c one who has rated; G the government's office; L the lead, U another unit; D the body that chose,
// d another body; I inspector, i one who reported for the lead; P who publishes, p one who accepted as well; X the
// engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { lead: "org:3", participants: ["org:5"], body: "org:7", pace: "normal", route: "vote" },
  takers: { rate: ["person:2"], report: ["person:9"], accept: ["person:11"], finish: ["person:9"] },
  actors: {
    C: citizen(1),
    c: citizen(2),
    G: official(3, "org:11", "livelihood"),
    L: official(4, "org:3", "lead"),
    U: official(5, "org:5", "lead"),
    D: official(6, "org:7", "decider"),
    d: official(7, "org:1", "decider"),
    I: official(8, "org:12", "inspector"),
    i: official(9, "org:12", "inspector"),
    P: official(10, "org:11", "publisher"),
    p: official(11, "org:11", "publisher"),
    X: system,
  },
  text: `
    action     new suggested entering candidate struck voted revoting unchosen chosen underway+warned changing finished accepted rated
    suggest    Cc  .         .        .         .      .     .        .        .      .               .        .        .        .
    propose    GLU .         .        .         .      .     .        .        .      .               .        .        .        .
    decline    .   G         .        .         .      .     .        .        .      .               .        .        .        .
    join       .   G         .        .         .      .     .        .        .      .               .        .        .        .
    shortlist  .   G         .        .         G      .     .        G        .      .               .        .        .        .
    entered    .   .         X        .         .      .     .        .        .      .               .        .        .        .
    notEntered .   .         X        .         .      .     .        .        .      .               .        .        .        .
    strike     .   .         .        G         .      .     .        .        .      .               .        .        .        .
    restore    .   .         .        .         X      .     .        .        .      .               .        .        .        .
    vote       .   .         .        D         .      .     D        .        .      .               .        .        .        .
    countVotes . . . X . . . . . . . . . .
    unvote     .   .         .        .         .      X     .        .        .      .               .        .        .        .
    revote     .   .         .        .         .      D     .        .        .      .               .        .        .        .
    choose     .   .         .        X         .      X     X        .        .      .               .        .        .        .
    leaveOut   .   .         .        X         .      X     X        .        .      .               .        .        .        .
    begin      .   .         .        .         .      .     .        .        X      .               .        .        .        .
    report     .   .         .        .         .      .     .        .        .      L               .        .        .        .
    missReport .   .         .        .         .      .     .        .        .      X               .        .        .        .
    askChange  .   .         .        .         .      .     .        .        .      L               .        .        .        .
    retract    .   .         .        .         .      .     .        .        .      .               L        .        .        .
    refuse     .   .         .        .         .      .     .        .        .      .               D        .        .        .
    delay      .   .         .        .         .      .     .        .        .      D               D        .        .        .
    change     .   .         .        .         .      .     .        .        .      D               D        .        .        .
    cut        .   .         .        .         .      .     .        .        D      D               D        .        .        .
    finish     .   .         .        .         .      .     .        .        .      L               .        .        .        .
    accept     .   .         .        .         .      .     .        .        .      .               .        GI       .        .
    rate       .   .         .        .         .      .     .        .        .      .               .        .        C        .
    endRating  .   .         .        .         .      .     .        .        .      .               .        .        X        .
    proclaim   .   .         .        .         .      .     .        .        .      .               .        .        .        P
  `,
};

test("every actor × state × action of a promise", () => expect(found(table)).toEqual(told(table)));
