// Outside figures in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Outside figure",
  plural: "Outside figures",
  purpose:
    "A number that this platform did not record says who published it, in which paper and on which day.",
  roles: { reform: "Reform office (registers)", editor: "Deputy head of the reform office (checks)" },
  relations: {},
  states: { recorded: "To be checked", confirmed: "Checked", withdrawn: "Withdrawn" },
  fields: {
    code: { label: "Register number", hint: "The year and three digits, such as 2026-003." },
    title: {
      label: "Name",
      hint: 'The full name of the number, such as "Taxes and fees cut, January to October".',
    },
    value: "Value",
    unit: { label: "Unit", hint: "As in the document: 亿元, %, 名, 亿美元." },
    of: { label: "Out of", hint: "For a rank or a share: 337 cities." },
    bound: {
      label: "As the document says it",
      options: { exact: "Exact", atLeast: "At least", atMost: "At most" },
    },
    from: "Counted from",
    to: "Counted until",
    source: "Published by",
    document: "Document, number or page of the paper",
    published: "Published on",
    page: "Page or paragraph",
    proof: "Original",
    note: { label: "How it is counted", hint: "Whether it may stand beside the city's own numbers." },
    objection: "What is wrong",
    reason: "Why it was withdrawn",
  },
  actions: {
    record: "Register",
    amend: "Put right",
    confirm: "Checked against the original",
    object: "Send back",
    withdraw: "Withdraw",
  },
  clocks: {},
  figures: {
    registered: "Outside figures registered",
    confirmed: "Outside figures checked",
    withdrawn: "Outside figures withdrawn",
  },
  links: {},
  notices: {},
});
