// Who may do what with a year's enrolment, when, by hand; its window and its limits by the calendar.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/stage.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const season = plan(definition, english);

// A the authority, P who planned it there, B another authority; W the witness; X the engine.
const table: Table = {
  plan: season,
  fields: { host: "org:11" },
  takers: { plan: ["person:2"] },
  actors: {
    A: official(1, "org:11", "admissions"),
    P: official(2, "org:11", "admissions"),
    B: official(3, "org:3", "admissions"),
    W: official(4, "org:12", "witness"),
    X: system,
  },
  text: `
    action       new preparing announced open closed checking proving ranking sealed drawing drawn publishing notice ended+cancelled
    plan         APB .         .         .    .      .        .       .       .      .       .     .          .      .
    amend        .   AP        .         .    .      .        .       .       .      .       .     .          .      .
    addSchool    .   X         .         .    .      .        .       .       .      .       .     .          .      .
    removeSchool .   X         .         .    .      .        .       .       .      .       .     .          .      .
    announce     .   A         .         .    .      .        .       .       .      .       .     .          .      .
    begin        .   .         X         .    .      .        .       .       .      .       .     .          .      .
    close        .   .         .         X    .      .        .       .       .      .       .     .          .      .
    check        .   .         .         .    AP     .        .       .       .      .       .     .          .      .
    checked      .   .         .         .    .      X        .       .       .      .       .     .          .      .
    postpone     .   .         .         .    AP     .        AP      .       .      .       .     .          .      .
    rank         .   .         .         .    .      .        AP      .       .      .       .     .          .      .
    sealed       .   .         .         .    .      .        .       X       .      .       .     .          .      .
    enterSeed    .   .         .         .    .      .        .       .       W      .       .     .          .      .
    drawn        .   .         .         .    .      .        .       .       .      X       .     .          .      .
    publish      .   .         .         .    .      .        .       .       .      .       AP    .          .      .
    published    .   .         .         .    .      .        .       .       .      .       .     X          .      .
    finish       .   .         .         .    .      .        .       .       .      .       .     .          AP     .
    cancel       .   AP        AP        .    .      .        .       .       .      .       .     .          .      .
  `,
};

test("every actor × state × action of a year's enrolment", () => expect(found(table)).toEqual(told(table)));

test("the window opens at the first midnight of its days and ends with the last, whatever the weekday", () => {
  const [one, other] = [official(1, "org:11", "admissions"), official(2, "org:11", "admissions")];
  const story = new Story(season);
  const school = { school: "matter:640" };
  story.act(one, "plan", at("2026-09-14"), {
    year: "y2026",
    announcement: "年满六周岁的孩子都可以登记，登记早晚不影响录取，学位不足的统筹安排。",
    opens: "2026-09-26",
    closes: "2026-10-04",
    seedSource: "十月九日排列五开奖号码连写",
    seedDay: "2026-10-09",
  });
  story.act(system, "addSchool", at("2026-09-14", "09:10"), school, { origin: "link" });
  story.act(other, "announce", at("2026-09-15"));
  story.settle(at("2026-09-25", "23:59"));
  expect(story.now.state).toBe("announced");
  story.settle(at("2026-09-26", "00:01"));
  expect(story.now.state).toBe("open");
  expect(story.now.clocks["window"]?.due).toBe(endOf("2026-10-04"));
  story.settle(at("2026-10-05", "00:01"));
  expect(story.now.state).toBe("closed");
  // The holiday runs to 7 October: one working day is the 8th.
  expect(story.now.clocks["start"]?.due).toBe(endOf("2026-10-08"));
});
