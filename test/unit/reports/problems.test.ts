// What cannot work in merges, tellings, publications and secrets: one thing is spoiled, and the sentence
// names it in both languages.

import { describe, expect, test } from "vitest";
import type { AnyMechanism } from "../../../src/define/mechanism.ts";
import type { Action } from "../../../src/define/parts.ts";
import { linkProblems, problems } from "../../../src/define/problems.ts";
import { publicationOf, versionOf } from "../../../src/define/version.ts";
import { definition } from "../../mechanisms/ask/report/definition.ts";
import { definition as scheme } from "../../mechanisms/plan/scheme/definition.ts";
import { english as schemeEnglish } from "../../mechanisms/plan/scheme/english.ts";
import { english } from "../../mechanisms/ask/report/english.ts";

const base: AnyMechanism = definition;
type Part = Partial<AnyMechanism>;
const said = (change: Part) => {
  const spoiled = { ...base, ...change };
  return [...problems(spoiled), ...linkProblems([spoiled])].join("\n");
};
const action = (name: string, change: Partial<Action>): Part => ({
  actions: { ...base.actions, [name]: { ...base.actions[name]!, ...change } },
});
const merges = (change: object): Part => ({ merges: { ...base.merges!, ...change } });
const withdrawn: Part = {
  states: { ...base.states, withdrawn: "已撤回" },
  actions: {
    ...base.actions,
    withdraw: { title: "撤回", by: "citizen", as: "asker", from: "filed", to: "withdrawn" },
  },
};
const link = (tale: object): Part => ({
  links: {
    near: { title: "…", field: "about", to: "report", edge: "part-of", tells: { answered: tale as never } },
  },
});
const publishes = (change: object): Part => ({ publishes: { ...base.publishes!, ...change } });
const conceals = (change: object): Part => ({ conceals: { ...base.conceals!, ...change } });

test("the reports and the schemes that they lead to have none", () => {
  expect(problems(definition, english)).toEqual([]);
  expect(problems(scheme, schemeEnglish)).toEqual([]);
  expect(linkProblems([definition, scheme])).toEqual([]);
});

const cases: Readonly<Record<string, readonly (readonly [why: string, change: Part, says: string])[]>> = {
  merges: [
    ["that do not ask what to join", action("merge", { asks: ["topic"] }), 'must ask for "into"'],
    [
      "by opening a matter",
      action("merge", { from: "new" }),
      'must ask for "into" of a matter that is there',
    ],
    ["that lead nowhere", action("merge", { to: "same" }), "must lead to one state"],
    ["that are joined by a person", action("join", { by: "clerk" }), 'needs "join" by "system"'],
    ["that do not note who joined", action("join", { fills: [] }), 'fill "children"'],
    ["of what has ended", action("join", { from: ["filed", "rated"] }), 'In "rated" nothing may join'],
    [
      "of what has joined another",
      action("join", { from: ["filed", "joined"] }),
      'In "joined" nothing may join',
    ],
    [
      "of what has been answered",
      action("join", { from: ["filed", "answered"] }),
      "would miss what was told",
    ],
    ["whose refusal undoes nothing", action("unmerge", { from: "filed" }), '"unmerge" must be by "system"'],
    ["whose refusal asks something", action("unmerge", { asks: ["topic"] }), '"unmerge" must be by "system"'],
    ["whose refusal is its joining", merges({ refused: "join" }), '"join" must be by "system"'],
    ["told where nobody waits", action("share", { from: "filed" }), "cannot be taken where the joined wait"],
    [
      "that a withdrawal leaves without an answer",
      withdrawn,
      'Ending in "withdrawn" leaves those that joined',
    ],
    [
      "with a link of that name",
      { links: { merge: { title: "…", field: "about", to: "report", edge: "answers" } } },
      "The merge takes the name",
    ],
    ["into a list of something else", merges({ children: "about" }), "must be a list of matters"],
  ],
  tellings: [
    [
      "of a person's words",
      link({ act: "share", with: { answer: "words", summary: "summary" } }),
      'cannot give "words"',
    ],
    [
      "of what may be concealed",
      { ...conceals({ fields: ["answer"] }) },
      'cannot give "answer", which may be concealed',
    ],
    [
      "to more than may read it here",
      merges({ tells: { answered: { act: "share", with: { answer: "answer", summary: "answer" } } } }),
      'gives "answer" to more than may read it',
    ],
    [
      "with a refusal that a person takes",
      link({ act: "share", with: { answer: "answer", summary: "summary" }, refused: "check" }),
      'needs "check" by "system" from "answered"',
    ],
    [
      "with a refusal from elsewhere",
      link({ act: "share", with: { answer: "answer", summary: "summary" }, refused: "unmerge" }),
      'needs "unmerge" by "system" from "answered"',
    ],
  ],
  publications: [
    ["in no state", publishes({ in: ["gone"] }), 'publishes in "gone", which is no state'],
    [
      "of what is not public",
      publishes({ fields: ["area", "answer"] }),
      'publishes "answer", which is not a public field',
    ],
    ["without the headline", publishes({ fields: ["summary"] }), '"area" of the headline is not among'],
  ],
  secrets: [
    ["that stand in the log", conceals({ fields: ["area"] }), 'conceals "area", which does not stand apart'],
    [
      "of an option that is none",
      conceals({ when: { secrecy: ["hidden"] } }),
      '"secrecy" is no choice with "hidden"',
    ],
    ["by a field that is no choice", conceals({ when: { topic: ["x"] } }), '"topic" is no choice'],
    ["never", conceals({ when: {} }), "It conceals nothing"],
    ["known to no role", conceals({ but: "mayor" }), '"mayor", which is no role'],
  ],
};

describe.each(Object.entries(cases))("%s", (_, list) => {
  test.each(list)("%s", (_why, change, says) => {
    const problem = said(change)
      .split("\n")
      .find(line => line.includes(says));
    expect(problem, said(change)).toBeDefined();
    expect(problem).toMatch(/[\u4e00-\u9fff].* [A-Z"].*[a-z]|[\u4e00-\u9fff].* (needs|gives|cannot)/);
  });
});

describe("versions", () => {
  test("what is published and concealed makes no new one, and has a hash of its own", () => {
    const changes = [
      publishes({ in: ["rated"] }),
      publishes({ fields: ["area"] }),
      conceals({ but: "handler" }),
    ];
    for (const change of changes) {
      const other = { ...base, ...change };
      expect(versionOf(other)).toBe(versionOf(base));
      expect(publicationOf(other)).not.toBe(publicationOf(base));
    }
    expect(publicationOf({ ...base, title: "另一个名称" })).toBe(publicationOf(base));
  });

  test("a merge decides, so it makes one", () => {
    const { merges: _, ...alone } = base;
    expect(versionOf(alone)).not.toBe(versionOf(base));
  });
});
