// The fields of an item in English.

import { itemsInEnglish } from "../instant-items.ts";
import { domainsInEnglish, kindsInEnglish, proceduresInEnglish } from "../kinds.ts";

const named = {
  title: "Item",
  code: { label: "Code", hint: "31 digits; 33 for a sub-item." },
  baseCode: { label: "Base code", hint: "From the national and provincial catalogue." },
  kind: { label: "Kind", options: kindsInEnglish },
  domain: { label: "Domain", options: domainsInEnglish },
  unit: "Unit in charge",
  level: {
    label: "Level",
    options: { city: "City", district: "District", street: "Street or town", community: "Community" },
  },
  forWhom: {
    label: "For whom",
    options: { person: "Persons", firm: "Firms and other bodies", both: "Persons, firms and other bodies" },
  },
  basis: { label: "Legal basis", hint: "Title and article." },
  conditions: { label: "Conditions", hint: "Who may apply, and what must be the case." },
};

const asked = {
  materials: { label: "Papers", hint: "One per line. Nothing beyond this list may be demanded." },
  mayLack: { label: "Papers that may follow", hint: "From the list above; the others must be there first." },
  proofs: {
    label: "Proofs among them",
    hint: "How many of the papers are proofs that another office issues.",
  },
  procedure: { label: "Procedure", options: proceduresInEnglish },
  upper: { label: "Higher organ that decides", hint: "The unit examines and sends it all papers directly." },
  upperDays: "Limit of the higher organ (working days)",
  legalDays: "Legal limit (working days)",
  limitBasis: { label: "Basis of a longer limit", hint: "Where another law allows more: its article." },
  promisedDays: {
    label: "Promised limit (working days)",
    hint: "Never longer than the legal one; 1 for what is done on the spot.",
  },
  steps: { label: "Steps", hint: "One per line." },
  stepCount: "Number of steps",
  visits: "Visits",
  fee: { label: "Fee", hint: "0 where there is none." },
  feeBasis: "Basis of the fee",
  result: { label: "Result", hint: "What you get, such as a food licence." },
  window: { label: "Where", hint: "Address and hours of the window." },
  consult: "Telephone",
  instant: "Approved in seconds",
  instantOf: {
    label: "Settled by the decision table",
    options: itemsInEnglish,
    hint: "Where a decision table settles it at once: its guide leads there, and each is kept under this item's code.",
  },
  quick: "Instant approval",
  table: { label: "Decision table applied for", options: itemsInEnglish },
  quickArrived: "Instant approval that just came in",
  instantDone: "Approved in seconds",
  noVisit: "No visit",
  noMaterial: "No paper",
  commitment: "Commitment instead of proof",
  daysBefore: {
    label: "Limit before the reform (working days)",
    hint: "What cuts are measured against; today's number if nothing was cut.",
  },
  stepsBefore: "Steps before the reform",
  materialsBefore: "Papers before the reform",
  proofsBefore: "Proofs before the reform",
};

const next = {
  nextKind: { label: "New kind", hint: "From approval to filing, for example.", options: kindsInEnglish },
  nextLegalDays: "New legal limit (working days)",
  nextDays: "New promised limit (working days)",
  nextMaterials: { label: "New list of papers", hint: "All of them, not only what changes." },
  nextMayLack: "New list of papers that may follow",
  nextProofs: "New number of proofs",
  nextSteps: "New steps",
  nextStepCount: "New number of steps",
  nextVisits: "New number of visits",
  nextInstant: "New: approved in seconds",
  nextNoVisit: "New: no visit",
  nextNoMaterial: { label: "New: no paper", hint: "Yes empties the list of papers." },
  nextCommitment: "New: commitment instead of proof",
  changeReason: "Reason for the change",
  changeBasis: { label: "Basis of the change", hint: "Needed to add a paper or lengthen the promise." },
};

const kept = {
  opinion: "Legal opinion",
  legality: { label: "Legality", options: { fits: "Lawful", amend: "To be amended" } },
  approval: { label: "Published by", hint: "For items that were published before this platform." },
  edition: "Version",
  publishedOn: "Published on",
  changedOn: "Last changed on",
  materialCount: "Number of papers",
  wasDays: "Promised limit of the last version (working days)",
  wasSteps: "Steps of the last version",
  wasMaterials: "Papers of the last version",
  wasProofs: "Proofs of the last version",
  reason: "Reason",
  endBasis: { label: "Basis", hint: "Title and number of the paper that cancels, merges or hands down." },
  into: "Merged into",
  handedTo: "Handed down to",
  arrived: "Application just in",
  application: "Application",
  applicant: { label: "Applicant", options: { person: "Person", firm: "Firm or other body" } },
  filed: "Filed on",
};

export const fieldsInEnglish = { ...named, ...asked, ...next, ...kept };
