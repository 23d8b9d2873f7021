// Published figures in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Published figure",
  plural: "Published figures",
  purpose:
    "Every number that was made public can be looked up as it was then: its value, definition and proof, how often it was changed, and why.",
  roles: { publisher: "Publisher", reform: "Reform office" },
  relations: { office: "Publishing unit" },
  states: { published: "Published" },
  fields: {
    title: "Figure",
    figure: "Name of the figure",
    period: "Period",
    within: "Within",
    asOf: "Known up to",
    edition: "Edition",
    shown: "As published",
    value: "Value",
    numerator: "Numerator",
    denominator: "Denominator",
    definition: "Version of the definition",
    literal: "Hash of the definition",
    watermark: "Counted up to batch",
    events: "Events behind it",
    root: "Root of the proof",
    checkpoint: "Checkpoint",
    office: "Publishing unit",
    publisher: "Published by",
    withdrawn: "Edition that was withdrawn",
    withdrawal: {
      label: "Why it was withdrawn",
      hint: "What is wrong, and when it will be published again.",
    },
    note: { label: "Note", hint: "Where the data comes from and how to read it; nothing about persons." },
    reason: { label: "Why it was changed", hint: "What was entered late or put right, and why." },
  },
  actions: { publish: "Publish", withdraw: "Withdraw", annotate: "Add a note" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
});
