// The fields of an application for government information in English.

import type { English } from "../../../define/english.ts";
import type { definition } from "./definition.ts";

/** What is proposed, and what is answered in the end. */
const results = {
  already: "Public already",
  disclosed: "Disclosed",
  partial: "Partly disclosed",
  refused: "Not disclosed",
  absent: "Does not exist",
  elsewhere: "Another organ's to disclose",
  repeated: "Repeated, not handled again",
} as const;
const grounds = {
  secret: "State secret (Art 14)",
  forbidden: "Forbidden by law (Art 14)",
  safety: "Endangers security or stability (Art 14)",
  business: "Business secret (Art 15)",
  privacy: "Privacy (Art 15)",
  internal: "Internal affairs (Art 16)",
  process: "Made in the course of deciding (Art 16)",
  caseFile: "File of a law enforcement case (Art 16)",
} as const;

export const fieldsInEnglish: English<typeof definition>["fields"] = {
  organ: {
    label: "Organ that you ask",
    hint: "The one that made or keeps the information. If it is another one, you are told which.",
  },
  topic: {
    label: "Kind of information",
    options: {
      planning: "Plans",
      budget: "Budget and procurement",
      land: "Land and expropriation",
      enforcement: "Penalties and supervision",
      approval: "Licences and approvals",
      welfare: "Welfare",
      staff: "Organs and staff",
      other: "Other",
    },
  },
  wanted: {
    label: "What information",
    hint: "Its name or number, or what helps to find it: which year, which project, about what.",
  },
  receiveBy: {
    label: "How to receive it",
    options: {
      online: "Online, under my number",
      email: "By e-mail",
      post: "By post",
      pickup: "I collect it",
    },
  },
  applicantKind: { label: "Applying as", options: { person: "A person", firm: "A firm or other body" } },
  name: "Name",
  identity: "Identity number",
  creditCode: "Unified social credit code",
  phone: {
    label: "Telephone",
    hint: "To confirm the request and to reach you. Whoever looks up the whole number leaves a trace.",
  },
  email: "E-mail address",
  address: "Postal address",
  applying: "Applicant in writing or by mouth",
  channel: {
    label: "How it came in",
    options: {
      portal: "By the portal",
      window: "By hand",
      post: "By post",
      oral: "By mouth, written down here",
    },
  },
  received: {
    label: "Received on",
    hint: "By hand: that day. By post: the day it was signed for, or confirmed. Online: the day it was confirmed.",
  },
  countsFrom: "Time counts from",
  unclear: { label: "What needs a correction", hint: "All of it at once: it can be asked only once." },
  correctionDays: "Time for the correction (working days)",
  correction: "Correction",
  thirdParty: "Third party",
  thirdAsked: { label: "What it is asked", hint: "The part of the information that concerns it." },
  thirdServed: "Third party received the letter on",
  thirdView: { label: "What the third party says", options: { agree: "Agrees", object: "Objects" } },
  thirdReason: "Reason of the third party",
  thirdStand: {
    label: "Third parties together",
    options: { agree: "All agree", silent: "One did not answer", object: "One objects" },
  },
  moreDays: "Extended by (working days)",
  extensionGround: "Reason for more time",
  proposed: {
    label: "Answer proposed",
    options: results,
  },
  proposedGround: {
    label: "Ground proposed",
    options: grounds,
  },
  result: {
    label: "Answer",
    options: results,
  },
  ground: {
    label: "Ground of refusal",
    options: grounds,
  },
  reason: "Reason of refusal",
  whereFound: "Where to find it",
  searched: "How it was searched for",
  competent: "Organ that discloses it, and how to reach it",
  former: "Day and number of the former answer",
  answer: "Text of the answer",
  supplied: {
    label: "Information supplied",
    hint: "Attach what is disclosed; black out first what is not.",
  },
  overriding: {
    label: "Public interest",
    hint: "Where it is disclosed although a third party objects: what public interest would suffer.",
  },
  amendment: "Why it is sent back",
  answerNumber: "Number of the answer",
};
