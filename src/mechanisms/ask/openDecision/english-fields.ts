// The fields of a decision in English.

const ground = (label: string) => ({
  label,
  hint: "Name the statute and its article, and why this matter falls under it.",
});
const stage = { held: "Done", exempt: "Left out by law" };

const raised = {
  origin: {
    label: "Raised by",
    options: { people: "A firm or a citizen", unit: "A unit" },
  },
  kind: {
    label: "Kind of decision",
    hint: "Choose the closest.",
    options: {
      policy: "Public policy or measure",
      plan: "Plan for economy and society",
      resources: "Use and protection of resources",
      project: "Public works",
      other: "Another major matter",
    },
  },
  wish: {
    label: "What you propose",
    hint: "What is in the way, what the city should decide, who gains. No state or trade secrets.",
  },
  firm: {
    label: "Unified social credit code",
    hint: "18 characters, where you speak for a firm.",
  },
  name: "Your name",
  phone: { label: "Telephone", hint: "Used for this proposal only." },
  study: "Findings of the study",
  feasible: {
    label: "Feasible",
    options: {
      yes: "Feasible, to be listed",
      partly: "In part, to be listed",
      no: "Not feasible",
    },
  },
  title: "Decision",
  year: "Year of the catalogue",
  unit: "Drafting unit",
  business: {
    label: "Business is concerned",
    hint: "Whatever bears on what firms do goes through fair-competition review.",
    options: { yes: "Yes", no: "No" },
  },
  consent: "Party committee's paper on the catalogue",
} as const;

const heard = {
  copy: "Draft handed in",
  copyFiles: "Draft handed in, files",
  copyReady: "A draft was handed in",
  draft: "Main points of the draft",
  draftFiles: "The whole draft",
  explanation: "Why it was drafted so",
  closes: "Open for comment until",
  shorter: {
    label: "Why the period is shorter",
    hint: "Required below thirty days.",
  },
  opinion: "Opinion filed",
  filed: "Opinion filed on",
  arrived: "Opinion registered last",
  received: "Opinions received",
  answered: "Opinions answered",
  adopted: "Adopted",
  partly: "Adopted in part",
  unadopted: "Not adopted",
  summary: {
    label: "What became of the opinions",
    hint: "The numbers are counted; write what many said, and the reasons.",
  },
  participated: { label: "Public participation", options: stage },
  argued: { label: "Experts", options: stage },
  assessed: { label: "Risk assessment", options: stage },
  publicity: { label: "Publication", options: stage },
  openGround: ground("Ground for no public comment"),
  expertGround: ground("Ground for no experts"),
  riskGround: ground("Ground for no risk assessment"),
  withholdGround: ground("Ground for not publishing"),
} as const;

const examined = {
  experts: "Experts who took part",
  expertView: "What the experts said",
  expertUse: "What became of it",
  expertFiles: "Papers of the experts",
  risk: {
    label: "Risk",
    options: { low: "Low", medium: "Medium", high: "High" },
  },
  riskNote: "Risk assessment, findings",
  riskPlan: "How the risk is contained",
  submission: "Note for the review",
  submitted: "Papers for the review",
  legality: {
    label: "Legality",
    options: {
      lawful: "Lawful",
      amend: "To be mended and reviewed again",
      unlawful: "Unlawful",
    },
  },
  legalView: "Opinion of the legality review",
  early: "Why the review took fewer than seven working days",
  grounded: "The ground for what was left out holds",
  next: {
    label: "After the review",
    options: {
      competition: "Fair-competition review",
      discussion: "The meeting",
      back: "Back to the unit",
    },
  },
  competition: {
    label: "Fair competition",
    options: {
      fits: "Fair",
      exception: "Allowed as an exception",
      fails: "Not fair, must not be issued",
    },
  },
  competitionView: "Opinion of the fair-competition review",
  exceptionEnds: "The exception ends on",
} as const;

const settled = {
  meeting: "Meeting",
  met: "Day of the meeting",
  speakers: {
    label: "Order of speakers",
    hint: "Their offices, one a line, as they spoke; the chief last.",
  },
  chief: { label: "Chief", hint: "By office, such as “Mayor”." },
  outcome: {
    label: "Outcome",
    options: {
      approved: "Passed",
      revise: "To be mended and discussed again",
      postponed: "Not decided yet",
      rejected: "Not passed",
    },
  },
  against: "Decided against the majority",
  againstReason: "Reason given in the meeting",
  dissent: {
    label: "Other opinions",
    hint: "As they were voiced; “none” where there were none.",
  },
  minutes: "Minutes",
  partyReply: {
    label: "Party committee",
    options: { agreed: "Agrees", returned: "Sends it back" },
  },
  partyNumber: "Number of the request",
  decision: "What was decided",
  decisionFiles: "The whole decision",
  reading: {
    label: "In plain words",
    hint: "Why, what, and what it means for whom.",
  },
  paperNumber: "Document number",
  effective: "In force from",
  grace: "Time to adapt",
  executor: "Executing unit",
  evaluateBy: "To be evaluated on",
  progress: "Progress of the execution",
  evaluator: "Evaluated by",
  effect: {
    label: "Result of the evaluation",
    options: {
      keep: "Goes on",
      adjust: "To be changed",
      stop: "To be stopped",
    },
  },
  evaluation: "Evaluation",
  resolution: {
    label: "What the deciding organ decided",
    options: { keep: "It goes on", adjust: "Changed, through every stage again", stop: "Stopped" },
  },
  resolvedIn: "Meeting that decided on it",
  resolvedNumber: { label: "Number of that decision", hint: "Of the minutes or of the paper." },
  resolvedOn: "Decided on",
  reason: "Reason",
} as const;

export const fields = { ...raised, ...heard, ...examined, ...settled } as const;
