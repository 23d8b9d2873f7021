// Who may do what with a suit, when: the office sued does all of it, the justice bureau reminds, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// D the office sued, d a section of it, E another office; O the justice bureau; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { defendant: "org:3" },
  takers: {},
  actors: {
    D: official(1, "org:3", "defender"),
    d: official(2, "org:4", "defender"),
    E: official(3, "org:6", "defender"),
    O: official(4, "org:7", "overseer"),
    X: system,
  },
  text: `
    action   new received answered scheduled heard judged final remanded performed closed
    receive  DdE .        .        .         .     .      .     .        .         .
    prolong  .   Dd       .        .         .     .      .     .        .         .
    miss     .   X        .        .         .     .      .     .        .         .
    answer   .   Dd       .        .         .     .      .     .        .         .
    schedule .   .        Dd       .         Dd    .      .     .        .         .
    appoint  .   .        .        Dd        .     .      .     .        .         .
    postpone .   .        .        Dd        .     .      .     .        .         .
    hold     .   .        .        Dd        .     .      .     .        .         .
    judge    .   Dd       Dd       Dd        Dd    .      .     .        .         .
    retry    .   .        .        .         .     .      .     Dd       .         .
    appeal   .   .        .        .         .     Dd     Dd    .        .         .
    effect   .   .        .        .         .     X      .     .        .         .
    perform  .   .        .        .         .     .      Dd    .        .         .
    analyse  .   .        .        .         .     Dd     Dd    .        Dd        .
    close    .   .        .        .         .     .      Dd    .        Dd        .
    remind   .   O        O        O         O     O      O     O        .         .
  `,
};

test("every actor × state × action of a suit", () => expect(found(table)).toEqual(told(table)));
