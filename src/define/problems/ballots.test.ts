// What the start says of a ballot whose method is secret, changes, does not add up, or whose result somebody
// could write. The sound one is the debrief meeting's.

import { expect, test } from "vitest";
import { definition as debrief } from "../../mechanisms/judge/debrief/definition.ts";
import { definition as meeting } from "../../mechanisms/judge/debriefMeeting/definition.ts";
import type { Ballot } from "../balloted.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { linkProblems, problems } from "../problems.ts";

const sound: AnyMechanism = meeting;
const { scoring } = sound.ballots as { readonly scoring: Ballot };
const withBallot = (changed: Partial<Ballot>): AnyMechanism => ({
  ...sound,
  ballots: { scoring: { ...scoring, ...changed } },
});
const found = (mechanism: AnyMechanism) => problems(mechanism).filter(one => one.includes("ballot "));
const action = (name: string, changed: object): AnyMechanism => ({
  ...sound,
  actions: { ...sound.actions, [name]: { ...sound.actions[name]!, ...changed } },
});

test("the debrief meeting has none", () => {
  expect(problems(sound)).toEqual([]);
  expect(linkProblems([sound, debrief]).filter(one => one.includes("ballot"))).toEqual([]);
});

const wrong: readonly (readonly [string, AnyMechanism, string])[] = [
  ["points that are not 100", withBallot({ paper: { points: { duty: 20, tasks: 70 } } }), "100"],
  ["a point that is no whole number", withBallot({ paper: { points: { duty: 99.5, tasks: 0.5 } } }), "100"],
  ["no picks", withBallot({ paper: { picks: 0 }, recuses: undefined as never }), "picks"],
  [
    "a vote by numbers that are none",
    withBallot({ paper: { approves: "title", all: "papers" } }),
    "number fields",
  ],
  [
    "a vote with weights",
    withBallot({ paper: { approves: "papers", all: "papers" }, recuses: undefined as never }),
    "one group, no weight",
  ],
  ["nobody to vote", withBallot({ groups: {} }), "no group"],
  ["nobody to judge", withBallot({ leagues: [] }), "nobody to judge"],
  [
    "a role that is none",
    withBallot({ groups: { leaders: { roll: "scorer", weight: "leaderWeight" } } }),
    `"scorer"`,
  ],
  ["recusal on one paper for all", withBallot({ paper: { picks: 3 } }), "cannot recuse"],
  ["a state that is none", withBallot({ open: "nowhere" }), `"nowhere"`],
  ["one state for two moments", withBallot({ counts: "scoring" }), "three states"],
  ["an opening that people take", action("open", { by: "reform" }), "opens by an act of the engine"],
  ["a count that people take", action("count", { by: "reform" }), "counts by an act of the engine"],
  ["a weight that changes after the call", action("amend", { from: ["planned", "scoring"] }), `"amend"`],
  ["a call before anything is public", action("call", { from: "planned" }), "no method is public"],
  [
    "a weight that is not published",
    { ...sound, publishes: { ...sound.publishes!, fields: ["title"] } },
    `does not publish "leaderWeight"`,
  ],
  [
    "a weight that staff alone read",
    {
      ...sound,
      fields: { ...sound.fields, leaderWeight: { ...sound.fields["leaderWeight"]!, audience: "staff" } },
    },
    "which is not public",
  ],
  [
    "a result of another kind",
    { ...sound, fields: { ...sound.fields, result: sound.fields["papers"]! } },
    `"result"`,
  ],
  ["a result that somebody writes", action("announce", { asks: ["result"] }), "could write"],
  ["a count that asks for less", action("count", { asks: ["ranking", "result"] }), `"count" to ask for`],
];
test.each(wrong)("%s", (_, mechanism, said) => {
  expect(found(mechanism).join("\n")).toContain(said);
});

const judged: readonly (readonly [string, AnyMechanism, AnyMechanism, string])[] = [
  ["a league that no link leads from", { ...sound, links: {} }, debrief, "no link leads from"],
  ["a heading that the subjects lack", withBallot({ paper: { points: { zeal: 100 } } }), debrief, `"zeal"`],
  ["a unit that the subjects lack", withBallot({ recuses: "reporter" }), debrief, `"reporter"`],
  [
    "an act that does not take both numbers",
    withBallot({ tells: { ...scoring.tells!, score: "mark" } }),
    debrief,
    `"scored"`,
  ],
];
test.each(judged)("%s", (_, mechanism, far, said) => {
  expect(linkProblems([mechanism, far]).join("\n")).toContain(said);
});
