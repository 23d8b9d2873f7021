// The opinion on a decision in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Opinion on a decision",
  plural: "Opinions on decisions",
  purpose: "Every opinion on a draft decision is answered: adopted, in part or not, and why.",
  roles: { citizen: "Firm or citizen", drafter: "Drafting unit" },
  relations: { asker: "Who filed it", unit: "Drafting unit" },
  states: {
    lodged: "Filed",
    received: "Registered, to be answered",
    answered: "Answered",
    missed: "Outside the comment period",
    withdrawn: "Withdrawn",
  },
  fields: {
    decision: {
      label: "On which decision",
      hint: "Filled in where you come from its page.",
    },
    stance: {
      label: "On the whole",
      options: {
        support: "In favour",
        amend: "Should be changed",
        oppose: "Against",
      },
    },
    speaker: {
      label: "You speak as",
      options: {
        person: "A person",
        firm: "A firm",
        association: "A trade association",
        body: "Another organisation",
      },
    },
    part: {
      label: "On which article",
      hint: "Such as “Article 3”; leave it out for the whole.",
    },
    content: {
      label: "Your opinion",
      hint: "What is right, what is not, what should be changed. No state or trade secrets.",
    },
    firm: {
      label: "Unified social credit code",
      hint: "18 characters, where you speak for a firm.",
    },
    name: "Your name",
    phone: { label: "Telephone", hint: "Used to answer this opinion only." },
    filed: "Filed on",
    subject: "Decision",
    unit: "Drafting unit",
    closes: "Open for comment until",
    answerBy: "To be answered by",
    adoption: {
      label: "What became of it",
      options: {
        adopted: "Adopted",
        partly: "Adopted in part",
        unadopted: "Not adopted",
      },
    },
    reply: "Answer and reason",
    replyConfirmed: "The answer is meant so",
  },
  actions: {
    lodge: "File an opinion",
    enrol: "Register",
    miss: "Outside the comment period, not registered",
    answer: "Answer",
    withdraw: "Withdraw",
  },
  clocks: { answer: "Answer" },
  links: { decision: "On which decision" },
  notices: {
    enrolled: {
      title: "Opinion registered",
      says: "Your opinion on “{subject}” has number {number}. {unit} answers by {due.answer}, with the reason.",
    },
    missed: {
      title: "Opinion not registered",
      says: "Your opinion {number} was not registered: the decision is not open for comment now.",
    },
    answered: {
      title: "Opinion answered",
      says: "Your opinion on “{subject}” ({number}) was considered: {adoption}. Read why under its number.",
    },
  },
  figures: {
    lodged: "Opinions on decisions",
    answered: "Opinions on decisions answered",
    answeredShare: "Share of opinions answered",
    enrolled: "Opinions registered",
    late: "Opinions not answered in time",
    adoption: "What became of opinions",
  },
});
