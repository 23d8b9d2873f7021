// Who may do what with a line, when: the ruling on an overlap is the headquarters' (rules 1.5), by hand; and by
// when it rules.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/stage.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const line = plan(definition, english);
const reform = official(1, "org:7", "reform");

// R who drafted, r another; H the headquarters, h who drafted as well; X the engine.
const table: Table = {
  plan: line,
  fields: {},
  takers: { draft: ["person:1", "person:4"] },
  actors: {
    R: reform,
    r: official(2, "org:7", "reform"),
    H: official(3, "org:12", "headquarters"),
    h: official(4, "org:12", "headquarters"),
    X: system,
  },
  text: `
    action    new drafted overlapping misplaced withdrawn listed left
    draft     Rr  .       .           .         .         .      .
    admit     .   X       X           X         .         .      .
    misplace  .   X       .           .         .         .      .
    mend      .   .       .           Rr        .         .      .
    withdraw  .   Rr      .           Rr        .         .      .
    overlap   .   X       .           .         .         .      .
    rule      .   .       H           .         .         .      .
    issue     .   X       .           .         .         .      .
    succeeded .   .       .           .         .         X      .
    released  .   .       .           .         .         X      .
    explain   .   .       .           .         .         Rr     .
    cut       .   .       .           .         .         Rr     .
    move      .   .       .           .         .         Rr     .
    close     .   .       .           .         .         X      .
    bind      .   .       .           .         .         Rr     .
  `,
};

test("every actor × state × action of a line", () => expect(found(table)).toEqual(told(table)));

test("an overlap is ruled on within ten working days, over National Day and its make-up Saturday", () => {
  const story = new Story(line);
  const battle = { version: "matter:704", level: "battle", title: "审批提速攻坚战", lineage: "base" };
  story.act(reform, "draft", at("2026-09-24"), battle);
  const other = { other: "matter:768", likeness: 80 };
  story.act(system, "overlap", at("2026-09-24"), other, { origin: "link" });
  expect(story.now.clocks["rule"]?.due).toBe(endOf("2026-10-15"));
});
