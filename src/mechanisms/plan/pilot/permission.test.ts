// Who may do what with a pilot, when: who applies does not pass it, who runs it does not evaluate it, by
// hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R the reform office, r its person who applied; U the piloting unit (its person reported), L the lead, A another
// unit; K the organ, k its person who examined, o another organ; I inspector, i one who reported; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:2", lead: "org:3", organ: "org:7", loops: 1 },
  takers: { apply: ["person:2"], argue: ["person:7"], report: ["person:3", "person:10"] },
  actors: {
    R: official(1, "org:7", "reform"),
    r: official(2, "org:7", "reform"),
    U: official(3, "org:2", "lead"),
    L: official(4, "org:3", "lead"),
    A: official(5, "org:5", "lead"),
    K: official(6, "org:7", "organ"),
    k: official(7, "org:7", "organ"),
    o: official(8, "org:12", "organ"),
    I: official(9, "org:12", "inspector"),
    i: official(10, "org:12", "inspector"),
    X: system,
  },
  text: `
    action       new    applied argued running reported adjusting lapsed evaluated expired rolling
    apply        RrULA  .       .      .       .        .         .      .         .       .
    revise       .      RrU     .      .       .        .         .      .         .       .
    argue        .      R       .      .       .        .         .      .         .       .
    approve      .      .       K      .       .        .         .      .         .       .
    reject       .      .       Kk     .       .        .         .      .         .       .
    report       .      .       .      U       .        U         .      .         .       .
    respond      .      .       .      .       RrL      .         .      .         .       .
    guide        .      .       .      RrL     RrL      RrL       .      .         .       .
    adjust       .      .       .      .       .        U         .      .         .       .
    vary         .      .       .      Kk      Kk       Kk        .      .         .       .
    runOut       .      .       .      X       X        X         .      X         .       .
    halt         .      .       .      RrKk    RrKk     RrKk      .      .         .       .
    evaluate     .      .       .      I       .        I         .      .         .       .
    evaluateLate .      .       .      .       .        .         I      .         .       .
    rollOut      .      .       .      .       .        .         .      Kk        Kk      .
    extend       .      .       .      .       .        .         .      Kk        .       .
    stop         .      .       .      .       .        .         .      Kk        Kk      .
    consolidate  .      .       .      .       .        .         .      .         .       Rr
  `,
};

test("every actor × state × action of a pilot", () => expect(found(table)).toEqual(told(table)));
