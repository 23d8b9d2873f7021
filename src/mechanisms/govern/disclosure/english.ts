// The application for government information in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";
import { fieldsInEnglish } from "./english-fields.ts";

const first =
  "If you do not accept this, ask for reconsideration within 60 days; against that decision you may sue. You may also complain to the organ above.";
const either =
  "If you do not accept this, ask for reconsideration within 60 days, or sue within 6 months. You may also complain to the organ above.";

export const english = inEnglish(definition, {
  title: "Request for government information",
  plural: "Requests for government information",
  purpose:
    "Anybody may ask for government information and is answered within 20 working days; a refusal names its ground and what can be done about it.",
  roles: {
    citizen: "Applicant",
    openness: "Information officer",
    opennessHead: "Head of the information office",
  },
  relations: { applicant: "Applicant", organ: "Organ asked" },
  states: {
    applied: "To be confirmed",
    registered: "Being handled",
    correcting: "Waiting for a correction",
    serving: "Letter to a third party on its way",
    awaiting: "Waiting for a third party",
    approving: "Answer to be approved",
    answered: "Answered",
    abandoned: "Given up",
    withdrawn: "Withdrawn",
  },
  fields: fieldsInEnglish,
  actions: {
    apply: "Ask for government information",
    enter: "Enter a request made in writing or by mouth",
    confirm: "Confirm receipt",
    askCorrection: "Ask for a correction",
    correct: "Submit the correction",
    forgo: "Not corrected in time, given up",
    withdraw: "Withdraw",
    consult: "Ask a third party in writing",
    serveThird: "Enter when the third party received it",
    hearThird: "Enter what the third party says",
    thirdSilent: "Third party did not answer in time",
    extend: "Extend the time for the answer",
    draft: "Draft the answer",
    sendBack: "Send back",
    approve: "Approve and answer",
    numbered: "Number assigned",
  },
  clocks: {
    confirm: "Confirmation",
    answer: "Answer",
    clarify: "Time to ask for a correction",
    correct: "Correction",
    third: "Answer of the third party",
  },
  figures: {
    received: "Requests received",
    answered: "Requests answered",
    refused: "Refused in full or in part",
    refusedShare: "Share refused in full or in part",
    onTime: "Answered in time",
    late: "Answered late",
    overdue: "Overdue",
    onTimeShare: "Share answered in time",
    time: "Time to the answer (median)",
    corrections: "Corrections asked for",
    extended: "Extended",
    consulted: "Third parties asked",
    abandoned: "Given up",
  },
  links: {},
  documents: {
    correction: "Letter asking for a correction",
    delay: "Letter on more time",
    refusal: "Letter of refusal",
    reply: "Letter of answer",
  },
  notices: {
    applied: {
      title: "Request submitted",
      says: "Your request for government information was submitted under {number}. {organ} registers it when it has confirmed receipt.",
    },
    registered: {
      title: "Request registered",
      says: "Your request {number} was received on {received} and is answered by {due.answer}.",
    },
    unclear: {
      title: "Correction needed",
      says: "Your request {number} needs a correction by {due.correct}; your number shows what. Without one it counts as given up.",
    },
    corrected: {
      title: "Correction received",
      says: "Your correction was received. The time for request {number} begins anew; it is answered by {due.answer}.",
    },
    forgone: {
      title: "Counts as given up",
      says: "Your request {number} was not corrected in time and counts as given up. You may make a new one.",
    },
    consulting: {
      title: "A third party is asked",
      says: "Your request {number} concerns a third party, who is asked in writing. That time is not counted.",
    },
    extended: {
      title: "Extended",
      says: "The time for your request {number} was extended by {moreDays} working days, to {due.answer}.",
    },
    refused: {
      title: "Answered: refused",
      says: `Your request {number} was answered: {result}, ground: {ground}. Read the letter under your number. ${first}`,
    },
    answered: {
      title: "Answered",
      says: `Your request {number} was answered: {result}. Read the letter under your number. ${either}`,
    },
  },
});
