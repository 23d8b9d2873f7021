// Each problem of a definition that compiles: one thing is spoiled, and the sentence names it.

import { describe, expect, test } from "vitest";
import { definition as appeal } from "./test/appeal.ts";
import { english as appealInEnglish } from "./test/appeal-english.ts";
import { definition as task } from "./test/task.ts";
import { english as taskInEnglish } from "./test/task-english.ts";
import type { AnyEnglish } from "./english.ts";
import type { Field } from "./fields.ts";
import type { AnyMechanism } from "./mechanism.ts";
import type { Action, Clock, Notice } from "./parts.ts";
import { linkProblems, problems } from "./problems.ts";

const base: AnyMechanism = appeal;
const english: AnyEnglish = appealInEnglish;
type Part = Partial<AnyMechanism>;

const said = (change: Part) => problems({ ...base, ...change }).join("\n");
const action = (name: string, change: Partial<Action> & object): Part => ({
  actions: { ...base.actions, [name]: { ...base.actions[name]!, ...change } },
});
const field = (name: string, change: object): Part => ({
  fields: { ...base.fields, [name]: { ...base.fields[name]!, ...change } as Field },
});
const clock = (name: string, change: Partial<Clock>): Part => ({
  clocks: { ...base.clocks, [name]: { ...base.clocks![name]!, ...change } },
});
const notice = (change: Partial<Notice>): Part => ({
  notices: { ...base.notices, ended: { ...base.notices!["ended"]!, ...change } },
});
const without = (names: Readonly<Record<string, unknown>>, name: string) =>
  Object.fromEntries(Object.entries(names).filter(([one]) => one !== name));

test("the mechanisms of this house have none", () => {
  expect(problems(appeal, appealInEnglish)).toEqual([]);
  expect(problems(task, taskInEnglish)).toEqual([]);
  expect(linkProblems([appeal, task])).toEqual([]);
});

test("each sentence begins with the mechanism and is in both languages", () => {
  expect(problems({ ...base, headline: [] })).toEqual([
    "appeal: headline 为空，列表里看不出是哪一件。 The headline names no field.",
  ]);
});

const addition = { title: "…", by: "desk", from: "solved", to: "handling" };
const trap: Part = {
  states: { ...base.states, left: "左", right: "右" },
  actions: {
    ...base.actions,
    stray: { title: "…", by: "desk", from: ["received", "right"], to: "left" },
    cross: { title: "…", by: "desk", from: "left", to: "right" },
  },
};
/** A matter that led to it is delivered under the same name as a message about it would be. */
const alike: Part = {
  links: { received: { title: "…", field: "task", to: "task", edge: "led-to" } },
};
const cases: Readonly<Record<string, readonly (readonly [why: string, change: Part, says: string])[]>> = {
  names: [
    ["an address of the site", { name: "figures" }, 'cannot be called "figures"'],
    ["an address of the API", { name: "todo" }, 'cannot be called "todo"'],
    ["a word with a hyphen", { name: "hot-line" }, 'cannot be called "hot-line"'],
    [
      "a key of every object",
      { states: { ...base.states, constructor: "…" } },
      'state "constructor" 是保留词',
    ],
    ["a state called new", { states: { ...base.states, new: "…" } }, 'state "new" 是保留词'],
    [
      "an action called expire",
      { actions: { ...base.actions, expire: addition } },
      'action "expire" 是保留词',
    ],
    [
      "an action called reveal",
      { actions: { ...base.actions, reveal: addition } },
      'action "reveal" 是保留词',
    ],
    ["a notice called like a link", alike, 'both notice and link "received"'],
    ["a field called number", { fields: { ...base.fields, number: base.fields["kind"]! } }, 'field "number"'],
    ["an option called on", field("rating", { options: { on: "…" } }), 'option "on" 是保留词'],
    ["an option of digits", field("rating", { options: { 370202: "…" } }), 'option "370202" 不是名称'],
    ["a capital letter", { roles: { ...base.roles, Desk: "…" } }, 'role "Desk" 不是名称'],
    ["a blank title", { states: { ...base.states, ended: " " } }, '"ended" 没有中文名称'],
    ["a revision of nothing", { revision: 0.5 }, "revision 0.5"],
  ],
  states: [
    ["nothing leads to", { states: { ...base.states, lost: "…" } }, 'leads to state "lost"'],
    ["no end is reached from", trap, 'From state "left" no end is ever reached'],
    ["nothing opens", action("lodge", { from: "received" }), "No action opens a matter"],
    [
      "a role without acts",
      { roles: { ...base.roles, auditor: "审计" } },
      'Role "auditor" may take no action',
    ],
  ],
  fields: [
    [
      "nothing fills",
      { fields: { ...base.fields, extra: base.fields["kind"]! } },
      'ever fills field "extra"',
    ],
    ["citizens write freely", field("reason", { personal: "none" }), 'Citizens write "reason" freely'],
    ["citizens send pictures", field("photos", { personal: "none" }), 'Citizens write "photos" freely'],
    ["a file that is no list", field("photos", { kind: "file" }), 'Field "photos" must be a list'],
    ["too many files in one act", field("photos", { max: 11 }), '"lodge" takes at most 10 files'],
    [
      "a telephone number in the log",
      field("phone", { personal: "none" }),
      'Field "phone" identifies a person',
    ],
    ["a choice of nothing", field("rating", { options: {} }), 'Choice "rating" has no option'],
    ["a least above the greatest", field("answer", { min: 9, max: 3 }), 'least of "answer" is above'],
    ["a level of no org", field("note", { level: "city" }), '"note" is none'],
    ["a headline that is not public", { headline: ["phone"] }, '"phone" in the headline is not public'],
    ["a headline that an opening leaves empty", { headline: ["task"] }, '"lodge" opens a matter without'],
  ],
  actions: [
    ["fills without compute", { rules: {} }, '"lodge" fills "channel" but has no compute rule'],
    ["fills what stands apart", action("reply", { fills: ["handler", "note"] }), 'cannot fill "note"'],
    [
      "computes without fills",
      action("conclude", { fills: [] }),
      '"conclude" computes but declares no fills',
    ],
    ["asks for what it fills", action("reply", { fills: ["answer"] }), 'both asks for and fills "answer"'],
    ["asks twice", action("answer", { asks: ["answer", "answer?"] }), 'asks for "answer" twice'],
    ["asks for no field", action("answer", { asks: ["answers"] }), '"answers", which is no field'],
    ["branches on an optional answer", action("rate", { asks: ["rating?", "reason?"] }), "without requiring"],
    ["branches on what is not asked", action("rate", { asks: ["reason?"] }), 'branches on "rating" without'],
    [
      "branches on no option",
      action("rate", {
        to: { on: "rating", satisfied: "solved", fair: "solved", dissatisfied: "handling", great: "solved" },
      }),
      '"great" is no option',
    ],
    [
      "forgets an option",
      action("rate", { to: { on: "rating", satisfied: "solved" } }),
      'no state for "fair"',
    ],
    ["shows pages that differ", action("lodge", { pages: [["kind"]] }), 'pages of "lodge" must list exactly'],
    ["opens to nowhere", action("lodge", { to: "same" }), "leads to no state"],
    ["opens by a relation", action("lodge", { as: "asker" }), "nobody is related to it yet"],
    ["needs no relation", action("accept", { as: "owner" }), 'relation "owner", which is none'],
    [
      "relates to no act",
      { relations: { ...base.relations, asker: { title: "…", person: "file" } } },
      'action "file", which is none',
    ],
    [
      "relates to no org",
      { relations: { ...base.relations, helper: { title: "…", org: "task" } } },
      'needs orgs in "task"',
    ],
  ],
  clocks: [
    ["cannot be read", clock("rate", { limit: "5 workdays" as "5 days" }), "5 workdays"],
    ["warns in no unit", clock("answer", { warns: "soon" as "1 day" }), '"soon" is no limit'],
    ["warns before it starts", clock("answer", { warns: "5 working days" }), 'Clock "answer" warns before'],
    ["runs in an end", clock("rate", { runs: ["answered", "closed"] }), 'never stops in "closed"'],
    ["runs and rests", clock("answer", { pauses: "handling" }), 'both runs and rests in "handling"'],
    [
      "pauses a date",
      clock("answer", { limit: { until: "concluded" } }),
      "runs until a date, so it cannot pause",
    ],
    [
      "pauses months",
      clock("answer", { limit: "1 month", warns: "1 day" }),
      "counts months, so it cannot pause",
    ],
    ["runs until no date", clock("rate", { limit: { until: "answer" } }), '"answer" is none'],
    ["calls people", clock("rate", { onExpiry: "end" }), '"end" must be by "system"'],
    [
      "calls in vain",
      action("escalate", { from: ["received"] }),
      'runs in "handling", where "escalate" is not allowed',
    ],
    ["calls what asks", action("lapse", { asks: ["rating"] }), 'which cannot answer "rating"'],
    ["calls what is limited", action("lapse", { times: 1 }), "cannot be limited in times"],
    [
      "is extended while it rests",
      clock("answer", { extends: { by: "supplement", amount: "1 working day" } }),
      'In "waiting" clock "answer" does not run',
    ],
    [
      "is extended by nothing",
      clock("answer", { extends: { by: "accept" } }),
      "Give either an amount or days",
    ],
    [
      "is extended in another unit",
      clock("answer", { extends: { by: "accept", amount: "3 days" } }),
      "in another unit",
    ],
  ],
  notices: [
    [
      "name what stands apart",
      notice({ says: "终止：{ground}" }),
      "cannot name {ground}, which stands apart",
    ],
    ["name nothing known", notice({ says: "{reasons}" }), "names {reasons}"],
    ["name no clock", notice({ says: "{due.judge}" }), "names {due.judge}"],
    ["leave a brace open", notice({ says: "{number" }), "braces of notice"],
    ["go to an org", notice({ to: "handler" }), '"handler" is none'],
    ["follow no act", notice({ after: "close" }), 'follows "close", which is no action'],
    ["are delivered to people", notice({ delivered: "judge" }), '"judge" must be by "system"'],
  ],
};

describe.each(Object.entries(cases))("%s", (_, list) => {
  test.each(list.map(one => [...one] as const))("%s", (_why, change, says) => {
    expect(said(change)).toContain(says);
  });
});

describe("an extension until a date", () => {
  const due = (task as AnyMechanism).actions["extend"]!;
  test("asks for the new date", () => {
    const actions = { ...task.actions, extend: { ...due, asks: ["due?", "reason"] } };
    expect(problems({ ...task, actions } as AnyMechanism).join()).toContain('does not ask for "due"');
  });
});

describe("the English", () => {
  const inEnglish = (change: Partial<AnyEnglish>) => problems(base, { ...english, ...change }).join("\n");

  test.each<[string, Partial<AnyEnglish>, string]>([
    [
      "lacks a state",
      { states: without(english.states, "ended") as AnyEnglish["states"] },
      "lacks states.ended",
    ],
    ["lacks a whole part", { notices: undefined } as unknown as Partial<AnyEnglish>, "lacks notices;"],
    ["has a state too many", { states: { ...english.states, lost: "Lost" } }, "has states.lost"],
    ["is blank", { purpose: " " }, "English of purpose is blank"],
    ["lacks a hint", { fields: { ...english.fields, phone: "Telephone" } }, "lacks its hint"],
    [
      "lacks an option",
      { fields: { ...english.fields, rating: { label: "Rating", options: {} } } },
      "fields.rating.options.fair",
    ],
    [
      "fills in other values",
      { notices: { ...english.notices, ended: { title: "Ended", says: "{handler}" } } },
      'English of notice "ended"',
    ],
  ])("%s", (_, change, says) => {
    expect(inEnglish(change)).toContain(says);
  });
});

describe("a link to another mechanism", () => {
  const from = (change: object, others: readonly AnyMechanism[] = [appeal]) => {
    const sources = { ...task.links!.sources, ...change };
    return linkProblems([{ ...task, links: { sources } } as AnyMechanism, ...others]).join("\n");
  };
  const tells = (act: string, given: object) => ({ tells: { verified: { act, with: given } } });
  const adopt = { approved: { act: "adopt", with: { task: "matter" } } };

  test.each<[string, object, string]>([
    ["that is not there", { to: "hotline" }, '"hotline", which is no mechanism'],
    ["by a field of no matter", { field: "lead" }, '"lead" is none'],
    ["of a state that is not there", { tells: { done: { act: "adopt" } } }, 'state "done", which is none'],
    ["for an act that people take", tells("judge", {}), '"judge" by "system" in "appeal"'],
    ["without what the act asks", tells("conclude", {}), 'does not give "result"'],
    [
      "with what the act does not ask",
      tells("told", { result: "result" }),
      '"result", which is not asked for',
    ],
    ["with what fewer may read here", tells("conclude", { result: "problem" }), 'gives "problem" to more'],
    [
      "with another kind of value",
      tells("conclude", { result: "due" }),
      'gives "due", which does not fit "result"',
    ],
    ["with this matter as a text", tells("conclude", { result: "matter" }), 'gives "matter"'],
  ])("%s", (_, change, says) => {
    expect(from(change)).toContain(says);
  });

  test("with a text that may be too long for it", () => {
    const fields = { ...appeal.fields, result: { ...appeal.fields.result, max: 100 } };
    expect(from({}, [{ ...appeal, fields } as AnyMechanism])).toContain('gives "result", which does not fit');
  });

  test("that leaves an act of the engine uncaused", () => {
    expect(from({ tells: adopt })).toContain('Nothing ever causes "conclude"');
  });
});
