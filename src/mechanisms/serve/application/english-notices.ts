// Notices to applicants in English.

const yours = "Your application {number} for “{itemTitle}”";

export const noticesInEnglish = {
  received: {
    title: "Received",
    says: `${yours} is in. You hear by {due.check} whether it is accepted; silence means that it is.`,
  },
  missed: {
    title: "Not taken in",
    says: "Your application {number} was not taken in: the item is not open, or not for applicants like you. Choose again from the guides.",
  },
  rejected: {
    title: "Not accepted",
    says: `${yours} is not accepted: {rejectGround}. The decision and how to contest it are under your number.`,
  },
  correct: {
    title: "Corrections, once",
    says: `${yours} needs corrections, all of them listed under your number. Send them by {due.correct}.`,
  },
  abandoned: {
    title: "Returned",
    says: `${yours} was not corrected in time and is returned. You may apply again at any time; how to contest it is under your number.`,
  },
  accepted: {
    title: "Accepted",
    says: `${yours} is accepted. {unit} promises a decision by {due.promise}; the law allows until {due.decide}.`,
  },
  gap: {
    title: "Accepted, a paper follows",
    says: `${yours} is accepted. Bring what you promised by {gapBy}, or it ends.`,
  },
  filled: { title: "Complete", says: `${yours} is complete and goes on, to be decided by {due.promise}.` },
  lapsed: {
    title: "Ended",
    says: `${yours} has ended: {endGround}. The notice and how to contest it are under your number.`,
  },
  survey: {
    title: "Site visit",
    says: `${yours} needs a site visit of about {surveyDays} working days; the promised time stands still. See the plan under your number.`,
  },
  suspended: {
    title: "Time not counted",
    says: `${yours} needs: {pauseGround}, about {pauseDays} working days that are not counted.`,
  },
  resumed: { title: "Time counts again", says: `${yours} goes on, to be decided by {due.promise}.` },
  hearingLate: {
    title: "Hearing late",
    says: `${yours} had no hearing in time. You are still told of its day; from today time counts again, to {due.decide}.`,
  },
  right: {
    title: "Right to a hearing",
    says: `${yours} touches major interests. You may ask for a hearing by {due.hearingRight}; it costs nothing and its time is not counted.`,
  },
  hearing: {
    title: "Hearing",
    says: `${yours} is heard on {hearingDate}; time and place are under your number.`,
  },
  extended: {
    title: "Extended",
    says: `${yours} was extended by {moreDays} working days, to {due.decide}. The reason is under your number.`,
  },
  reported: {
    title: "Reported upward",
    says: `${yours} was examined by {unit} and went with all its papers to {decider}, which decides by {due.decideAbove}. You file nothing anew.`,
  },
  extendedAbove: {
    title: "Extended by the higher organ",
    says: `${yours} was extended by {moreDays} working days, to {due.decideAbove}. The reason is under your number.`,
  },
  approved: { title: "Approved", says: `${yours} is approved. You get the {result} by {due.deliver}.` },
  denied: {
    title: "Denied",
    says: `${yours} is denied. The reasons and how to contest it are under your number.`,
  },
  delivered: {
    title: "Delivered",
    says: `The result of your application {number} for “{itemTitle}” was delivered on {deliveredOn}. How was it? Please rate it.`,
  },
  revoked: {
    title: "Revoked",
    says: "Your {result} ({number}) is revoked: {revokeGround}. The decision and how to contest it are under your number.",
  },
  deregistered: {
    title: "Deregistered",
    says: "Your {result} ({number}) is deregistered: {deregisterGround}.",
  },
};
