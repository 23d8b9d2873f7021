// Who may do what, when: written here by hand from the rules of the hotline, not derived from the definition,
// and compared with every actor × state × action.

import { describe, expect, test } from "vitest";
import type { Actor } from "../../../engine/matter.ts";
import { refusedAct } from "../../../engine/permission.ts";
import { plan } from "../../../engine/registry.ts";
import { at, lodged, orgs, Story } from "../../../engine/test/stage.ts";
import { system } from "../../../engine/matter.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const appeal = plan(definition, english);
const actor = (person: number, org: Actor["org"], ...roles: string[]): Actor => ({
  person: `person:${person}`,
  post: org === null ? null : `post:${person}`,
  org,
  roles,
});

// A asker, C another citizen, D desk, R L P receiving, handling and leading posts of the lead's section, l the
// lead's person who drafts as principal, H supporting unit, O all posts of another unit, B the caller drawn, b
// another caller, U urger, V publisher, X the engine
const actors: Readonly<Record<string, Actor>> = {
  A: actor(1, null, "citizen"),
  C: actor(2, null, "citizen"),
  D: actor(3, "org:7", "desk"),
  R: actor(11, "org:4", "receiver"),
  L: actor(12, "org:4", "handler"),
  P: actor(13, "org:4", "principal"),
  l: actor(12, "org:4", "principal"),
  H: actor(14, "org:5", "handler"),
  O: actor(15, "org:6", "receiver", "handler", "principal"),
  b: actor(16, "org:7", "caller"),
  U: actor(17, "org:7", "urger"),
  V: actor(18, "org:7", "publisher"),
  X: system,
};

type Move = readonly [letter: string, action: string, input?: object];
const draft = { answer: "路灯已更换灯头，今晚恢复照明。", proof: "两人现场核实。" };
const dispatched: readonly Move[] = [["D", "dispatch", { handler: "org:3", helpers: ["org:5"] }]];
const signed: readonly Move[] = [...dispatched, ["R", "accept"]];
const joint: readonly Move[] = [...signed, ["L", "contact"], ["L", "involve", { request: "请核实供电。" }]];
const inHand: readonly Move[] = [...joint, ["H", "contribute", { opinion: "供电正常。" }]];
const checking: readonly Move[] = [...inHand, ["L", "draft", draft]];
const answered: readonly Move[] = [...checking, ["P", "answer"]];
const angry = { settled: "no", rating: "dissatisfied", reason: "又灭了。" };

/** How an appeal comes to stand in each state; the month after it for what only time brings. */
const ways: Readonly<Record<string, readonly Move[]>> = {
  received: [],
  declined: [["D", "decline", { refusalGround: "litigation" }]],
  refused: [
    ["D", "decline", { refusalGround: "litigation" }],
    ["U", "review", { reviewConclusion: "upheld" }],
  ],
  transferred: [["D", "transfer", { emergency: "police" }]],
  merged: [["D", "merge", { parent: "matter:704" }]],
  dispatched,
  forwarded: [...signed, ["R", "forward", { handler: "org:4" }]],
  signed,
  objected: [...signed, ["R", "object", { objection: "不属于本单位职责。" }]],
  handling: inHand,
  joint,
  waiting: [...inHand, ["L", "ask", { question: "是哪一盏灯？" }]],
  paused: [...inHand, ["P", "pause", { pauseGround: "appraisal", pauseUntil: "2026-03-20" }]],
  planned: [
    ...inHand,
    ["P", "plan", { cause: "年内整体改造。", planText: "改造时更换。", planDate: "2026-06-30" }],
  ],
  checking,
  ending: [...signed, ["L", "requestEnd", { ground: "诉求人已自行解决。" }]],
  answered,
  unsolved: [...answered, ["A", "rate", angry]],
  solved: [...answered, ["A", "rate", { settled: "yes", rating: "fair" }]],
  closed: answered,
  archived: answered,
  ended: [...signed, ["L", "requestEnd", { ground: "诉求人已自行解决。" }], ["D", "end"]],
  withdrawn: [["A", "withdraw"]],
};

function appealIn(state: string): Story {
  const story = new Story(appeal);
  let now = at("2026-03-02");
  story.act(actors["A"]!, "lodge", now, lodged);
  for (const [letter, action, input = {}] of ways[state]!) {
    now += 60_000;
    story.act(actors[letter]!, action, now, input);
  }
  if (state === "closed") story.settle(at("2026-03-12"));
  if (state === "archived") story.settle(at("2026-05-20"));
  return story;
}

const groups: Readonly<Record<string, string>> = {
  PROMISED: "received dispatched forwarded signed objected handling joint checking ending",
  OPEN: "PROMISED waiting paused planned",
  AFTER: "answered unsolved solved closed archived",
  ALIVE: "OPEN merged AFTER",
  ALL: "ALIVE declined refused transferred ended withdrawn",
};
const states = (words: string): string => words.replace(/[A-Z]{2,}/g, group => states(groups[group]!));

/** Action, who, in which states; an action on several lines where it differs. */
const table = `
  lodge AC new
  register D new
  reply D received unsolved
  decline D received
  review U declined
  transfer D received
  merge D received
  join X OPEN
  unmerge X merged
  release X merged
  hear X merged answered unsolved
  dispatch D received unsolved
  accept R dispatched forwarded
  sendBack R dispatched forwarded
  object R dispatched forwarded signed
  rule D objected
  forward R signed
  assign R signed handling
  requestEnd L signed handling
  end D ending
  keep D ending
  contact L signed
  involve L handling
  contribute H joint
  gather X joint
  ask L handling
  supplement A waiting
  proceed X waiting
  pause Pl handling
  resume LX paused
  requestExtension L handling
  extend D handling
  refuseExtension D handling
  plan Pl handling
  returnPlan X planned
  draft L handling
  amend P checking
  answer P checking
  escalate X PROMISED
  supervise U OPEN unsolved
  rate A answered
  callBack B answered
  lapse X answered
  redo DBb unsolved
  lift U unsolved
  close D unsolved
  archive X solved closed
  reopen A solved closed
  withdraw A OPEN
  urge A OPEN
  add A PROMISED paused planned
  again D OPEN answered unsolved
  requestExclusion L answered unsolved solved closed
  exclude U AFTER
  summarise DL AFTER
  publish V AFTER
  numberOrder X ALL
  numberRuling X ALL
  numberAnswer X ALL
  numberRefusal X ALL
  numberExtension X ALL
  numberPause X ALL
  numberSupervision X ALL
  adopt X ALIVE
  conclude X ALIVE
  drop X ALIVE
  enlist X ALIVE
  leave X ALIVE
  inform X ALIVE
  told X ALIVE
  judge A ALIVE
`;
const rows = table
  .trim()
  .split("\n")
  .map(line => line.trim().split(" "))
  .map(([action = "", who = "", ...where]) => ({ action, who, where: states(where.join(" ")).split(" ") }));

describe("the permission table of the appeal", () => {
  test("names every state and every action", () => {
    expect(Object.keys(ways).toSorted()).toEqual(Object.keys(definition.states).toSorted());
    expect(rows.map(({ action }) => action).toSorted()).toEqual([...appeal.actions.keys()].toSorted());
  });

  test.each(["new", ...Object.keys(ways)])("in %s", state => {
    const matter = state === "new" ? null : appealIn(state).now;
    expect(matter?.state ?? "new").toBe(state);
    // Whoever the lot fell on; before an answer nobody has been drawn.
    const drawn = matter?.fields["callee"];
    const all = { ...actors, ...(drawn ? { B: { ...actors["b"]!, person: String(drawn) } } : {}) };
    const found = rows.map(({ action }) => {
      const step = appeal.actions.get(action)!;
      const may = Object.entries(all).filter(([, one]) => !refusedAct(appeal, step, matter, one, orgs));
      return [
        action,
        may
          .map(([letter]) => letter)
          .toSorted()
          .join(""),
      ];
    });
    const wanted = rows.map(({ action, who, where }) => {
      const letters = [...who].filter(letter => letter in all);
      return [action, where.includes(state) ? letters.toSorted().join("") : ""];
    });
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });
});
