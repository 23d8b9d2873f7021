// Who may do what with a selection, when (rules 0.5, 0.8, 1.10), by hand.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

/** The way of a selection, in the order of the columns. */
const columns = [
  "new planned published nominating qualifying showing voting screening tallying",
  "drawing expertCalling expertScoring expertCounting expertDone",
  "leaderCalling leaderScoring leaderCounting leaderDone composed notice announced+cancelled",
];

// R the reform office, r one of it who voided votes; O the committee's approver, o one who planned it and
// composed its totals; I an inspector, i one
// who planned it elsewhere; E an expert and J a leader, who score outside the log; C a citizen; X the engine.
const table: Table = {
  plan: plan(definition, english),
  fields: {},
  takers: { plan: ["person:1", "person:3", "person:8"], compose: ["person:3"], voidVotes: ["person:9"] },
  actors: {
    R: official(1, "org:7", "reform"),
    r: official(9, "org:7", "reform"),
    O: official(2, "org:7", "organ"),
    o: official(3, "org:7", "organ"),
    I: official(4, "org:12", "inspector"),
    i: official(8, "org:12", "inspector"),
    E: official(5, "org:3", "expertJudge"),
    J: official(6, "org:1", "leaderJudge"),
    C: { person: "person:7", post: null, org: null, roles: ["citizen"] },
    X: system,
  },
  text: `
    action ${columns.join(" ")}
    plan           Rr .  .  .  .  .  . .    . .    . .   . .    . .   . .    . .  .
    amend          .  Rr .  .  .  .  . .    . .    . .   . .    . .   . .    . .  .
    publish        .  O  .  .  .  .  . .    . .    . .   . .    . .   . .    . .  .
    retract        .  .  Oo .  .  .  . .    . .    . .   . .    . .   . .    . .  .
    openFiling     .  .  Rr .  .  .  . .    . .    . .   . .    . .   . .    . .  .
    receive        .  .  .  X  .  .  . .    . .    . .   . .    . .   . .    . .  .
    admit          .  .  .  X  X  .  . .    . .    . .   . .    . .   . .    . .  .
    drop           .  .  .  X  X  X  . .    . .    . .   . .    . .   . .    . .  .
    endFiling      .  .  .  X  .  .  . .    . .    . .   . .    . .   . .    . .  .
    shortlist      .  .  .  .  Rr .  . .    . .    . .   . .    . .   . .    . .  .
    show           .  .  .  .  Rr .  . .    . .    . .   . .    . .   . .    . .  .
    openVoting     .  .  .  .  .  Rr . .    . .    . .   . .    . .   . .    . .  .
    endVoting      .  .  .  .  .  .  X .    . .    . .   . .    . .   . .    . .  .
    inspect        .  .  .  .  .  .  . X    . .    . .   . .    . .   . .    . .  .
    voidVotes      .  .  .  .  .  .  . RrIi . .    . .   . .    . .   . .    . .  .
    keepVotes      .  .  .  .  .  .  . RrIi . .    . .   . .    . .   . .    . .  .
    settle         .  .  .  .  .  .  . R    . .    . .   . .    . .   . .    . .  .
    count          .  .  .  .  .  .  . .    X .    . .   . .    . .   . .    . .  .
    recount        .  .  .  .  .  .  . .    . OoIi . .   . .    . .   . .    . .  .
    draw           .  .  .  .  .  .  . .    . I    . .   . .    . .   . .    . .  .
    replace        .  .  .  .  .  .  . .    . I    . .   . .    . .   . .    . .  .
    callExperts    .  .  .  .  .  .  . .    . Rr   . .   . .    . .   . .    . .  .
    openExperts    .  .  .  .  .  .  . .    . .    X .   . .    . .   . .    . .  .
    closeExperts   .  .  .  .  .  .  . .    . .    . RrX . .    . .   . .    . .  .
    countExperts   .  .  .  .  .  .  . .    . .    . .   X .    . .   . .    . .  .
    recountExperts .  .  .  .  .  .  . .    . .    . .   . OoIi . .   . .    . .  .
    callLeaders    .  .  .  .  .  .  . .    . .    . .   . Rr   . .   . .    . .  .
    openLeaders    .  .  .  .  .  .  . .    . .    . .   . .    X .   . .    . .  .
    closeLeaders   .  .  .  .  .  .  . .    . .    . .   . .    . RrX . .    . .  .
    countLeaders   .  .  .  .  .  .  . .    . .    . .   . .    . .   X .    . .  .
    recountLeaders .  .  .  .  .  .  . .    . .    . .   . .    . .   . OoIi . .  .
    compose        .  .  .  .  .  .  . .    . .    . .   . .    . .   . Rr   . .  .
    propose        .  .  .  .  .  .  . .    . .    . .   . .    . .   . .    O .  .
    strikeOut      .  .  .  .  .  .  . .    . .    . .   . .    . .   . .    . X  .
    announce       .  .  .  .  .  .  . .    . .    . .   . .    . .   . .    . Oo .
    cancel         .  Oo Oo Oo Oo Oo . .    . Oo   . .   . Oo   . .   . Oo   . .  .
  `,
};

test("every actor × state × action of a selection", () => expect(found(table)).toEqual(told(table)));
