// Benefits for firms in English.

import { inEnglish } from "../../../define/english.ts";
import { endingsInEnglish, sourcesInEnglish, tablesInEnglish, waysInEnglish } from "../benefit-tables.ts";
import { definition } from "./definition.ts";

const published = {
  code: { label: "Code", hint: "Such as LCS-GX-2026-01." },
  title: "Benefit",
  planYear: { label: "Year", hint: "Four digits. One benefit for each year." },
  document: "Policy and its number",
  table: { label: "Table of conditions", options: tablesInEnglish },
  way: { label: "How it is paid", options: waysInEnglish },
  subjects: "For whom",
  conditions: "Conditions",
  standard: "How much",
  budget: "Budget",
  cap: "At most for one firm",
  ending: {
    label: "When the budget ends",
    hint: "Has to be said when it is published and is never changed.",
    options: endingsInEnglish,
  },
  opens: "Claims from",
  closes: "Claims until",
  reviewDays: { label: "Working days for review", hint: "Five to fifteen." },
  payDays: "Working days for payment",
  unit: "Department in charge",
  enquiries: "Telephone for enquiries",
} as const;

const reviewed = {
  scope: { label: "Scope", options: { general: "All who fit", named: "Certain firms alone" } },
  onlyFor: "Those firms (credit codes)",
  verdict: {
    label: "Fair competition review",
    options: {
      pass: "Does not distort competition",
      except: "Falls under an exception",
      fail: "Does not pass",
    },
  },
  exception: {
    label: "Which exception",
    options: {
      security: "National security and development",
      science: "Progress of science and technology",
      public: "Energy, environment, relief and other public interests",
      law: "Others in laws and regulations",
    },
  },
  exceptionUntil: "End of the exception",
  reviewOpinion: "Remarks of the review",
} as const;

const money = {
  eve: "Day before it opens",
  topUp: "Money added",
  topUpDocument: "On what ground it was added",
  drawn: "Drawn",
  returned: "Given back",
  received: "Claims taken",
  pending: "Claims under review",
  waiting: "Claims in the queue",
  queue: "Queue",
  queueAmounts: "Amounts in the queue",
  pool: "Claims to be shared among",
  poolAmounts: "Amounts to be shared among",
  standing: {
    label: "Money",
    options: { free: "There is some left", used: "Used up", over: "Window closed" },
  },
  claim: "Claim",
  firm: "Credit code of the firm",
  source: { label: "How it came", options: sourcesInEnglish },
  filed: "Filed on",
  amount: "Amount",
  heard: "Claim taken by this act",
  grantees: "Claims granted by this act",
  shares: "Amounts granted by this act",
  queued: "Claim queued by this act",
  pooled: "Claim gathered by this act",
  effect: "What it achieved",
  onward: { label: "Verdict", options: { keep: "Goes on", revise: "Goes on revised", end: "Ends" } },
  reason: "Reason",
} as const;

export const english = inEnglish(definition, {
  title: "Benefit for firms",
  plural: "Benefits for firms",
  purpose:
    "Who gets what, why, from how much money, and what happens when it ends: said before the first claim.",
  roles: {
    benefitOfficer: "Officer of the department",
    fairReviewer: "Fair competition reviewer",
    benefitPublisher: "Leader in charge at the department",
    financeOfficer: "Finance officer",
    benefitEvaluator: "Evaluator",
  },
  relations: { unit: "Department in charge" },
  states: {
    drafted: "Drafted",
    reviewed: "Reviewed, to be published",
    published: "Published, not open yet",
    open: "Open",
    exhausted: "Budget used up, queue",
    closed: "Window closed",
    evaluated: "Evaluated",
    dropped: "Dropped",
  },
  fields: { ...published, ...reviewed, ...money },
  actions: {
    draft: "Draft",
    amend: "Amend",
    review: "Review for fair competition",
    sendBack: "Send back",
    publish: "Publish",
    drop: "Drop",
    start: "Opens",
    receive: "A claim taken",
    leave: "A claim not approved",
    draw: "Money drawn",
    giveBack: "Money given back",
    topUp: "Add money",
    close: "Window closes",
    share: "Share in proportion",
    evaluate: "Evaluate",
  },
  clocks: {
    review: "Fair competition review",
    publish: "Publication",
    start: "Opening",
    window: "Window",
    evaluate: "Evaluation",
  },
  figures: {
    benefits: "Benefits published",
    direct: "Benefits paid without a claim",
    open: "Benefits open",
    exhausted: "Benefits with a queue",
    budget: "Budget of benefits",
    drawn: "Budget drawn",
    drawnShare: "Share of the budget drawn",
    failed: "Reviews not passed",
  },
  links: {
    heard: "Claims taken",
    grants: "Claims granted",
    queue: "Claims in the queue",
    pool: "Claims to be shared among",
  },
  notices: {},
});
