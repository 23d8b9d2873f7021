// A change of a published benefit in English.

import { inEnglish } from "../../../define/english.ts";
import { changesInEnglish } from "../benefit-tables.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Change of a benefit",
  plural: "Changes of benefits",
  purpose:
    "What was promised holds; where the public interest forbids it, the organ above decides, announced before, and who relied on it is seen through.",
  roles: {
    benefitPublisher: "Leader in charge at the department",
    changeReviewer: "Legality reviewer",
    changeApprover: "Organ that approves",
  },
  relations: { unit: "Department in charge" },
  states: {
    proposed: "Proposed, legality to be reviewed",
    reviewed: "Reviewed, to be decided",
    approved: "Approved, being announced",
    announcing: "Announced, claims being told",
    announced: "Announced, not in effect yet",
    effecting: "Taking effect",
    suspended: "Suspended",
    settling: "Stopped, claims being turned into compensation",
    finished: "Stopped",
    resumed: "Goes on",
    declined: "Declined",
    lapsed: "Without effect",
  },
  fields: {
    benefit: "Which benefit",
    subject: {
      label: "Title of the decision",
      hint: "Such as: Decision to stop the grant for exhibiting abroad.",
    },
    change: { label: "How it changes", options: changesInEnglish },
    ground: {
      label: "Ground",
      options: {
        law: "The law or the policy above it was changed or repealed",
        facts: "The facts that it rests on have changed greatly",
        interest: "The interest of the state or the public demands it",
      },
    },
    groundSaid: {
      label: "Reason",
      hint: "New boundaries, a new government, new bodies or new people in charge are none.",
    },
    heard: "What firms said of it",
    compensation: {
      label: "How losses are compensated",
      hint: "Which losses, how they are reckoned, from which money. Not from the budget of this benefit.",
    },
    resumeOn: "Claims are taken again from",
    closesThen: "Claims until, once it goes on",
    unit: "Department in charge",
    legality: { label: "Legality", options: { pass: "Lawful", fail: "Not lawful" } },
    legalOpinion: "Remarks of the review",
    decisionNo: "Number of the decision",
    approvedBy: "Organ that approved",
    effectiveOn: "In effect from",
    ahead: {
      label: "Announced before",
      options: {
        usual: "Thirty days or more",
        urgent: "Security of the state or the public: it would be thwarted by waiting",
      },
    },
    urgency: "Why thirty days are too long",
    reason: "Why it is declined or goes on early",
    eve: "Day before it takes effect",
    resumeEve: "Day before it goes on",
    next: {
      label: "What follows",
      options: {
        announce: "Claims are told",
        suspend: "Suspended",
        finish: "Stopped",
        settle: "Compensation",
      },
    },
    underway: "Claims under way",
    settled: "Claims to be compensated",
  },
  actions: {
    propose: "Propose a change",
    check: "Review its legality",
    approve: "Approve and announce",
    decline: "Decline",
    confirm: "Recorded by the benefit",
    lapse: "Benefit closed, changed otherwise or of another department",
    informed: "All claims told",
    takeEffect: "Takes effect",
    settleAll: "All claims turned into compensation",
    resume: "Go on early",
    resumeDue: "Suspension over",
  },
  clocks: {
    check: "Review of legality",
    approve: "Decision",
    ahead: "Announced before",
    suspension: "Suspension",
  },
  links: { benefit: "Which benefit" },
  notices: {},
  drives: { inform: "Telling the claims under way", settle: "Turning claims into compensation" },
  figures: {
    changes: "Benefits changed after they were published",
    stopped: "Benefits stopped",
    underway: "Claims told of a change",
    declined: "Changes declined",
  },
});
