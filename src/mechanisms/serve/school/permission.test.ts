// Who may do what with a school's plan, when, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// A the authority, B another; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { host: "org:11" },
  takers: {},
  actors: { A: official(1, "org:11", "admissions"), B: official(2, "org:3", "admissions"), X: system },
  text: `
    action      new planned listed strange published open closed placing dropped
    plan        AB  .       .      .       .         .    .      .       .
    amend       .   A       A      .       .         .    .      .       .
    drop        .   A       A      A       .         .    .      .       .
    taken       .   X       .      .       .         .    .      .       .
    refused     .   X       .      .       .         .    .      .       .
    publish     .   X       X      .       .         .    .      .       .
    open        .   .       .      .       X         .    .      .       .
    receive     .   .       .      .       .         X    .      .       .
    receiveLate .   .       .      .       .         .    X      X       .
    release     .   .       .      .       .         X    X      X       .
    close       .   .       .      .       .         X    .      .       .
    allotted    .   .       .      .       .         .    X      .       .
    givePlace   .   .       .      .       .         .    X      X       .
    giveBack    .   .       .      .       .         .    X      X       .
    void        .   X       X      .       X         .    .      .       .
  `,
};

test("every actor × state × action of a school", () => expect(found(table)).toEqual(told(table)));
