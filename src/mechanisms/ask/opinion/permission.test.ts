// Who may do what with an opinion, when, by hand; and by when it is answered.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/stage.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const opinion = plan(definition, english);
const asker = {
  person: "citizen:one",
  post: null,
  org: null,
  roles: ["citizen"],
} as const;

// A who filed it, a another citizen; D the drafting unit, U another; X the engine.
const table: Table = {
  plan: opinion,
  fields: { unit: "org:3" },
  takers: { lodge: ["person:20"] },
  actors: {
    A: { ...asker, person: "person:20" },
    a: { ...asker, person: "person:21" },
    D: official(1, "org:3", "drafter"),
    U: official(2, "org:5", "drafter"),
    X: system,
  },
  text: `
    action   new lodged received answered+missed+withdrawn
    lodge    Aa  .      .        .
    enrol    .   X      .        .
    miss     .   X      .        .
    answer   .   .      D        .
    withdraw .   A      A        .
  `,
};

test("every actor × state × action of an opinion", () => expect(found(table)).toEqual(told(table)));

test("it is answered within forty-five days after the comment period, whatever holiday lies between", () => {
  const story = new Story(opinion);
  const lodged = {
    decision: "matter:704",
    stance: "support",
    speaker: "person",
    content: "赞成，尽快施行。",
  };
  story.act(asker, "lodge", at("2026-08-31"), lodged);
  const enrolled = {
    unit: "org:3",
    subject: "夜间货运通行办法",
    closes: "2026-09-01",
  };
  story.act(system, "enrol", at("2026-08-31"), enrolled, { origin: "link" });
  expect(story.now.clocks["answer"]?.due).toBe(endOf("2026-10-16"));
});
