// The clocks of a plot over National Day 2026: days of the law are natural days and move to the next working day,
// our own are working days with their make-up Saturday; a holder who says nothing is noted.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const officer = official(1, "org:3", "landOfficer");
const approver = official(2, "org:3", "landApprover");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

function filed(day: string): Story {
  const story = new Story(plan(definition, english));
  story.act(officer, "survey", at(day), {
    parcel: "990121001002GB00017",
    location: "纬三路南侧",
    district: "org:2",
    use: "industry",
  });
  story.act(officer, "file", at(day), {
    holders: ["91370200163562681G"],
    given: "50",
    unit: "mu",
    price: 100,
    agreedStart: "2025-01-01",
  });
  return story;
}

test("the notice is due thirty natural days after the survey, on the first working day after the holiday", () => {
  expect(due(filed("2026-09-03"), "inquire")).toBe(endOf("2026-10-08"));
});

test("a holder has thirty natural days, and is then noted as silent while the inquiry goes on", () => {
  const story = filed("2026-08-03");
  story.act(officer, "inquire", at("2026-09-04"), {});
  expect(due(story, "answer")).toBe(endOf("2026-10-08"));
  story.settle(at("2026-10-09"));
  expect([story.now.state, story.now.fields["unanswered"]]).toEqual(["inquired", true]);
});

test("determination is due in twenty working days, the make-up Saturday among them", () => {
  const story = filed("2026-08-03");
  story.act(officer, "inquire", at("2026-08-04"), {});
  story.act(officer, "examine", at("2026-09-18"), { started: false, cause: "holder" });
  expect(due(story, "determine")).toBe(endOf("2026-10-22"));
  story.act(approver, "determine", at("2026-10-09"), {});
  const { idleFrom, measure, fee, ground, area } = story.now.fields;
  expect({ idleFrom, measure, fee, ground, area }).toEqual({
    idleFrom: "2025-01-01",
    measure: "fee",
    fee: 20,
    ground: "unstarted",
    area: 5_000,
  });
});
