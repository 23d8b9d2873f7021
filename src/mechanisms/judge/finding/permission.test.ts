// Who may do what with a finding, when: who is checked explains, who checks decides, who decided does not review,
// by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// I inspector, i one who explained for the unit before; U hotline supervisor; P leader in charge and L contact of the
// unit, Q leader in charge of another; R of the reform office, r one of it who concluded; M city leader; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:2" },
  takers: { explain: ["person:2"], report: ["person:2"], conclude: ["person:8"] },
  actors: {
    I: official(1, "org:12", "inspector"),
    i: official(2, "org:12", "inspector"),
    U: official(3, "org:7", "urger"),
    P: official(4, "org:2", "principal"),
    L: official(5, "org:2", "lead"),
    Q: official(6, "org:3", "principal"),
    R: official(7, "org:7", "reform"),
    r: official(8, "org:7", "reform"),
    M: official(9, "org:1", "leader"),
    X: system,
  },
  text: `
    action   new pending checking explaining upheld unfounded+reasonable handling reported closed
    find     X   .       .        .          .      .                    .        .        .
    grow     .   X       X        X          .      .                    .        .        .
    take     .   IiU     .        .          .      .                    .        .        .
    ask      .   IiU     IiU      .          .      .                    .        .        .
    explain  .   .       .        PL         .      .                    .        .        .
    lapse    .   .       .        X          .      .                    .        .        .
    conclude .   .       IU       .          .      .                    .        .        .
    dismiss  .   IiU     .        .          .      .                    .        .        .
    review   .   .       .        .          .      RM                   .        .        .
    handle   .   .       .        .          IU     .                    .        .        .
    slip     .   .       .        .          .      .                    X        X        X
    report   .   .       .        .          .      .                    PL       .        .
    settle   .   .       .        .          .      .                    .        IU       .
  `,
};

test("every actor × state × action of a finding", () => expect(found(table)).toEqual(told(table)));
