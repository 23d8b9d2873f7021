// The objection to a claim in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Objection to a claim",
  plural: "Objections to claims",
  purpose:
    "Anybody may object to what is shown, and it is looked into before money moves; who objects is protected.",
  roles: {
    citizen: "Citizen or firm",
    claimOfficer: "Claims officer of the department",
    claimReviewer: "Reviewer of the department",
  },
  relations: { objector: "Who objects", unit: "Department in charge" },
  states: {
    lodged: "Filed",
    received: "Looked into",
    decided: "Answered",
    missed: "Outside the public notice",
    withdrawn: "Withdrawn",
  },
  fields: {
    claim: { label: "To which claim", hint: "Filled in where you come from the notice." },
    kind: {
      label: "What is wrong",
      options: {
        unfit: "Conditions not met",
        untrue: "Papers not true",
        amount: "Amount not right",
        other: "Something else",
      },
    },
    content: {
      label: "Objection",
      hint: "What is not true, and how you know. The firm sees neither this nor who you are.",
    },
    proof: "Evidence",
    identityMode: {
      label: "Keep my identity secret",
      options: {
        known: "Those who look into it may know who I am",
        secret: "Keep it secret, from those who look into it as well",
      },
    },
    name: "Your name",
    phone: { label: "Telephone", hint: "Used to look into this objection and to answer it only." },
    filed: "Filed on",
    subject: "Benefit",
    firmName: "Firm in the notice",
    amount: "Amount in the notice",
    unit: "Department in charge",
    upheld: { label: "Found", options: { yes: "Justified", no: "Not justified", withdrawn: "Withdrawn" } },
    finding: {
      label: "Reason",
      hint: "Both read it: what was looked at and why it is so. Not who objected, no accounts or business figures.",
    },
  },
  actions: {
    lodge: "Object",
    register: "Record an objection by letter or in person",
    enrol: "Register",
    miss: "Outside the notice, not registered",
    decide: "Answer",
    withdraw: "Withdraw",
  },
  clocks: { check: "Looking into it" },
  links: { claim: "To which claim" },
  notices: {
    enrolled: {
      title: "Objection registered",
      says: "Your objection on “{subject}” is {number}, answered by {due.check}. Nothing is paid before; the firm is not told who you are.",
    },
    missed: {
      title: "Objection not registered",
      says: "Your objection {number} was not registered: the notice has ended. Report a false claim as an appeal.",
    },
    decided: {
      title: "Objection answered",
      says: "Your objection on “{subject}” ({number}) was looked into: {upheld}. Read why under its number.",
    },
  },
  figures: {
    received: "Objections to claims",
    decided: "Objections to claims answered",
    upheld: "Objections to claims found justified",
    upheldShare: "Share of objections found justified",
    late: "Objections to claims not answered in time",
  },
});
