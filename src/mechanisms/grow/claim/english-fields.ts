// What a claim says, in English.

import { checkAnswersInEnglish } from "../../../define/checked.ts";
import {
  changesInEnglish,
  endingsInEnglish,
  sourcesInEnglish,
  tablesInEnglish,
  waysInEnglish,
} from "../benefit-tables.ts";

const answered = (label: string) => ({ label, options: checkAnswersInEnglish }) as const;

const stated = {
  benefit: { label: "Which benefit", hint: "Filled in where you come from its page." },
  table: { label: "Kind of benefit", options: tablesInEnglish },
  firm: "Unified social credit code",
  filed: "Filed on",
  source: { label: "How it came", options: sourcesInEnglish },
  contact: "Contact at the firm",
  phone: { label: "Telephone", hint: "Used for this claim only." },
  staff: "Staff at the end of last year",
  cut: "Staff dismissed last year",
  fees: { label: "Unemployment insurance paid last year", hint: "In yuan." },
  size: { label: "Size of the firm", options: { small: "Small or medium", large: "Large" } },
  hires: "Graduates hired",
  tier: {
    label: "Tier of the firm",
    options: {
      highTech: "High-tech firm",
      provincial: "Specialised firm of the province",
      giant: "“Little giant” of the state",
      scale: "New in the statistics of larger firms",
    },
  },
  revenue: { label: "Revenue of last year", hint: "In yuan." },
  research: { label: "Research spending of last year", hint: "In yuan." },
  equipment: { label: "Spent on equipment, without tax", hint: "In yuan." },
  booth: { label: "Booth fee", hint: "In yuan." },
  proof: "Proof",
} as const;

const measured = {
  registered: answered("Registered"),
  trusted: answered("Not seriously dishonest"),
  insured: answered("Insurance"),
  tierHeld: answered("Tier"),
  declared: answered("Research as declared for tax"),
  fit: {
    label: "Measured as",
    options: { direct: "Fits, paid without a claim", entitled: "Fits", person: "For a person to look at" },
  },
  standard: "Amount by the table",
  ground: "Why",
  code: "Code of the benefit",
  benefitTitle: "Benefit",
  document: "Policy and its number",
  year: "Year",
  way: { label: "How it is paid", options: waysInEnglish },
  ending: { label: "When the budget ends", options: endingsInEnglish },
  cap: "At most for one firm",
  unit: "Department in charge",
  reviewDays: "Working days for review",
  payDays: "Working days for payment",
} as const;

const money = {
  firmName: { label: "Name of the firm", hint: "As in its licence." },
  approved: "Approved",
  opinion: {
    label: "Remarks",
    hint: "The firm reads them: say why, if the amount differs from the measured one.",
  },
  lacking: "What is missing",
  supplement: "What was added",
  remedy: "Where to turn",
  reason: "Reason",
  granted: "Granted",
  ahead: "Claims in the queue, this one included",
  publicFrom: "Shown from",
  publicUntil: "Shown until",
  objection: "Objection",
  objected: "Objection filed on",
  objections: "Objections being looked into",
  heard: "Objection registered by this act",
  finding: "What was found about the objection",
  afterwards: {
    label: "After the objection",
    options: {
      refused: "Refused",
      disputed: "Others are being looked into",
      publicised: "The notice goes on",
      confirming: "The notice is over, account to be confirmed",
    },
  },
  upheld: {
    label: "Objection found",
    options: { yes: "Justified", no: "Not justified", withdrawn: "Withdrawn" },
  },
  account: "Account number",
  accountName: { label: "Name of the account", hint: "The same as that of the firm." },
  bank: "Bank",
  consents: "Confirms the account and agrees to be paid there",
  signed: {
    label: "Confirmation signed by the firm",
    hint: "Not asked of the firm itself; an officer who confirms for it attaches it.",
  },
  paid: "Paid",
  voucher: "Voucher number",
  paidOn: "Paid on",
  reduction: "Cut by",
  reduced: "Cut in all",
  clawback: "To be taken back",
  fault: {
    label: "Why it is taken back",
    options: { false: "False statement", unmet: "Conditions not kept", mistake: "Mistake of the department" },
  },
  creditNote: "Entered in the firm's credit record",
  back: "Given back now",
  recovered: "Taken back",
  owed: { label: "Taking back", options: { part: "Not all of it yet", none: "All of it" } },
  released: "Released to the budget",
  leaves: "Benefit that it leaves",
  releases: "Benefit whose budget takes it",
} as const;

const stopped = {
  change: "Change of the benefit",
  changeKind: { label: "How the benefit changes", options: { none: "Not changed", ...changesInEnglish } },
  changeOn: "Changed from",
  loss: {
    label: "Your loss",
    hint: "What you spent or lost because you relied on this benefit.",
  },
  lossProof: "Proof of the loss",
  lossBy: "Loss to be told by",
  due: {
    label: "Compensation",
    options: { some: "A loss, to be compensated", none: "No loss, no compensation" },
  },
  compensation: "Compensation",
  lossOpinion: "Why",
  compensationPaid: "Compensation paid",
  compensatedOn: "Compensated on",
} as const;

export const fieldsInEnglish = { ...stated, ...measured, ...money, ...stopped } as const;
