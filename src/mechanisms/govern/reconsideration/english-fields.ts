// The fields of a reconsideration in English.

import { disputesInEnglish } from "../disputes.ts";
import {
  declineGroundsInEnglish,
  endGroundsInEnglish,
  outcomesInEnglish,
  suspensionGroundsInEnglish,
} from "./rules/grounds.ts";

const asked = {
  respondent: {
    label: "Respondent",
    hint: "The city department or district that acted, or should have. For a street or town, apply to its district.",
  },
  kind: { label: "Kind of act", hint: "Choose the nearest.", options: disputesInEnglish },
  spot: { label: "Done on the spot", hint: "Such as a penalty written out on the spot." },
  amount: { label: "Amount", hint: "In yuan, where the penalty or compensation has one." },
  known: {
    label: "Day you learned of it",
    hint: "The day on which you got the decision or learned of the matter. You have sixty days to apply.",
  },
  act: { label: "The act", hint: "Title and number of the decision, or plainly what it was." },
  claim: { label: "What you ask for", hint: "For example: that the penalty be revoked." },
  facts: { label: "Facts and reasons", hint: "Never write state or official secrets here." },
  materials: {
    label: "Papers",
    hint: "The decision, proof of identity, a power of attorney. Only you, the review organ and the respondent see them.",
  },
  hearingWanted: "Hearing asked for",
  mediable: "Willing to mediate",
  name: "Name of the applicant",
  phone: {
    label: "Telephone",
    hint: "For serving papers and for news. Whoever reads it in full is on record.",
  },
  address: "Address for service",
  applying: "Applicant in writing or by word of mouth",
  channel: {
    label: "How it came in",
    options: {
      portal: "Online",
      window: "In person",
      post: "By post",
      oral: "By word of mouth",
      through: "Passed on by the respondent",
    },
  },
  received: "Received on",
  countsFrom: "Examination counts from",
  privacyNotice: { label: "Notice on personal information", options: { v1: "Version 1 (November 2026)" } },
  late: "After sixty days",
  first: "Reconsideration before court",
  addition: "What was added",
};

const examined = {
  missing: { label: "What is missing", hint: "All of it at once: it can be asked for only once." },
  moreDays: "More days",
  supplyGround: "Why there is more time to add",
  declineGround: { label: "Why it is not accepted", options: declineGroundsInEnglish },
  explanation: "Explanation",
  competent: "Competent organ",
  procedure: { label: "Procedure", options: { ordinary: "Ordinary procedure", simple: "Simple procedure" } },
  simpleGround: {
    label: "Why the simple procedure",
    options: {
      spot: "Done on the spot",
      warning: "Warning or public criticism",
      small: "No more than 3,000 yuan",
      disclosure: "Government information",
      consent: "All parties consent",
    },
  },
  lateGround: {
    label: "Why it is accepted after sixty days",
    options: {
      force: "Delayed by force majeure or another good reason",
      untold: "Right, organ or time was not told",
      otherLaw: "Another law gives more than sixty days",
    },
  },
  firstByLaw: "Another law puts reconsideration first",
  major: { label: "Major or difficult", hint: "Needs a hearing and the opinion of the committee." },
  acceptedOn: "Accepted on",
};

const heard = {
  copySent: "Copy sent on",
  copyServed: "Copy received by the respondent on",
  answerer: "Answering respondent",
  answer: "Answer of the respondent",
  proofList: "List of evidence and legal basis",
  proof: "Evidence",
  unproven: "Counts as without evidence",
  thirdEvidence: "Evidence of a third party",
  thirdProof: "A third party gave evidence",
  heardHow: {
    label: "How the parties were heard",
    options: { face: "In person", online: "Online", call: "By telephone" },
  },
  views: "What the parties said",
  committeeView: "Opinion of the committee",
  hearingDate: "Day of the hearing",
  hearingPlace: "Time and place of the hearing",
  hearingSubject: "Matters to be heard",
  headship: {
    label: "Head of the respondent at the hearing",
    options: {
      head: "Attended",
      staff: "Gave a reason and sent staff",
      none: "Neither attended nor gave a reason",
    },
  },
  absence: "Why the head cannot attend",
  applicantHere: {
    label: "Applicant present",
    hint: "Staying away without good reason gives up the hearing.",
  },
  minutes: "Minutes of the hearing",
  convertGround: "Why it becomes ordinary",
  extensionGround: "Why it is extended",
  suspensionGround: { label: "Why it is suspended", options: suspensionGroundsInEnglish },
  suspensionNote: "Note on the suspension",
  suspension: {
    label: "After sixty days of suspension",
    options: { plain: "It goes on waiting", sixty: "It ends unless the reason is gone" },
  },
  resumesTo: {
    label: "Goes on with",
    options: { accepted: "Sending the copy", replying: "The answer", reviewing: "The review" },
  },
  withdrawalReason: "Why it is withdrawn",
  withdrawalAsked: "Withdrawal asked for",
  refusal: "Why the withdrawal is refused",
};

const concluded = {
  opinion: { label: "Opinion of the reviewer", hint: "The decision proposed, and mainly why." },
  reasoning: {
    label: "Text of the decision",
    hint: "The facts found, the reasons, the law applied, the result.",
  },
  unheard: "Why the parties could not be heard",
  amendment: "What is to be looked at again",
  deliberation: { label: "Deliberation", options: { inside: "Not told", told: "Decided" } },
  outcome: { label: "Outcome", options: outcomesInEnglish },
  endGround: { label: "Why it ends", options: endGroundsInEnglish },
  agreement: "Agreement",
  signedOn: "Signed by all on",
  performBy: "To be performed by",
  decisionServed: "Decision served on",
  performance: "How it was performed",
  orderBy: "Ordered to perform by",
  pressure: {
    label: "How it is pressed",
    options: {
      talk: "Its leaders called in",
      criticism: "Criticised in public",
      referral: "Referred to supervision or to who appoints them",
    },
  },
  pressed: {
    label: "Who is called in, criticised or told",
    hint: "The leader called in, the office criticised, or the organ that it is referred to.",
  },
  pressReason: "Why it is pressed",
  advice: "Advice of the organ",
  adviceServed: "Letter of advice served on",
  correction: "What was put right",
};

const numbered = {
  acceptNumber: "Number of the notice of acceptance",
  declineNumber: "Number of the refusal",
  supplementNumber: "Number of the request to add",
  replyNumber: "Number of the notice to answer",
  hearingNumber: "Number of the notice of hearing",
  delayNumber: "Number of the notice of extension",
  suspensionNumber: "Number of the notice of suspension",
  resumeNumber: "Number of the notice of resumption",
  endNumber: "Number of the termination",
  decisionNumber: "Number of the decision",
  mediationNumber: "Number of the mediation record",
  adviceNumber: "Number of the letter of advice",
};

export const fieldsInEnglish = { ...asked, ...examined, ...heard, ...concluded, ...numbered };
