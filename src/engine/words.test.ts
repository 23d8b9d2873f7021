// What cannot work in a definition's clocks, rounds and samples is said at the start, in both languages.

import { describe, expect, test } from "vitest";
import type { AnyMechanism } from "../define/mechanism.ts";
import { problems } from "../define/problems.ts";
import { circular, circularInEnglish } from "./test/circular.ts";
import { errand, errandInEnglish } from "./test/errand.ts";

const clocks = errand.clocks!;
const withClock = (name: keyof typeof clocks, change: object): AnyMechanism =>
  ({ ...errand, clocks: { ...clocks, [name]: { ...clocks[name], ...change } } }) as never;
const withAction = (name: keyof typeof errand.actions, change: object): AnyMechanism =>
  ({ ...errand, actions: { ...errand.actions, [name]: { ...errand.actions[name], ...change } } }) as never;

describe("nothing is wrong with", () => {
  test("the errand of these tests", () => expect(problems(errand, errandInEnglish)).toEqual([]));
});

describe("a clock is refused", () => {
  const byKind = { on: "kind", consult: "1 day", urgent: "1 day", help: "1 day" };
  const { help: _, ...two } = byKind;
  test.each([
    [
      "with a branch on what is no choice",
      withClock("answer", { limit: { ...byKind, on: "note" } }),
      "needs a choice",
    ],
    ["with an option left out", withClock("answer", { limit: two }), 'no limit for "help"'],
    [
      "with an option too many",
      withClock("answer", { limit: { ...byKind, other: "1 day" } }),
      '"other" is no option',
    ],
    [
      "with an unreadable branch",
      withClock("answer", { limit: { ...byKind, help: "soon" } }),
      '"soon" is no limit',
    ],
    [
      "that warns before one of its branches starts",
      withClock("answer", { warns: "5 working days" }),
      "warns before",
    ],
    [
      "that counts months in a branch and pauses",
      withClock("answer", { limit: { ...byKind, help: "1 month" } }),
      "use days",
    ],
    ["on a day that not every month has", withClock("report", { limit: { monthly: 31 } }), "from 1 to 28"],
    ["that ends each month and pauses", withClock("report", { pauses: "waiting" }), "it cannot pause"],
    [
      "that ends each month and is extended",
      withClock("report", { extends: { by: "extend" } }),
      "cannot be extended",
    ],
    [
      "renewed by no act",
      withClock("report", { renews: "repot" }),
      '"repot" is not taken while clock "report" runs',
    ],
    [
      "due with one that is none",
      withClock("answer", { notAfter: "report" }),
      'needs "report" declared above',
    ],
    [
      "due with another and paused",
      withClock("report", { notAfter: "answer", pauses: "waiting" }),
      "cannot pause, be extended or renew",
    ],
    ["renewed where it does not run", withClock("report", { renews: "take" }), '"take" is not taken while'],
  ])("%s", (_title, mechanism, said) => {
    expect(problems(mechanism as AnyMechanism).join("\n")).toContain(said);
  });
});

describe("an act is refused", () => {
  test.each([
    ["within no clock", withAction("giveBack", { within: "recept" }), 'within "recept", which is no clock'],
    ["within a clock that renews", withAction("giveBack", { within: "report" }), '"giveBack" never closes'],
    [
      "within a clock when it opens a matter",
      withAction("send", { within: "answer" }),
      "no clock has started yet",
    ],
  ])("%s", (_title, mechanism, said) => {
    expect(problems(mechanism as AnyMechanism).join("\n")).toContain(said);
  });
});

describe("a round is refused", () => {
  const draft = circular("all");
  const { actions, rounds } = draft;
  const joint = rounds!.joint!;
  const withRound = (change: object) => ({ ...draft, rounds: { joint: { ...joint, ...change } } });
  const withStep = (name: keyof typeof actions, change: object) => ({
    ...draft,
    actions: { ...actions, [name]: { ...actions[name], ...change } },
  });
  test.each([
    ["called in capitals", { ...draft, rounds: { Joint: joint } }, 'round "Joint" 不是名称'],
    ["without a title", withRound({ title: " " }), '"joint" 没有中文名称'],
    ["in no state", withRound({ in: "singing" }), '"singing", which is no state'],
    ["of seats that are no orgs", withRound({ seats: "kind" }), 'needs a list of orgs in "kind"'],
    [
      "that keeps seats and signatures together",
      withRound({ signed: "seats" }),
      "seats and signatures in one field",
    ],
    [
      "whose signatures somebody writes",
      withStep("submit", { asks: ["signed"] }),
      '"submit" cannot fill "signed"',
    ],
    ["signed where it does not wait", withRound({ sign: "issue" }), '"issue" must be taken in "signing"'],
    [
      "signed by an act that always leaves",
      withRound({ sign: "recall" }),
      '"recall" must be taken in "signing"',
    ],
    ["signed a limited number of times", withStep("sign", { times: 1 }), '"sign" is taken once by each unit'],
    ["ended by people", withRound({ done: "recall" }), '"recall" must be by "system" in "signing"'],
    ["that ends where it began", withStep("settle", { to: "same" }), '"settle" must leave "signing"'],
    ["whose end asks something", withStep("settle", { asks: ["kind"] }), 'cannot answer "kind"'],
    [
      "whose end can be refused",
      { ...draft, rules: { ...draft.rules, settle: { refuse: () => false } } },
      "refuse it",
    ],
    ["beside another in its state", { ...draft, rounds: { joint, again: joint } }, "both wait in"],
    [
      "in a ring of rounds without seats",
      {
        ...withStep("issue", { by: "system", to: "signing" }),
        rounds: { joint, again: { ...joint, in: "signed", done: "issue" } },
      },
      "begins again for ever",
    ],
  ])("%s", (_title, mechanism, said) => {
    expect(problems(mechanism as unknown as AnyMechanism).join("\n")).toContain(said);
  });

  test.each(["all", "any", "turn"] as const)("never when it is sound: %s", order => {
    expect(problems(circular(order), circularInEnglish)).toEqual([]);
  });
});

describe("a state is refused", () => {
  test("that is an end and a card", () => {
    const states = { ...errand.states, closed: { title: "已办结", light: "late" } };
    expect(problems({ ...errand, states } as never).join("\n")).toContain(
      '"closed" is an end, where no card',
    );
  });
});
