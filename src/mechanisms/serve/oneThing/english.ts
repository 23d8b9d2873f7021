// The case in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";
import { fields } from "./english-fields.ts";

export const english = inEnglish(definition, {
  title: "One thing whole",
  plural: "Cases of one thing whole",
  purpose:
    "One form, papers handed in once, all units at the same time, one result in time; what lacks something is supplemented alone.",
  roles: {
    citizen: "Applicant",
    window: "Window for all units",
    themeLead: "Lead of the theme",
  },
  relations: { applicant: "Applicant", lead: "Lead unit", units: "Unit that takes part" },
  states: {
    submitted: "Submitted, the theme being looked up",
    turnedAway: "Theme not open, not taken in",
    splitting: "Received, being split",
    underway: "Handled side by side",
    correcting: "Handled side by side, something to be supplemented",
    gathering: "Gathered, one result to come",
    issued: "Result handed over",
    rated: "Rated",
    withdrawn: "Withdrawn",
  },
  fields,
  actions: {
    applyRestaurant: "Open a restaurant",
    applyNewborn: "Register a newborn",
    applyFirm: "Start a firm",
    applyAsPerson: "Apply as a person",
    applyAsFirm: "Apply as a firm",
    register: "Take in at the window",
    begin: "Receive and split",
    turnedAway: "Theme not open, not taken in",
    split: "Child opened",
    notSplit: "Child not opened",
    childBack: "Child taken in, or on again",
    childReturned: "Child to be supplemented",
    childDone: "Child granted",
    childFailed: "Child not granted",
    childRevoked: "Child revoked later",
    supply: "Supplement at once",
    withdraw: "Withdraw the whole",
    urge: "Urge",
    issue: "Hand over one result",
    numbered: "Number given",
    rate: "Rate",
  },
  clocks: { limit: "Limit of the whole", issue: "One result" },
  figures: {
    cases: "Cases of one thing whole",
    open: "Cases under way",
    overdue: "Cases past their limit",
    issued: "Results handed over",
    inLimit: "Handed over within the limit",
    late: "Handed over late",
    inLimitShare: "Share done within the limit",
    time: "Time taken (median)",
    whole: "Granted as a whole",
    wholeShare: "Share granted as a whole",
    merged: "Merged into one certificate",
    saved: "Visits saved, as the themes publish them",
    children: "Children opened",
    corrections: "Children sent back",
    corrected: "Cases with a child sent back",
    rated: "Cases rated",
    ratedShare: "Share rated",
    good: "Rated fair or better",
    ratings: "Ratings",
    goodShare: "Share rated fair or better",
  },
  links: { theme: "Theme", children: "Its items", granted: "Items approved" },
  notices: {
    begun: {
      title: "Received",
      says:
        "“{title}” has been received, number {number}. Each item says within five working days " +
        "whether it is taken up; one result by {due.limit}. No other window to go to.",
    },
    turnedAway: {
      title: "Not taken in",
      says: "Your case {number} was not taken in: the theme is not open now, or has another form. Begin again on its page.",
    },
    returned: {
      title: "To be supplemented",
      says: "Part of “{title}” ({number}) needs something more; the rest goes on. See by your number what is missing, and send it at once.",
    },
    failed: {
      title: "One part was not granted",
      says:
        "One part of “{title}” ({number}) was not granted; the rest goes on. Your number shows which and " +
        "why; its decision and the remedies are served on their own, at once.",
    },
    done: {
      title: "Result",
      says: "“{title}” ({number}) has a result: {conclusion}. How did it go? Please rate it.",
    },
    revoked: {
      title: "Part revoked",
      says: "Part of “{title}” ({number}) has been revoked. See the decision and the remedies by your number.",
    },
  },
  documents: {
    acceptance: "Notice that one thing was received",
    result: "Result of one thing whole",
    merged: "Merged certificate",
  },
});
