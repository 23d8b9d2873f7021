// Who may do what with a benefit, when: drafted by one, reviewed by another, published by a third; its money moves
// by the engine alone, added to by finance, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// O officer, o of another department; R reviewer, r one who drafted as well; P publisher, p one who reviewed as
// well, Q of another department; F finance; E evaluator, e one who published as well; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:3" },
  takers: { draft: ["person:4"], review: ["person:6"], publish: ["person:10"] },
  actors: {
    O: official(1, "org:3", "benefitOfficer"),
    o: official(2, "org:5", "benefitOfficer"),
    R: official(3, "org:3", "fairReviewer"),
    r: official(4, "org:3", "fairReviewer"),
    P: official(5, "org:3", "benefitPublisher"),
    p: official(6, "org:3", "benefitPublisher"),
    Q: official(7, "org:5", "benefitPublisher"),
    F: official(8, "org:1", "financeOfficer"),
    E: official(9, "org:1", "benefitEvaluator"),
    e: official(10, "org:1", "benefitEvaluator"),
    X: system,
  },
  text: `
    action   new drafted reviewed published open exhausted closed suspended stopped evaluated+dropped
    draft    Oo  .       .        .         .    .         .      .         .       .
    amend    .   O       .        .         .    .         .      .         .       .
    review   .   R       .        .         .    .         .      .         .       .
    sendBack .   .       Pp       .         .    .         .      .         .       .
    publish  .   .       P        .         .    .         .      .         .       .
    drop     .   Pp      Pp       .         .    .         .      .         .       .
    start    .   .       .        X         .    .         .      .         .       .
    receive  .   .       .        .         X    X         X      X         X       .
    leave    .   .       .        .         X    X         X      X         X       .
    draw     .   .       .        .         X    X         X      X         X       .
    giveBack .   .       .        .         X    X         X      X         X       .
    topUp    .   .       .        .         F    F         F      F         F       .
    close    .   .       .        .         X    X         .      .         .       .
    share    .   .       .        .         .    .         O      .         O       .
    evaluate .   .       .        .         .    .         E      .         E       .
    announce .   .       .        X         X    X         .      X         .       .
    halt     .   .       .        X         X    X         .      X         .       .
    resume   .   .       .        .         .    .         .      X         .       .
  `,
};

test("every actor × state × action of a benefit", () => expect(found(table)).toEqual(told(table)));
