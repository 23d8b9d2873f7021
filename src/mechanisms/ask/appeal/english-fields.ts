// The fields of the appeal in English: what an official of an English-speaking city would have written.

import { channelGroupsInEnglish, channelsInEnglish } from "./rules/channels.ts";
import { groundsInEnglish, rightChannelsInEnglish } from "./rules/grounds.ts";
import { topicsInEnglish } from "../topics.ts";

const asked = {
  kind: {
    label: "Kind",
    options: {
      consult: "Question",
      help: "Request for help",
      complaint: "Complaint",
      report: "Report of wrongdoing",
      advice: "Suggestion",
    },
    hint: "A request is for help, a complaint is about a unit or a shop, a report is about a breach of the law.",
  },
  topic: { label: "Topic", options: topicsInEnglish, hint: "Choose the nearest." },
  content: {
    label: "What is the matter?",
    hint: "What happens, since when, and what you would like done. Never write state or official secrets here.",
  },
  cutOff: {
    label: "Water, power, gas or heating is cut off now",
    hint: "Handled as urgent and answered within 24 hours.",
  },
  area: "District",
  street: "Street or town",
  place: {
    label: "Where exactly?",
    hint: "Road, estate and building, so that somebody can come and look. Leave it out where there is no place.",
  },
  photos: {
    label: "Photos of the place",
    hint: "Up to 6, if you have any. Where they were taken is removed first; the unit in charge and you see them.",
  },
  identityMode: {
    label: "Who may know that it is you",
    options: { open: "The unit in charge", secret: "The hotline alone", anonymous: "Nobody" },
    hint:
      "The unit in charge, unless you choose. With the hotline alone, the unit does not see who you are." +
      " Anonymous appeals hold no name and no telephone: a query code shows how they stand.",
  },
  name: "How should we address you?",
  phone: {
    label: "Telephone",
    hint: "Used for this appeal alone: to reach you, to send news, to call back. Whoever reads it leaves a record.",
  },
  whom: { label: "For whom do you file?", hint: "If it is for somebody else, how we should address them." },
  relationship: {
    label: "How are you related?",
    options: {
      family: "Family",
      neighbour: "Neighbour",
      colleague: "Colleague",
      community: "Community or grid worker",
      other: "Other",
    },
  },
  forOther: "Filed for somebody else",
  asking: "Asker on the telephone",
  channel: { label: "Came in by", options: channelsInEnglish },
  channelGroup: { label: "Class of channel", options: channelGroupsInEnglish },
  themed: {
    label: "Themed session",
    hint: "If it was raised in a themed session, the number of that session.",
  },
  privacyNotice: { label: "Notice on personal data", options: { v1: "Version 1 (November 2026)" } },
  limitKind: {
    label: "Kind of limit",
    options: {
      ordinary: "Ordinary",
      consultation: "Question",
      urgent: "Urgent: water, power, gas, heating",
      market: "Complaint about a trader",
      petition: "Petition",
    },
  },
};

const decided = {
  entry: { label: "Entry of the knowledge base", hint: "What the answer at once rests on." },
  refusalGround: { label: "Why it is not accepted", options: groundsInEnglish },
  rightChannel: { label: "Where it belongs", options: rightChannelsInEnglish },
  explanation: "Explanation",
  earlier: "The former appeal",
  reviewConclusion: {
    label: "Result of the review",
    options: { upheld: "Rightly not accepted", overturned: "To be accepted" },
  },
  emergency: {
    label: "Transferred to",
    options: {
      police: "110 Police",
      fire: "119 Fire",
      medical: "120 Ambulance",
      traffic: "122 Traffic accidents",
    },
  },
  parent: "Joins appeal",
  child: "Last appeal that joined",
  children: "Appeals that joined",
  duplicate: "Joined another",
  handler: "Lead unit",
  helpers: "Supporting units",
  copied: { label: "Copied to", hint: "A level that is skipped gets a copy." },
  chain: "Passed on through",
  note: "Note to the unit",
  shownTopics: "Topics that were suggested",
  topicRank: "Place of the topic among those suggested",
  shownHandlers: "Units that were suggested",
  handlerRank: "Place of the unit among those suggested",
  designated: "Designated unit",
  returners: "Units that sent it back",
  objectors: "Units that have objected",
  backTo: { label: "Sent back to", options: { desk: "The desk", upper: "The unit above" } },
};

const handled = {
  section: "Section in charge",
  legalBasis: "Law or statute of duties relied on",
  objection: "Reasons of the objection",
  ruling: {
    label: "Ruling",
    options: { upheld: "Upheld: dispatch again", designated: "Unit designated, no return" },
  },
  rulingReason: "Reasons of the ruling",
  contactNote: "What was said",
  request: "What the supporting units should do",
  opined: "Supporting units that have answered",
  opinion: "Opinion of the supporting unit",
  question: "What we need to know from you",
  addition: "What the asker added",
  pauseGround: {
    label: "Statutory ground of the pause",
    options: {
      hearing: "Hearing",
      tender: "Tender",
      inspection: "Inspection, test or quarantine",
      appraisal: "Appraisal",
      review: "Expert review",
      litigation: "Depends on a court, an arbitration or a reconsideration",
    },
  },
  pauseUntil: "Expected to go on after",
  pauseNote: "Note on the pause",
  extensionGround: {
    label: "Why more time is needed",
    hint: "The statute that gives more time, or why it cannot be done by then and what is planned instead.",
  },
  extensionAsked: "Extension asked for",
  extensionReply: "Reply to the request",
  cause: "Why it cannot be solved yet",
  planText: "Plan",
  planDate: "Planned day",
  answer: "Answer",
  answerConfirmed: "The answer needs nothing more: send it",
  evidence: { label: "Evidence", hint: "Photos of the place, papers and the like." },
  proof: {
    label: "Evidence in words",
    hint: "Without photo or paper: who checked it, where and when.",
  },
  amendment: "What must be changed",
  ground: "Reasons",
};

const judged = {
  settled: { label: "Is the problem solved?", options: { yes: "Yes", no: "No" } },
  rating: {
    label: "How satisfied are you?",
    options: { satisfied: "Satisfied", fair: "Fairly satisfied", dissatisfied: "Not satisfied" },
  },
  reason: "Your reasons",
  sampled: "Drawn for a call-back",
  callee: "Caller drawn",
  outcome: {
    label: "Outcome",
    options: {
      unreached: "Not reached, call again",
      unrated: "Not reached three times, unrated",
      solved: "Accepted",
      unsolved: "Not solved or not satisfied",
    },
  },
  contacted: "The unit had been in touch",
  reached: "Asker reached",
  solved: "Solved in the asker's words",
  tries: "Calls that reached nobody",
  firstTry: "First call that reached nobody",
  reopened: "Raised again after closing",
  urgedOn: "Last urged on",
  supervised: "Under supervision",
  supervisedFor: {
    label: "Why it is supervised",
    options: {
      refusing: "Handling refused or shuffled off",
      overdue: "Overdue",
      unsolved: "Could have been solved and was not",
      badEffect: "Bad effect on the public",
    },
  },
  supervisor: "Supervised by",
  instruction: "Instruction",
  exclusionGround: {
    label: "Why it should be excluded",
    options: {
      unlawful: "No basis in law or policy",
      unreasonable: "Plainly unreasonable",
      untrue: "Not true",
      beyond: "Beyond anybody's power at present",
      malicious: "Malicious repetition",
    },
  },
  exclusionReason: "Reasons for excluding it",
  exclusionAsked: "Exclusion asked for",
  exclusionRuling: {
    label: "Ruling on exclusion",
    options: { granted: "Excluded", refused: "Not excluded" },
  },
  excluded: "Excluded from the rates",
};

const told = {
  summaryDraft: "Public summary (draft)",
  summary: {
    label: "Public summary",
    hint: "No names, telephones or door numbers, nothing by which a person could be known.",
  },
  orderNumber: "Number of the order",
  rulingNumber: "Number of the ruling",
  answerNumber: "Number of the written answer",
  refusalNumber: "Number of the notice of refusal",
  extensionNumber: "Number of the notice of extension",
  pauseNumber: "Number of the notice of the pause",
  supervisionNumber: "Number of the supervision order",
  task: "Reform task that it led to",
  tasks: "Reform tasks that it led to",
  hot: "Hot issue",
  hots: "Hot issues that it belongs to",
  released: "Tasks that it follows no more since it left the hot issue",
  decision: {
    label: "Decision on the hot issue",
    options: {
      livelihood: "taken up as a livelihood project of the district",
      key: "taken up as a key task",
      campaign: "taken up as a special campaign",
      none: "not taken up",
      left: "dealt with on its own",
    },
  },
  result: "What the task achieved",
  concluded: "Day on which the task was checked off",
  verdict: {
    label: "Did the reform help?",
    options: { solved: "The problem is solved", partly: "Things got better", unsolved: "Nothing changed" },
  },
  remark: "Your remarks",
};

export const fieldsInEnglish = { ...asked, ...decided, ...handled, ...judged, ...told };
