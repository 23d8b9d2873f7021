// Who may do what with a year's list, when: who screens does not decide, who decides does not publish, by
// hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// G of the organising office, g another office, h of the organising office who decided as well; D of the deciding
// body, d of another, e of the deciding body who submitted; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: { host: "org:11", body: "org:7" },
  takers: { submit: ["person:6"], resolve: ["person:3"] },
  actors: {
    G: official(1, "org:11", "livelihood"),
    g: official(2, "org:2", "livelihood"),
    h: official(3, "org:11", "livelihood"),
    D: official(4, "org:7", "decider"),
    d: official(5, "org:1", "decider"),
    e: official(6, "org:7", "decider"),
    X: system,
  },
  text: `
    action       new soliciting screening asking checking counting deciding decided promised
    open         Ggh .          .         .      .        .        .        .       .
    endCall      .   GhX        .         .      .        .        .        .       .
    enter        .   .          X         .      .        .        .        .       .
    leave        .   .          X         .      .        .        .        .       .
    ask          .   .          Gh        .      .        .        .        .       .
    endVote      .   .          .         X      .        .        .        .       .
    inspect      .   .          .         .      X        .        .        .       .
    voidVotes    .   .          .         .      Gh       .        .        .       .
    keepVotes    .   .          .         .      Gh       .        .        .       .
    settleVotes  .   .          .         .      Gh       .        .        .       .
    countVotes   .   .          .         .      .        X        .        .       .
    recountVotes .   .          De        .      .        .        .        .       .
    submit       .   .          Gh        .      .        .        .        .       .
    returned     .   .          .         .      .        .        De       .       .
    callRoll     .   .          .         .      .        .        D        .       .
    tally        .   .          .         .      .        .        X        .       .
    conclude     .   .          .         .      .        .        D        .       .
    resolve      .   .          .         .      .        .        D        .       .
    publish      .   .          .         .      .        .        .        G       .
    report       .   .          .         .      .        .        .        .       Gh
    cancel       .   Gh         Gh        .      .        .        .        .       .

    action        calling voting tallying tallied recalling revoting retallying retallied
    openVote      X       .      .        .       .         .        .          .
    closeVote     .       DeX    .        .       .         .        .          .
    countPapers   .       .      X        .       .         .        .          .
    recountPapers .       .      .        De      .         .        .          .
    voteAgain     .       .      .        D       .         .        .          .
    openAgain     .       .      .        .       X         .        .          .
    closeAgain    .       .      .        .       .         DeX      .          .
    countAgain    .       .      .        .       .         .        X          .
    recountAgain  .       .      .        .       .         .        .          De
    conclude      .       .      .        D       .         .        .          D
  `,
};

test("every actor × state × action of a year's list", () => expect(found(table)).toEqual(told(table)));
