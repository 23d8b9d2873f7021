// The fields of a case in English.

import { audiencesInEnglish, formsInEnglish, stagesInEnglish } from "../life.ts";

const restaurant = {
  shopName: "Name of the restaurant",
  premises: { label: "Address of the premises", hint: "With the house number." },
  floorArea: "Floor area (m²)",
  catering: {
    label: "Mainly serves",
    options: { hot: "Hot food", cold: "Cold or raw food", pastry: "Pastry", drinks: "Drinks made there" },
  },
  staff: "Staff",
  gas: { label: "The kitchen cooks with", options: { gas: "Gas", electric: "Electricity" } },
  sign: { label: "Sign over the door", options: { yes: "There will be one", no: "None" } },
  signText: "Words on the sign",
  signArea: "Area of the sign (m²)",
} as const;

const newborn = {
  childName: "Name of the child",
  birthday: "Day of birth",
  hospital: "Hospital",
  motherName: "Name of the mother",
  motherIdentity: "Identity number of the mother",
  fatherName: "Name of the father",
  fatherIdentity: "Identity number of the father",
  household: { label: "Registered with", options: { mother: "The mother", father: "The father" } },
  insured: {
    label: "Medical insurance from",
    options: { thisYear: "The year of birth", nextYear: "The year after" },
  },
} as const;

const firmStart = {
  firmName: "Name of the firm",
  firmKind: {
    label: "Kind of firm",
    options: { limited: "Limited company", sole: "Sole proprietorship", partnership: "Partnership" },
  },
  capital: "Registered capital",
  domicile: "Registered address",
  scope: "Scope of business",
  representative: "Legal representative",
  members: { label: "Members, contributions and shares", hint: "One a line." },
  seals: "Seals, free of charge",
  taxpayer: { label: "Taxpayer", options: { general: "General", small: "Small-scale" } },
  insuredStaff: "Staff to be insured",
  account: {
    label: "Bank account",
    options: { book: "Book an appointment for me", own: "I see to it myself" },
  },
} as const;

const published = {
  title: "One thing",
  stage: { label: "When in life", options: stagesInEnglish },
  audience: { label: "For", options: audiencesInEnglish },
  lead: "Lead unit",
  units: "Units that take part",
  first: "Items of the first step",
  second: "Items of the second step",
  third: "Items of the third step",
  limit: "Limit (working days)",
  merged: "One certificate for one trade",
  certificate: "Merged certificate",
  visits: "Visits",
  visitsBefore: "Visits when done one by one",
  edition: "Version of the theme",
} as const;

const course = {
  step: "Step",
  batch: "Items of this step",
  awaited: "Children expected",
  child: "Child",
  children: "Children",
  item: "Item that was not opened",
  unopened: "Items that were not opened",
  returned: "Children to be supplemented",
  done: "Children granted",
  failed: "Children not granted",
  revoked: "Children revoked later",
  standing: {
    label: "Progress",
    options: {
      opening: "Children being opened",
      working: "Handled side by side",
      correcting: "Something to be supplemented",
      next: "Step granted, the next begins",
      gathered: "All have a result",
      over: "Withdrawn",
    },
  },
  supplement: "What you add",
  supplied: { label: "Papers that you add", hint: "All at once; they go to those that asked." },
  answered: "Children supplemented now",
  urged: "What is urged",
  reason: "Reason",
} as const;

export const fields = {
  theme: { label: "What you want done", hint: "Filled in when you come from its page." },
  form: { label: "Form", options: formsInEnglish },
  applicantKind: { label: "Applying as", options: { person: "A person", firm: "A firm or other body" } },
  name: "Name of the person or firm",
  identity: "Identity number",
  creditCode: { label: "Unified social credit code", hint: "Of a firm that is there, 18 characters." },
  phone: { label: "Telephone", hint: "To tell you how it goes. Whoever sees the whole number is recorded." },
  address: { label: "Postal address", hint: "With the house number." },
  request: { label: "Anything else", hint: "May stay empty. No state secrets, please." },
  materials: { label: "Papers", hint: "By the theme's merged list: once, for all items." },
  delivery: {
    label: "How to get the result",
    options: { electronic: "Electronic certificate", window: "At the window", post: "By post" },
  },
  applying: "Applicant taken in at the window",
  ...restaurant,
  ...newborn,
  ...firmStart,
  ...published,
  ...course,
  handedOver: {
    label: "Handed over",
    options: { electronic: "Electronically", window: "At the window", post: "By post" },
  },
  summary: { label: "What came of it", hint: "What was not granted, why, and what the applicant can do." },
  conclusion: {
    label: "Result",
    options: { all: "All granted", some: "Partly granted", none: "Not granted" },
  },
  paper: {
    label: "What is handed over",
    options: {
      merged: "One merged certificate",
      separate: "The certificates together",
      none: "No certificate",
    },
  },
  saved: "Visits saved",
  paperNumber: "Number of the certificate",
  rating: {
    label: "Rating",
    options: { best: "Very good", good: "Good", fair: "Fair", poor: "Poor", bad: "Very poor" },
  },
  ratingNote: "What you say of it",
} as const;
