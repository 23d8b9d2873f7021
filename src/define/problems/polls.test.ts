// What the start says no to in a poll: each mistake alone, made in a selection that is sound.

import { expect, test } from "vitest";
import { definition as nomination } from "../../mechanisms/judge/nomination/definition.ts";
import { definition as selection } from "../../mechanisms/judge/selection/definition.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { itemProblems, pollProblems } from "./polls.ts";

const sound = selection as unknown as AnyMechanism;
const cases = nomination as unknown as AnyMechanism;
const poll = sound.polls!["online"]!;
const said = (changed: object, mechanism: object = {}): string =>
  pollProblems({ ...sound, ...mechanism, polls: { online: { ...poll, ...changed } } } as AnyMechanism).join(
    "\n",
  );
const withAction = (name: string, changed: object) => ({
  actions: { ...sound.actions, [name]: { ...sound.actions[name]!, ...changed } },
});

test("the selection's poll is sound", () => {
  expect(pollProblems(sound)).toEqual([]);
  expect(itemProblems(sound, new Map([["nomination", cases]]))).toEqual([]);
});

test("limits are whole and positive; one vote in all is one for an item", () => {
  for (const wrong of [{ picks: 0 }, { device: 1.5 }, { address: -1 }]) {
    expect(said({ limits: { ...poll.limits, ...wrong } })).toContain(Object.keys(wrong)[0]);
  }
  expect(said({ limits: { ...poll.limits, per: "poll" } })).toContain("perItem is 1");
  expect(said({ leagues: [] })).toContain("nothing to vote on");
});

test("its moments are three states, and the engine seals and counts in them", () => {
  expect(said({ open: "nowhere" })).toContain('names "nowhere"');
  expect(said({ counts: poll.screens })).toContain("three states that differ");
  expect(said({}, withAction("inspect", { by: "reform" }))).toContain("inspects by an act of the engine");
  expect(said({}, withAction("count", { from: "drawing" }))).toContain("counts by an act of the engine");
});

test("the list stands once it is open, and is public", () => {
  expect(said({}, withAction("shortlist", { from: "voting" }))).toContain('lets "shortlist" change the list');
  expect(said({}, { publishes: { in: ["showing"] } })).toContain("is not public");
  const hidden = { ...sound.fields, areaCases: { ...sound.fields["areaCases"]!, audience: "staff" } };
  expect(said({}, { fields: hidden })).toContain('votes on "areaCases", which is not public');
});

test("nobody but the engine writes what it found and counted", () => {
  expect(said({}, withAction("amend", { asks: ["webValid"] }))).toContain('result that "amend" could write');
  expect(said({}, withAction("count", { asks: ["webResult"] }))).toContain('needs "count" to ask for');
});

test("people decide suspicions, by name and with a reason", () => {
  const wrong = [
    { by: "system" },
    { asks: ["suspect"] },
    { asks: ["suspect", "reason?"] },
    { to: "tallying" },
  ];
  for (const one of wrong) {
    expect(said({}, withAction("voidVotes", one))).toContain('needs people to decide by "voidVotes"');
  }
});

test("what is voted on is linked, shows what is public there, and can be told", () => {
  const told = (changed: object, far: AnyMechanism = cases) =>
    itemProblems(
      { ...sound, polls: { online: { ...poll, ...changed } } } as AnyMechanism,
      new Map([["nomination", far]]),
    ).join("\n");
  expect(told({ shows: { text: "objection" } })).toContain('shows "objection", which is not public');
  expect(told({ tells: { ...poll.tells, act: "qualify" } })).toContain('needs "qualify" by "system"');
  expect(told({ leagues: ["chosenCount"] })).toContain("which no link leads from");
});
