// Who may do what with a reconsideration, when: the reviewer examines, the chief extends, the head decides and has
// not proposed it, the respondent answers for its own act, by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

// A the applicant, B another citizen, b one in whose name a clerk entered it; R reviewer; C chief; H head, h a head
// who proposed; D the respondent, d a section of it, E another office; X the engine.
const citizen = (person: string) => ({ person, post: null, org: null, roles: ["citizen"] });
const table: Table = {
  plan: plan(definition, english),
  fields: { respondent: "org:3", answerer: "org:3", applying: "citizen:b" },
  takers: { apply: ["citizen:a"], propose: ["person:9"] },
  actors: {
    A: citizen("citizen:a"),
    B: citizen("citizen:other"),
    b: citizen("citizen:b"),
    R: official(1, "org:7", "reviewer"),
    C: official(2, "org:7", "chief"),
    H: official(3, "org:1", "head"),
    h: official(9, "org:1", "head"),
    D: official(4, "org:3", "respondent"),
    d: official(5, "org:4", "respondent"),
    E: official(6, "org:6", "respondent"),
    X: system,
  },
  text: `
    action        new applied supplementing accepted replying reviewing hearing deciding suspended lapsing decided served ordered performed advised
    apply         ABb .       .             .        .        .         .       .        .         .       .       .      .       .         .
    register      R   .       .             .        .        .         .       .        .         .       .       .      .       .         .
    askSupplement .   R       .             .        .        .         .       .        .         .       .       .      .       .         .
    supplement    .   .       AbR           .        .        .         .       .        .         .       .       .      .       .         .
    allow         .   .       R             .        .        .         .       .        .         .       .       .      .       .         .
    forgo         .   .       X             .        .        .         .       .        .         .       .       .      .       .         .
    accept        .   R       .             .        .        .         .       .        .         .       .       .      .       .         .
    deem          .   X       .             .        .        .         .       .        .         .       .       .      .       .         .
    decline       .   C       .             .        .        .         .       .        .         .       .       .      .       .         .
    withdraw      .   Ab      Ab            .        .        .         .       .        .         .       .       .      .       .         .
    send          .   .       .             R        .        .         .       .        .         .       .       .      .       .         .
    reply         .   .       .             .        Dd       .         .       .        .         .       .       .      .       .         .
    silent        .   .       .             .        X        .         .       .        .         .       .       .      .       .         .
    admit         .   .       .             .        .        R         .       .        .         .       .       .      .       .         .
    listen        .   .       .             .        .        R         .       .        .         .       .       .      .       .         .
    consult       .   .       .             .        .        R         .       .        .         .       .       .      .       .         .
    callHearing   .   .       .             .        .        R         .       .        .         .       .       .      .       .         .
    hear          .   .       .             .        .        .         R       .        .         .       .       .      .       .         .
    callOff       .   .       .             .        .        .         R       .        .         .       .       .      .       .         .
    convert       .   .       .             C        C        C         C       .        .         .       .       .      .       .         .
    extend        .   .       .             C        C        C         C       C        .         .       .       .      .       .         .
    suspend       .   .       .             R        R        R         R       .        .         .       .       .      .       .         .
    resume        .   .       .             .        .        .         .       .        R         R       .       .      .       .         .
    lapse         .   .       .             .        .        .         .       .        .         X       .       .      .       .         .
    askWithdrawal .   .       .             Ab       Ab       Ab        Ab      Ab       Ab        Ab      .       .      .       .         .
    letGo         .   .       .             R        R        R         R       R        R         R       .       .      .       .         .
    keepOn        .   .       .             R        R        R         R       R        R         R       .       .      .       .         .
    end           .   .       .             C        C        C         C       C        C         C       .       .      .       .         .
    mediate       .   .       .             .        .        R         .       .        .         .       .       .      .       .         .
    propose       .   .       .             .        .        R         .       .        .         .       .       .      .       .         .
    amend         .   .       .             .        .        .         .       Hh       .         .       .       .      .       .         .
    decide        .   .       .             .        .        .         .       H        .         .       .       .      .       .         .
    serve         .   .       .             .        .        .         .       .        .         .       R       .      .       .         .
    perform       .   .       .             .        .        .         .       .        .         .       .       Dd     Dd      .         .
    order         .   .       .             .        .        .         .       .        .         .       .       C      .       .         .
    advise        .   .       .             .        .        .         .       .        .         .       .       R      .       R         .
    feedBack      .   .       .             .        .        .         .       .        .         .       .       .      .       .         Dd
    press         .   .       .             .        .        .         .       .        .         .       .       .      C       .         C
    close         .   .       .             .        .        .         .       .        .         .       .       R      R       R         R
  `,
};

/** Every paper is numbered by the engine, whatever the state. */
const numbers = (line: string): boolean => line.includes(" number") && !line.startsWith("new ");

test("every actor × state × action of a reconsideration", () => {
  expect(found(table).filter(line => !numbers(line))).toEqual(told(table).filter(line => !numbers(line)));
});
test("papers are numbered by the engine alone", () => {
  const lines = found(table).filter(numbers);
  expect(new Set(lines.map(line => line.split(": ")[1]))).toEqual(new Set(["X"]));
});
