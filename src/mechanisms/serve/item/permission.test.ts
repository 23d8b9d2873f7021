// Who may do what with an item, when: its unit drafts, the law office examines, the approval bureau publishes, by
// hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// D drafts for the unit, s a section of it, E another unit; J examines, j examines and has drafted and proposed;
// P publishes, p publishes and has drafted, proposed or examined; C a citizen; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { unit: "org:3" },
  takers: {
    draft: ["person:9"],
    change: ["person:9"],
    opine: ["person:8"],
    opineChange: ["person:8"],
  },
  actors: {
    D: official(1, "org:3", "itemDrafter"),
    s: official(2, "org:4", "itemDrafter"),
    E: official(3, "org:5", "itemDrafter"),
    J: official(4, "org:1", "itemJurist"),
    j: official(9, "org:3", "itemJurist"),
    P: official(5, "org:1", "itemPublisher"),
    p: official(9, "org:1", "itemPublisher"),
    q: official(8, "org:1", "itemPublisher"),
    C: { person: "citizen:a", post: null, org: null, roles: ["citizen"] },
    X: system,
  },
  text: `
    action        new  drafted reviewing reviewed published changing changeReviewed
    draft         DsE  .       .         .        .         .        .
    amend         .    Ds      .         .        .         .        .
    discard       .    Ds      .         .        .         .        .
    submit        .    Ds      .         .        .         .        .
    opine         .    .       J         .        .         .        .
    publish       .    .       .         P        .         .        .
    enter         Ppq  .       .         .        .         .        .
    change        .    .       .         .        Ds        .        .
    opineChange   .    .       .         .        .         J        .
    publishChange .    .       .         .        .         .        P
    dropChange    .    .       .         .        .         Ds       Ds
    cancel        .    .       .         .        Ppq       .        .
    merge         .    .       .         .        Ppq       .        .
    handDown      .    .       .         .        Ppq       .        .
    receive       .    .       .         .        X         X        X
    receiveInstant .   .       .         .        X         X        X
  `,
};

test("every actor × state × action of an item", () => {
  expect(found(table)).toEqual(told(table));
});
