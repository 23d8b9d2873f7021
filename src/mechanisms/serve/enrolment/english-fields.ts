// The fields of a registration in English.

import { checkAnswersInEnglish } from "../../../define/checked.ts";
import { schoolYearsInEnglish } from "../school-years.ts";

const categories = {
  both: "Household and property in the catchment, one address",
  household: "Household in the catchment",
  property: "Property in the catchment",
  migrant: "Moved here (residence permit, work or business)",
} as const;

export const fields = {
  entry: {
    label: "When",
    hint: "Late ones have no place in the order; a place is arranged after a look.",
    options: { inTime: "While registration is open", belated: "Late, after it has ended" },
  },
  school: { label: "School", hint: "Filled in when you come from the school's page." },
  year: {
    label: "Year of entry",
    hint: "Filled in when you come from the school's page.",
    options: schoolYearsInEnglish,
  },
  claims: {
    label: "Your case",
    hint: "The first that fits; it makes no difference when you register.",
    options: categories,
  },
  childName: "Child's name",
  child: { label: "Child's identity number", hint: "On the child's page of the household booklet." },
  twins: "Twins register as well",
  address: { label: "Home address", hint: "As in the booklet, the certificate or the permit." },
  since: {
    label: "Since",
    hint: "The day of the child's household entry; with property alone that of its certificate; else of the permit.",
  },
  owner: { label: "Identity number of the property's owner", hint: "A parent or a grandparent." },
  worker: { label: "Identity number of who holds the permit", hint: "Who moved here: father or mother." },
  guardianName: "Guardian's name",
  kinship: {
    label: "Relation to the child",
    options: { mother: "Mother", father: "Father", other: "Another guardian" },
  },
  phone: { label: "Guardian's mobile", hint: "The result is sent there." },
  childAgrees: {
    label: "I agree that the child's household is checked",
    hint: "The guardian agrees. For enrolment alone; the answer is yes or no. You may take it back. Without it a person looks at papers.",
  },
  agrees: {
    label: "I agree that property, permit and insurance are checked",
    hint: "Where they are somebody else's, ask them first. Without it a person looks at papers.",
  },
  season: "Enrolment",
  host: "Authority that enrols",
  schoolName: "School registered at",
  closes: "Last day of registration",
  home: { label: "Household", options: checkAnswersInEnglish },
  estate: { label: "Property", options: checkAnswersInEnglish },
  estateSince: { label: "Property, day of registration", options: checkAnswersInEnglish },
  permit: { label: "Residence permit", options: checkAnswersInEnglish },
  insured: { label: "Social insurance", options: checkAnswersInEnglish },
  matching: { label: "Check against data", options: { agreed: "Agrees", asked: "Proof is asked for" } },
  proofReason: {
    label: "Why proof is asked for",
    options: {
      differs: "Data differ, or know nothing of it",
      contradictory: "Two data sets contradict one another",
      unavailable: "Data cannot be asked now",
      unconsented: "No consent to a check",
      twice: "The child is registered twice",
    },
  },
  category: { label: "Category", options: { ...categories, rest: "Another case, placed by the authority" } },
  route: { label: "How it was checked", options: { data: "By data alone", manual: "By a person" } },
  proof: {
    label: "Proof",
    hint: "Pictures of the booklet, certificate, permit or contract: what did not agree, and no more.",
  },
  statement: "Explanation",
  finding: "Finding",
  place: {
    label: "Place in order",
    hint: "By category, then by day; equals share a place, and lots decide.",
  },
  lotEntry: {
    label: "Entry in the list",
    hint: "A line of the public list, without names: check the draw by it.",
  },
  bundle: { label: "Go together", hint: "Twins have one lot." },
  outcome: {
    label: "Outcome",
    options: { own: "School registered at", relief: "Another school", none: "No place left" },
  },
  admittedTo: "Admitted to",
  offered: { label: "School", hint: "One that has places left after the draw." },
  placedBy: { label: "How the place came", options: { lot: "By the draw", hand: "Arranged" } },
  waitsAs: {
    label: "Where it stood before",
    options: {
      short: "No place yet",
      eligible: "Eligible",
      unranked: "Late, looked at",
      objected: "Objection",
    },
  },
  settles: { label: "After the answer", options: { stays: "School unchanged", moves: "Another school" } },
  leaves: "School left",
  turn: "Turn at the school registered at",
  daysToResult: "Days from the end of registration to the result",
  objection: "Objection or complaint",
  ruling: { label: "Ruling", options: { kept: "Upheld", changed: "Another school" } },
  reply: "Reply",
  reason: "Reason",
  declineReason: {
    label: "Why it is declined",
    options: {
      private: "A private school",
      elsewhere: "School elsewhere",
      delay: "Entry put off for health",
      other: "Another reason",
    },
  },
  request: "Request signed by the guardian",
  requestNote: "How the guardian's own will was made sure of",
  touches: "Acts by officials",
  trips: "Visits to a window",
  guardian: "Guardian",
} as const;
