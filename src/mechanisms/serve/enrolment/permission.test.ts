// Who may do what with a registration, when, by hand; its limits across a holiday; who is old enough.

import { describe, expect, test } from "vitest";
import { identityOf } from "../../../../test/share/numbers.ts";
import { checked } from "../../../define/checked.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/stage.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { tooYoung } from "./rules/age.ts";

const enrolment = plan(definition, english);
const guardian = { person: "citizen:one", post: null, org: null, roles: ["citizen"] } as const;

// G who registered it, g another citizen; A the authority, B another; X the engine. Where it is
// outside, declined or withdrawn nobody does anything.
const table: Table = {
  plan: enrolment,
  fields: { host: "org:11" },
  takers: { register: ["person:20"] },
  actors: {
    G: { ...guardian, person: "person:20" },
    g: { ...guardian, person: "person:21" },
    A: official(1, "org:11", "admissions"),
    B: official(2, "org:3", "admissions"),
    X: system,
  },
  text: `
    action           new registered belated unranked eligible toProve contact proving listed drawn short arranging admitted objected confirmed
    register         Gg  .          .       .        .        .       .       .       .      .     .     .         .        .        .
    registerAtWindow AB  .          .       .        .        .       .       .       .      .     .     .         .        .        .
    accept           .   X          X       .        .        .       .       .       .      .     .     .         .        .        .
    miss             .   X          X       .        .        .       .       .       .      .     .     .         .        .        .
    amend            .   GA         .       .        .        .       .       .       .      .     .     .         .        .        .
    withdraw         .   G          G       G        G        G       G       G       .      .     .     .         .        .        .
    withdrawAtWindow .   A          A       A        A        A       A       A       .      .     .     .         .        .        .
    check            .   X          .       .        .        .       .       .       .      .     .     .         .        .        .
    recheck          .   .          .       .        .        A       A       .       .      .     .     .         .        .        .
    prove            .   .          .       .        .        GA      GA      .       .      .     .     .         .        .        .
    late             .   .          .       .        .        X       .       .       .      .     .     .         .        .        .
    settle           .   .          .       .        .        A       A       A       .      .     .     .         .        .        .
    settleBelated    .   .          A       .        .        .       .       .       .      .     .     .         .        .        .
    askAgain         .   .          .       .        .        .       .       A       .      .     .     .         .        .        .
    enlist           .   .          .       .        X        .       .       .       .      .     .     .         .        .        .
    draw             .   .          .       .        .        .       .       .       X      .     .     .         .        .        .
    arrange          .   .          .       A        A        .       .       .       .      .     A     .         .        .        .
    seat             .   .          .       .        .        .       .       .       .      .     .     X         .        .        .
    noSeat           .   .          .       .        .        .       .       .       .      .     .     X         .        .        .
    announce         .   .          .       .        .        .       .       .       .      X     .     .         .        .        .
    object           .   .          .       .        .        .       .       .       .      .     GA    .         GA       .        .
    answer           .   .          .       .        .        .       .       .       .      .     .     .         .        A        .
    confirm          .   .          .       .        .        .       .       .       .      .     .     .         GA       .        .
    decline          .   .          .       .        .        .       .       .       G      G     G     .         G        .        G
    declineAtWindow  .   .          .       .        .        .       .       .       A      A     A     .         A        .        A
  `,
};

test("every actor × state × action of a registration", () => expect(found(table)).toEqual(told(table)));

const input = {
  school: "matter:640",
  year: "y2026",
  claims: "household",
  childName: "周小满",
  child: identityOf(5, "20200501"),
  address: "石桥路 5 号",
  since: "2020-06-01",
  guardianName: "周明",
  kinship: "father",
  phone: "13800001234",
  childAgrees: true,
};
const accepted = { season: "matter:704", host: "org:11", schoolName: "石桥路小学", closes: "2026-09-24" };

function registered(more: object = {}): Story {
  const story = new Story(enrolment);
  story.act(guardian, "register", at("2026-09-21"), { ...input, ...more });
  story.act(system, "accept", at("2026-09-21", "09:30"), accepted, { origin: "link" });
  return story;
}

test("five working days for proof, whatever holiday and make-up days lie between, then somebody calls", () => {
  const story = registered();
  // National Day 2026: 1 to 7 October off; Sunday 20 September and Saturday 10 October are worked.
  story.act(system, "check", at("2026-09-29"), {}, { origin: "link" });
  expect(story.now.state).toBe("toProve");
  expect(story.now.clocks["proof"]?.due).toBe(endOf("2026-10-12"));
  story.settle(at("2026-10-13", "00:01"));
  expect(story.now.state).toBe("contact");
  // That is an event of the 13th, the day of which is not counted: three working days for the call.
  expect(story.now.clocks["look"]?.due).toBe(endOf("2026-10-16"));
});

describe("what the data come to", () => {
  const check = (claims: string, said: object) => {
    const owner = claims === "both" || claims === "property" ? { owner: identityOf(6, "19880501") } : {};
    const worker = claims === "migrant" ? { worker: identityOf(7, "19880501") } : {};
    const story = registered({ claims, ...owner, ...worker });
    story.act(system, "check", at("2026-09-29"), {}, { origin: "link", checked: said as never });
    const { state, fields } = story.now;
    return [state, fields["category"] ?? fields["proofReason"], fields["route"] ?? "none"];
  };
  const yes = checked("agrees");

  test.each([
    ["both", { household: yes, property: yes }, ["eligible", "both", "data"]],
    ["both", { household: yes, property: checked("absent") }, ["toProve", "differs", "none"]],
    ["both", { household: yes }, ["toProve", "unavailable", "none"]],
    ["household", { household: yes }, ["eligible", "household", "data"]],
    ["household", { household: checked("twice") }, ["toProve", "twice", "none"]],
    ["household", { household: checked("noConsent") }, ["toProve", "unconsented", "none"]],
    ["household", { household: checked("contradictory") }, ["toProve", "contradictory", "none"]],
    ["household", { household: checked("late") }, ["toProve", "unavailable", "none"]],
    ["property", { propertySince: yes }, ["eligible", "property", "data"]],
    ["migrant", { permit: yes, insurance: yes }, ["eligible", "migrant", "data"]],
    ["migrant", { permit: yes, insurance: checked("differs") }, ["toProve", "differs", "none"]],
  ])("%s %o", (claims, said, expected) => expect(check(claims, said)).toEqual(expected));

  test("only what the case needs is asked", () => {
    const story = registered();
    story.act(system, "check", at("2026-09-29"), {}, { origin: "link", checked: { household: yes } });
    const { home, estate, permit, insured } = story.now.fields;
    expect([home, estate, permit, insured]).toEqual(["yes", undefined, undefined, undefined]);
  });
});

test("six by 31 August: the day itself counts, the day after is told its year", () => {
  expect(tooYoung(identityOf(1, "20200831"), 2026)).toBe(false);
  expect(tooYoung(identityOf(1, "20200901"), 2026)).toMatchObject({ zh: expect.stringContaining("2027") });
  expect(tooYoung(identityOf(1, "20200101"), 2026)).toBe(false);
  expect(tooYoung(identityOf(1, "20220301"), 2026)).toMatchObject({ zh: expect.stringContaining("2028") });
});
