// Who may do what with a debrief meeting, when: planned by one, published by another (rules 0.5, 0.8), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// R the reform office; O the committee's approver, o one who planned it; I an inspector; S T U those who score, who
// have no act of the log; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {},
  takers: { propose: ["person:1", "person:3"] },
  actors: {
    R: official(1, "org:7", "reform"),
    O: official(2, "org:7", "organ"),
    o: official(3, "org:7", "organ"),
    I: official(4, "org:12", "inspector"),
    S: official(5, "org:1", "leaderScorer"),
    T: official(6, "org:7", "memberScorer"),
    U: official(7, "org:1", "delegateScorer"),
    X: system,
  },
  text: `
    action   new planned published calling scoring counting counted announced cancelled
    propose  R   .       .         .       .       .        .       .         .
    amend    .   R       .         .       .       .        .       .         .
    enlist   .   R       .         .       .       .        .       .         .
    publish  .   O       .         .       .       .        .       .         .
    withdraw .   .       Oo        .       .       .        .       .         .
    call     .   .       R         .       .       .        .       .         .
    open     .   .       .         X       .       .        .       .         .
    close    .   .       .         .       R       .        .       .         .
    timeUp   .   .       .         .       X       .        .       .         .
    count    .   .       .         .       .       X        .       .         .
    recount  .   .       .         .       .       .        OoI     .         .
    announce .   .       .         .       .       .        Oo      .         .
    cancel   .   Oo      Oo        .       .       .        .       .         .
  `,
};

test("every actor × state × action of a debrief meeting", () => expect(found(table)).toEqual(told(table)));
