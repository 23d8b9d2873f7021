// The registration in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";
import { fields } from "./english-fields.ts";

export const english = inEnglish(definition, {
  title: "School registration",
  plural: "School registrations",
  purpose:
    "A few minutes on a telephone, no papers, no visit; places by category and day, whenever one registers.",
  roles: { citizen: "Parent (guardian)", admissions: "Admissions officer" },
  relations: { guardian: "Guardian", host: "Authority that enrols" },
  states: {
    registered: "Registered",
    outside: "Outside the window",
    belated: "Registered late, to be looked at",
    unranked: "Late, looked at, a place to be arranged",
    eligible: "Checked",
    toProve: "Proof is asked for",
    proving: "Proof has come, a person looks",
    contact: "No proof came, an officer gets in touch",
    listed: "On the list",
    drawn: "Place given, to be published",
    short: "No place yet, to be arranged",
    arranging: "Place being secured",
    admitted: "Admitted, public notice",
    objected: "Objected to",
    confirmed: "Confirmed",
    declined: "Place declined",
    withdrawn: "Withdrawn",
  },
  fields,
  actions: {
    register: "Register for school",
    registerAtWindow: "Register at a window",
    accept: "Registration taken",
    miss: "School takes no registration",
    amend: "Amend",
    withdraw: "Withdraw",
    withdrawAtWindow: "Withdraw at a window",
    check: "Check by data",
    recheck: "Check by data again",
    prove: "Give proof",
    late: "No proof came, an officer gets in touch",
    settle: "Settle by hand",
    settleBelated: "Settle a late registration",
    askAgain: "Ask for more",
    enlist: "Put on the list",
    draw: "Give a place",
    arrange: "Arrange a place",
    seat: "Place secured",
    noSeat: "No place: the draw is not published, or the school is full",
    announce: "Publish the result",
    object: "Object",
    answer: "Answer the objection",
    confirm: "Confirm",
    decline: "Decline the place",
    declineAtWindow: "Decline the place at a window",
  },
  clocks: {
    proof: "Proof",
    look: "Person who looks",
    arrange: "Arranging a place",
    answer: "Answer to an objection",
    confirm: "Confirmation",
  },
  figures: {
    registered: "Children registered",
    checked: "Children checked",
    byData: "Children settled by data alone",
    byDataShare: "Share without papers",
    asked: "Requests for proof",
    zeroTrip: "Children without a visit",
    placed: "Children with a result",
    zeroTripShare: "Share without a visit",
    untouched: "Children whom no official touched",
    touches: "Acts by officials",
    days: "Days from the end of registration to the result (median)",
    admitted: "Children admitted",
    moved: "Children moved to another school",
    objections: "Objections",
  },
  links: {
    school: "School registered at",
    season: "Enrolment",
    place: "School admitted to",
    offer: "School arranged",
    left: "School left",
  },
  notices: {
    accepted: {
      title: "Registration taken",
      says:
        "Your registration ({number}) is taken; school: {schoolName}. Amend it by {closes}; when " +
        "you registered makes no difference. Then all are checked, and no papers are needed.",
    },
    missed: {
      title: "Not registered",
      says:
        "Your registration ({number}) was not taken: the school takes none in this way now. The " +
        "announcement gives the days; if they are over, register at the authority's window with " +
        "the household booklet: a place is arranged all the same.",
    },
    belated: {
      title: "Registered late",
      says:
        "Your registration ({number}) was entered after {closes}; school: {schoolName}. It has no " +
        "place in the order: an officer looks at it, arranges a place and tells you.",
    },
    withdrawn: {
      title: "Withdrawn",
      says:
        "Your registration ({number}) is withdrawn. If you think again, or it was not you: register " +
        "again in the window of days, or later at the authority's window; a place is arranged all " +
        "the same.",
    },
    declined: {
      title: "Place declined",
      says:
        "The place of your registration ({number}) is declined: {declineReason}. If you think " +
        "again, or it was not you: register at the authority's window, and a place is arranged.",
    },
    asked: {
      title: "Proof is asked for",
      says:
        "One thing of your registration ({number}) could not be checked: {proofReason}. Send a " +
        "picture by {due.proof}; else an officer gets in touch. The child's right to school " +
        "stands.",
    },
    again: {
      title: "More proof is asked for",
      says:
        "The proof for your registration ({number}) lacks one thing; look it up by the number and " +
        "send it by {due.proof}.",
    },
    settled: {
      title: "Settled by hand",
      says: "Your registration ({number}) is settled; category: {category}. You will hear of the result.",
    },
    placed: {
      title: "Result",
      says:
        "Result of your registration ({number}): {outcome}; its page names the school. Seed and " +
        "list are public, anybody can work it out again. Confirm by {due.confirm}, or object on " +
        "its page.",
    },
    answered: {
      title: "Answer to your objection",
      says:
        "Your objection ({number}) is answered: {ruling}. Look up the reason by the number and " +
        "confirm by {due.confirm}.",
    },
  },
  checks: {
    household: "Household",
    property: "Property",
    propertySince: "Day of the property",
    permit: "Residence permit",
    insurance: "Social insurance",
  },
});
