// The small appeal of the tests in English.

import { inEnglish } from "../english.ts";
import { definition } from "./appeal.ts";
import { topicsInEnglish } from "../../mechanisms/ask/topics.ts";

export const english = inEnglish(definition, {
  title: "Appeal",
  plural: "Appeals",
  purpose:
    "Every appeal has one unit that answers for it by a promised day, and the asker judges the answer.",
  roles: { citizen: "Citizen", desk: "Hotline desk", handler: "Handling unit" },
  relations: { asker: "Asker", handler: "Lead unit", helper: "Supporting unit" },
  states: {
    received: "Received",
    dispatched: "Sent to a unit",
    handling: "In hand",
    waiting: "Waiting for the asker",
    answered: "Answered",
    solved: "Solved",
    closed: "Closed without a rating",
    ended: "Ended",
  },
  fields: {
    kind: {
      label: "Kind",
      options: {
        consult: "Question",
        help: "Request for help",
        complaint: "Complaint",
        report: "Report of wrongdoing",
        advice: "Suggestion",
      },
    },
    topic: { label: "Topic", options: topicsInEnglish },
    content: {
      label: "What is the matter?",
      hint: "What happens, since when, and what you would like done.",
    },
    area: "District",
    place: {
      label: "Where exactly?",
      hint: "Road, estate and building, so that somebody can come and look.",
    },
    photos: {
      label: "Photos of the place",
      hint: "Up to 6, if you have any. Where they were taken is removed first; the unit in charge and you see them.",
    },
    name: "How should we address you?",
    phone: {
      label: "Telephone",
      hint: "Seen by the unit in charge alone, to reach you and to send you news.",
    },
    channel: {
      label: "Came in by",
      options: { portal: "Portal", hotline: "Hotline", mail: "Letter or e-mail" },
    },
    handler: "Lead unit",
    helpers: "Supporting units",
    note: "Note to the unit",
    question: "What we need to know from you",
    addition: "What the asker added",
    opinion: "Opinion of the supporting unit",
    answer: "Answer",
    rating: {
      label: "How satisfied are you?",
      options: { satisfied: "Satisfied", fair: "Fairly satisfied", dissatisfied: "Not satisfied" },
    },
    reason: "Your reasons",
    supervised: "Under supervision",
    supervisor: "Supervised by",
    ground: "Why handling ended",
    task: "Reform task that it led to",
    result: "What the task achieved",
    concluded: "Day on which the task was checked off",
    verdict: {
      label: "Did the reform help?",
      options: { solved: "The problem is solved", partly: "Things got better", unsolved: "Nothing changed" },
    },
    remark: "Your remarks",
  },
  actions: {
    lodge: "Send the appeal",
    dispatch: "Send to a unit",
    reply: "Answer at once",
    accept: "Sign for it",
    contribute: "Give an opinion",
    answer: "Answer",
    ask: "Ask for more",
    supplement: "Add what was asked",
    proceed: "Nothing added in time, handling goes on",
    rate: "Rate the answer",
    lapse: "Not rated in time, closed",
    escalate: "Overdue, reported to the level above",
    end: "End handling",
    adopt: "Taken up as a reform task",
    conclude: "The reform task is done",
    drop: "The reform task was ended",
    told: "The asker has been told",
    judge: "Judge the reform",
  },
  clocks: { answer: "Answer", supplement: "Time to add", accept: "Sign for it", rate: "Time to rate" },
  figures: {
    lodged: "Appeals received",
    onTime: "Answered on time",
    late: "Answered late",
    overdue: "Overdue and unanswered",
    onTimeShare: "Share answered on time",
    rated: "Rated",
    satisfied: "Satisfied or fairly satisfied",
    satisfiedShare: "Share satisfied",
    concluded: "Appeals whose reform is done",
    told: "Askers told of it",
    judged: "Askers who judged it",
    toldShare: "Share of askers told",
    judgedShare: "Share of askers who judged",
  },
  links: {},
  notices: {
    received: {
      title: "Received",
      says: "We have your appeal, number {number}, and will answer by {due.answer}. If we are late, the level above is told.",
    },
    dispatched: {
      title: "Sent to a unit",
      says: "{handler} is now dealing with your appeal {number} and will answer by {due.answer}.",
    },
    asked: {
      title: "We need to know more",
      says: "Please add to your appeal {number} by {due.supplement}: {handler} has a question. Our time stands still meanwhile.",
    },
    answered: {
      title: "Answered",
      says: "{handler} has answered your appeal {number}. Please read the answer and rate it.",
    },
    ended: {
      title: "Handling ended",
      says: "We have stopped handling your appeal {number}. Look it up by its number to read why.",
    },
    adopted: {
      title: "Taken up as a reform task",
      says: "What you raised ({number}) has become a reform task of the city. You will hear when it is done, and be asked to judge it.",
    },
    concluded: {
      title: "The reform is done",
      says: "The reform that your appeal led to is done: {result}. Please judge it under your number {number}.",
    },
  },
});
