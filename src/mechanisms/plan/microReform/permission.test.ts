// Who may do what with a micro-reform, when: who submits does not list it, who reports does not check it,
// by hand.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// U the unit, A another; R the reform office, r its person who submitted or checked; I inspector, i one who reported.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:2" },
  takers: { submit: ["person:4"], verify: ["person:4"], report: ["person:6"] },
  actors: {
    U: official(1, "org:2", "lead"),
    A: official(2, "org:3", "lead"),
    R: official(3, "org:7", "reform"),
    r: official(4, "org:7", "reform"),
    I: official(5, "org:12", "inspector"),
    i: official(6, "org:12", "inspector"),
  },
  text: `
    action   new submitted returned listed effective verified
    submit   UA  .         .        .      .         .
    sendBack .   Rr        .        .      .         .
    resubmit .   .         U        .      .         .
    include  .   R         .        .      .         .
    report   .   .         .        U      .         .
    verify   .   .         .        .      I         .
    promote  .   .         .        .      .         R
    drop     .   Rr        Rr       Rr     .         .
  `,
};

test("every actor × state × action of a micro-reform", () => expect(found(table)).toEqual(told(table)));
