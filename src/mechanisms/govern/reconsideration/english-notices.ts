// The notices of a reconsideration in English.

export const noticesInEnglish = {
  applied: {
    title: "Application received",
    says: "Your application was received under {number}. It is accepted or not by {due.check}; without a decision by then it counts as accepted.",
  },
  missing: {
    title: "Something is missing",
    says: "Something is missing from your application {number}. Add it by {due.supply}; your number shows what. If not, it counts as given up.",
  },
  longer: {
    title: "More time to add",
    says: "You have until {due.supply} to complete your application {number}.",
  },
  forgone: {
    title: "Counts as given up",
    says: "Your application {number} was not completed in time and counts as given up. While the time for applying runs you may apply again.",
  },
  accepted: {
    title: "Accepted",
    says: "Your application {number} was accepted ({procedure}). It is decided by {due.decide}.",
  },
  declined: {
    title: "Not accepted",
    says: "Your application {number} was not accepted: {declineGround}. Look up the explanation under your number.",
  },
  replied: {
    title: "The respondent answered",
    says: "The respondent answered your application {number}. You can read the answer under your number.",
  },
  silent: {
    title: "No answer in time",
    says: "The respondent did not answer your application {number} in time. By law its act counts as without evidence.",
  },
  hearing: {
    title: "Hearing",
    says: "Your application {number} is heard on {hearingDate}; your number shows where. Staying away without good reason gives up the hearing.",
  },
  calledOff: {
    title: "Hearing called off",
    says: "The hearing on your application {number} was called off. Look up why under your number.",
  },
  converted: {
    title: "Ordinary procedure",
    says: "Your application {number} is now heard by the ordinary procedure and decided by {due.decide}.",
  },
  extended: {
    title: "Extended",
    says: "Your application {number} is complicated. The review was extended by {moreDays} days, to {due.decide}.",
  },
  suspended: {
    title: "Suspended",
    says: "Your application {number} was suspended: {suspensionGround}. It goes on when the reason is gone.",
  },
  resumed: { title: "Resumed", says: "Your application {number} goes on and is decided by {due.decide}." },
  kept: {
    title: "Withdrawal refused",
    says: "You were not given leave to withdraw your application {number}; the review goes on. Look up why under your number.",
  },
  ended: { title: "Terminated", says: "Your application {number} was terminated: {endGround}." },
  decided: {
    title: "Decided",
    says: "Your application {number} was concluded: {outcome}. The paper is about to be served; you can also read it under your number.",
  },
  served: {
    title: "Served",
    says: "The paper on your application {number} was served on {decisionServed} and has effect from that day.",
  },
  performed: {
    title: "Performed",
    says: "The respondent reported how it performed the outcome of your application {number}. Look it up under your number.",
  },
} as const;
