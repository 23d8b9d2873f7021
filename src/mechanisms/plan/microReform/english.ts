// The micro-reform in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Micro-reform",
  plural: "Micro-reforms",
  purpose: "A small cut where people are; what it achieves is checked by others, and spread when it works.",
  roles: { lead: "Reform contact of a unit", reform: "Reform office", inspector: "Inspector" },
  relations: { unit: "Unit", spread: "Unit that it was spread to" },
  states: {
    submitted: "Submitted",
    returned: "Sent back",
    listed: "Listed, under way",
    effective: "Reported, to be checked",
    verified: "Checked",
    spread: "Spread",
    dropped: "Taken off the list",
  },
  fields: {
    title: "Micro-reform",
    domain: {
      label: "Field",
      options: {
        opening: "Opening and development",
        governance: "City governance",
        livelihood: "Livelihood",
        service: "Government services",
      },
    },
    unit: "Unit",
    pain: { label: "What it settles", hint: "What troubles people: one thing, said plainly." },
    cut: "What is changed",
    appeals: "Appeals that it comes from",
    pilot: "Pilot that it is part of",
    due: { label: "Works by", hint: "A small cut works soon: within a year." },
    reason: "Reason",
    effect: { label: "What it achieved", hint: "Before and after, in numbers." },
    served: "People served",
    photos: "Pictures",
    conclusion: {
      label: "Finding",
      options: { passed: "True", failed: "Not true, or without effect: goes on" },
    },
    opinion: "Remarks",
    spreadTo: "Spread to",
  },
  actions: {
    submit: "Submit",
    sendBack: "Send back",
    resubmit: "Submit again",
    include: "List",
    report: "Report what it achieved",
    verify: "Check",
    promote: "Spread",
    drop: "Take off the list",
  },
  clocks: { screen: "Screening", due: "Works by", verify: "To be checked" },
  figures: {
    reforms: "Micro-reforms listed",
    verified: "Micro-reforms checked",
    spread: "Micro-reforms spread",
    served: "People served by checked micro-reforms",
    overdue: "Micro-reforms overdue",
    verifiedShare: "Share of micro-reforms checked",
  },
  links: { sources: "Comes from appeals", pilot: "Part of a pilot" },
  notices: {},
});
