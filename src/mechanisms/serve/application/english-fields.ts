// The fields of an application in English.

import { domainsInEnglish, kindsInEnglish, proceduresInEnglish } from "../kinds.ts";
import {
  deregisterGroundsInEnglish,
  endGroundsInEnglish,
  pauseGroundsInEnglish,
  rejectGroundsInEnglish,
  revokeGroundsInEnglish,
} from "./grounds.ts";

const asked = {
  item: { label: "Item", hint: "Filled in when you come from the guide." },
  bundle: "Case that it is part of",
  applicantKind: { label: "Applying as", options: { person: "A person", firm: "A firm or other body" } },
  name: "Name of the person or body",
  identity: "Identity number",
  creditCode: { label: "Unified social credit code", hint: "18 characters, on the business licence." },
  phone: { label: "Telephone", hint: "For news of your application. Whoever reads it in full is on record." },
  address: { label: "Postal address", hint: "Down to the door." },
  request: { label: "What you apply for", hint: "What it is about. Never write state secrets here." },
  materials: { label: "Papers", hint: "As the guide lists them; photographs or scans will do." },
  delivery: {
    label: "How you get the result",
    options: { electronic: "Electronic certificate", window: "Fetch it at the window", post: "By post" },
  },
  applying: "Applicant entered at the window",
  channel: {
    label: "How it came in",
    options: {
      portal: "Online",
      window: "At a window",
      bundle: "One thing whole",
      elsewhere: "Taken in elsewhere",
    },
  },
  receivedOn: "Received on",
};

const published = {
  itemTitle: "Item",
  itemCode: "Code",
  kind: { label: "Kind", options: kindsInEnglish },
  domain: { label: "Domain", options: domainsInEnglish },
  unit: "Unit in charge",
  itemBasis: "What the item rests on",
  procedure: { label: "Procedure", options: proceduresInEnglish },
  upper: "Higher organ that decides",
  upperDays: "Limit of the higher organ (working days)",
  decider: "Organ that decides",
  legalDays: "Legal limit (working days)",
  promisedDays: "Promised limit (working days)",
  required: "Papers on the list",
  mayLack: "Papers that may follow",
  result: "Result",
  edition: "Version of the item",
};

const taken = {
  rejectGround: { label: "Ground for not accepting", options: rejectGroundsInEnglish },
  explanation: { label: "Explanation", hint: "The facts and the article; it goes into the paper." },
  competent: { label: "Competent organ", hint: "Where the applicant may apply." },
  missing: { label: "Papers to be corrected", hint: "Only from the item's list, all of them at once." },
  missingNote: { label: "What to correct", hint: "What is missing or not in form, and how to mend it." },
  addition: "Note on what is brought",
  supplied: "Papers brought later",
  acceptedOn: "Accepted on",
  silent: "Accepted by silence",
  gap: { label: "Papers that follow", hint: "Only those that the item says may follow." },
  gapBy: { label: "Promised by", hint: "Not after the promised day of the decision." },
  gapAgreed: "The applicant promised in writing",
  creditClear: "No serious bad credit",
};

const examined = {
  surveyDays: "Working days for the site visit",
  surveyPlan: { label: "Site visit", hint: "When, where, what is looked at, how to help." },
  surveyResult: "Result of the site visit",
  pauseGround: { label: "Why time is not counted", options: pauseGroundsInEnglish },
  pauseDays: "Working days needed",
  pauseNote: "Explanation of the time needed",
  pauseResult: "Conclusion",
  hearingReason: {
    label: "Why a hearing is offered",
    hint: "Major interests of the applicant and others, say.",
  },
  hearingAskedOn: "Hearing asked for on",
  hearingDate: "Day of the hearing",
  hearingPlace: "Time and place of the hearing",
  minutes: "Minutes",
  moreDays: "More working days",
  extensionReason: "Reason for the extension",
};

const concluded = {
  note: "Note of the examination",
  opinion: "Opinion",
  advice: { label: "Advice", options: { approve: "Approve", deny: "Deny", reportUp: "Report upward" } },
  initialOpinion: {
    label: "Opinion of the lower organ",
    hint: "Facts, ground and advice; all papers go along.",
  },
  amendment: "Why it is sent back",
  decisionBasis: "Basis and reasons of the decision",
  conclusion: {
    label: "Decision",
    options: { approved: "Approved", denied: "Denied", rejected: "Not accepted", ended: "No decision" },
  },
  decidedOn: "Decided on",
  certificate: "Number of the certificate",
  validUntil: { label: "Valid until", hint: "Leave out if for good." },
  handedOver: {
    label: "Delivered how",
    options: { electronic: "Electronically", window: "At the window", post: "By post" },
  },
  deliveredOn: "Delivered on",
  rating: {
    label: "Rating",
    options: {
      best: "Very satisfied",
      good: "Satisfied",
      fair: "Fairly satisfied",
      poor: "Dissatisfied",
      bad: "Very dissatisfied",
    },
  },
  ratingNote: "Why",
  endGround: { label: "Ground for ending", options: endGroundsInEnglish },
  revokeGround: { label: "Ground for revoking", options: revokeGroundsInEnglish },
  deregisterGround: { label: "Ground for deregistering", options: deregisterGroundsInEnglish },
  acceptNumber: "Number of the notice of acceptance",
  rejectNumber: "Number of the decision not to accept",
  onceNumber: "Number of the one notice of corrections",
  gapNumber: "Number of the notice of papers that follow",
  pauseNumber: "Number of the notice on time",
  rightNumber: "Number of the notice of the right to a hearing",
  hearingNumber: "Number of the notice of hearing",
  delayNumber: "Number of the notice of extension",
  approveNumber: "Number of the approval",
  denyNumber: "Number of the denial",
  endNumber: "Number of the notice of ending",
  revokeNumber: "Number of the revocation",
};

export const fieldsInEnglish = { ...asked, ...published, ...taken, ...examined, ...concluded };
