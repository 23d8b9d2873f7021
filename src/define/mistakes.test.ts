// Mistakes in actions, relations, clocks, notices and links that must not compile. Each case is the same tiny
// mechanism, once sound and once with one thing wrong; `@ts-expect-error` fails the type check as soon as the
// mistake compiles.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { list } from "./fields.ts";
import { defineMechanism as define } from "./mechanism.ts";
import { base, close, compiled, fields, open, sound } from "./test/tiny.ts";

// ── an action ─────────────────────────────────────────────────────────────────────────────────
compiled("an action leads to a state that exists", () => {
  define({ ...base, fields, actions: { open, close: { ...close, to: "closed" } } });
  define({ ...base, fields, actions: { open, close: { ...close, to: "same" } } });
  // @ts-expect-error no such state
  define({ ...base, fields, actions: { open, close: { ...close, to: "closd" } } });
});
compiled("an action comes from states that exist", () => {
  define({ ...base, fields, actions: { open, close: { ...close, from: ["opened", "new"] } } });
  // @ts-expect-error no such state
  define({ ...base, fields, actions: { open, close: { ...close, from: ["opened", "opend"] } } });
});
compiled("an action is taken by roles that exist, or by the engine", () => {
  define({ ...base, fields, actions: { open, close: { ...close, by: ["clerk", "system"] } } });
  // @ts-expect-error no such role
  define({ ...base, fields, actions: { open, close: { ...close, by: "clark" } } });
});
compiled("an action needs a relation that exists, for all or by role", () => {
  define({ ...base, fields, actions: { open, close: { ...close, as: "unit" } } });
  define({ ...base, fields, actions: { open, close: { ...close, as: { clerk: "unit" } } } });
  // @ts-expect-error no such relation
  define({ ...base, fields, actions: { open, close: { ...close, as: "units" } } });
  // @ts-expect-error no such relation of that role
  define({ ...base, fields, actions: { open, close: { ...close, as: { clerk: "owner" } } } });
});
compiled("an action asks for fields that exist, each answered or optional", () => {
  define({ ...base, fields, actions: { open, close: { ...close, asks: ["verdict", "note?"] } } });
  // @ts-expect-error no such field
  define({ ...base, fields, actions: { open, close: { ...close, asks: ["verdikt"] } } });
  // @ts-expect-error the mark of an optional answer stands at the end
  define({ ...base, fields, actions: { open, close: { ...close, asks: ["?note"] } } });
});
compiled("an action fills and pages fields that exist", () => {
  define({ ...base, fields, actions: { open, close: { ...close, pages: [["verdict"], ["due"]] } } });
  // @ts-expect-error no such field to fill
  define({ ...base, fields, actions: { open, close: { ...close, fills: ["marks"] } } });
  // @ts-expect-error no such field on a page
  define({ ...base, fields, actions: { open, close: { ...close, pages: [["verdict?"]] } } });
});
compiled("an action is kept from those who took acts that exist", () => {
  define({ ...base, fields, actions: { open, close: { ...close, otherThan: "open" } } });
  // @ts-expect-error no such action
  define({ ...base, fields, actions: { open, close: { ...close, otherThan: "opened" } } });
});
compiled("an action has no parts that nobody knows", () => {
  define({ ...base, fields, actions: { open, close: { ...close, times: 1 } } });
  // @ts-expect-error no such part of an action
  define({ ...base, fields, actions: { open, close: { ...close, tims: 1 } } });
});
compiled("an action branches on every option of a choice", () => {
  const [on, yes] = ["verdict", "closed"] as const;
  define({ ...base, fields, actions: { open, close: { ...close, to: { on, yes, no: "opened" } } } });
  // @ts-expect-error the option "no" leads nowhere
  define({ ...base, fields, actions: { open, close: { ...close, to: { on, yes } } } });
  // @ts-expect-error no such state
  define({ ...base, fields, actions: { open, close: { ...close, to: { on, yes, no: "new" } } } });
  // @ts-expect-error a number is no choice
  define({ ...base, fields, actions: { open, close: { ...close, to: { on: "mark", yes, no: yes } } } });
});

// ── a relation ────────────────────────────────────────────────────────────────────────────────
const relation = <const T>(one: T) => ({ ...sound, relations: { ...base.relations, one } }) as const;

compiled("a relation is to whoever took an act that exists", () => {
  define(relation({ title: "办结人", person: ["open", "close"] }));
  // @ts-expect-error no such action
  define(relation({ title: "办结人", person: "closed" }));
});
compiled("a relation is to the org or the orgs in a field", () => {
  define(relation({ title: "协办单位", org: "units" }));
  // @ts-expect-error a person is no org
  define(relation({ title: "负责人", org: "chief" }));
});

// ── a clock ───────────────────────────────────────────────────────────────────────────────────
const clock = <const T>(one: T) => ({ ...sound, clocks: { one } }) as const;
const five = { title: "办理", limit: "5 working days", runs: "opened" } as const;

compiled("a clock has a limit that the law could have written", () => {
  define(clock(five));
  define(clock({ ...five, limit: "24 hours" }));
  // @ts-expect-error not a duration
  define(clock({ ...five, limit: "5 workdays" }));
});
compiled("a clock runs until a date that a date field holds", () => {
  define(clock({ ...five, limit: { until: "due" } }));
  // @ts-expect-error a text is no date
  define(clock({ ...five, limit: { until: "subject" } }));
});
compiled("a clock runs and pauses in states that exist", () => {
  define(clock({ ...five, pauses: ["closed"] }));
  // @ts-expect-error no such state to run in
  define(clock({ ...five, runs: "open" }));
  // @ts-expect-error no such state to pause in
  define(clock({ ...five, pauses: ["close"] }));
});
compiled("a clock calls and is extended by acts that exist", () => {
  define(clock({ ...five, onExpiry: "close", extends: { by: "open", amount: "1 working day" } }));
  // @ts-expect-error no such action at the deadline
  define(clock({ ...five, onExpiry: "shut" }));
  // @ts-expect-error no such action to extend it
  define(clock({ ...five, extends: { by: "extend" } }));
});
compiled("a clock lifts from one org to another", () => {
  define(clock({ ...five, lift: { above: "unit", into: "unit" } }));
  // @ts-expect-error many orgs are not one
  define(clock({ ...five, lift: { above: "units", into: "unit" } }));
});
compiled("a clock has no parts that nobody knows", () => {
  // @ts-expect-error no such part of a clock
  define({ ...sound, clocks: { one: { title: "", limit: "1 hour", runs: "opened", stops: "closed" } } });
});

// ── a notice ──────────────────────────────────────────────────────────────────────────────────
const notice = <const T>(one: T) => ({ ...sound, notices: { one } }) as const;
const said = { title: "告知", after: "close", to: "opener", says: "已办结。" } as const;

compiled("a notice goes to a relation that exists, after an act that exists", () => {
  define(notice(said));
  // @ts-expect-error no such relation
  define(notice({ ...said, to: "asker" }));
  // @ts-expect-error no such action
  define(notice({ ...said, after: ["close", "shut"] }));
  // @ts-expect-error no such action when it is delivered
  define(notice({ ...said, delivered: "told" }));
});

// ── a link ────────────────────────────────────────────────────────────────────────────────────
const link = <const T>(one: T) => ({ ...sound, links: { one } }) as const;
const up = { title: "上级件", field: "parent", to: "tiny", edge: "part-of" } as const;

compiled("a link is named by a field of matters", () => {
  define(link(up));
  // @ts-expect-error an org is no matter
  define(link({ ...up, field: "unit" }));
  // @ts-expect-error no such kind of edge
  define(link({ ...up, edge: "leads-to" }));
});
compiled("a link tells of states that exist, with values of this matter", () => {
  define(link({ ...up, tells: { closed: { act: "hear", with: { word: "verdict", from: "matter" } } } }));
  // @ts-expect-error no such field
  define(link({ ...up, tells: { closed: { act: "hear", with: { word: "verdikt" } } } }));
  // @ts-expect-error no such state
  define({ ...sound, links: { one: { ...up, tells: { shut: { act: "hear" } } } } });
});

// ── a dispatch, the headline and imports ──────────────────────────────────────────────────────
compiled("a dispatch, the headline and imports name a lead org and a list of helpers", () => {
  define({ ...sound, dispatches: { by: "open", lead: "unit", helpers: "units" } });
  // @ts-expect-error a list is no lead
  define({ ...sound, dispatches: { by: "open", lead: "units" } });
});
compiled("a dispatch, the headline and imports show what is public and names nobody", () => {
  define({ ...sound, headline: ["subject", "verdict"] });
  // @ts-expect-error a telephone number is personal
  define({ ...sound, headline: ["phone"] });
  // @ts-expect-error staff alone may read it
  define({ ...sound, headline: ["note"] });
});
compiled("a dispatch, the headline and imports name fields that exist", () => {
  define({ ...sound, imports: ["unit"] });
  // @ts-expect-error no such field
  define({ ...sound, imports: ["units", "org"] });
});

// ── suggestions and replies ───────────────────────────────────────────────────────────────────
const helped = {
  ...sound,
  fields: { ...sound.fields, shownUnits: list("推荐过的单位", "staff", "org") },
} as const;
const suggestion = { at: "open", from: ["story"], shown: "shownUnits", rank: "mark" } as const;

compiled("a suggestion is for a choice or an org, and kept in a list and a number", () => {
  define({ ...helped, suggests: { unit: { ...suggestion, by: ["verdict"] } } });
  // @ts-expect-error nothing is suggested for a text
  define({ ...helped, suggests: { note: suggestion } });
  // @ts-expect-error an org is no list of what was shown
  define({ ...helped, suggests: { unit: { ...suggestion, shown: "unit" } } });
  // @ts-expect-error a flag is no place among those shown
  define({ ...helped, suggests: { unit: { ...suggestion, rank: "seen" } } });
});
compiled("a reply is a text, confirmed by a flag, passed by an act", () => {
  define({
    ...sound,
    replies: { note: { at: "close", confirm: "seen", passed: { by: "close", unit: "unit" } } },
  });
  // @ts-expect-error a number confirms nothing
  define({ ...sound, replies: { note: { at: "close", confirm: "mark" } } });
  const passed = { by: "shut", unit: "unit" } as const;
  // @ts-expect-error no such action passes it
  define({ ...sound, replies: { note: { at: "close", confirm: "seen", passed } } });
});

test("every mistake is named by a sentence", () => {
  const source = readFileSync(new URL(import.meta.url), "utf8");
  const marks = source.split("\n").filter(line => line.trim().startsWith("// @ts-expect-error"));
  expect(marks.length).toBeGreaterThan(25);
  expect(marks.filter(mark => mark.split(" ").length < 6)).toEqual([]);
});
